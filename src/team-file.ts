import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { NO_TEAM_WORDS, type TeamWords, WinnowError } from './core/index.ts'
import { type NamedFile, textOf } from './named-file.ts'

/** The file's text as it stands; '' without it. @throws WinnowError `config_invalid` when it can't be read */
export function readTeamText(file: NamedFile): string {
  const called = `The words in ${file.path}`
  const text = textOf(file, { variable: 'WINNOW_WORDS', called, missing: 'are not there' }) ?? ''
  return text.replace(/^\uFEFF/, '')
}

/** Without the file there are none. @throws WinnowError `config_invalid` with every problem's line */
export async function readTeamWords(file: NamedFile): Promise<TeamWords> {
  const text = readTeamText(file)
  if (text.trim() === '') return NO_TEAM_WORDS
  return (await import('./analysis/team/parse.ts')).wordsOf(text, file.path)
}

/**
 * Puts the text into the file, whole or not at all, readable by its owner only.
 * @throws WinnowError `data_unwritable`
 */
export function saveWhole({ path }: NamedFile, text: string, called: string): void {
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
