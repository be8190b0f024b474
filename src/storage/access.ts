import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const
const OTHERS = 0o077
/** What the running program holds. */
export const HELD = 'winnow.lock'
/** SQLite's files; it gives the later ones the rights of the first. */
const FILES = [
  'winnow.db',
  'winnow.db-wal',
  'winnow.db-shm',
  'winnow.db-journal',
  HELD,
  `${HELD}-journal`,
] as const
/** Files that are on their way into the inbox, in a folder of their owner's alone. */
const UPLOADS = 'uploads'

/**
 * Like `mkdir -p`, one folder at a time: Node's own `recursive` never ends where a folder says that it
 * isn't there (ENOENT) although its parent is, as below /proc.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path, { mode: OWNER_ONLY.folder })
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(path)) throw error
  }
}

/** Makes an empty file that only its owner can read, from its first moment on. */
export function makeFile(path: string): void {
  closeSync(openSync(path, 'a', OWNER_ONLY.file))
}

/**
 * Takes the rights to folder and files from everybody but their owner, whatever they were. A folder that
 * holds other things too is somebody's for another purpose, and left as it is.
 * @returns what others can still read, as sentences
 */
export function closeToOthers(dataDir: string): readonly string[] {
  // Windows knows no such rights.
  if (process.platform === 'win32') return []
  const names: readonly string[] = FILES
  const paths = names.map((name) => join(dataDir, name)).filter((path) => existsSync(path))
  const open = paths.filter((path) => !closed(path, OWNER_ONLY.file))
  const shared = readdirSync(dataDir).some((name) => !names.includes(name) && name !== UPLOADS)
  if (!(shared ? isClosed(dataDir) : closed(dataDir, OWNER_ONLY.folder)))
    return [
      `The data folder ${dataDir} can be opened by other users of this ` +
        `machine${shared ? ', and was left so because it holds other files too' : ''}: chmod 700 it, ` +
        'or choose another with WINNOW_DATA_DIR.',
    ].concat(open.map(readable))
  return open.map(readable)
}

function readable(path: string): string {
  return (
    `${path} can be read by other users of this machine, and this one may not change that: chmod 600 ` +
    'it as its owner.'
  )
}

function isClosed(path: string): boolean {
  return (statSync(path).mode & OTHERS) === 0
}

function closed(path: string, mode: number): boolean {
  if (isClosed(path)) return true
  try {
    chmodSync(path, mode)
  } catch {
    // Not its owner, or a file system without rights: then it is said.
  }
  return isClosed(path)
}
