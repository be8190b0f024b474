import type { Cue } from '../../src/core/index.ts'
import { standing, standsAnywhere } from '../context.ts'
import { praiseAt, troubleAt } from '../mood-words.ts'

/** Beyond so many words apart the two are separate remarks. */
const NEAR = 14
const turns = standsAnywhere('turn')
/** « Rien à redire », « rien n'est raté »: nothing bad is said to be there. */
const harmless = standing('nothing-bad')

/** Praise next to a bad situation, with no "but" between that would make it a fair review. */
export const praiseAmidTrouble: Cue = {
  id: 'sarcasm/praise-amid-trouble',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const praise = praiseAt(reading)
    if (praise.length === 0 || turns(reading)) return []
    const trouble = troubleAt(reading).filter((at) => !harmless(reading).some(({ from }) => from === at))
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
