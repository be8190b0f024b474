import { lexiconCue } from '../cue.ts'

/** "Please take him off your list", « merci de le retirer de vos listes », « veuillez corriger ». */
export const courteousRequest = lexiconCue({
  id: 'substance/courteous-request',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.6,
  reason: { en: 'asks for something concrete', fr: 'demande quelque chose de concret' },
})
