import type { Heuristic } from '../../src/core/index.ts'
import { duration } from './duration.ts'
import { ownership } from './ownership.ts'
import { praiseFromUse } from './praise-from-use.ts'
import { tried } from './tried.ts'

export const experience: Heuristic = {
  signal: 'experience',
  cues: [duration, ownership, praiseFromUse, tried],
}
