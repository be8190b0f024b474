import type { Sentence } from '../core/index.ts'
import type { Mark } from './phrase-syntax.ts'
import type { Affixes, Node, Terminal } from './phrase-trie.ts'
import { GAP, type Gap, type ReadToken } from './text/token.ts'

/** What must not stand before a phrase has at most so many words. */
const LONGEST_BEFORE = 4

/** A phrase that ends before the word at `to`. */
export interface Found {
  readonly terminal: Terminal
  readonly to: number
}

/** Follows the trie through the words of one text. */
export class Walk {
  private readonly tokens: readonly ReadToken[]
  private readonly sentences: readonly Sentence[]
  private start = 0
  private found: Found[] = []

  constructor(tokens: readonly ReadToken[], sentences: readonly Sentence[]) {
    this.tokens = tokens
    this.sentences = sentences
  }

  /** What ends somewhere when its first word, which stands here, leads to these nodes. */
  fromNexts(nexts: readonly Node[], start: number): readonly Found[] {
    this.start = start
    this.found = []
    for (const next of nexts) this.enter(start + 1, next)
    return this.found
  }

  /** What ends somewhere when one begins here. */
  from(root: Node, start: number): readonly Found[] {
    this.start = start
    this.found = []
    this.step(start, root)
    return this.found
  }

  /** The word at `at` is read in this node. */
  private step(at: number, here: Node, farthest: Gap = GAP.pause): void {
    const token = this.tokens[at]
    if (token === undefined || (at > this.start && token.gap > farthest)) return
    const { key } = token.lexeme
    const word = here.words?.get(key)
    if (word !== undefined) this.enter(at + 1, word)
    if (isWide(here)) eachWideNext(here, key, (next) => this.enter(at + 1, next))
  }

  /** The words before `at` have led to this node. */
  private enter(at: number, here: Node): void {
    if (here.ends !== undefined) this.end(at, here.ends)
    if (readsWords(here)) this.step(at, here)
    if (here.onward !== undefined) for (const next of here.onward) this.enter(at, next)
    if (here.gaps !== undefined) for (const { most, next } of here.gaps) this.leap(at, most, next)
    if (here.over !== undefined) this.cross(at, here.over)
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

  /** The next word may be another sentence's; quoted text and code still part. */
  private cross(at: number, here: Node): void {
    if (this.tokens[at]?.gap !== GAP.region) this.step(at, here, GAP.sentence)
    for (const next of here.onward ?? []) this.cross(at, next)
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

/** Every node that a word leads to from this one, other than by itself. */
export function eachWideNext(here: Node, key: string, take: (next: Node) => void): void {
  if (here.groups !== undefined) {
    for (const { keys, next } of here.groups) if (keys.has(key)) take(next)
  }
  if (here.beginnings !== undefined) eachAffix(here.beginnings, key, false, take)
  if (here.endings !== undefined) eachAffix(here.endings, key, true, take)
  if (here.any !== undefined) take(here.any)
  if (here.number !== undefined && isNumber(key)) take(here.number)
}

function eachAffix(
  { lengths, next }: Affixes,
  key: string,
  atEnd: boolean,
  take: (next: Node) => void,
): void {
  for (const length of lengths) {
    if (length > key.length) break
    const affix = next.get(atEnd ? key.slice(key.length - length) : key.slice(0, length))
    if (affix !== undefined) take(affix)
  }
}

function readsWords(node: Node): boolean {
  return node.words !== undefined || isWide(node)
}

/** It reads words by more than what they are. */
function isWide({ groups, beginnings, endings, any, number }: Node): boolean {
  return (
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
