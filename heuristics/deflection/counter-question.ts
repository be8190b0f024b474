import { type Cue, ourOpenQuestion } from '../../src/core/index.ts'
import { givesSomething, takesUp } from './asked.ts'

/** We asked, and all that comes back is another question. */
export const counterQuestion: Cue = {
  id: 'deflection/counter-question',
  signal: 'deflection',
  languages: ['en', 'fr'],
  listen(reading) {
    const question = ourOpenQuestion(reading)
    const first = reading.sentences[0]
    if (question === undefined || first === undefined) return []
    if (!reading.sentences.every((sentence) => sentence.question)) return []
    if (takesUp(reading, question) || givesSomething(reading)) return []
    return [
      {
        strength: 0.35,
        reason: {
          en: 'reads as answering a question with a question',
          fr: 'se lit comme une question rendue pour une question',
        },
        evidence: [{ kind: 'thread', index: question.index }, reading.spanAsGiven(first.start, first.end)],
      },
    ]
  },
}
