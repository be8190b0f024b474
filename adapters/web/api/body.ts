import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { WinnowError } from '../../../src/core/index.ts'

/** A comment with its article and a long thread fits; in bytes. */
const LONGEST_BODY = 8 * 1024 * 1024

/** @throws WinnowError `too_long` (413) as soon as it is known */
export const limitBody = bodyLimit({
  maxSize: LONGEST_BODY,
  onError: () => {
    throw new WinnowError('too_long', `The body is too long: at most ${LONGEST_BODY} bytes.`, {
      problems: [{ path: '', expected: `at most ${LONGEST_BODY} bytes` }],
    })
  },
})

/**
 * The body as JSON. A browser can't send this content type from a foreign page without asking first.
 * @throws WinnowError `invalid_input`, `bad_json`
 */
export async function jsonBody(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json *(?:;|$)/i.test(type))
    throw new WinnowError('invalid_input', 'Send JSON with the header Content-Type: application/json.', {
      problems: [{ path: 'content-type', expected: 'application/json' }],
    })
  const bytes = await c.req.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The parser's own message quotes the text.
    throw new WinnowError('bad_json', 'The body is not JSON in UTF-8.', {
      problems: [{ path: '', expected: 'one JSON object in UTF-8' }],
    })
  }
}
