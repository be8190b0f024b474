import { ORDINARY } from './ordinary-words.ts'
import type { Playbook } from './playbook.ts'
import { wordsOf } from './words.ts'

/** `full`: for whom is said; `who-only`: a name, but not for whom; `none`: nothing. */
export type Disclosure = 'full' | 'who-only' | 'none'

const GROUP = new Set(['team', 'support', 'staff', 'equipe', 'crew', 'service'])
/** "We" beside a brand's name says for whom one speaks; "I" does so only with "at Acme". */
const WE = new Set('we us our ours nous notre nos'.split(' '))
const I = new Set('i m my me je j mon ma mes'.split(' '))
const AT = new Set('at from behind for chez pour'.split(' '))
const OURS = new Set(['our', 'notre'])
/** Ends of letters that are no names. */
const GREETINGS = new Set(
  `thank thanks cheers best kind warm regards wishes sincerely yours bye sorry see note edit update ps merci
  cordialement amicalement bien bonne bonjour salut desole desolee voir`.split(/\s+/u),
)
const LONGEST_CLOSING = 90

/**
 * Does a reply say who speaks, and for whom (rule 7)? Lenient about the form, since people sign as
 * they please: "— Ana", "(Ana, Acme community team)", "Here at Acme we …", "our support team". A
 * brand that is merely praised ("Acme is great!") discloses nothing: that is how fake customers write.
 */
export function disclosureOf(text: string, playbook: Playbook): Disclosure {
  const words = foldedWords(text)
  const closing = closingOf(text)
  const closingWords = foldedWords(closing ?? '')
  const brand = brandWord(playbook.brand)
  const forUs = (word: string) => GROUP.has(word) || word === brand
  if (closingWords.some(forUs)) return 'full'
  const at = brand === undefined ? -1 : words.indexOf(brand)
  if (at >= 0 && words.some((word) => WE.has(word) || (I.has(word) && AT.has(words[at - 1] ?? ''))))
    return 'full'
  if (
    words.some((word, at) => GROUP.has(word) && words.slice(Math.max(0, at - 3), at).some((w) => OURS.has(w)))
  )
    return 'full'
  const lastWords = foldedWords(lastSentence(text))
  if (
    lastWords.length <= 6 &&
    lastWords.some((word) => GROUP.has(word)) &&
    lastWords.some((word) => word === brand)
  )
    return 'full'
  if (closing !== undefined && isName(closing, closingWords)) return 'who-only'
  const speaker = foldedWords(playbook.speaker ?? '')
  return speaker.length > 0 && speaker.every((word) => words.includes(word)) ? 'who-only' : 'none'
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.folded)
}

/** The brand's first telling word: "Acme Notes" is recognised by "Acme". */
function brandWord(brand: string | null): string | undefined {
  const words = foldedWords(brand ?? '')
  return words.find((word) => word.length >= 2 && !ORDINARY.has(word)) ?? words[0]
}

function isName(closing: string, words: readonly string[]): boolean {
  return (
    /^\p{Lu}/u.test(closing.trim()) && words.length > 0 && words.length <= 6 && !GREETINGS.has(words[0] ?? '')
  )
}

/** "… until tomorrow. The Acme team" */
function lastSentence(text: string): string {
  const tail = text.trimEnd().slice(-2 * LONGEST_CLOSING)
  return tail.slice(Math.max(...['. ', '! ', '? ', '\n'].map((mark) => tail.lastIndexOf(mark))) + 1)
}

/** What stands behind the first dash that no long dash follows. */
function behindDash(tail: string): string | undefined {
  const from = Math.max(0, tail.lastIndexOf('—'), tail.lastIndexOf('–'))
  for (const { index } of tail.matchAll(/(?<=^|[\s.!?…])[—–~-]/gu)) {
    if (index < from) continue
    const behind = tail.slice(index + 1)
    for (const closing of [behind.replace(/^\s/u, ''), behind]) {
      if (closing.length >= 2 && closing.length <= LONGEST_CLOSING) return closing
    }
  }
  return undefined
}

/** The end where people sign: closing parentheses, after a dash, or a short last line of its own. */
function closingOf(text: string): string | undefined {
  const trimmed = text.trimEnd()
  const last = trimmed.slice(trimmed.lastIndexOf('\n') + 1).trim()
  const tail = last.slice(-2 * LONGEST_CLOSING)
  const bracket = /\(([^()]{2,90})\)\s?\.?$/u.exec(tail)?.[1]
  if (bracket !== undefined) return bracket
  const dash = behindDash(tail)
  if (dash !== undefined && foldedWords(dash).length <= 10 && !/[!?]$/u.test(dash)) return dash
  const ownLine = last.length < trimmed.length && last.length <= LONGEST_CLOSING
  return ownLine && !/[!?:;]$|\p{Ll}\.$/u.test(last) ? last : undefined
}
