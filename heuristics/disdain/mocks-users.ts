import { lexiconCue } from '../cue.ts'

/** Belittles those who like, buy or trust it: "only a mug would pay", « il faut être naïf pour y croire ». */
export const mocksUsers = lexiconCue({
  id: 'disdain/mocks-users',
  evenNegated: true,
  strength: 0.55,
  reason: {
    en: 'reads as belittling those who like it',
    fr: 'se lit comme une façon de rabaisser ceux à qui cela plaît',
  },
})
