import { lexiconCue } from '../cue.ts'

/** One verdict for a whole kind of people: "these people always", « tous les mêmes », « ces gens-là ». */
export const groupContempt = lexiconCue({
  id: 'disdain/group-contempt',
  evenNegated: true,
  strength: 0.35,
  whenCalm: 0.15,
  spares: (folded, from, to) => {
    const before = folded.slice(Math.max(0, from - 20), from)
    return (
      // « Respect à vous les soignants ».
      /\b(?:respect|merci|bravo|hommage|felicitations|courage|chapeau) a $/.test(before) ||
      // "Never a dull ride with you lot": in company.
      (folded.slice(from, to) === 'you lot' && /\b(?:with|love|thank|miss|to) $/.test(before)) ||
      // "Keep away from those types": advice to whom they harm.
      /\b(?:away|yourself|distance|safe) from $/.test(before)
    )
  },
  reason: {
    en: 'passes one verdict on a whole kind of people',
    fr: 'juge d’un bloc toute une sorte de gens',
  },
})
