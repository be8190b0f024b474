import { ORDINARY } from './ordinary-words.ts'
import type { Playbook } from './playbook.ts'
import { wordsOf } from './words.ts'

/** `full`: who speaks or at least for whom; `who-only`: a name, but not for whom; `none`: nothing. */
export type Disclosure = 'full' | 'who-only' | 'none'

const GROUP = new Set(['team', 'support', 'staff', 'equipe', 'crew', 'service'])
/** First-person words beside which a brand's name says for whom one speaks. */
const WE = new Set([
  'we',
  'us',
  'our',
  'ours',
  'i',
  'm',
  'my',
  'me',
  'nous',
  'notre',
  'nos',
  'je',
  'j',
  'mon',
  'ma',
  'mes',
  'suis',
])
const LONGEST_CLOSING = 90

/**
 * Does a reply say who speaks, and for whom (rule 7)? Lenient about the form, since people sign as
 * they please: "— Ana", "(Ana, Acme community team)", "Ana from Acme", "Here at Acme we …". A brand
 * that is merely praised ("Acme is great!") discloses nothing: that is how fake customers write.
 */
export function disclosureOf(text: string, playbook: Playbook): Disclosure {
  const words = wordsOf(text).map((word) => word.folded)
  const closing = closingOf(text)
  const closingWords = wordsOf(closing ?? '').map((word) => word.folded)
  const brand = brandWord(playbook.brand)
  const group = closingWords.some((word) => GROUP.has(word))
  if (closing !== undefined && (group || (brand !== undefined && closingWords.includes(brand)))) return 'full'
  if (brand !== undefined && words.includes(brand) && words.some((word) => WE.has(word))) return 'full'
  if (closing !== undefined && closingWords.length > 0) return 'who-only'
  const speaker = wordsOf(playbook.speaker ?? '').map((word) => word.folded)
  return speaker.length > 0 && speaker.every((word) => words.includes(word)) ? 'who-only' : 'none'
}

/** The brand's first telling word: "Acme Notes" is recognised by "Acme". */
function brandWord(brand: string | null): string | undefined {
  const words = wordsOf(brand ?? '').map((word) => word.folded)
  return words.find((word) => word.length >= 2 && !ORDINARY.has(word)) ?? words[0]
}

/** The signature, if the text has one: after a dash, in closing parentheses, or a short last line. */
function closingOf(text: string): string | undefined {
  const trimmed = text.trimEnd()
  const tail = trimmed.slice(-LONGEST_CLOSING * 2)
  const bracket = /\(([^()\n]{2,90})\)\s*\.?$/u.exec(tail)?.[1]
  if (bracket !== undefined) return bracket
  const lines = trimmed.split('\n')
  const last = (lines.at(-1) ?? '').trim()
  const dash = /(?:^|[\s.!?…])(?:—|–|--|-|~)\s?([^—–\n]{2,90})$/u.exec(last)?.[1]
  if (dash !== undefined && wordsOf(dash).length <= 10 && !/[!?]$/u.test(dash)) return dash
  if (lines.length < 2 || last.length > LONGEST_CLOSING || /[!?:;]$/u.test(last)) return undefined
  return wordsOf(last).length <= 6 && /^\p{Lu}/u.test(last) ? last : undefined
}
