import { type Cue, ourOpenQuestion } from '../../src/core/index.ts'
import { givesSomething, takesUp } from './asked.ts'

/** We asked; the reply takes up no word of the question and gives nothing an answer is made of. */
export const unanswered: Cue = {
  id: 'deflection/unanswered',
  signal: 'deflection',
  languages: ['en', 'fr'],
  listen(reading) {
    const question = ourOpenQuestion(reading)
    const last = reading.tokens.length
    if (question === undefined || last === 0) return []
    if (takesUp(reading, question) || givesSomething(reading)) return []
    return [
      {
        strength: 0.45,
        reason: {
          en: 'reads as leaving our question aside',
          fr: 'se lit comme laissant notre question de côté',
        },
        evidence: [{ kind: 'thread', index: question.index }, reading.spanOfTokens(0, last)],
      },
    ]
  },
}
