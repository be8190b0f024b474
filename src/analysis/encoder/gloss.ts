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
  const said = inEnglishOrder(chosen(pieces))
  let out = ''
  let start = true
  for (const { before, english, shouted } of said) {
    const ends = /[.!?…\n]/.test(before)
    start ||= ends
    const gap = english === '' ? before.replace(/^\s+$/, '') : before
    out += out !== '' && gap !== '' && /^\s+$/.test(gap) && out.endsWith(' ') ? '' : gap
    if (english === '') continue
    if (out !== '' && gap === '' && /[\p{L}\p{N}]$/u.test(out)) out += ' '
    out += shouted ? english.toUpperCase() : start ? capital(english) : english
    start = false
  }
  return (out + rest).trim()
}

const capital = (english: string): string => english.charAt(0).toUpperCase() + english.slice(1)
