import type { Finding, Reading, Token } from '../../core/index.ts'
import { commonForm } from './dialect.ts'
import { isIdentity, isPersonWord } from './identity.ts'
import type { KnownWords } from './known-words.ts'

/**
 * A word as the learned weights see it: who is spoken of (groups of people, names) is hidden, and
 * dialect spellings stand in their common form, so that neither moves a score.
 */
export interface SeenWord {
  /** Its common form, folded; '' when hidden. */
  readonly word: string
  /** Range of `Reading.tokens`, `to` excluded: a hidden phrase is one word. */
  readonly from: number
  readonly to: number
}

/** What comes after so many words tells nothing new of the tone. */
const MOST_WORDS = 800

export function seenWords(reading: Reading, known: KnownWords): readonly SeenWord[] {
  const seen: SeenWord[] = []
  const end = Math.min(reading.tokens.length, MOST_WORDS)
  // Up to here no group is named, whatever word one begins at.
  let plainUntil = 0
  for (let at = 0; at < end; ) {
    if (at >= plainUntil) {
      const { to, named } = groupFrom(reading, at, known)
      if (named) {
        seen.push({ word: '', from: at, to })
        at = to
        continue
      }
      plainUntil = to
    }
    const word = commonForm(reading.tokens[at]?.folded ?? '', reading.language)
    if (word !== '') seen.push({ word, from: at, to: at + 1 })
    at += 1
  }
  return seen
}

/** "trans woman", « personne non binaire »: the whole phrase is hidden, as one word. */
function groupFrom(
  reading: Reading,
  at: number,
  known: KnownWords,
): { readonly to: number; readonly named: boolean } {
  const { tokens } = reading
  let to = at
  let named = false
  for (; to < tokens.length; to++) {
    const token = tokens[to]
    if (token === undefined) break
    if (isIdentity(token.folded) || isName(reading, token, known)) named = true
    else if (!isPersonWord(token.folded)) break
  }
  return { to, named }
}

/** A capital on a word that nobody writes small: "Jamal", « Aïcha ». */
function isName({ comment: { text }, language }: Reading, token: Token, known: KnownWords): boolean {
  if (token.caps || token.folded.length < 2) return false
  if (commonForm(token.folded, language) !== token.folded) return false
  const initial = text.charAt(token.start)
  return initial !== initial.toLowerCase() && !known.has(token.folded)
}

/**
 * What was heard in a group's name weighs nothing: « personne » and « non » of « personne non binaire »
 * deny nothing.
 */
export function outsideHidden(
  { tokens }: Reading,
  seen: readonly SeenWord[],
  findings: readonly Finding[],
): readonly Finding[] {
  const hidden = seen.flatMap(({ word, from, to }) =>
    word === '' && to > from + 1 ? [{ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }] : [],
  )
  if (hidden.length === 0) return findings
  return findings.filter(
    ({ evidence }) =>
      !evidence.some(
        (one) => one.kind === 'span' && hidden.some(({ start, end }) => one.start >= start && one.end <= end),
      ),
  )
}
