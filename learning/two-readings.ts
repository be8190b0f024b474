import { MARKS } from '../src/analysis/learned/outputs.ts'
import type { Language } from '../src/core/index.ts'
import type { Label } from './labels.ts'

/** What was judged by reading: a comment, or a reply to a question. */
export interface Judged {
  readonly set: string
  readonly id: string
  readonly language: Language
  readonly verdict: string
  /** Another verdict that a careful colleague could defend. */
  readonly second: string | null
}

/** One of them as the first reader judged it and as somebody judged it again. */
export interface Twice<One extends Judged = Label> {
  readonly first: One
  readonly again: One
}

/** Shares 0–1; NaN where there is nobody to count. */
export interface Agreement {
  readonly rows: number
  /** Both said the same verdict. */
  readonly same: number
  /** Cohen's kappa of the verdicts: 0 is what chance would give, 1 is all. */
  readonly kappa: number
  /** The second reader's verdict is the first's one or their second choice; and the other way round. */
  readonly firstDefends: number
  readonly againDefends: number
}

/** What one reader says of those of whom the other said one verdict. */
export interface Agreed {
  readonly rows: number
  readonly same: number
  readonly defended: number
}

/** How two readers noted one thing that a comment has or hasn't. */
export interface Noted {
  readonly first: number
  readonly again: number
  readonly both: number
  /** Between readers: the same whoever is taken for right. */
  readonly f1: number
  readonly kappa: number
}

/**
 * Joined by set and id, in the second reading's order.
 * Throws where the first never read a comment, or read it in another language.
 */
export function readTwice<One extends Judged>(
  first: readonly One[],
  again: readonly One[],
): readonly Twice<One>[] {
  const known = new Map(first.map((label) => [keyOf(label), label]))
  if (new Set(again.map(keyOf)).size < again.length) throw new Error('a comment is judged again twice')
  return again.map((label) => {
    const before = known.get(keyOf(label))
    if (before?.language !== label.language) throw new Error(`not in the first reading: ${keyOf(label)}`)
    return { first: before, again: label }
  })
}

/** How far two readers' verdicts agree. */
export function agreementOf(all: readonly Twice<Judged>[]): Agreement {
  return {
    rows: all.length,
    same: shareOf(all, same),
    kappa: cohensKappa(all.map(({ first, again }) => [first.verdict, again.verdict])),
    firstDefends: shareOf(all, ({ first, again }) => defends(first, again)),
    againDefends: shareOf(all, ({ first, again }) => defends(again, first)),
  }
}

/** Of the comments that one reader gave a verdict: what the other says. */
export function agreedOn(all: readonly Twice<Judged>[], by: keyof Twice, verdict: string): Agreed {
  const other = by === 'first' ? 'again' : 'first'
  const those = all.filter((one) => one[by].verdict === verdict)
  return {
    rows: those.length,
    same: shareOf(those, same),
    defended: shareOf(those, (one) => defends(one[other], one[by])),
  }
}

/** How often each of the first reader's verdicts (rows) was each of the second's, in the order given. */
export function crossed(
  all: readonly Twice<Judged>[],
  verdicts: readonly string[],
): readonly (readonly number[])[] {
  return verdicts.map((before) =>
    verdicts.map(
      (after) => all.filter(({ first, again }) => first.verdict === before && again.verdict === after).length,
    ),
  )
}

/** Each mark by itself, in the order of `MARKS`. */
export function notedMarks(all: readonly Twice[]): readonly Noted[] {
  return MARKS.map((mark) => {
    const pairs = all.map(({ first, again }) => [first.marks.has(mark), again.marks.has(mark)] as const)
    const first = pairs.filter(([one]) => one).length
    const again = pairs.filter(([, other]) => other).length
    const both = pairs.filter(([one, other]) => one && other).length
    return { first, again, both, f1: (2 * both) / (first + again), kappa: cohensKappa(pairs) }
  })
}

/** Whom or what the depreciation meets: of the comments in which both name somebody or something. */
export function sameTarget(all: readonly Twice[]): { readonly named: number; readonly same: number } {
  const named = all.filter(({ first, again }) => first.target !== null && again.target !== null)
  return {
    named: named.length,
    same: named.filter(({ first, again }) => first.target === again.target).length,
  }
}

/** Neither thinks of the other's verdict, not even as a second one. */
export function disputed({ first, again }: Twice<Judged>): boolean {
  return !defends(first, again) && !defends(again, first)
}

function cohensKappa<Value>(pairs: readonly (readonly [Value, Value])[]): number {
  const observed = shareOf(pairs, ([one, other]) => one === other)
  const values = [...new Set(pairs.flat())]
  const byChance = values
    .map((value) => shareOf(pairs, ([one]) => one === value) * shareOf(pairs, ([, other]) => other === value))
    .reduce((sum, each) => sum + each, 0)
  return (observed - byChance) / (1 - byChance)
}

/** Both said the same verdict. */
export function same({ first, again }: Twice<Judged>): boolean {
  return first.verdict === again.verdict
}

function defends(reader: Judged, other: Judged): boolean {
  return other.verdict === reader.verdict || other.verdict === reader.second
}

function shareOf<One>(all: readonly One[], is: (one: One) => boolean): number {
  return all.filter(is).length / all.length
}

function keyOf({ set, id }: Judged): string {
  return `${set} ${id}`
}
