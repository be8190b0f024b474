import {
  authorKey,
  type Comment,
  type EarlierMessage,
  type Emoji,
  type Lexicon,
  LIMITS,
  type PhraseHit,
  type Polarity,
  type Reading,
  type Region,
  type Sentence,
  type SpanEvidence,
  type Spoken,
  type ThreadMessage,
} from '../../core/index.ts'
import { withoutMayWrite } from '../answer/manners/may-write.ts'
import { PhraseMatcher } from '../phrases.ts'
import { polarity } from '../polarity.ts'
import { fold } from './fold.ts'
import { detectLanguage } from './language.ts'
import { markNegation } from './negation.ts'
import { normalise } from './normalise.ts'
import { movedBy, type Offsets, SAME_OFFSETS } from './offsets.ts'
import { regionsOf } from './others-words.ts'
import { blank, type PlainRegion } from './regions.ts'
import type { ReadToken } from './token.ts'
import { type Tokenised, tokenise } from './tokenise.ts'

/** Of an earlier message so much is read for its words. */
const EARLIER_TEXT = 4_000
/** Of quoted text so much is looked at for its language. */
const QUOTED_TEXT = 1_000

/** So often a phrase is found that a cue asks for. */
const MOST_FOUND = 512
const FOUND = ''

/** Matchers of the lexicons that are asked for apart from the rest. */
const matchers = new WeakMap<Lexicon, PhraseMatcher>()

function matcherOf(lexicon: Lexicon): PhraseMatcher {
  let matcher = matchers.get(lexicon)
  if (matcher === undefined) {
    matcher = new PhraseMatcher([{ id: FOUND, lexicon: lexicon.entries, groups: lexicon.groups }])
    matchers.set(lexicon, matcher)
  }
  return matcher
}

/** A comment read once. What only some cues ask for is worked out when first asked. */
export class TextReading implements Reading {
  readonly comment: Comment
  readonly language: Spoken
  readonly plain: string
  readonly tokens: readonly ReadToken[]
  readonly sentences: readonly Sentence[]
  readonly emojis: readonly Emoji[]
  readonly regions: readonly Region[]
  private readonly given: string
  private readonly offsets: Offsets
  private foldedText: string | undefined
  private polaritySums: Polarity | undefined
  private earlierMessages: readonly EarlierMessage[] | undefined
  private readonly found = new Map<Lexicon, readonly PhraseHit[]>()

  constructor(comment: Comment, language?: Spoken, given = comment.text) {
    const { whole, plain, offsets, regions, tokenised } = dissect(comment.text)
    this.comment = comment
    this.given = given
    this.plain = plain
    this.offsets = offsets
    this.regions = regions
    this.tokens = tokenised.tokens
    this.sentences = tokenised.sentences
    this.emojis = tokenised.emojis
    this.language = language ?? comment.language ?? languageOf(whole, plain, this.tokens)
    for (const token of this.tokens) token.language = this.language
    markNegation(this.tokens, this.language)
  }

  /** Some of its words are hidden. */
  get hides(): boolean {
    return this.given !== this.comment.text
  }

  get folded(): string {
    this.foldedText ??= fold(this.plain)
    return this.foldedText
  }

  get polarity(): Polarity {
    this.polaritySums ??= polarity(this.tokens, this.language)
    return this.polaritySums
  }

  get earlier(): readonly EarlierMessage[] {
    this.earlierMessages ??= readEarlier(this.comment)
    return this.earlierMessages
  }

  find(lexicon: Lexicon): readonly PhraseHit[] {
    const known = this.found.get(lexicon)
    if (known !== undefined) return known
    const hits = matcherOf(lexicon).match(this.tokens, this.sentences, MOST_FOUND).get(FOUND) ?? []
    this.found.set(lexicon, hits)
    return hits
  }

  span(start: number, end: number): SpanEvidence {
    return this.spanAsGiven(this.offsets.start(start), this.offsets.end(end))
  }

  spanOfTokens(from: number, to: number): SpanEvidence {
    const first = this.tokens[from]
    const last = this.tokens[to - 1]
    if (first === undefined || last === undefined || to <= from) {
      throw new RangeError(`no tokens from ${from} to ${to}`)
    }
    return this.spanAsGiven(first.start, last.end)
  }

  spanAsGiven(start: number, end: number): SpanEvidence {
    const text = this.given
    if (!(start >= 0 && start < end && end <= text.length)) {
      throw new RangeError(`no text from ${start} to ${end}`)
    }
    return { kind: 'span', start, end, text: text.slice(start, end) }
  }
}

/**
 * Reads a comment.
 * @param language known from elsewhere, before what the comment itself says
 * @param given the text that evidence quotes, of the same length, where the comment's own has words hidden
 */
export function read(comment: Comment, language?: Spoken, given?: string): TextReading {
  return new TextReading(comment, language, given)
}

/** Every word of a text, those in quotations, code and links as well. */
export function everyWord(text: string): readonly ReadToken[] {
  const { plain, offsets } = normalise(text)
  return tokenise(plain, offsets, []).tokens
}

/** The author's own words decide; where there are none, what they quote. */
function languageOf(whole: string, plain: string, tokens: readonly ReadToken[]): Spoken {
  if (tokens.length > 0 || plain.trim() !== '') return detectLanguage(plain, tokens)
  const head = whole.slice(0, QUOTED_TEXT)
  return detectLanguage(head, tokenise(head, SAME_OFFSETS, []).tokens)
}

interface Dissected {
  /** Normalised, nothing blanked. */
  readonly whole: string
  readonly plain: string
  readonly offsets: Offsets
  readonly regions: readonly Region[]
  readonly tokenised: Tokenised
}

function dissect(text: string): Dissected {
  const { plain: whole, offsets } = normalise(text)
  const found = regionsOf(whole)
  const blanked = blank(whole, found)
  // What stands around the author's words must not move where they begin and end.
  const plain = blanked.trim()
  const from = blanked.length - blanked.trimStart().length
  const moved = from === 0 ? offsets : movedBy(offsets, from)
  const within = from === 0 && plain.length === blanked.length ? found : clipped(found, from, plain.length)
  return {
    whole,
    plain,
    offsets: moved,
    tokenised: tokenise(plain, moved, within),
    regions: found.map(({ kind, start, end }) => ({
      kind,
      start: offsets.start(start),
      end: offsets.end(end),
    })),
  }
}

/** The regions as far as they lie in so much of the text, from there on. */
function clipped(regions: readonly PlainRegion[], from: number, length: number): readonly PlainRegion[] {
  return regions.flatMap(({ kind, start, end }) => {
    const at = { kind, start: Math.max(0, start - from), end: Math.min(length, end - from) }
    return at.end > at.start ? [at] : []
  })
}

function readEarlier(comment: Comment): readonly EarlierMessage[] {
  const thread = comment.thread ?? []
  const author = authorKey(comment.author)
  const first = Math.max(0, thread.length - LIMITS.threadMessagesRead)
  return thread.slice(first).map((message, at) => earlierMessage(message, first + at, author))
}

function earlierMessage(message: ThreadMessage, index: number, author: string | undefined): EarlierMessage {
  const { tokenised } = dissect(message.text.slice(0, EARLIER_TEXT))
  return {
    index,
    text: message.text,
    fromUs: message.fromUs === true,
    sameAuthor: message.fromUs !== true && author !== undefined && authorKey(message.author) === author,
    asks: asksSomething(tokenised, message),
    words: tokenised.tokens.map((token) => token.folded),
  }
}

/** Whether we may write again is no question about what they felt. */
function asksSomething({ sentences }: Tokenised, { text, fromUs }: ThreadMessage): boolean {
  if (!sentences.some((sentence) => sentence.question)) return false
  const rest = fromUs === true ? withoutMayWrite(text) : text
  return rest === text || dissect(rest.slice(0, EARLIER_TEXT)).tokenised.sentences.some((one) => one.question)
}
