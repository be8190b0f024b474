import { type Cue, ourOpenQuestion } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'deflection/brush-off',
  strength: 0.5,
  evenNegated: true,
  reason: {
    en: 'reads as refusing our question',
    fr: 'se lit comme un refus de répondre à notre question',
  },
})

/** We asked, and the reply refuses the question in words. */
export const brushOff: Cue = {
  ...phrases,
  listen(reading, hits) {
    const question = ourOpenQuestion(reading)
    if (question === undefined) return []
    return phrases.listen(reading, hits).map((heard) => ({
      ...heard,
      evidence: [...heard.evidence, { kind: 'thread', index: question.index }],
    }))
  },
}
