import { patternCue } from '../cue.ts'

/** Praise or assent that trails off: "great...", « super… ». */
export const trailingDots = patternCue({
  id: 'sarcasm/trailing-dots',
  strength: 0.3,
  needs: /\.\.|…/,
  patterns: {
    en: [
      {
        find: /\b(?:great|nice|awesome|wonderful|brilliant|lovely|perfect|fantastic|amazing|cool|sure|right|yeah|ok|okay|interesting|good|fun|yay|thanks|impressive|genius|love it)(?:\.{2,6}|…)/g,
      },
      { find: /\b(?:so|well|but|and|or|hmm+|umm+|um|er|err|erm|uh)(?:\.{2,6}|…)/g, strength: 0.15 },
    ],
    fr: [
      {
        find: /\b(?:super|genial|bravo|magnifique|parfait|formidable|merci|cool|bien sur|d['’]accord|ok|interessant|excellent|chapeau|sympa|top|felicitations|evidemment|bizarre|etonnant|normal|logique|classe|habile|belle analyse|belle mentalite)(?: ?\.{2,6}| ?…)/g,
      },
      {
        find: /\b(?:mais|et|ou|ben|bah|euh|hum+|enfin|bref|donc|alors|voila)(?: ?\.{2,6}| ?…)/g,
        strength: 0.15,
      },
    ],
  },
  reason: { en: 'trails off in a way that may not be meant', fr: 's’achève d’une manière qui en dit plus' },
})
