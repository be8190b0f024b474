import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/support-silent.en.json' with { type: 'json' }
import fr from '../lexicons/substance/support-silent.fr.json' with { type: 'json' }

/** Asked for help and got none. */
export const supportSilent = lexiconCue({
  id: 'substance/support-silent',
  strength: 0.4,
  evenNegated: true,
  unless:
    /^toujours (?:le|la|les) memes? (?:guignol|clown|cirque|bouffon|pantin|comique|discours|refrain|rengaine|chanson|baratin|blabla|salade|gueule|tete|bande|excuse)/,
  lexicon: { en, fr },
  reason: { en: 'says how a request for help went', fr: 'dit ce qu’a donné une demande d’aide' },
})
