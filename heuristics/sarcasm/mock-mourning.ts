import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Condolences, funerals and conditional stars: "five stars, if you've had a head injury". */
export const mockMourning = lexiconCue({
  id: 'sarcasm/mock-mourning',
  evenNegated: true,
  strength: 0.62,
  // Somebody did die: fares for a funeral, flowers for a coffin.
  sparedBy: longRegex()`
      \b(?:died|passed away|(?:my|our|his|her|their) (?:late |dear |grand)?(?:mother|father|mum|mom|dad|
      gran\w{0,3}|husband|wife|son|daughter|brother|sister|uncle|aunt|friend|cousin|neighbour)(?:['’]s)?\b|
      decede\w{0,2}|est morte?|(?:mon|ma|mes) (?:pere|mere|grand\w{0,2}[- ]\w{3,6}|mari|femme|fils|fille|
      frere|soeur|oncle|tante|ami\w?|parents))\b|\b(?:for|to|at) (?:a|the|my|our) funeral|\b(?:un|l['’]|
      aux?|des) ?enterrements? (?:de|d['’])`,
  reason: {
    en: 'reads as mock mourning or mock recommendation',
    fr: 'se lit comme un faux deuil ou un faux conseil',
  },
})
