import { lexiconCue } from '../cue.ts'

/** How somebody at work behaved, with place or time: "the clerk at desk C was rude this morning". */
export const staffConduct = lexiconCue({
  id: 'substance/staff-conduct',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  checkableFrom: 0.5,
  reason: {
    en: 'says how somebody at work behaved, and where',
    fr: 'dit comment quelqu’un s’est conduit, et où',
  },
})
