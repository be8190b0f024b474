import type { Cue, Token } from '../../src/core/index.ts'

/** So many changes between small and capital letters, in words one behind the other; "LaTeX" has four. */
const FEWEST_CHANGES = 6
/** Of the places where the case could change, in this share it does. */
const SHARE = 0.6
const STRENGTH = 0.6
/** A longer word is none. */
const LONGEST_WORD = 40

/** Somebody's words mimicked in letters that hop: "iT's fOr yOuR sAfEtY". */
export const alternatingCapitals: Cue = {
  id: 'sarcasm/alternating-capitals',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { tokens, comment } = reading
    let from = 0
    let changes = 0
    for (let at = 0; at <= tokens.length; at += 1) {
      const token = tokens[at]
      const more = token === undefined ? 0 : changesIn(comment.text, token)
      if (more > 0 || (token !== undefined && changes > 0 && token.folded.length === 1)) {
        changes += more
        continue
      }
      if (changes >= FEWEST_CHANGES) {
        return [
          {
            strength: STRENGTH,
            reason: {
              en: 'mimics in alternating capitals',
              fr: 'singe en alternant majuscules et minuscules',
            },
            evidence: [reading.spanOfTokens(from, at)],
          },
        ]
      }
      from = at + 1
      changes = 0
    }
    return []
  },
}

/** How often the case changes within a word that hops; 0: it doesn't. */
function changesIn(text: string, { start, end }: Token): number {
  if (!mayHop(text, start + 1, end)) return 0
  const letters = text.slice(start, Math.min(end, start + LONGEST_WORD)).replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return 0
  let changes = 0
  for (let i = 1; i < letters.length; i += 1) {
    if (isCapital(letters.charAt(i)) !== isCapital(letters.charAt(i - 1))) changes += 1
  }
  // "This": one change, at the beginning, is how words are written.
  const ordinary = changes === 1 && isCapital(letters.charAt(0))
  return !ordinary && changes / (letters.length - 1) >= SHARE ? changes : 0
}

/** Whether a letter behind the first may be a capital: most words need no closer look. */
function mayHop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || (code >= 65 && code <= 90)) return true
  }
  return false
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
