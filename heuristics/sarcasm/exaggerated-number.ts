import { longRegex } from '../../src/core/index.ts'
import { formCue } from '../cue.ts'

/** Numbers nobody counted: "for the 1000th time", « 36 000 fois ». */
export const exaggeratedNumber = formCue({
  id: 'sarcasm/exaggerated-number',
  strength: 0.35,
  // "Heard it a thousand times and still laughing": fondness exaggerates too.
  sparedBy: /\b(?:still|always|every time) (?:crying |laugh|smil|lov|enjoy|giggl)/,
  needs: /\d|ieme|th time|hundred|thousand|illion|umpteen|mille|trente-six/,
  forms: {
    en: [
      { find: /\b(?:9{4,}|1(?:[ ,.]?000){2,}|\d{1,3}(?:[ ,.]000){2,})\b/g },
      {
        find: longRegex('g')`
          \b(?:1000|10000|100000|hundred|thousand|million|billion|umpteen|millionth|thousandth|hundredth|
          umpteenth|gazillion|zillion|bazillion)(?:th|st|nd)? (?:times?|years?|people|updates?|bugs?|ads?)\b`,
      },
      { find: /\bfor the (?:\d{2,}(?:th|st|nd)|umpteenth|millionth|thousandth|nth) time\b/g, strength: 0.3 },
      { find: /\b(?:110|1000|200|300|1000000) ?(?:%|percent)/g, strength: 0.25 },
    ],
    fr: [
      { find: /\b(?:9{4,}|36[ .]?000|\d{1,3}(?:[ ,.]000){2,})\b/g },
      {
        find: longRegex('g')`
          \b(?:mille|1000|10000|cent mille|un million|des millions|des milliards|trente-six|36|50|
          150) (?:fois|ans|bugs?|pubs?|clics?|mails?)\b`,
      },
      { find: /\bpour la (?:\d{2,}e?(?:me|eme)?|enieme|millieme|centieme|ieme) fois\b/g, strength: 0.3 },
      { find: /\b(?:110|200|300|1000) ?(?:%|pour cent)/g, strength: 0.25 },
    ],
  },
  reason: { en: 'uses a number nobody counted', fr: 'emploie un nombre que personne n’a compté' },
})
