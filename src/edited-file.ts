import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from './config.ts'
import { WinnowError } from './core/index.ts'
import { type NamedFile, type Told, textOf } from './named-file.ts'

/** A file that a team writes by hand or on the desk: which one, and how sentences go on about it. */
export interface TeamFile extends NamedFile {
  readonly told: Told
}

/** The file's text as it stands; '' without it. @throws WinnowError `config_invalid` when it can't be read */
export function readTeamFile({ told, ...file }: TeamFile): string {
  return (textOf(file, told) ?? '').replace(/^\uFEFF/, '')
}

/**
 * Read and saved on the desk: what is wrong is not saved, nor anything over what somebody else has changed
 * meanwhile.
 * @param parse undefined: something is wrong with it
 * @param take what was saved holds from then on
 */
export function editedFile<Parsed>(
  file: TeamFile,
  parse: (text: string) => Parsed | undefined,
  take: (parsed: Parsed) => void,
) {
  const read = () => {
    const text = readTeamFile({ ...file, required: false })
    return { text, mark: markOf(text) }
  }
  return {
    read,
    /** @returns false where nothing was saved @throws WinnowError `data_unwritable` */
    save(text: string, mark: string): boolean {
      const parsed = parse(text)
      if (parsed === undefined || read().mark !== mark) return false
      saveWhole(file, text)
      take(parsed)
      return true
    },
  }
}

/** The example that lies beside the program; undefined where it is not at hand. */
export function exampleOf(name: string): string | undefined {
  const path = join(PROJECT_ROOT, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Puts the text into the file, whole or not at all, readable by its owner only. */
export function saveWhole({ path, told: { called } }: Pick<TeamFile, 'path' | 'told'>, text: string): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = openSync(beside, 'wx', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    chmodSync(beside, 0o600)
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new WinnowError('data_unwritable', `${called} can’t be written: give this user the right to.`, {
      cause,
    })
  }
}

/** By which a change of a file is noticed. */
function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
