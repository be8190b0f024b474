import type { LexiconEntry } from '../core/index.ts'
import type { Mark, Phrase, PhraseStep, PhraseSteps } from './phrase-syntax.ts'

/** What ends here: an entry, by the number of the source it belongs to, and where its phrase may stand. */
export interface Terminal {
  readonly source: number
  readonly entry: LexiconEntry
  readonly opens: Phrase['opens']
  /** What must not stand right before it. */
  readonly notAfter: Node | undefined
}

/** Where some phrases have come to. Edges are left out until there is one. */
export interface Node {
  words: Map<string, Node> | undefined
  /** Beginnings of words (`crash*`), and the lengths they come in; endings alike (`*ing`). */
  beginnings: Affixes | undefined
  endings: Affixes | undefined
  /** Any of many words. */
  groups: { readonly keys: ReadonlySet<string>; readonly next: Node }[] | undefined
  /** After any one word. */
  any: Node | undefined
  /** After any one number. */
  number: Node | undefined
  /** Where a comma stands, a sentence ends, or theirs ends so. */
  marks: { readonly mark: Mark; readonly next: Node }[] | undefined
  /** After up to so many words. */
  gaps: { readonly most: number; readonly next: Node }[] | undefined
  /** Where the next word may stand in another sentence. */
  over: Node | undefined
  /** Where none of these words follow. */
  nots: { readonly unless: Node; readonly next: Node }[] | undefined
  /** Where one entry goes on from here, after one of several ways to take a step. */
  onward: Node[] | undefined
  ends: Terminal[] | undefined
}

export interface Affixes {
  readonly next: Map<string, Node>
  lengths: number[]
}

export function emptyNode(): Node {
  return {
    words: undefined,
    beginnings: undefined,
    endings: undefined,
    groups: undefined,
    any: undefined,
    number: undefined,
    marks: undefined,
    gaps: undefined,
    over: undefined,
    nots: undefined,
    onward: undefined,
    ends: undefined,
  }
}

/** Grows the ways of a phrase from the root. */
export function plant(root: Node, phrase: Phrase, of: { source: number; entry: LexiconEntry }): void {
  const { opens, notAfter, steps } = phrase
  grow(root, steps, {
    ...of,
    opens,
    notAfter: notAfter.length === 0 ? undefined : treeOf(notAfter),
  })
}

/** What a "not" looks for, as a tree of its own. */
function treeOf(ways: readonly PhraseSteps[]): Node {
  const root = emptyNode()
  const terminal: Terminal = {
    source: 0,
    entry: { phrase: '', note: '' },
    opens: 'anywhere',
    notAfter: undefined,
  }
  for (const way of ways) grow(root, way, terminal)
  return root
}

/**
 * Steps that can be taken in several ways meet again in a node of the entry's own, so that
 * "(a|b) (c|d)" takes four words' room and not four phrases'.
 */
function grow(root: Node, steps: PhraseSteps, terminal: Terminal): void {
  const last = follow([root], steps, root)
  for (const node of last) {
    if (node === root) continue
    if (node.ends === undefined) node.ends = [terminal]
    else if (!node.ends.includes(terminal)) node.ends.push(terminal)
  }
}

/** Where the steps lead from here; several places only as long as nothing was said yet. */
function follow(from: readonly Node[], steps: PhraseSteps, root: Node): readonly Node[] {
  let here = from
  for (const step of steps) here = take(here, step, root)
  return here
}

function take(from: readonly Node[], step: PhraseStep, root: Node): readonly Node[] {
  if (step.kind !== 'choice') {
    // A gap before the first word says nothing.
    return from.map((node) => (node === root && step.kind === 'gap' ? node : child(node, step)))
  }
  const meet = emptyNode()
  const out: Node[] = [meet]
  for (const way of step.ways) {
    for (const end of follow(from, way, root)) {
      if (end === root) out.push(root)
      else goOn(end, meet)
    }
  }
  return [...new Set(out)]
}

function goOn(from: Node, to: Node): void {
  from.onward ??= []
  from.onward.push(to)
}

function child(parent: Node, step: Exclude<PhraseStep, { kind: 'choice' }>): Node {
  switch (step.kind) {
    case 'word':
      parent.words ??= new Map()
      return grown(parent.words, step.key)
    case 'beginning':
      parent.beginnings ??= { next: new Map(), lengths: [] }
      return affixed(parent.beginnings, step.key)
    case 'ending':
      parent.endings ??= { next: new Map(), lengths: [] }
      return affixed(parent.endings, step.key)
    case 'one-of':
      return grouped(parent, step.keys)
    case 'gap':
      return gapped(parent, step.most)
    case 'not': {
      const next = emptyNode()
      parent.nots ??= []
      parent.nots.push({ unless: treeOf(step.ways), next })
      return next
    }
    case 'any':
      parent.any ??= emptyNode()
      return parent.any
    case 'break':
      parent.over ??= emptyNode()
      return parent.over
    case 'number':
      parent.number ??= emptyNode()
      return parent.number
    default:
      return marked(parent, step.kind)
  }
}

function grouped(parent: Node, keys: ReadonlySet<string>): Node {
  parent.groups ??= []
  const there = parent.groups.find((group) => group.keys === keys)
  if (there !== undefined) return there.next
  const next = emptyNode()
  parent.groups.push({ keys, next })
  return next
}

function marked(parent: Node, mark: Mark): Node {
  parent.marks ??= []
  const there = parent.marks.find((one) => one.mark === mark)
  if (there !== undefined) return there.next
  const next = emptyNode()
  parent.marks.push({ mark, next })
  return next
}

function gapped(parent: Node, most: number): Node {
  parent.gaps ??= []
  const there = parent.gaps.find((gap) => gap.most === most)
  if (there !== undefined) return there.next
  const next = emptyNode()
  parent.gaps.push({ most, next })
  return next
}

function affixed(affixes: Affixes, key: string): Node {
  if (!affixes.lengths.includes(key.length)) {
    affixes.lengths.push(key.length)
    affixes.lengths.sort((a, b) => a - b)
  }
  return grown(affixes.next, key)
}

function grown(children: Map<string, Node>, key: string): Node {
  const there = children.get(key)
  if (there !== undefined) return there
  const made = emptyNode()
  children.set(key, made)
  return made
}
