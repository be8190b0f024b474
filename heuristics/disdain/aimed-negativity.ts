import type { Cue } from '../../src/core/index.ts'

const AIMED: ReadonlySet<string> = new Set(
  (
    "you your yours yourself yourselves y'all yall u ur you're youre you've tu toi ton ta tes te t' " +
    'vous votre vos'
  ).split(' '),
)

/** Words of colour that name people: never harsh by themselves, whatever a sentiment list says. */
const PEOPLE: ReadonlySet<string> = new Set(
  'black blacks noir noirs noire noires clandestins clandestin'.split(' '),
)

/**
 * Negative words in a sentence that speaks to somebody. Complaints do so too ("your app deleted my
 * data"), so it weighs little, and nothing where "your" is followed by a thing that broke.
 */
export const aimedNegativity: Cue = {
  id: 'disdain/aimed-negativity',
  signal: 'disdain',
  languages: ['en', 'fr'],
  listen(reading) {
    const { tokens, polarity } = reading
    if (polarity.negativeWords.length === 0) return []
    const aimed = new Map<number, number>()
    tokens.forEach((token, at) => {
      if (AIMED.has(token.folded) && !aimed.has(token.sentence)) aimed.set(token.sentence, at)
    })
    for (const at of polarity.negativeWords) {
      const you = aimed.get(tokens[at]?.sentence ?? -1)
      if (
        you === undefined ||
        tokens[at]?.negated === true ||
        PEOPLE.has(tokens[at]?.folded ?? '') ||
        Math.abs(you - at) > 8
      )
        continue
      return [
        {
          strength: 0.12,
          reason: { en: 'aims harsh words at somebody', fr: 'adresse des mots durs à quelqu’un' },
          evidence: [reading.spanOfTokens(at, at + 1), reading.spanOfTokens(you, you + 1)],
        },
      ]
    }
    return []
  },
}
