import { lexiconCue } from '../cue.ts'

/** What was done and what came of it: "when I click", « dès que j’ouvre ». */
export const steps = lexiconCue({
  id: 'substance/steps',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  checkableFrom: 0.5,
  whenCalm: 0.15,
  reason: { en: 'says what was done and what came of it', fr: 'dit ce qui fut fait et ce qui s’ensuivit' },
})
