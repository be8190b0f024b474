import type { Comment, Evidence, Finding, Spoken, TeamWords } from '../../core/index.ts'
import { type PhraseMatcher, phraseMatchers } from '../phrases.ts'
import { everyWord, read, type TextReading } from '../text/read.ts'

const ID = 'team/quiet'
/** Stands for quiet words: an unknown name, of their length, so that every offset stays. */
const MASK = /X(?:qx)*q?(?![\p{L}\p{N}])/gu
const WORD = /[\p{L}\p{N}]/u

/** Reads a comment so that the team's quiet words stand nowhere in it: hidden as names are. */
export type QuietReader = (comment: Comment) => TextReading

export function createQuietReader({ quiet }: TeamWords): QuietReader {
  if (quiet.length === 0) return read
  const matcherOf = phraseMatchers((language: Spoken) => {
    const lexicon = quiet
      .filter((one) => one.language === undefined || one.language === language)
      .map(({ words }) => ({ phrase: words, note: '' }))
    return [{ id: ID, lexicon }]
  })
  return (comment) => {
    const plainly = read(comment)
    const hush = (text: string) => hushed(text, matcherOf(plainly.language))
    const text = hush(comment.text)
    const { thread } = comment
    const said = thread?.map((message) => ({ ...message, text: hush(message.text) }))
    const changed = text !== comment.text || said?.some((one, at) => one.text !== thread?.[at]?.text) === true
    if (!changed) return plainly
    const quieted: Comment = { ...comment, text, ...(said === undefined ? {} : { thread: said }) }
    return read(quieted, plainly.language, comment.text)
  }
}

/** Quoted words and those in links are hidden as well: the sentence encoder is shown some of them. */
function hushed(text: string, matcher: PhraseMatcher): string {
  let out = ''
  let at = 0
  for (const { start, end } of matcher.match(everyWord(text), [], Number.POSITIVE_INFINITY).get(ID) ?? []) {
    if (end <= at) continue
    const from = Math.max(start, at)
    out += text.slice(at, from) + mask(end - from)
    at = end
  }
  return out + text.slice(at)
}

function mask(length: number): string {
  return `X${'qx'.repeat(Math.ceil(length / 2))}`.slice(0, length)
}

/**
 * Nothing is left of what was heard once the quiet words are taken out: scare quotes around a product's name.
 */
export function isHeardInQuiet({ evidence }: Finding, { hides, comment: { text } }: TextReading): boolean {
  if (!hides) return false
  const isQuiet = (one: Evidence): boolean => {
    if (one.kind !== 'span') return false
    const seen = text.slice(one.start, one.end)
    const rest = seen.replace(MASK, '')
    return rest !== seen && !WORD.test(rest)
  }
  return evidence.every(isQuiet)
}
