import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Repeats somebody's promise to hold it up: "they said", « qu’ils disaient ». */
export const echo = patternCue({
  id: 'sarcasm/echo',
  strength: 0.55,
  // « Dans quel épisode qu'il dit… ? » asks.
  spares: (folded, from) => /\bquel(?:le)?s? [^.!?]{0,24}$/.test(folded.slice(Math.max(0, from - 40), from)),
  patterns: {
    en: [
      {
        starts: starts('said say told'),
        find: /[,.…!] ?(?:they|he|she|you|we) (?:said|say|told (?:me|us))\b(?= ?(?:[.…!?]|$))/g,
      },
      {
        starts: starts('said'),
        find: /\b(?:it['’]?ll be|it will be|they['’]?d be|would be) \w{1,20},? (?:they|you|he|she) said\b/g,
        strength: 0.65,
      },
      { starts: starts('so'), find: /\bso[- ]called\b/g, strength: 0.35 },
      {
        starts: starts('apparently supposedly allegedly purportedly'),
        find: /\b(?:apparently|supposedly|allegedly|purportedly)\b/g,
        strength: 0.2,
      },
      { starts: starts('in'), find: /\bin (?:air|scare|inverted)[- ](?:quotes|commas)\b/g },
      {
        starts: starts('call calls called'),
        find: /\b(?:and|but|yet) (?:you|they|he|she) (?:call|calls|called) (?:that|this|it|yourself|themselves)\b/g,
      },
      {
        starts: starts('call calls called'),
        find: /\bcall(?:s|ed)? (?:that|this|it) (?:an? )?(?:update|upgrade|feature|improvement|service|support|progress|journalism|art|news|music)\b/g,
      },
    ],
    fr: [
      {
        starts: starts('disaient disait disent dit avait avaient nous'),
        find: /\bqu['’]?(?:ils|il|elle|on|elles) (?:disaient|disait|disent|dit|avait dit|avaient dit|nous disait|nous disaient)\b/g,
      },
      {
        starts: starts('soi pretendu dit dits parait'),
        find: /\b(?:soi[- ]disant|pretendu(?:e|s|es|ment)?|dits?[- ]on|parait[- ]il)\b/g,
        strength: 0.3,
      },
      {
        starts: starts('ca cela'),
        find: /\b(?:vous|ils|elles|on|tu) (?:appelez|appellent|appelle|appelles) (?:ca|cela) (?:une?|du|de la|des|le|la|les)?\b/g,
      },
      { starts: starts('guillemets'), find: /\bentre guillemets\b/g, strength: 0.4 },
    ],
  },
  reason: { en: 'repeats a claim in order to hold it up', fr: 'reprend une affirmation pour la tourner' },
})
