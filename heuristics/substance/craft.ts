import { lexiconCue } from '../cue.ts'

/** The trade’s words: commands, interfaces, changes that break. */
export const craft = lexiconCue({
  id: 'substance/craft',
  strength: 0.2,
  evenNegated: true,
  reason: { en: 'uses the trade’s words', fr: 'emploie les mots du métier' },
})
