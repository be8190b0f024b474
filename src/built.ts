import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm run build` compiles, and what it was made of. */
export const SOURCES = ['src', 'adapters', 'heuristics'] as const
export const STAMP = 'built.json'

/**
 * Which sources these are: each file's path, size and time. Reading their text would cost what the build
 * saves; a file that was changed and given back its size and its time to the fraction of a millisecond is
 * nobody's accident.
 */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  const note = (path: string) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path.slice(root.length)} ${size} ${mtimeMs}\n`)
  }
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true })
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1)))
      if (entry.isDirectory()) walk(join(folder, entry.name))
      else note(join(folder, entry.name))
  }
  for (const folder of SOURCES) walk(join(root, folder))
  // The built program carries files of a package, and was compiled as these say.
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) note(join(root, file))
  return hash.digest('hex')
}

/** Where the built program lies, if it was built from the sources as they are now. */
export function freshBuild(root: string): string | undefined {
  try {
    const { sources } = JSON.parse(readFileSync(join(root, 'dist', STAMP), 'utf8')) as { sources?: unknown }
    return sources === fingerprint(root) ? join(root, 'dist') : undefined
  } catch {
    // Never built, or half: the sources run as they are.
    return undefined
  }
}
