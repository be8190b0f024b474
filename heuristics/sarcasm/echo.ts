import { patternCue } from '../cue.ts'

/** Repeats somebody's promise to hold it up: "they said", « qu’ils disaient ». */
export const echo = patternCue({
  id: 'sarcasm/echo',
  strength: 0.55,
  patterns: {
    en: [
      { find: /[,.…!] ?(?:they|he|she|you|we) (?:said|say|told (?:me|us))\b(?= ?(?:[.…!?]|$))/g },
      {
        find: /\b(?:it['’]?ll be|it will be|they['’]?d be|would be) \w{1,20},? (?:they|you|he|she) said\b/g,
        strength: 0.65,
      },
      { find: /\bso[- ]called\b/g, strength: 0.35 },
      { find: /\b(?:apparently|supposedly|allegedly|purportedly)\b/g, strength: 0.2 },
      { find: /\bin (?:air|scare|inverted)[- ](?:quotes|commas)\b/g },
      {
        find: /\b(?:and|but|yet) (?:you|they|he|she) (?:call|calls|called) (?:that|this|it|yourself|themselves)\b/g,
      },
      {
        find: /\bcall(?:s|ed)? (?:that|this|it) (?:an? )?(?:update|upgrade|feature|improvement|service|support|progress|journalism|art|news|music)\b/g,
      },
    ],
    fr: [
      {
        find: /\bqu['’]?(?:ils|il|elle|on|elles) (?:disaient|disait|disent|dit|avait dit|avaient dit|nous disait|nous disaient)\b/g,
      },
      { find: /\b(?:soi[- ]disant|pretendu(?:e|s|es|ment)?|dits?[- ]on|parait[- ]il)\b/g, strength: 0.3 },
      {
        find: /\b(?:vous|ils|elles|on|tu) (?:appelez|appellent|appelle|appelles) (?:ca|cela) (?:une?|du|de la|des|le|la|les)?\b/g,
      },
      { find: /\bentre guillemets\b/g, strength: 0.4 },
    ],
  },
  reason: { en: 'repeats a claim in order to hold it up', fr: 'reprend une affirmation pour la tourner' },
})
