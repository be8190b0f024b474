import type { Comment } from './comment.ts'
import type { Heard, SpanEvidence } from './finding.ts'
import type { AnySignal, Spoken } from './vocabulary.ts'

/** A word as the cues see it. */
export interface Token {
  /**
   * Folded for matching: lower case, accents off, homoglyphs and zero-width characters resolved,
   * elongation shortened ("sooooo" → "so"), elision split ("j'aime" → "j'" + "aime").
   */
  readonly folded: string
  /** Porter stem of the folded word in the comment's language (the folded word when `und`). */
  readonly stem: string
  /** UTF-16 offsets in the text as given. */
  readonly start: number
  readonly end: number
  /** Offsets in `Reading.plain` and `Reading.folded`, which differ from the given text's. */
  readonly plainStart: number
  readonly plainEnd: number
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** Written in capitals (two letters or more). */
  readonly caps: boolean
  /** Letters were drawn out ("sooo", "niiice"). */
  readonly elongated: boolean
  /** Stands in the scope of a negation ("not", "ne … pas", "n't", "sans", …). */
  readonly negated: boolean
}

export interface Sentence {
  /** UTF-16 offsets in the text as given. */
  readonly start: number
  readonly end: number
  /** Offsets in `Reading.plain` and `Reading.folded`. */
  readonly plainStart: number
  readonly plainEnd: number
  /** Range into `Reading.tokens`, `to` excluded. */
  readonly from: number
  readonly to: number
  readonly question: boolean
  readonly exclamation: boolean
}

/** An emoji or an emoticon, with its place in the text as given. */
export interface Emoji {
  /** Without variation selector and skin tone, so that it can be looked up ("👏🏽" → "👏"). */
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * What isn't the author's own plain words. All but `scare-quotes` (one to three quoted words) are
 * blanked in `Reading.plain` and stand in no token. `carried` is what the carrier brought along (a quoted
 * parent,
 * a mail's history and signature, a translation): the text reads as if it were not there.
 */
export type RegionKind =
  | 'carried'
  | 'quote'
  | 'scare-quotes'
  | 'code'
  | 'trace'
  | 'link'
  | 'email'
  | 'mention'
  | 'tag'

/** A marked stretch; UTF-16 offsets in the text as given. */
export interface Region {
  readonly kind: RegionKind
  readonly start: number
  readonly end: number
}

/** Where a lexicon's phrase stands in the text. */
export interface PhraseHit {
  readonly entry: LexiconEntry
  /** UTF-16 offsets in the text as given. */
  readonly start: number
  readonly end: number
  /** Offsets in `Reading.plain` and `Reading.folded`. */
  readonly plainStart: number
  readonly plainEnd: number
  /** Range into `Reading.tokens`, `to` excluded. */
  readonly from: number
  readonly to: number
  readonly sentence: number
  /** The phrase's first word stands in the scope of a negation before it. */
  readonly negated: boolean
}

/** Sums of the two general sentiment lexicons' values; a hint for cues, never a verdict. */
export interface Polarity {
  /** Sum of positive values, ≥ 0 (AFINN −5…5 per word for English; scaled alike for French). */
  readonly positive: number
  /** Sum of negative values, ≤ 0. */
  readonly negative: number
  readonly positiveWords: readonly number[]
  readonly negativeWords: readonly number[]
}

/** A comment read once; everything a cue may look at. Quoted text and code are in no token. */
export interface Reading {
  readonly comment: Comment
  readonly language: Spoken
  /** The text normalised, quoted text, code and links blanked; same for every cue. */
  readonly plain: string
  /** Folded form of `plain` (lower case, accents off), same length. */
  readonly folded: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly emojis: readonly Emoji[]
  /** Quoted text, code, links and the like, in order: `trace` shows that one was pasted. */
  readonly regions: readonly Region[]
  readonly polarity: Polarity
  /** Turns a range of `plain`/`folded` into evidence with offsets of the text as given. */
  span(start: number, end: number): SpanEvidence
  /** Evidence for a range of tokens, `to` excluded. */
  spanOfTokens(from: number, to: number): SpanEvidence
  /** Evidence for a range of the text as given. */
  spanAsGiven(start: number, end: number): SpanEvidence
  /** Where phrases stand that a cue asks for only now and then; the lexicon is read once. */
  find(lexicon: Lexicon): readonly PhraseHit[]
  /**
   * Earlier messages (at most LIMITS.threadMessagesRead) with what cues need of them; `index` is
   * into `comment.thread`.
   */
  readonly earlier: readonly EarlierMessage[]
}

export interface EarlierMessage {
  readonly index: number
  readonly text: string
  readonly fromUs: boolean
  /** By the author of the comment itself. */
  readonly sameAuthor: boolean
  /** Ends with, or contains, a question. */
  readonly asks: boolean
  /** Folded words, quoted text and code left out. */
  readonly words: readonly string[]
}

/**
 * One entry of a lexicon. `phrase` is written plainly, in lower case; accents and elision are folded by the
 * matcher. Its signs:
 *
 *   crash*      any word that begins so; `*ing` any that ends so
 *   (a|b)       either, also within a word; `(a|)` may be left out; `(a|b|)+` up to four times
 *   {name}      a word of that group of the lexicon, or of that field of the language
 *   _           any one word; `#` any number
 *   ...         up to three words; `...8` up to eight
 *   ,           here a comma, a colon, a bracket or a dash stands
 *   ;           here the sentence may end and another begin
 *   !(a|b)      here these don't follow; at the beginning: they don't stand before
 *   ^ … $       the sentence begins, ends here; `^^`, `$$`: the whole comment; `^,`, `$,`: the clause
 *   ? ! .       its sentence asks, exclaims, does neither
 */
export interface LexiconEntry {
  readonly phrase: string
  /** Other ways to say the same. */
  readonly also?: readonly string[]
  /** 0–1; the cue's default when missing. */
  readonly strength?: number
  /** What it means, when it is meant, what it must not be taken for. */
  readonly note: string
  /** Where it comes from, when it isn't our own. */
  readonly source?: string
  /** Sentences that it must hear, one at least for each way to say it; our own wording. */
  readonly hears?: readonly string[]
  /** Sentences that it must not hear, its kind twin first. */
  readonly spares?: readonly string[]
}

/**
 * Where what spares a hit stands: it begins with the hit (`here`), ends right before it, stands a few words
 * ahead of it in its sentence, goes on over its first word, lies within it, begins in it or soon behind, or
 * stands anywhere.
 */
export type SparingPlace = 'here' | 'before' | 'ahead' | 'around' | 'within' | 'near' | 'anywhere'

/**
 * A phrase that takes a hit's sense away: "shut up and take my money" sends nobody away. In its `hears` the
 * cue is spared by it, in its `spares` the cue is heard all the same.
 */
export interface SparingEntry extends LexiconEntry {
  /** `here` when missing. */
  readonly where?: SparingPlace
}

/** What a cue knows of one language: entries, and words with a name that several of them use. */
export interface Lexicon {
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly entries: readonly LexiconEntry[]
  /** What takes their sense away; looked for only where one of them was heard. */
  readonly spared?: readonly SparingEntry[]
}

/**
 * What no phrase can say: signs, capitals, numbers. A regular expression over `Reading.folded`, flag `g`,
 * linear.
 */
export interface Form {
  readonly find: RegExp
  readonly strength?: number
  /** Sentences that it must be found in; our own wording. */
  readonly hears: readonly string[]
  /** Sentences that look like it and that the cue must not hear by it. */
  readonly spares?: readonly string[]
}

/**
 * A cue: one small thing to listen for. A plain function of the reading; no I/O, clock, randomness
 * or environment; linear in the length of the text.
 */
export interface Cue {
  /** `<signal>/<name>`, the same as its file: `heuristics/<signal>/<name>.ts`. */
  readonly id: string
  readonly signal: AnySignal
  /** Languages it understands; in others, and in `und`, it is skipped. */
  readonly languages: readonly Spoken[]
  /** Phrases by language; the engine finds them all in one pass and hands over the hits. */
  readonly lexicon?: Readonly<Partial<Record<Spoken, Lexicon>>>
  /** Shapes by language, beside its lexicon or instead of one. */
  readonly forms?: Readonly<Partial<Record<Spoken, readonly Form[]>>>
  /** It hears nothing but its lexicon: without a hit it isn't asked. */
  readonly byLexiconAlone?: boolean
  listen(reading: Reading, hits: readonly PhraseHit[]): readonly Heard[]
}

/** A signal's cues. `heuristics/index.ts` lists them all; nothing registers itself. */
export interface Heuristic {
  readonly signal: AnySignal
  readonly cues: readonly Cue[]
}
