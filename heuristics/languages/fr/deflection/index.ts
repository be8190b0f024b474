import { lexicons } from '../../pack.ts'
import brushOff from './brush-off.json' with { type: 'json' }

/** What the cues of `deflection` know, by the cue's name. */
export const deflection = lexicons('deflection', {
  'brush-off': brushOff,
})
