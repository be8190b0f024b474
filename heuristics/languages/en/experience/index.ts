import { lexicons } from '../../pack.ts'
import duration from './duration.json' with { type: 'json' }
import ownership from './ownership.json' with { type: 'json' }
import praiseFromUse from './praise-from-use.json' with { type: 'json' }
import tried from './tried.json' with { type: 'json' }

/** What the cues of `experience` know, by the cue's name. */
export const experience = lexicons('experience', {
  duration,
  ownership,
  'praise-from-use': praiseFromUse,
  tried,
})
