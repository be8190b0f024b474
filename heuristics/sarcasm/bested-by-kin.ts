import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Somebody small did as well: "my nephew did the same in his first week". */
export const bestedByKin = patternCue({
  id: 'sarcasm/bested-by-kin',
  strength: 0.45,
  starts: starts('same better well pareil meme chose mieux autant'),
  patterns: {
    en: [
      {
        find: /\bmy (?:[a-z0-9-]{2,12} ){0,3}(?:nephew|niece|kid|son|daughter|toddler|grandson|granddaughter|year[- ]old|dog|cat|gran|grandma|nan|mum|hamster)(?: of \w{1,8})? (?:did|does|could|could['’]ve|could have|can|draws?|makes?|made|built|codes?|writes?|wrote|cooks?)(?: do| done)? (?:exactly )?(?:the same|this better|that better|it better|better|as well|just as well)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:mon|ma) (?:[a-z]{2,12} )?(?:neveu|niece|fils|fille|gamine?|gosse|petit-fils|petite-fille|chien|chat|grand-mere|mamie|hamster)(?: de [a-z0-9]{1,8} ans)? (?:fait|faisait|ferait|ecrit|ecrirait|dessine|dessinerait|code|cuisine|aurait fait|en fait|en ferait) (?:exactement )?(?:la meme chose|pareil|mieux|autant|aussi bien)\b/g,
      },
    ],
  },
  reason: {
    en: 'compares with what a child or a pet does',
    fr: 'compare à ce que fait un enfant ou un animal',
  },
})
