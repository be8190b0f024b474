import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** A few dry words and nothing else: "How original…", "Ah, great.", « Ah super. », « Quelle originalité… ». */
export const curtIrony = patternCue({
  id: 'sarcasm/curt-irony',
  strength: 0.4,
  patterns: {
    en: [
      {
        starts: starts('how'),
        find: /^\W{0,6}(?:well,? )?how (?:very )?(?:original|surprising|convenient|thoughtful|charming|creative|clever|professional|predictable|generous|innovative)(?: of (?:you|them|him|her))?[.…\s]{0,6}$/g,
      },
      {
        starts: starts('how'),
        find: /^\W{0,6}how (?:nice|kind|lovely|sweet|good) of (?:them|him|her)[.…\s]{0,6}$/g,
      },
      {
        starts: starts('oh ah well wow'),
        find: /^\W{0,6}(?:oh|ah|well|wow),? (?:great|super|nice|lovely|wonderful|perfect|fantastic|brilliant|joy|good)[.…\s]{1,6}$/g,
      },
      {
        starts: starts('just'),
        find: /^\W{0,6}(great|brilliant|perfect|wonderful|lovely|fantastic|super|excellent|marvellous)[.…!, ]{1,5}(?:just|simply) \1[.…!\s]{0,6}$/g,
      },
      { starts: starts('wow ok'), find: /^\W{0,6}wow,? ok(?:ay)?[.…\s]{0,6}$/g },
      { starts: starts('that this'), find: /^\W{0,6}(?:well,? )?(?:that|this) went well[.…\s]{0,6}$/g },
      {
        starts: starts('guess suppose'),
        find: /^\W{0,6}(?:thanks|thank you|great|good|nice|cool|fun|fine|ok|okay),? i (?:guess|suppose)[.…\s]{0,6}$/g,
      },
      { starts: starts('luck'), find: /^\W{0,6}good luck with that[.…\s]{0,6}$/g },
    ],
    fr: [
      {
        starts: starts('quel quelle'),
        find: /^\W{0,6}quel(?:le)? (?:originalite|surprise|inventivite|audace|creativite|talent|efficacite|professionnalisme|delicatesse|nouveaute|innovation)[.…\s]{1,6}$/g,
      },
      {
        starts: starts('ah oh ben bah eh bon'),
        find: /^\W{0,6}(?:ah|oh|ben|bah|eh ben|bon ben),? (?:super|genial|parfait|cool|bravo|merci|magnifique|formidable|top)(?: hein)?[.…\s]{0,6}$/g,
      },
      {
        starts: starts('vrai tout juste'),
        find: /^\W{0,6}(genial|super|parfait|formidable|magnifique|bravo|fantastique)[.…!, ]{1,5}(?:vraiment|tout simplement|juste) \1[.…!\s]{0,6}$/g,
      },
      {
        starts: starts('comme que'),
        find: /^\W{0,6}(?:comme c['’]est|que c['’]est) (?:original|surprenant|pratique|commode|malin|genereux)[.…\s]{0,6}$/g,
      },
      {
        starts: starts('courage chance'),
        find: /^\W{0,6}bon(?:ne)? (?:courage|chance) avec (?:ca|cela)[.…\s]{0,6}$/g,
      },
      { starts: starts('passe'), find: /^\W{0,6}(?:ca|cela) (?:s['’]est|c['’]est) bien passe[.…\s]{1,6}$/g },
    ],
  },
  reason: { en: 'reads as a curt, dry remark', fr: 'se lit comme une remarque brève et sèche' },
})
