import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve, sep } from 'node:path'

/** Where package.json stands: above the sources, or above the folder that they were built into. */
export const PROJECT_ROOT = resolve(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../..' : '../../..',
)

/**
 * Where relative paths of the configuration start, and where `.env` lies. A clone is a place to keep things
 * in. An installed package is not, since the next install empties it: there it is the caller's folder, or
 * the user's data directory for whoever stands inside a package.
 */
export function settingsRoot(program: string, caller: string, dataHome: string | undefined): string {
  if (!isInstalled(program)) return program
  return isInstalled(caller) ? join(dataHome ?? join(homedir(), DATA_HOME), 'winnow') : caller
}

const DATA_HOME =
  { darwin: 'Library/Application Support', win32: 'AppData/Local' }[process.platform as string] ??
  '.local/share'

/** `~` is the home folder, as in a shell, which expands it neither in `.env` nor in a service's file. */
export function pathFrom(root: string, value: string): string {
  const inHome = /^~(?:[/\\](.*))?$/.exec(value)
  return inHome === null ? resolve(root, value) : join(homedir(), inHome[1] ?? '')
}

/** Help lines of the caller's own, or those that the program comes with. */
export function helplinesIn(root: string): string {
  const own = join(root, 'helplines.yaml')
  return existsSync(own) ? own : join(PROJECT_ROOT, 'helplines.yaml')
}

function isInstalled(path: string): boolean {
  return path.split(sep).includes('node_modules')
}
