import type { Cue, Heard, Reading } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'disdain/same-for-same',
  evenNegated: true,
  strength: 0.6,
  reason: { en: 'belittles makers and public in one breath', fr: 'rabaisse d’un trait auteurs et public' },
})

const LINKS: ReadonlySet<string> = new Set(['for', 'pour'])
const FILLERS: ReadonlySet<string> = new Set("des les d' du de la le l' other autres the a an".split(' '))
/** "Three jugs for three lids" counts. Longer than a stem only. */
const NUMBERS: ReadonlySet<string> = new Set(
  (
    'three seven eight eleven twelve twenty hundred thousand quatre douze treize quinze vingt trente ' +
    'mille'
  ).split(' '),
)
const ONE: ReadonlySet<string> = new Set('a an the un une le la'.split(' '))
const INFINITIVE = /(?:er|ir|re)$/
const STRENGTH = 0.6
/** Words that share so many first letters are the same. */
const STEM = 4
/** So far apart they may stand. */
const BACK = 4
const AHEAD = 4

const AFTER_KIND: ReadonlySet<string> = new Set(
  'who that which with without and or but in on at like of to everywhere only'.split(' '),
)

/** An English adjective stands before its thing, with nothing between; French ones stand behind. */
function isQuality({ tokens, language, folded }: Reading, at: number): boolean {
  const word = tokens[at]
  const next = tokens[at + 1]
  if (language !== 'en' || word === undefined || next?.sentence !== word.sentence) return false
  return folded.slice(word.plainEnd, next.plainStart) === ' ' && !AFTER_KIND.has(next.folded)
}

/** Makers and public in one breath: "run by jokers for jokers", « des bétaillères pour du bétail ». */
export const sameForSame: Cue = {
  ...phrases,
  listen(reading, hits) {
    const found: Heard[] = [...phrases.listen(reading, hits)]
    const { tokens } = reading
    tokens.forEach((token, at) => {
      if (found.length > 2 || !LINKS.has(token.folded)) return
      const ahead = tokens
        .slice(at + 1, at + 1 + AHEAD)
        .findIndex(({ folded, sentence }) => sentence === token.sentence && !FILLERS.has(folded))
      if (ahead < 0) return
      const after = at + 1 + ahead
      const stem = tokens[after]?.folded.slice(0, STEM + 1) ?? ''
      // "Day for day", « mot pour mot » set equal things side by side; only a kind of maker is scorned.
      if (stem.length <= STEM || NUMBERS.has(tokens[after]?.folded ?? '')) return
      // "A fee for a ticket", « pratique pour pratiquer »: one thing serves another, and no kind of people.
      if (tokens.slice(at + 1, after).some(({ folded }) => ONE.has(folded))) return
      if (reading.language === 'fr' && after === at + 1 && INFINITIVE.test(tokens[after]?.folded ?? ''))
        return
      // "Desperate times call for desperate measures": a quality is said twice, not a kind of maker.
      if (isQuality(reading, after)) return
      for (let i = Math.max(0, at - BACK); i < at; i += 1) {
        const before = tokens[i]
        if (before?.sentence !== token.sentence || !before.folded.startsWith(stem)) continue
        // « marche bien .pour la marche »: a full stop without its space.
        if (reading.folded.slice(before.plainEnd, token.plainStart).includes('.')) continue
        found.push({
          strength: STRENGTH,
          reason: {
            en: 'belittles makers and public in one breath',
            fr: 'rabaisse d’un trait auteurs et public',
          },
          evidence: [reading.spanOfTokens(i, after + 1)],
        })
        return
      }
    })
    return found
  },
}
