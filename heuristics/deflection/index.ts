import type { Heuristic } from '../../src/core/index.ts'
import { brushOff } from './brush-off.ts'
import { counterQuestion } from './counter-question.ts'
import { unanswered } from './unanswered.ts'

export const deflection: Heuristic = {
  signal: 'deflection',
  cues: [brushOff, counterQuestion, unanswered],
}
