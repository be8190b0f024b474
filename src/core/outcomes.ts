import type { Verdict } from './vocabulary.ts'
import type { Share } from './wilson.ts'
import { wilson } from './wilson.ts'

/** What became of one case that people decided. */
export interface CaseOutcome {
  readonly caseId: string
  /** What it was read as, and what a human or the author's own answer made of that; null: nothing else. */
  readonly read: Verdict
  readonly corrected: Verdict | null
  /** The hold was a false alarm. */
  readonly liftedHold: boolean
  /** A strategy, or `answer`; `corrected` where another reading gave another proposal. */
  readonly proposed: string
  /** What was proposed before anybody corrected the reading; null: nobody wrote it down. */
  readonly firstProposed: string | null
  /** A strategy, `answer`, or `dismissed`. */
  readonly chosen: string
  /** How much of the nearest draft was changed, 0–1; null where nothing was sent or drafted. */
  readonly edited: number | null
  /** The template of that draft; null: the words are somebody's own. */
  readonly template: string | null
  readonly language: string
  readonly place: string | null
  /** Neither a name nor a handle is known, or the place says so. */
  readonly anonymous: boolean
  /** Signs, and what speaks against them, that were heard in it; and the cues that heard them. */
  readonly signals: readonly string[]
  readonly cues: readonly string[]
}

/** Up to this share of changes a text went out as it was drafted: a name filled in, a comma. */
export const AS_DRAFTED = 0.03

/** What became of several of them. */
export interface OutcomeSums {
  readonly all: number
  readonly asDrafted: number
  readonly edited: number
  /** The middle one of how much was changed, of those that were; null: none was. */
  readonly medianEdit: number | null
  readonly ownWords: number
  readonly otherWay: number
  readonly dismissed: number
  readonly corrected: number
  /** How often decision and proposal agree; undefined where nothing says so or otherwise. */
  readonly agreement: Share | undefined
}

export function sumsOf(outcomes: readonly CaseOutcome[]): OutcomeSums {
  const count = (is: (one: CaseOutcome) => boolean) => outcomes.filter(is).length
  const edits = outcomes
    .flatMap(({ edited, template }) => (edited === null || template === null ? [] : [edited]))
    .filter((share) => share > AS_DRAFTED)
    .sort((a, b) => a - b)
  const said = outcomes.flatMap((one) => agrees(one) ?? [])
  return {
    all: outcomes.length,
    asDrafted: count(({ edited }) => edited !== null && edited <= AS_DRAFTED),
    edited: edits.length,
    medianEdit: edits[Math.floor(edits.length / 2)] ?? null,
    ownWords: count(({ edited, template }) => edited !== null && template === null),
    otherWay: count(({ proposed, chosen }) => chosen !== 'dismissed' && chosen !== proposed),
    dismissed: count(({ chosen }) => chosen === 'dismissed'),
    corrected: count(({ corrected, liftedHold }) => corrected !== null || liftedHold),
    agreement: wilson(said.filter((yes) => yes).length, said.length),
  }
}

/** undefined: praise or chatter that nobody answered says nothing of the proposal. */
export function agrees({ read, corrected, liftedHold, proposed, chosen }: CaseOutcome): boolean | undefined {
  if (corrected !== null || liftedHold) return false
  if (chosen === 'dismissed') return read === 'neither' ? undefined : false
  return chosen === proposed
}

/** A comment read as a detractor's, or held, that was neither. */
export function isFalseAlarm({ read, corrected, liftedHold }: CaseOutcome): boolean {
  return liftedHold || (read === 'detractor' && corrected !== null && corrected !== 'detractor')
}

/** Sums by what `of` says of each, those with most first. */
export function outcomesBy(
  outcomes: readonly CaseOutcome[],
  of: (one: CaseOutcome) => readonly string[],
): readonly (readonly [string, OutcomeSums])[] {
  const groups = new Map<string, CaseOutcome[]>()
  for (const one of outcomes)
    for (const key of new Set(of(one))) groups.set(key, [...(groups.get(key) ?? []), one])
  return [...groups]
    .map(([key, all]) => [key, sumsOf(all)] as const)
    .sort(([a, x], [b, y]) => y.all - x.all || (a < b ? -1 : 1))
}

/** Of a group: how many comments, how many read as a detractor's, were proposed silence, and got it. */
export interface FairnessRow {
  readonly group: string
  readonly all: number
  readonly detractor: Share | undefined
  readonly proposedSilence: Share | undefined
  readonly silence: Share | undefined
}

export function fairnessBy(
  outcomes: readonly CaseOutcome[],
  of: (one: CaseOutcome) => string | null,
): readonly FairnessRow[] {
  const groups = Map.groupBy(outcomes, of)
  return [...groups]
    .flatMap(([group, all]) => (group === null ? [] : [rowOf(group, all)]))
    .sort((a, b) => b.all - a.all || (a.group < b.group ? -1 : 1))
}

function rowOf(group: string, all: readonly CaseOutcome[]): FairnessRow {
  const shareIn = (cases: readonly CaseOutcome[], is: (one: CaseOutcome) => boolean) =>
    wilson(cases.filter(is).length, cases.length)
  const share = (is: (one: CaseOutcome) => boolean) => shareIn(all, is)
  const known = all.filter(({ firstProposed }) => firstProposed !== null)
  return {
    group,
    all: all.length,
    detractor: share(({ read }) => read === 'detractor'),
    proposedSilence: shareIn(known, ({ firstProposed }) => firstProposed === 'ignore'),
    silence: share(({ chosen }) => chosen === 'ignore'),
  }
}
