import type { Cue } from '../../src/core/index.ts'

/** Mostly in capitals. Anger as often as scorn: weak, and only where words are harsh too. */
export const shouting: Cue = {
  id: 'disdain/shouting',
  signal: 'disdain',
  languages: ['en', 'fr'],
  listen(reading) {
    const { tokens } = reading
    const capitals = tokens.filter((token) => token.caps)
    const first = capitals[0]
    if (first === undefined || capitals.length < 3 || capitals.length * 3 < tokens.length) return []
    return [
      {
        strength: 0.05,
        reason: { en: 'is written in capitals', fr: 'est écrit en capitales' },
        evidence: [reading.spanAsGiven(first.start, first.end)],
      },
    ]
  },
}
