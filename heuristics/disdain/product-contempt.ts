import { lexiconCue } from '../cue.ts'

/** Scorn for a product, a text or a decision; anger uses some of the same words, weakly. */
export const productContempt = lexiconCue({
  id: 'disdain/product-contempt',
  strength: 0.35,
  maybeNames: true,
  reason: {
    en: 'reads as scorn rather than a complaint',
    fr: 'se lit comme du mépris plutôt qu’une plainte',
  },
})
