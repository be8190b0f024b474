import type { DetectedLanguage, LexiconEntry, PhraseHit } from '../core/index.ts'
import { type PhraseStep, type PhraseWord, parsePhrase } from './phrase-syntax.ts'
import { GAP, type ReadToken } from './text/token.ts'

/** One lexicon and whom its hits are for. */
export interface PhraseSource {
  readonly id: string
  readonly lexicon: readonly LexiconEntry[]
}

/** `...` stands for up to so many words. */
const WIDEST_GAP = 3
/** One lexicon hears at most so much in a comment; hostile text repeats itself without end. */
const MOST_HITS = 64

/** What ends here: entries by the number of the source they belong to. */
interface Terminal {
  readonly source: number
  readonly entry: LexiconEntry
}

interface Node {
  words: Map<string, Node> | undefined
  /** Beginnings of words (`crash*`), and the lengths they come in. */
  prefixes: Map<string, Node> | undefined
  prefixLengths: number[] | undefined
  /** After any one word. */
  any: Node | undefined
  /** After up to three words. */
  gap: Node | undefined
  /** Where one entry goes on from here, after one of several ways to take a step. */
  onward: Node[] | undefined
  ends: Terminal[] | undefined
}

function node(): Node {
  return {
    words: undefined,
    prefixes: undefined,
    prefixLengths: undefined,
    any: undefined,
    gap: undefined,
    onward: undefined,
    ends: undefined,
  }
}

/** All lexicons of one language in one trie of words. */
export class PhraseMatcher {
  private readonly root = node()
  private readonly sources: readonly PhraseSource[]

  /** @throws Error when a phrase is empty or its brackets don't match (says which). */
  constructor(sources: readonly PhraseSource[]) {
    this.sources = sources
    sources.forEach((source, at) => {
      for (const entry of source.lexicon) {
        this.plant(this.root, parsePhrase(entry.phrase), { source: at, entry })
      }
    })
  }

  /**
   * Steps that can be taken in several ways meet again in a node of the entry's own, so that
   * "(a|b) (c|d)" takes four words' room and not four phrases'.
   */
  private plant(from: Node, steps: readonly PhraseStep[], terminal: Terminal): void {
    let here = from
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at] ?? []
      const only = step.length === 1 ? step[0] : undefined
      if (only !== undefined) {
        // A gap before the first word says nothing.
        for (const word of only) if (here !== this.root || word.kind !== 'gap') here = child(here, word)
        continue
      }
      const meet = node()
      for (const way of step) {
        if (way.length === 0 && here === this.root) this.plant(here, steps.slice(at + 1), terminal)
        else goOn(way.reduce(child, here), meet)
      }
      here = meet
    }
    if (here === this.root) return
    if (here.ends === undefined) here.ends = [terminal]
    else if (!here.ends.some((end) => end.entry === terminal.entry)) here.ends.push(terminal)
  }

  /**
   * One pass over the tokens: the hits of every lexicon, by its source's id, in order of appearance.
   * No phrase reaches across the end of a sentence, quoted text or code. Of several readings of one
   * entry at one place the longest counts.
   * @param most hits that are kept of one lexicon
   */
  match(tokens: readonly ReadToken[], most = MOST_HITS): ReadonlyMap<string, readonly PhraseHit[]> {
    const hits = new Map<string, PhraseHit[]>()
    const found: Found[] = []
    for (let from = 0; from < tokens.length; from += 1) {
      this.step(tokens, from, from, this.root, found)
      if (found.length === 0) continue
      for (const { terminal, to } of longest(found)) this.keep(hits, terminal, tokens, from, to, most)
      found.length = 0
    }
    return hits
  }

  /** The word at `at` is read in this node. */
  private step(tokens: readonly ReadToken[], from: number, at: number, here: Node, found: Found[]): void {
    const token = tokens[at]
    if (token === undefined || (at > from && token.gap >= GAP.region)) return
    const { key } = token.lexeme
    const word = here.words?.get(key)
    if (word !== undefined) this.enter(tokens, from, at + 1, word, found)
    if (here.prefixes !== undefined && here.prefixLengths !== undefined) {
      for (const length of here.prefixLengths) {
        if (length > key.length) break
        const prefix = here.prefixes.get(key.slice(0, length))
        if (prefix !== undefined) this.enter(tokens, from, at + 1, prefix, found)
      }
    }
    if (here.any !== undefined) this.enter(tokens, from, at + 1, here.any, found)
  }

  /** The words before `at` have led to this node. */
  private enter(tokens: readonly ReadToken[], from: number, at: number, here: Node, found: Found[]): void {
    if (here.ends !== undefined) {
      for (const terminal of here.ends) found.push({ terminal, to: at })
    }
    if (here.words !== undefined || here.prefixes !== undefined || here.any !== undefined) {
      this.step(tokens, from, at, here, found)
    }
    if (here.onward !== undefined) {
      for (const next of here.onward) this.enter(tokens, from, at, next, found)
    }
    if (here.gap !== undefined) this.leap(tokens, from, at, here.gap, found)
  }

  private leap(tokens: readonly ReadToken[], from: number, at: number, over: Node, found: Found[]): void {
    this.enter(tokens, from, at, over, found)
    for (let skipped = 0; skipped < WIDEST_GAP; skipped += 1) {
      const token = tokens[at + skipped]
      if (token === undefined || token.gap >= GAP.region) return
      this.land(tokens, from, at + skipped + 1, over, found)
    }
  }

  /** After skipped words another one must follow: an end right behind a gap was heard before it. */
  private land(tokens: readonly ReadToken[], from: number, at: number, here: Node, found: Found[]): void {
    this.step(tokens, from, at, here, found)
    for (const next of here.onward ?? []) this.land(tokens, from, at, next, found)
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

interface Found {
  readonly terminal: Terminal
  readonly to: number
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

function goOn(from: Node, to: Node): void {
  from.onward ??= []
  from.onward.push(to)
}

function child(parent: Node, word: PhraseWord): Node {
  if (word.kind === 'any') {
    parent.any ??= node()
    return parent.any
  }
  if (word.kind === 'gap') {
    parent.gap ??= node()
    return parent.gap
  }
  if (word.kind === 'word') {
    parent.words ??= new Map()
    return grow(parent.words, word.key)
  }
  parent.prefixes ??= new Map()
  parent.prefixLengths ??= []
  if (!parent.prefixLengths.includes(word.key.length)) {
    parent.prefixLengths.push(word.key.length)
    parent.prefixLengths.sort((a, b) => a - b)
  }
  return grow(parent.prefixes, word.key)
}

function grow(children: Map<string, Node>, key: string): Node {
  const there = children.get(key)
  if (there !== undefined) return there
  const made = node()
  children.set(key, made)
  return made
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
