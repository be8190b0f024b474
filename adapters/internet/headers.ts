import type { IncomingHttpHeaders } from 'node:http'
import type { WebAnswer } from '../../src/core/index.ts'

/** Each as one text. */
export function plainHeaders(headers: IncomingHttpHeaders): WebAnswer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}
