import { DIGITS, lexiconCue } from '../cue.ts'

/** Numbers nobody counted: "for the 1000th time", « 36 000 fois ». */
export const exaggeratedNumber = lexiconCue({
  id: 'sarcasm/exaggerated-number',
  strength: 0.35,
  needs: DIGITS,
  forms: {
    en: [
      {
        find: /\b(?:9{4,}|1(?:[ ,.]?000){2,}|\d{1,3}(?:[ ,.]000){2,})\b/g,
        hears: ['It asks 99999 questions.'],
        spares: ['It asks 9 questions.'],
      },
      {
        find: /\bfor the \d{2,}(?:th|st|nd) time\b/g,
        hears: ['For the 57th time, no.'],
        spares: ['The 57th visitor came.'],
        strength: 0.3,
      },
      {
        find: /\b(?:110|1000|200|300|1000000) ?(?:%|percent)/g,
        hears: ['I am 110% sure of it.'],
        spares: ['I am 90% sure of it.'],
        strength: 0.25,
      },
    ],
    fr: [
      {
        find: /\b(?:9{4,}|36[ .]?000|\d{1,3}(?:[ ,.]000){2,})\b/g,
        hears: ['Il pose 36 000 questions.'],
        spares: ['Il pose 9 questions.'],
      },
      {
        find: /\bpour la \d{2,}e?(?:me|eme)? fois\b/g,
        hears: ['Pour la 57eme fois, non.'],
        spares: ['Le 57e visiteur est venu.'],
        strength: 0.3,
      },
      {
        find: /\b(?:110|200|300|1000) ?(?:%|pour cent)/g,
        hears: ["J'en suis sûr à 200 %."],
        spares: ["J'en suis sûr à 90 %."],
        strength: 0.25,
      },
    ],
  },
  reason: { en: 'uses a number nobody counted', fr: 'emploie un nombre que personne n’a compté' },
})
