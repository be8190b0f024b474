import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { NO_TEAM_WORDS, type TeamWords, WinnowError } from './core/index.ts'

/** Where the team's words stand; `required` when the path was asked for by name. */
export interface TeamFile {
  readonly path: string
  readonly required: boolean
}

/** The file's text as it stands; '' without it. @throws WinnowError `config_invalid` when it can't be read */
export function readTeamText({ path, required }: TeamFile): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (missing && !required) return ''
    const why = missing ? 'are not there' : "can't be read"
    throw new WinnowError('config_invalid', `The words in ${path} ${why}: see WINNOW_WORDS.`, {
      cause,
      problems: [{ path: 'WINNOW_WORDS', expected: 'a readable file' }],
    })
  }
}

/** Without the file there are none. @throws WinnowError `config_invalid` with every problem's line */
export async function readTeamWords(file: TeamFile): Promise<TeamWords> {
  const text = readTeamText(file)
  if (text.trim() === '') return NO_TEAM_WORDS
  return (await import('./analysis/team/parse.ts')).wordsOf(text, file.path)
}

/**
 * Puts the text into the file, whole or not at all, readable by its owner only.
 * @throws WinnowError `data_unwritable`
 */
export function saveTeamText({ path }: TeamFile, text: string): void {
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
    throw new WinnowError(
      'data_unwritable',
      `The words can’t be written to ${path}: give this user the right to.`,
      {
        cause,
      },
    )
  }
}
