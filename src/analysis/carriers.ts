import type { Carriers, Comment } from '../core/index.ts'
import type { Learned } from './learned/model.ts'
import type { Output } from './learned/outputs.ts'
import type { QuietReader } from './team/quiet.ts'
import { read } from './text/read.ts'

/** So many are looked at, and so many shown. */
const LOOKED_AT = 8
const SHOWN = 3
/** "Who" and "the" tell nobody anything, whatever they weigh: the commonest words aren't shown. */
const COMMONEST = 300
/** In log-odds: what raises the odds by less than a quarter explains nothing. */
const WEIGHTY = 0.25

/**
 * The words that raise the learned scores most: what a told score rests on beside the marks. Asked for when a
 * comment is shown to somebody, not with every reading. Pure.
 */
export function createCarriers(
  learned: Learned,
  quietly: QuietReader = read,
): (comment: Comment) => Carriers {
  return (comment) => {
    const reading = quietly(comment)
    const of = (output: Output) => learned.carriers(output, reading, LOOKED_AT)
    const [sarcasm, contempt] = [of('sarcasm'), of('contempt')]
    // Tone is either; the one whose words weigh more speaks for it.
    const tone = (sarcasm[0]?.weight ?? 0) > (contempt[0]?.weight ?? 0) ? sarcasm : contempt
    const spans = (carriers: typeof tone) =>
      carriers
        .filter(({ place = COMMONEST, weight }) => place >= COMMONEST && weight >= WEIGHTY)
        .slice(0, SHOWN)
        .map(({ evidence }) => evidence)
    return { tone: spans(tone), substance: spans(of('reason')) }
  }
}
