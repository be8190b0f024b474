import { longRegex } from '../../src/core/index.ts'
import { formCue } from '../cue.ts'

/** Praise or assent that trails off: "great...", « super… ». */
export const trailingDots = formCue({
  id: 'sarcasm/trailing-dots',
  strength: 0.2,
  needs: /\.\.|…/,
  forms: {
    en: [
      {
        find: longRegex('g')`
          \b(?:great|awesome|wonderful|brilliant|lovely|perfect|fantastic|amazing|sure|right|yeah|
          interesting|yay|impressive|genius)(?:\.{2,6}|…)`,
      },
      { find: /\b(?:so|well|but|and|or|hmm+|umm+|um|er|err|erm|uh)(?:\.{2,6}|…)/g, strength: 0.15 },
    ],
    fr: [
      {
        find: longRegex('g')`
          \b(?:super|genial|bravo|magnifique|formidable|bien sur|d['’]accord|interessant|excellent|chapeau|
          sympa|felicitations|evidemment|bizarre|etonnant|normal|logique|classe|habile|belle analyse|
          belle mentalite)(?: ?\.{2,6}| ?…)`,
      },
      {
        find: /\b(?:mais|et|ou|ben|bah|euh|hum+|enfin|bref|donc|alors|voila)(?: ?\.{2,6}| ?…)/g,
        strength: 0.15,
      },
    ],
  },
  reason: { en: 'trails off in a way that may not be meant', fr: 's’achève d’une manière qui en dit plus' },
})
