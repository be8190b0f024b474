import { lexiconCue } from '../cue.ts'

/**
 * An absurd claim set beside theirs: "and my cat is a neurosurgeon", « et moi je suis la reine d’Angleterre
 * ».
 */
export const equallyAbsurd = lexiconCue({
  id: 'sarcasm/equally-absurd',
  evenNegated: true,
  strength: 0.62,
  reason: {
    en: 'reads as mocking a claim by a wilder one',
    fr: 'se lit comme une prétention moquée par une plus folle',
  },
})
