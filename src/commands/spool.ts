import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file that can be read more than once. */
export interface Readable {
  readonly path: string
  /** As it was named. */
  readonly name: string
  /** Removes what was only lent. */
  release(): void
}

/** Stands for stdin. */
export const STDIN = '-'

/**
 * A pipe can be read once, and a file is looked at before it is read: so its content is kept until the end.
 */
export async function readable(given: string): Promise<Readable> {
  if (given !== STDIN && statSync(given).isFile())
    return { path: given, name: given, release: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'winnow-'))
  const path = join(folder, 'input')
  const release = () => rmSync(folder, { recursive: true, force: true })
  try {
    const from = given === STDIN ? process.stdin : createReadStream(given)
    await pipeline(from, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    release()
    throw error
  }
  return { path, name: given === STDIN ? 'stdin' : given, release }
}
