import type { Config } from './config.ts'
import { type KnownAnswers, NO_TEAM_WORDS, type TeamWords } from './core/index.ts'
import { readTeamFile, type TeamFile } from './edited-file.ts'
import type { NamedFile } from './named-file.ts'
import { readPlaybook } from './playbook-file.ts'

export function wordsFile(file: NamedFile): TeamFile {
  const called = `The words in ${file.path}`
  return { ...file, told: { variable: 'WINNOW_WORDS', called, missing: 'are not there' } }
}

export function answersFile(file: NamedFile): TeamFile {
  const called = `The answers in ${file.path}`
  return { ...file, told: { variable: 'WINNOW_ANSWERS', called, missing: 'are not there' } }
}

/** Without the file there are none. @throws WinnowError `config_invalid` with every problem's line */
export async function readTeamWords(file: NamedFile): Promise<TeamWords> {
  const text = readTeamFile(wordsFile(file))
  if (text.trim() === '') return NO_TEAM_WORDS
  return (await import('./analysis/team/parse.ts')).wordsOf(text, file.path)
}

/** Without the file there are none. @throws WinnowError `config_invalid` with every problem's line */
export async function readAnswers(file: NamedFile): Promise<KnownAnswers> {
  const text = readTeamFile(answersFile(file))
  if (text.trim() === '') return []
  return (await import('./analysis/known/parse.ts')).answersOf(text, file.path)
}

/** All that a team has written for the program. @throws WinnowError `config_invalid`: one of them is wrong */
export async function readTeamFiles(config: Pick<Config, 'playbook' | 'words' | 'answers'>) {
  const [playbook, words, answers] = await Promise.all([
    readPlaybook(config.playbook),
    readTeamWords(config.words),
    readAnswers(config.answers),
  ])
  return { playbook, words, answers }
}
