import { lexiconCue } from '../cue.ts'

const KIND =
  'great|good|nice|love(?:ly|d)?|best|brilliant|perfect|wonderful|amazing|awesome|fantastic|' +
  'excellent|helpful|useful|clever|smart|genius|fast|quick|easy|simple|cheap|reliable|fun|funny|' +
  'cool|impress(?:ed|ive)|thanks?|congrat\\w{0,11}|well ' +
  'done|professional|surpris(?:ed|ing)|convinc(?:ed|ing)|progress|improvement|bargain|thrilled|' +
  'happy|pleased|likely|sure|excited'
const GENTIL =
  'super|genial\\w?|bravo|parfait\\w?|merci|excellent\\w?|magnifique|formidable|top|utile|pratique|' +
  'facile|rapide|simple|fiable|drole|sympa|bien|beau|belle|bon(?:ne)?s?|meilleure?s?|' +
  'convain\\w{2,5}|efficace|professionnel\\w{0,2}|serieux|ravi\\w?|content\\w?|adore|' +
  'impression\\w{2,5}|malin|intelligent\\w?|progres|amelioration|cool|classe|incroyable|' +
  'fantastique|surpris\\w?|fluide|clair\\w?|moderne'

/**
 * Praise and its denial, set apart: "So helpful. Not.", "great service NOT!", « Très pratique. (Ou pas.) ».
 */
export const takenBack = lexiconCue({
  id: 'sarcasm/taken-back',
  evenNegated: true,
  strength: 0.6,
  forms: {
    en: [
      {
        find: new RegExp(
          `\\b(?:${KIND})\\b[^.!?\\n]{0,40}(?:[.!…]{1,4}\\s{0,3}|\\s?[-–—,(*]\\s?)(?:not|nope|psych)(?: ` +
            'really| at all)?[).*]?(?=\\s*(?:[.!…*#)]|$|\\n))',
          'g',
        ),
        hears: ['So helpful. Not.'],
        spares: ['So helpful or not?'],
      },
      {
        find: new RegExp(`\\b(?:${KIND})\\b[^.!?,\\n]{0,30} not ?!`, 'g'),
        hears: ['Great service NOT!'],
        spares: ['Great service, I do not!'],
      },
    ],
    fr: [
      {
        find: new RegExp(
          `\\b(?:${GENTIL})\\b[^.!?\\n]{0,40}(?:[.!…]{1,4}\\s{0,3}|\\s?[-–—,(*]\\s?|\\s)\\(?ou ` +
            'pas(?: du tout)?\\)?(?=\\s*(?:[.!…*#)]|$|\\n))',
          'g',
        ),
        hears: ['Très pratique. Ou pas.'],
        spares: ['Très pratique ou pas ?'],
      },
    ],
  },
  // "Is it any good or not?" asks.
  spares: (folded, _from, to) => /^[ \s.)]{0,3}\?/.test(folded.slice(to, to + 4)),
  reason: { en: 'takes its praise back', fr: 'reprend son éloge' },
})
