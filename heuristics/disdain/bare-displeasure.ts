import { lexiconCue } from '../cue.ts'

/** Plain displeasure: weak by design, and never enough for a verdict. */
export const bareDispleasure = lexiconCue({
  id: 'disdain/bare-displeasure',
  strength: 0.1,
  reason: { en: 'reads as bare displeasure', fr: 'se lit comme un simple déplaisir' },
})
