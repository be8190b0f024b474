import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Asked for help and got none. */
export const supportSilent = lexiconCue({
  id: 'substance/support-silent',
  strength: 0.4,
  evenNegated: true,
  unless: longRegex()`
      ^toujours (?:le|la|les) memes? (?:guignol|clown|cirque|bouffon|pantin|comique|discours|refrain|
      rengaine|chanson|baratin|blabla|salade|gueule|tete|bande|excuse)`,
  reason: { en: 'says how a request for help went', fr: 'dit ce qu’a donné une demande d’aide' },
})
