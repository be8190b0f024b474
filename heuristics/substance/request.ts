import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Asks for something: a change, help, an answer. */
export const request = lexiconCue({
  id: 'substance/request',
  strength: 0.45,
  evenNegated: true,
  unless: longRegex()`
      ^(?:please stop (?:writing|posting|talking|crying|whining|moaning|pretending|breathing|existing)\b|
      merci (?:de |d['’])faire (?:vivre|rire|rever|sourire|decouvrir|partager|voyager)|
      (?:laisse[zr]?[- ]moi|let me) (?:rire|deviner|douter|laugh|guess|tell|put it|rephrase|get this)\b|
      (?:permettez[- ]moi|permets[- ]moi|allow me) (?:de |d['’]|to )?(?:saluer|feliciter|remercier|rire|
      douter|sourire|dire|salute|congratulate|thank|laugh|doubt|say)\b|(?:5|five) stars,? if (?:you\b|
      your\b)|wish(?:ed)? (?:i|we) (?:was|were|could (?:be|come|make)|had been)(?: \w+)? (?:there|here|home|
      with|it|come|tonight)|wish (?:you|them|him|her|everyone|everybody|y['’]?all) (?:well|all the|luck|
      every|nothing but|a (?:happy|merry|great|good|lovely|wonderful|speedy|nice))|include (?:the|a|
      an) [^.!?]{1,40}\?|i(?:['’]d| would) (?:like|love) to (?:book|order|buy|reserve|rent|hire|join|
      subscribe|visit|come|attend|thank|say|congratulate|see you|meet)\b)`,
  reason: { en: 'asks for something concrete', fr: 'demande quelque chose de concret' },
})
