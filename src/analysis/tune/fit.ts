import { type Assessment, type Case, type Language, levelOf, type Verdict } from '../../core/index.ts'
import { LINES } from '../lines.ts'
import { isWeaklyHeard } from '../verdict.ts'
import { BOUNDS, corrected, type LineCorrection, type Moved } from './correction.ts'

/** How a decided comment reads today, and whether the team took it for a detractor's. */
export interface Lesson {
  readonly caseId: string
  readonly language: Language
  readonly assessment: Assessment
  readonly isDetractor: boolean
}

/** A team's own decision, where it says something of the verdict; undefined where it doesn't. */
export function lessonOf(kase: Case, assessment: Assessment): Lesson | undefined {
  const { language, hold, complete } = assessment
  if (!complete || hold !== undefined || (language !== 'en' && language !== 'fr')) return undefined
  const isDetractor = takenFor(kase)
  return isDetractor === undefined ? undefined : { caseId: kase.id, language, assessment, isDetractor }
}

/** Ways to answer that are chosen for detractors only. */
const FOR_DETRACTORS: ReadonlySet<string> = new Set(['light-touch', 'ignore'])

function takenFor({ reclassified, assessment, approved, status }: Case): boolean | undefined {
  if (reclassified !== null) return reclassified === 'unclear' ? undefined : reclassified === 'detractor'
  const { verdict } = assessment
  if (approved !== null) {
    if (approved.strategy === null) return false
    // Praise and spam are met with silence too: nobody is taken for a detractor by it.
    if (verdict === 'neither') return undefined
    return FOR_DETRACTORS.has(approved.strategy) || verdict === 'detractor' ? true : undefined
  }
  // Praise and chatter that nobody answered: taken as it was read.
  return status === 'dismissed' && verdict === 'neither' ? false : undefined
}

/**
 * What a misreading costs: to call a critic a detractor most of all; a human's look at what is unclear least.
 */
const COST = { calledDetractor: 3, missed: 2, looked: 1 } as const
/** With fewer lessons of a language, or of either kind, nothing is proposed. */
export const FEWEST = { all: 60, ofEach: 12 } as const
/**
 * One chance in two hundred that decisions which don't follow the reading at all would look as if they did.
 */
const FOLLOWS = 2.576
/** One chance in forty that no better lines would look better on the decisions held out. */
const CHANCE = 0.025
const STEP = 0.01

export interface Fit {
  readonly language: Language
  readonly lessons: number
  readonly moved: Moved
  /** On the decisions held out: how many are misread, before and after. */
  readonly heldOut: { readonly all: number; readonly before: Misread; readonly after: Misread }
}

export interface Misread {
  readonly calledDetractor: number
  readonly missed: number
  readonly looked: number
}

/** The lines as they are shipped. */
export const NONE: Moved = { detractor: 0, doubt: 0 }

export type NoFit = 'too-few' | 'not-following' | 'no-better'

/**
 * Lines that fit one language's lessons better than those in force, by those held out; or why there are none.
 * Pure. @param inForce what the team took on before
 */
export function fitLines(language: Language, given: readonly Lesson[], inForce: Moved = NONE): Fit | NoFit {
  const lessons = given.filter((one) => one.language === language)
  const yes = lessons.filter(({ isDetractor }) => isDetractor).length
  if (lessons.length < FEWEST.all || Math.min(yes, lessons.length - yes) < FEWEST.ofEach) return 'too-few'
  if (following(lessons) < FOLLOWS) return 'not-following'
  const [taught, heldOut] = halves(lessons)
  const moved = best(taught, inForce)
  if (moved === undefined || !isBetter(heldOut, moved, inForce)) return 'no-better'
  const all = heldOut.length
  return {
    language,
    lessons: lessons.length,
    moved,
    heldOut: { all, before: misread(heldOut, inForce), after: misread(heldOut, moved) },
  }
}

/** The nearest of the cheapest, so that nothing is moved for nothing; undefined: the lines as they are. */
function best(lessons: readonly Lesson[], inForce: Moved): Moved | undefined {
  let [found, least] = [inForce, cost(lessons, inForce)]
  const far = ({ detractor, doubt }: Moved) =>
    Math.abs(detractor - inForce.detractor) + Math.abs(doubt - inForce.doubt)
  for (const detractor of steps(BOUNDS.detractor))
    for (const doubt of steps(BOUNDS.doubt)) {
      const moved = { detractor, doubt }
      const of = cost(lessons, moved)
      if (of < least || (of === least && far(moved) < far(found))) [found, least] = [moved, of]
    }
  return far(found) === 0 ? undefined : found
}

function steps({ least, most }: { readonly least: number; readonly most: number }): readonly number[] {
  const count = Math.round((most - least) / STEP)
  return Array.from({ length: count + 1 }, (_, at) => Number((least + at * STEP).toFixed(2)))
}

function cost(lessons: readonly Lesson[], moved: Moved): number {
  const { calledDetractor, missed, looked } = misread(lessons, moved)
  return calledDetractor * COST.calledDetractor + missed * COST.missed + looked * COST.looked
}

function misread(lessons: readonly Lesson[], moved: Moved): Misread {
  const count = { calledDetractor: 0, missed: 0, looked: 0 }
  for (const lesson of lessons) {
    const how = misreadAs(lesson, moved)
    if (how !== undefined) count[how] += 1
  }
  return count
}

function misreadAs(lesson: Lesson, moved: Moved): keyof Misread | undefined {
  const verdict = verdictAt(lesson.assessment, lesson.language, moved)
  if (verdict === 'unclear') return 'looked'
  if (verdict === 'detractor') return lesson.isDetractor ? undefined : 'calledDetractor'
  return lesson.isDetractor ? 'missed' : undefined
}

/** The verdict with lines moved, as far as an assessment tells it; what its guards forbid stays forbidden. */
export function verdictAt(assessment: Assessment, language: Language, moved: Moved): Verdict {
  const { verdict, scores, checkableProblem, reading, signals } = assessment
  if (checkableProblem) return verdict
  // Beside a dodge, or below the line as it ships, the conversation says so, and no line moves that.
  const dodged = signals.some(({ signal }) => signal === 'deflection') && levelOf(scores.substance) === 0
  const below = scores.detractor < LINES[reading][language].detractor
  if (verdict === 'detractor' && (dodged || below)) return verdict
  const { detractor, doubt } = corrected(LINES[reading][language], moved)
  if (scores.detractor >= detractor) {
    const toned = signals.some(({ signal }) => signal !== 'off-site' && signal !== 'anonymity')
    const weak = isWeaklyHeard(scores.detractor, { sarcasm: scores.sarcasm, contempt: scores.disdain })
    return verdict === 'detractor' || (verdict === 'unclear' && toned && !weak) ? 'detractor' : 'unclear'
  }
  return scores.detractor >= doubt ? 'unclear' : verdict === 'detractor' ? 'unclear' : verdict
}

/** Do their decisions follow how it reads at all? Mann and Whitney's z of the shares by label. */
function following(lessons: readonly Lesson[]): number {
  const sorted = [...lessons].sort((a, b) => a.assessment.scores.detractor - b.assessment.scores.detractor)
  let [ranks, yes] = [0, 0]
  for (let from = 0; from < sorted.length; ) {
    let to = from
    const at = sorted[from]?.assessment.scores.detractor
    while (to < sorted.length && sorted[to]?.assessment.scores.detractor === at) to += 1
    const positives = sorted.slice(from, to).filter(({ isDetractor }) => isDetractor).length
    ranks += positives * ((from + 1 + to) / 2)
    yes += positives
    from = to
  }
  const no = sorted.length - yes
  const u = ranks - (yes * (yes + 1)) / 2
  return (u - (yes * no) / 2) / Math.sqrt((yes * no * (yes + no + 1)) / 12)
}

/** Better on more of the decisions held out than worse, and not by chance (sign test). */
function isBetter(heldOut: readonly Lesson[], moved: Moved, inForce: Moved): boolean {
  const dear = (how: keyof Misread | undefined) => (how === undefined ? 0 : COST[how])
  let [better, worse] = [0, 0]
  for (const lesson of heldOut) {
    const change = dear(misreadAs(lesson, inForce)) - dear(misreadAs(lesson, moved))
    if (change > 0) better += 1
    if (change < 0) worse += 1
  }
  return cost(heldOut, moved) < cost(heldOut, inForce) && byChance(better, worse) < CHANCE
}

/** How likely at least so many of all would be better if neither were. */
function byChance(better: number, worse: number): number {
  const all = better + worse
  // Of many the normal curve tells as much, and the smallest halves are no numbers any more.
  if (all > 900) return (better - worse) / Math.sqrt(all) > 1.96 ? 0 : 1
  let [sum, one] = [0, 0.5 ** all]
  for (let k = 0; k <= all; k++) {
    if (k >= better) sum += one
    one = (one * (all - k)) / (k + 1)
  }
  return all === 0 ? 1 : sum
}

/** Every second one by its id, the same on every run. */
function halves(lessons: readonly Lesson[]): readonly [readonly Lesson[], readonly Lesson[]] {
  const taught = lessons.filter(({ caseId }) => hash(caseId) % 2 === 0)
  const heldOut = lessons.filter(({ caseId }) => hash(caseId) % 2 === 1)
  return [taught, heldOut]
}

/** FNV-1a, mixed so that its last bit hangs on all of the text. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return ((h ^ (h >>> 16)) >>> 0) % 1_000_003
}

/** What is moved, by language. */
export function correctionOf(fits: readonly Fit[]): LineCorrection {
  return Object.fromEntries(fits.map(({ language, moved }) => [language, moved]))
}
