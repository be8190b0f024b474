import { lexiconCue } from '../cue.ts'

/** The first words set a dry tone: "Oh, so …", "Funny, I thought …", « Ah, parce que … ». */
export const dryOpener = lexiconCue({
  id: 'sarcasm/dry-opener',
  evenNegated: true,
  strength: 0.3,
  reason: { en: 'opens on a dry note', fr: 's’ouvre sur un ton pince-sans-rire' },
})
