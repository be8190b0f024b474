import { inEnglishOrder } from './order.ts'
import { piecesOf } from './pieces.ts'
import { chosen } from './sense.ts'

/** Longer texts are cut: what a comment says, it says before. */
const LONGEST_TEXT = 20_000

/**
 * A French text in rough English, word by word, so that an encoder that knows only English can hear its tone
 * and matter. Numbers, emoji, names and unknown words stay as they are. Never throws; linear.
 */
export function gloss(text: string): string {
  const { pieces, rest } = piecesOf(text.slice(0, LONGEST_TEXT))
  const out: string[] = []
  let start = true
  /** Where "a" stands, until it is known what follows. */
  let article = -1
  for (const { before, english, shouted, close } of inEnglishOrder(chosen(pieces))) {
    start ||= /[.!?…\n]/.test(before)
    if (english === '') {
      if (!close) out.push(before.trimEnd())
      continue
    }
    out.push(close && !before.startsWith("'") ? ' ' : before)
    if (article >= 0 && close && /^[aeio]/i.test(english)) out[article] += 'n'
    article = english === 'a' ? out.length : -1
    out.push(shouted ? english.toUpperCase() : start ? capital(english) : english)
    start = false
  }
  return (out.join('') + rest).trim()
}

const capital = (english: string): string => english.charAt(0).toUpperCase() + english.slice(1)
