import { type Cue, longRegex, type Reading } from '../../src/core/index.ts'
import { praiseAt, troubleAt } from '../mood-words.ts'

/** Beyond so many words apart the two are separate remarks. */
const NEAR = 14
const TURN = longRegex()`
    \b(?:but|however|though|although|except|unfortunately|sadly|mais|sauf|malheureusement|cependant|dommage|
    pourtant)\b`

/** « Rien à redire », « rien n'est raté »: nothing bad is said to be there. */
const NOTHING_BAD = /^rien (?:a (?:dire|redire|reprocher|signaler|jeter|envier)|n['’]|ne |de (?:grave|mal))/

function isHarmless({ tokens, folded }: Reading, at: number): boolean {
  const start = tokens[at]?.plainStart ?? 0
  return tokens[at]?.folded === 'rien' && NOTHING_BAD.test(folded.slice(start, start + 24))
}

/** Praise next to a bad situation, with no "but" between that would make it a fair review. */
export const praiseAmidTrouble: Cue = {
  id: 'sarcasm/praise-amid-trouble',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const praise = praiseAt(reading)
    if (praise.length === 0 || TURN.test(reading.folded)) return []
    const trouble = troubleAt(reading).filter((at) => !isHarmless(reading, at))
    let next = 0
    for (const good of praise) {
      // Both are in order: what stands too far before this praise does so before the next.
      while ((trouble[next] ?? Infinity) < good - NEAR) next += 1
      const bad = trouble[next]
      if (bad === undefined || bad > good + NEAR) continue
      return [
        {
          strength: 0.2,
          reason: {
            en: 'praise stands next to a bad situation',
            fr: 'un éloge côtoie une mauvaise situation',
          },
          evidence: [reading.spanOfTokens(good, good + 1), reading.spanOfTokens(bad, bad + 1)],
        },
      ]
    }
    return []
  },
}
