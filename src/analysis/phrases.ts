import type { LexiconEntry, PhraseHit, Sentence, Spoken } from '../core/index.ts'
import { type Head, headsOf } from './phrase-heads.ts'
import { type Groups, parsePhrase } from './phrase-syntax.ts'
import { emptyNode, type Node, plant, type Terminal } from './phrase-trie.ts'
import { eachWideNext, type Found, Walk } from './phrase-walk.ts'
import { byWord } from './text/by-word.ts'
import type { ReadToken } from './text/token.ts'

/** One lexicon and whom its hits are for. */
export interface PhraseSource {
  readonly id: string
  readonly lexicon: readonly LexiconEntry[]
  /** Words with a name that its phrases use: `{name}`. */
  readonly groups?: Groups | undefined
}

/** One lexicon hears at most so much in a comment; hostile text repeats itself without end. */
const MOST_HITS = 64

/** A phrase that nobody has needed yet. */
interface Waiting {
  readonly phrase: string
  readonly groups: Groups | undefined
  readonly source: number
  readonly entry: LexiconEntry
  planted: boolean
}

/** Beginnings of words (`crash*`) wait under so many of their letters. */
const INDEXED = 3

/** All lexicons of one language in one trie of words. */
export class PhraseMatcher {
  private readonly root = emptyNode()
  private readonly sources: readonly PhraseSource[]
  private readonly waiting = new Map<string, Waiting[]>()
  /** Where a word leads from the root: affixes cost a look a length. */
  private readonly nextsOf = byWord((key) => this.startingWith(key))

  /**
   * A phrase whose first word can be told at a glance is read when a text has that word.
   * @throws Error when another phrase is empty, its brackets don't match or it names no group (says which)
   */
  constructor(sources: readonly PhraseSource[]) {
    this.sources = sources
    sources.forEach(({ lexicon, groups }, source) => {
      for (const entry of lexicon) {
        for (const phrase of [entry.phrase, ...(entry.also ?? [])]) {
          const waiting = { phrase, groups, source, entry, planted: false }
          const heads = headsOf(phrase, groups)
          if (heads === undefined) this.plant(waiting)
          else for (const head of heads) this.wait(head, waiting)
        }
      }
    })
  }

  private wait({ key, whole }: Head, waiting: Waiting): void {
    if (!whole && key.length < INDEXED) {
      this.plant(waiting)
      return
    }
    const at = whole ? key : `${key.slice(0, INDEXED)}*`
    const there = this.waiting.get(at)
    if (there === undefined) this.waiting.set(at, [waiting])
    else there.push(waiting)
  }

  /** Reads the phrases that were waiting for a word. */
  private plantAll(at: string): void {
    const waiting = this.waiting.get(at)
    if (waiting === undefined) return
    this.waiting.delete(at)
    for (const one of waiting) this.plant(one)
  }

  private plant(waiting: Waiting): void {
    if (waiting.planted) return
    waiting.planted = true
    const { phrase, groups, source, entry } = waiting
    plant(this.root, parsePhrase(phrase, groups), { source, entry })
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
      const nexts = this.nextsOf(tokens[from]?.lexeme.key ?? '')
      if (nexts.length === 0) continue
      const found = walk.fromNexts(nexts, from)
      if (found.length === 0) continue
      for (const { terminal, to } of longest(found)) this.keep(hits, terminal, tokens, from, to, most)
    }
    return hits
  }

  private startingWith(key: string): readonly Node[] {
    this.plantAll(key)
    if (key.length >= INDEXED) this.plantAll(`${key.slice(0, INDEXED)}*`)
    const nexts: Node[] = []
    const word = this.root.words?.get(key)
    if (word !== undefined) nexts.push(word)
    eachWideNext(this.root, key, (next) => nexts.push(next))
    return nexts
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
export function phraseMatchers(
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
