import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ImportChoices } from '../core/index.ts'

/** Says that a file is the same, with the choices that were made for it. */
export async function fingerprintOf(path: string, choices: ImportChoices): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return createHash('sha256')
    .update(JSON.stringify([hash.digest('hex'), choices]))
    .digest('hex')
}
