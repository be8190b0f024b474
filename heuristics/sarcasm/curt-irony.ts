import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/**
 * A few dry words and nothing else: "How original…", "Ah, great.", « Ah super. », « Quelle originalité… ».
 */
export const curtIrony = lexiconCue({
  id: 'sarcasm/curt-irony',
  evenNegated: true,
  strength: 0.4,
  forms: {
    en: [
      {
        find: longRegex('g')`
          ^\W{0,6}(great|brilliant|perfect|wonderful|lovely|fantastic|super|excellent|
          marvellous)[.…!, ]{1,5}(?:just|simply) \1[.…!\s]{0,6}$`,
        hears: ['Great. Just great.'],
        spares: ['Great news, just in time.'],
      },
    ],
    fr: [
      {
        find: longRegex('g')`
          ^\W{0,6}(genial|super|parfait|formidable|magnifique|bravo|fantastique)[.…!, ]{1,5}(?:vraiment|
          tout simplement|juste) \1[.…!\s]{0,6}$`,
        hears: ['Super. Vraiment super.'],
        spares: ['Super accueil, vraiment.'],
      },
    ],
  },
  reason: { en: 'reads as a curt, dry remark', fr: 'se lit comme une remarque brève et sèche' },
})
