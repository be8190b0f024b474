import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const EN =
  "\\bmy (?:[a-z0-9-]{2,12} ){0,3}(?:nephew|niece|kid|son|daughter|toddler|grandson|granddaughter|year[- ]old|dog|cat|gran|grandma|nan|hamster)(?: of \\w{1,8})? (?:did|does|could|could['’]ve|could have|can|draws?|makes?|made|built|codes?|writes?|wrote|cooks?)(?: do| done)? (?:exactly )?"
const FR =
  '\\b(?:mon|ma) (?:[a-z]{2,12} )?(?:neveu|niece|fils|fille|gamine?|gosse|petit-fils|petite-fille|chien|chat|grand-mere|mamie|hamster)(?: de [a-z0-9]{1,8} ans)? (?:fait|faisait|ferait|ecrit|ecrirait|dessine|dessinerait|code|cuisine|aurait fait|en fait|en ferait) (?:exactement )?'

/**
 * Somebody small did as well: "my nephew did the same in his first week". By itself "the same" is also just
 * told of a child; "better" is a taunt.
 */
export const bestedByKin = patternCue({
  id: 'sarcasm/bested-by-kin',
  strength: 0.34,
  starts: starts('same better well pareil meme chose mieux autant'),
  patterns: {
    en: [
      {
        find: new RegExp(
          `${EN}(?:the same(?= ?(?:[.!?,]|$|in (?:his|her|their) ))|(?:just )?as well)\\b`,
          'g',
        ),
      },
      { find: new RegExp(`${EN}(?:(?:this|that|it) )?better\\b`, 'g'), strength: 0.5 },
    ],
    fr: [
      { find: new RegExp(`${FR}(?:la meme chose|pareil|autant|aussi bien)\\b`, 'g') },
      { find: new RegExp(`${FR}mieux\\b`, 'g'), strength: 0.5 },
    ],
  },
  reason: {
    en: 'compares with what a child or a pet does',
    fr: 'compare à ce que fait un enfant ou un animal',
  },
})
