import { join } from 'node:path'
import { LANGUAGE_PACKS } from '../../heuristics/languages/index.ts'
import { PROJECT_ROOT } from '../../src/config.ts'

/** Where the entries are listed, so that none is lost unseen. */
export const LISTED = join(PROJECT_ROOT, 'learning/phrases/entries.tsv')

/** Every entry that the lexicons have now, a line each: language, cue, phrase. */
export function listed(): readonly string[] {
  return LANGUAGE_PACKS.flatMap(({ language, lexicons }) =>
    Object.entries(lexicons).flatMap(([cue, { entries, spared = [] }]) => [
      ...entries.map(({ phrase }) => [language, cue, phrase].join('\t')),
      ...spared.map(({ phrase }) => [language, cue, `spared: ${phrase}`].join('\t')),
    ]),
  ).toSorted()
}
