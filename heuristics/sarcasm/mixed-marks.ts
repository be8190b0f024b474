import { formCue, shapes } from '../cue.ts'

/** Question and exclamation marks heaped up. */
export const mixedMarks = formCue({
  id: 'sarcasm/mixed-marks',
  strength: 0.08,
  needs: ['?'],
  forms: shapes({
    find: /(?:\?!|!\?|\?\?)[?!]{0,20}/g,
    hears: ['Closed again?!'],
    spares: ['Closed again?'],
  }),
  reason: { en: 'heaps up marks', fr: 'accumule les signes' },
})
