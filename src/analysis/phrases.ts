import type { DetectedLanguage, LexiconEntry, PhraseHit, Sentence } from '../core/index.ts'
import { type Groups, type Mark, parsePhrase } from './phrase-syntax.ts'
import { type Affixes, emptyNode, type Node, plant, type Terminal } from './phrase-trie.ts'
import { GAP, type ReadToken } from './text/token.ts'

/** One lexicon and whom its hits are for. */
export interface PhraseSource {
  readonly id: string
  readonly lexicon: readonly LexiconEntry[]
  /** Words with a name that its phrases use: `{name}`. */
  readonly groups?: Groups | undefined
}

/** One lexicon hears at most so much in a comment; hostile text repeats itself without end. */
const MOST_HITS = 64
/** What must not stand before a phrase has at most so many words. */
const LONGEST_BEFORE = 4

/** All lexicons of one language in one trie of words. */
export class PhraseMatcher {
  private readonly root = emptyNode()
  private readonly sources: readonly PhraseSource[]

  /** @throws Error when a phrase is empty, its brackets don't match or it names no group (says which). */
  constructor(sources: readonly PhraseSource[]) {
    this.sources = sources
    sources.forEach(({ lexicon, groups }, source) => {
      for (const entry of lexicon) {
        for (const phrase of [entry.phrase, ...(entry.also ?? [])]) {
          plant(this.root, parsePhrase(phrase, groups), { source, entry })
        }
      }
    })
    spread(this.root)
  }

  /**
   * One pass over the tokens: the hits of every lexicon, by its source's id, in order of appearance.
   * No phrase reaches across the end of a sentence, quoted text or code. Of several readings of one
   * entry at one place the longest counts.
   * @param sentences of the tokens; without them no phrase is heard that wants a question or a statement
   * @param most hits that are kept of one lexicon
   */
  match(
    tokens: readonly ReadToken[],
    sentences: readonly Sentence[] = [],
    most = MOST_HITS,
  ): ReadonlyMap<string, readonly PhraseHit[]> {
    const hits = new Map<string, PhraseHit[]>()
    const walk = new Walk(tokens, sentences)
    for (let from = 0; from < tokens.length; from += 1) {
      const found = walk.from(this.root, from)
      if (found.length === 0) continue
      for (const { terminal, to } of longest(found)) this.keep(hits, terminal, tokens, from, to, most)
    }
    return hits
  }

  private keep(
    hits: Map<string, PhraseHit[]>,
    { source, entry }: Terminal,
    tokens: readonly ReadToken[],
    from: number,
    to: number,
    most: number,
  ): void {
    const id = this.sources[source]?.id
    const first = tokens[from]
    const last = tokens[to - 1]
    if (id === undefined || first === undefined || last === undefined) return
    let list = hits.get(id)
    if (list === undefined) {
      list = []
      hits.set(id, list)
    }
    if (list.length >= most) return
    list.push({
      entry,
      start: first.start,
      end: last.end,
      plainStart: first.plainStart,
      plainEnd: last.plainEnd,
      from,
      to,
      sentence: first.sentence,
      negated: first.negation >= 0 && first.negation < from,
    })
  }
}

/** Every comment's every word is looked up at the root: groups stand there word by word. */
function spread(root: Node): void {
  const { groups } = root
  if (groups === undefined) return
  root.groups = undefined
  root.words ??= new Map()
  for (const { keys, next } of groups) {
    for (const key of keys) {
      const word = root.words.get(key) ?? emptyNode()
      root.words.set(key, word)
      word.onward ??= []
      word.onward.push(next)
    }
  }
}

interface Found {
  readonly terminal: Terminal
  readonly to: number
}

/** Follows the trie through the words of one text. */
class Walk {
  private readonly tokens: readonly ReadToken[]
  private readonly sentences: readonly Sentence[]
  private start = 0
  private found: Found[] = []

  constructor(tokens: readonly ReadToken[], sentences: readonly Sentence[]) {
    this.tokens = tokens
    this.sentences = sentences
  }

  /** What ends somewhere when one begins here. */
  from(root: Node, start: number): readonly Found[] {
    this.start = start
    this.found = []
    this.step(start, root)
    return this.found
  }

  /** The word at `at` is read in this node. */
  private step(at: number, here: Node): void {
    const token = this.tokens[at]
    if (token === undefined || (at > this.start && token.gap >= GAP.region)) return
    const { key } = token.lexeme
    const word = here.words?.get(key)
    if (word !== undefined) this.enter(at + 1, word)
    if (here.groups !== undefined) {
      for (const { keys, next } of here.groups) if (keys.has(key)) this.enter(at + 1, next)
    }
    if (here.beginnings !== undefined) this.affixes(at, key, here.beginnings, false)
    if (here.endings !== undefined) this.affixes(at, key, here.endings, true)
    if (here.any !== undefined) this.enter(at + 1, here.any)
    if (here.number !== undefined && isNumber(key)) this.enter(at + 1, here.number)
  }

  private affixes(at: number, key: string, { lengths, next }: Affixes, atEnd: boolean): void {
    for (const length of lengths) {
      if (length > key.length) break
      const affix = next.get(atEnd ? key.slice(key.length - length) : key.slice(0, length))
      if (affix !== undefined) this.enter(at + 1, affix)
    }
  }

  /** The words before `at` have led to this node. */
  private enter(at: number, here: Node): void {
    if (here.ends !== undefined) this.end(at, here.ends)
    if (readsWords(here)) this.step(at, here)
    if (here.onward !== undefined) for (const next of here.onward) this.enter(at, next)
    if (here.gaps !== undefined) for (const { most, next } of here.gaps) this.leap(at, most, next)
    if (here.marks !== undefined)
      for (const { mark, next } of here.marks) if (this.bears(at, mark)) this.enter(at, next)
    if (here.nots !== undefined) {
      for (const { unless, next } of here.nots) if (!this.follows(at, unless)) this.enter(at, next)
    }
  }

  private end(at: number, ends: readonly Terminal[]): void {
    for (const terminal of ends) {
      const { opens, notAfter } = terminal
      if (!this.opens(opens)) continue
      if (notAfter !== undefined && this.stoodBefore(notAfter)) continue
      this.found.push({ terminal, to: at })
    }
  }

  private opens(what: Terminal['opens']): boolean {
    if (what === 'anywhere') return true
    if (what === 'comment') return this.start === 0
    return this.endsSentence(this.start) || (what === 'clause' && this.tokens[this.start]?.gap === GAP.pause)
  }

  /** The mark stands behind the word before `at`, or at the end of its sentence. */
  private bears(at: number, mark: Mark): boolean {
    const sentence = this.sentences[this.tokens[at - 1]?.sentence ?? -1]
    switch (mark) {
      case 'pause':
        return this.tokens[at]?.gap === GAP.pause
      case 'end':
        return this.endsSentence(at)
      case 'clause-end':
        return this.endsSentence(at) || this.tokens[at]?.gap === GAP.pause
      case 'last':
        return at === this.tokens.length
      case 'asks':
        return sentence?.question === true
      case 'exclaims':
        return sentence?.exclamation === true
      case 'states':
        return sentence !== undefined && !sentence.question && !sentence.exclamation
    }
  }

  /** Between the word before `at` and the one there a sentence ends (or the text begins or ends). */
  private endsSentence(at: number): boolean {
    return this.tokens[at - 1]?.sentence !== this.tokens[at]?.sentence
  }

  private leap(at: number, most: number, over: Node): void {
    this.enter(at, over)
    for (let skipped = 0; skipped < most; skipped += 1) {
      const token = this.tokens[at + skipped]
      if (token === undefined || token.gap >= GAP.region) return
      this.land(at + skipped + 1, over)
    }
  }

  /** After skipped words another one must follow: an end right behind a gap was heard before it. */
  private land(at: number, here: Node): void {
    this.step(at, here)
    for (const next of here.onward ?? []) this.land(at, next)
    for (const { mark, next } of here.marks ?? []) if (this.bears(at, mark)) this.enter(at, next)
    if (here.nots !== undefined) {
      for (const { unless, next } of here.nots) if (!this.follows(at, unless)) this.land(at, next)
    }
  }

  private follows(at: number, tree: Node): boolean {
    const walk = new Walk(this.tokens, this.sentences)
    const token = this.tokens[at]
    return token !== undefined && token.gap < GAP.region && walk.from(tree, at).length > 0
  }

  private stoodBefore(tree: Node): boolean {
    const walk = new Walk(this.tokens, this.sentences)
    const first = Math.max(0, this.start - LONGEST_BEFORE)
    for (let at = this.start - 1; at >= first; at -= 1) {
      if (walk.from(tree, at).some(({ to }) => to === this.start)) return true
    }
    return false
  }
}

function readsWords({ words, groups, beginnings, endings, any, number }: Node): boolean {
  return (
    words !== undefined ||
    groups !== undefined ||
    beginnings !== undefined ||
    endings !== undefined ||
    any !== undefined ||
    number !== undefined
  )
}

function isNumber(key: string): boolean {
  const first = key.charCodeAt(0)
  return first >= 48 && first <= 57
}

function longest(found: readonly Found[]): readonly Found[] {
  if (found.length === 1) return found
  const best = new Map<LexiconEntry, Found>()
  for (const each of found) {
    const before = best.get(each.terminal.entry)
    if (before === undefined || each.to > before.to) best.set(each.terminal.entry, each)
  }
  return [...best.values()]
}

/** The matcher of each language, made when first needed. */
export function phraseMatchers<Spoken extends DetectedLanguage>(
  sourcesOf: (language: Spoken) => readonly PhraseSource[],
): (language: Spoken) => PhraseMatcher {
  const made = new Map<Spoken, PhraseMatcher>()
  return (language) => {
    let matcher = made.get(language)
    if (matcher === undefined) {
      matcher = new PhraseMatcher(sourcesOf(language))
      made.set(language, matcher)
    }
    return matcher
  }
}
