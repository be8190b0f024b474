import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Pleasure laid on too thick. */
export const ironicIntensifier = lexiconCue({
  id: 'sarcasm/ironic-intensifier',
  strength: 0.4,
  certainFrom: 0.5,
  evenNegated: true,
  // "Just what I needed to hear" is thanks.
  unless: longRegex()`
      ^just what (?:i|we) (?:needed|wanted)(?: to (?:hear|see|read|know|feel)| today| right now| for|
      [.!]? ?(?:thank|love))|^ca promet (?:pour la (?:saison|suite)|de (?:bons|belles|beaux|bonnes)|
      du (?:bon|lourd)|une? (?:belle?|bon|super|sacree?)|d['’]etre)`,
  reason: { en: 'reads as pleasure laid on too thick', fr: 'se lit comme un contentement trop appuyé' },
})
