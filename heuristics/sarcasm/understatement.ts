import { lexiconCue } from '../cue.ts'

/** Says less in order to say more: "not exactly", "a bit", « ce n’est pas la joie », « légèrement ». */
export const understatement = lexiconCue({
  id: 'sarcasm/understatement',
  evenNegated: true,
  strength: 0.25,
  reason: { en: 'says less in order to say more', fr: 'dit le moins pour faire entendre le plus' },
})
