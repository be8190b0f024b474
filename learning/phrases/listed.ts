import { join } from 'node:path'
import { heuristics } from '../../heuristics/index.ts'
import { LANGUAGE_PACKS } from '../../heuristics/languages/index.ts'
import { PROJECT_ROOT } from '../../src/config.ts'
import type { Lexicon } from '../../src/core/index.ts'

/** Where the entries are listed, so that none is lost unseen. */
export const LISTED = join(PROJECT_ROOT, 'learning/phrases/entries.tsv')

/** Every entry that the lexicons have now, and every form, a line each: language, cue, phrase. */
export function listed(): readonly string[] {
  const cues = heuristics.flatMap((heuristic) => heuristic.cues)
  const forms = LANGUAGE_PACKS.flatMap(({ language }) =>
    cues.flatMap(({ id, forms = {} }) =>
      (forms[language] ?? []).map(({ find }) => [language, id, `form: ${find.source}`].join('\t')),
    ),
  )
  const phrases = LANGUAGE_PACKS.flatMap(({ language, lexicons, contexts = {} }) =>
    [...Object.entries(lexicons), ...contextsById(contexts)].flatMap(([cue, { entries, spared = [] }]) => [
      ...entries.map(({ phrase }) => [language, cue, phrase].join('\t')),
      ...spared.map(({ phrase }) => [language, cue, `spared: ${phrase}`].join('\t')),
    ]),
  )
  return [...forms, ...phrases].toSorted()
}

/** Contexts under the names of their files. */
export function contextsById(
  contexts: Readonly<Record<string, Lexicon>>,
): readonly (readonly [string, Lexicon])[] {
  return Object.entries(contexts).map(([name, lexicon]) => [`context/${name}`, lexicon])
}
