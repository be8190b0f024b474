import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { type Language, NO_TEAM_WORDS, type WordsPreview } from '../core/index.ts'
import { WORDS } from '../core/words/index.ts'
import { wouldRead } from '../desk/would-read.ts'
import { readTeamWords } from '../team-file.ts'
import { openDesk } from './open-desk.ts'
import { printable } from './printable.ts'

/**
 * `winnow words check`: what is wrong with the list goes to stderr; otherwise how the cases here would read
 * with it, compared with no words at all, or with those of WINNOW_WORDS when another file is named.
 * @returns the exit status
 */
export async function wordsCheckCommand(
  file: string | undefined,
  { lang }: { lang?: Language },
): Promise<number> {
  const config = loadConfig()
  const language = lang ?? config.language
  const path = file === undefined ? config.words.path : resolve(file)
  const words = await readTeamWords({ path, required: file !== undefined || config.words.required })
  process.stdout.write(
    `${path}: ${WORDS[language].teamWords.counted(words.quiet.length, words.hear.length)}\n`,
  )
  const { dataDir, databaseUrl } = config
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'winnow.db'))) return 0
  const before = file === undefined ? NO_TEAM_WORDS : await readTeamWords(config.words)
  const { desk, reader, close } = await openDesk({ ...config, words: { path, required: false } })
  try {
    tell(await wouldRead(desk, reader, [before, words]), language)
  } finally {
    await close()
  }
  return 0
}

function tell({ lookedAt, cut, changed }: WordsPreview, language: Language): void {
  const { teamWords, verdict } = WORDS[language]
  const rest = cut ? ` ${teamWords.cut}` : ''
  process.stdout.write(`${teamWords.compared(lookedAt, changed.length)}${rest}\n`)
  for (const { id, firstWords, before, after } of changed)
    process.stdout.write(`  ${id}  ${printable(firstWords)}  ${verdict[before]} → ${verdict[after]}\n`)
}
