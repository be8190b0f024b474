import { patternCue } from '../cue.ts'

/** Pity and sorrow nobody feels: "my heart bleeds", « je pleure pour eux ». */
export const mockPity = patternCue({
  id: 'sarcasm/mock-pity',
  strength: 0.5,
  patterns: {
    en: [
      {
        find: /\b(?:my heart (?:bleeds|breaks|goes out)|cry(?:ing)? (?:me )?a river|i(?:'m| am) (?:so )?(?:heartbroken|devastated) for|won'?t (?:someone|somebody|anyone) think|poor,? poor|poor (?:little )?(?:billionaires?|millionaires?|things?|you|him|her|them)(?!\W{0,3}(?:and )?(?:i |we )?hope\b)|sob story|boo ?hoo|how (?:sad|tragic|awful) for (?:you|them|him|her)|what a tragedy|tragic,? really|let me (?:get|play) (?:my|the|a) (?:tiny )?violin)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:snif+|ca (?:me|nous) (?:fend|brise) le c(?:oe|œ)ur|pauvre(?:s)? (?:petit|petite|petits|chou|choupinet|milliardaires?|riches?|patrons?|chéris?|cheris?|bichon|lui|eux|vous|victime|victimes)|quel(?:le)? (?:tristesse|tragedie|drame|malheur) (?:pour|que|n['’])?|comme c['’]est (?:triste|dommage|touchant)|larmes? de crocodile|sortez les (?:mouchoirs|violons)|cal(?:i|y)mero)\b/g,
      },
    ],
  },
  reason: { en: 'reads as pity that isn’t felt', fr: 'se lit comme une pitié qui n’est pas sentie' },
})
