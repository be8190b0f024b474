import type { Cue, Heard, Localized, Reading, Sentence } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { onlyAsks } from './asking.ts'
import { type Scan, scanOf } from './scan.ts'

const STRENGTH = 0.5
/** In nothing but a question it is less of a reason. */
const IN_QUESTION = 0.35
const MOST_HEARD = 3

/** Tokens of a reading, the end excluded. */
export interface Range {
  readonly from: number
  readonly to: number
}

interface FieldCueOptions {
  readonly id: string
  readonly reason: Localized
  /** What begins at, or turns on, this token; undefined: nothing. */
  readonly find: (reading: Reading, scan: Scan, sentence: Sentence, at: number) => Range | undefined
  readonly mostHeard?: number
  /** Advertising says such things of others; heard there all the same. */
  readonly evenInAdverts?: true
  /** The next one begins behind what was found. */
  readonly goesOnBehind?: true
}

/** A substance cue that hears words of two fields put together, wherever they stand in a sentence. */
export function fieldCue(options: FieldCueOptions): Cue {
  const { id, reason, find, mostHeard = MOST_HEARD, evenInAdverts, goesOnBehind } = options
  return {
    id,
    signal: 'substance',
    languages: ['en', 'fr'],
    listen(reading) {
      const scan = scanOf(reading)
      if (scan === undefined) return []
      const found: Heard[] = []
      for (const sentence of reading.sentences) {
        for (let at = sentence.from; at < sentence.to; at += 1) {
          const range = find(reading, scan, sentence, at)
          if (range === undefined) continue
          if (found.length === 0 && evenInAdverts !== true && isAdvert(reading)) return []
          found.push({
            strength: onlyAsks(reading, sentence) ? IN_QUESTION : STRENGTH,
            reason,
            evidence: [reading.spanOfTokens(range.from, range.to)],
          })
          if (found.length === mostHeard) return found
          if (goesOnBehind === true) at = range.to - 1
        }
      }
      return found
    },
  }
}
