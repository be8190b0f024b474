import { patternCue } from '../cue.ts'

/** A joke at the author's own expense: wry, and no contempt. */
export const selfMockery = patternCue({
  id: 'sarcasm/self-mockery',
  strength: 0.25,
  patterns: {
    en: [
      {
        find: /\b(?:story of my life|my (?:specialty|speciality|talent|superpower|life is)|i(?:'m| am) (?:such a|clearly|obviously|officially|basically|literally|just|totally) (?:an? |the )?(?:mess|adult|genius|catch|winner|professional|expert|failure|disaster|thriving|idiot)|go me|well done me|good job me|clever me|lucky me|me,? an intellectual|that'?s on me|joke'?s on me|jokes on (?:me|you|them)|how do i (?:even )?adult|i love (?:that|this) for (?:me|you|us)|so that'?s (?:fun|nice|great|cool|good|something)|and (?:that'?s|thats) on|thriving|living my best|no big deal|cool cool|cool,? cool|so yeah)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:l['’]histoire de ma vie|ma specialite|je suis (?:un|une) (?:genie|champion|championne|boulet|aventurier|aventuriere)|bravo moi|bien joue moi|tout moi|c['’]est tout moi|mon superpouvoir|vdm|je gagne a etre connu|j['’]ai (?:un|une) (?:vie|don|talent)|moi c['’]est|quelle vie|ma vie est|la vie de reve|le reve|petite victoire|j['’]en connais (?:un|une))\b/g,
      },
    ],
  },
  reason: {
    en: 'reads as a joke at the author’s own expense',
    fr: 'se lit comme une plaisanterie sur soi-même',
  },
})
