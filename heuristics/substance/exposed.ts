import { lexiconCue } from '../cue.ts'

/** What is private, made known: "you put my phone number on your page", « vous avez publié mon adresse ». */
export const exposed = lexiconCue({
  id: 'substance/exposed',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.6,
  checkableFrom: 0.5,
  reason: {
    en: 'says that private details were made known',
    fr: 'dit que des données privées furent révélées',
  },
})
