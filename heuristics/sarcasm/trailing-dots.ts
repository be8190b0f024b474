import { longRegex } from '../../src/core/index.ts'
import { formCue } from '../cue.ts'

/** Praise or assent that trails off: "great...", « super… ». */
export const trailingDots = formCue({
  id: 'sarcasm/trailing-dots',
  strength: 0.2,
  needs: ['..', '…'],
  forms: {
    en: [
      {
        find: longRegex('g')`
          \b(?:great|awesome|wonderful|brilliant|lovely|perfect|fantastic|amazing|sure|right|yeah|
          interesting|yay|impressive|genius)(?:\.{2,6}|…)`,
        hears: ['Great...'],
        spares: ['Great.'],
      },
      {
        find: /\b(?:so|well|but|and|or|hmm+|umm+|um|er|err|erm|uh)(?:\.{2,6}|…)/g,
        hears: ['Well...'],
        spares: ['Well.'],
        strength: 0.15,
      },
    ],
    fr: [
      {
        find: longRegex('g')`
          \b(?:super|genial|bravo|magnifique|formidable|bien sur|d['’]accord|interessant|excellent|chapeau|
          sympa|felicitations|evidemment|bizarre|etonnant|normal|logique|classe|habile|belle analyse|
          belle mentalite)(?: ?\.{2,6}| ?…)`,
        hears: ['Super…'],
        spares: ['Super.'],
      },
      {
        find: /\b(?:mais|et|ou|ben|bah|euh|hum+|enfin|bref|donc|alors|voila)(?: ?\.{2,6}| ?…)/g,
        hears: ['Mais bon, bref...'],
        spares: ['Mais bon.'],
        strength: 0.15,
      },
    ],
  },
  reason: { en: 'trails off in a way that may not be meant', fr: 's’achève d’une manière qui en dit plus' },
})
