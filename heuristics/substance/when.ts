import type { Cue } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'substance/when',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.34,
  forms: {
    en: [
      {
        find: /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g,
        hears: ['On 12/03/2024 it stopped.'],
        spares: ['On 12 it stopped.'],
      },
    ],
    fr: [
      {
        find: /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g,
        hears: ["Le 12/03/2024 il s'est arrêté."],
        spares: ["Le 12 il s'est arrêté."],
      },
    ],
  },
  reason: { en: 'says when, or how long', fr: 'dit quand, ou combien de temps' },
})

/**
 * A date, a span of time or a frequency that pins something down. The second one counts half: a programme is
 * full
 * of hours and complains of nothing.
 */
export const when: Cue = {
  ...phrases,
  listen: (reading, hits) =>
    phrases
      .listen(reading, hits)
      .map((heard, at) => (at === 0 ? heard : { ...heard, strength: heard.strength / 2 })),
}
