import { patternCue, shapes } from '../cue.ts'

/** Question and exclamation marks heaped up. */
export const mixedMarks = patternCue({
  id: 'sarcasm/mixed-marks',
  strength: 0.08,
  needs: /\?[?!]|!\?/,
  patterns: shapes({ find: /(?:\?!|!\?|\?\?)[?!]{0,20}/g }),
  reason: { en: 'heaps up marks', fr: 'accumule les signes' },
})
