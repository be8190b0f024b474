import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/craft.en.json' with { type: 'json' }
import fr from '../lexicons/substance/craft.fr.json' with { type: 'json' }

/** The trade’s words: commands, interfaces, changes that break. */
export const craft = lexiconCue({
  id: 'substance/craft',
  strength: 0.2,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'uses the trade’s words', fr: 'emploie les mots du métier' },
})
