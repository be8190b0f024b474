import { mixed } from '../src/analysis/deep.ts'
import { criticShare, type Judgement, judgementOf, sureness } from '../src/analysis/learned/outputs.ts'
import type { Lines, StoredLines } from '../src/analysis/lines.ts'
import { isQuietly } from '../src/analysis/small-talk.ts'
import type { Language, ReadingKind } from '../src/core/index.ts'
import { perLanguage } from './per-language.ts'
import type { JudgedRow } from './rows.ts'
import type { HeldOut } from './school.ts'

/**
 * Of those of whom no careful reader would say `detractor`, so many may be called so: measured on rows that
 * the weights
 * never saw, of other folds and, for a part, of kinds of places that they never saw.
 */
export const RISK = 0.015
/**
 * How much the line that unseen kinds of places would want has to say: most places are of a kind that was
 * seen.
 */
export const UNSEEN = 0.1
/** So many detractors may be told as critic or neither; between there and the line a human decides. */
const TOLD: Readonly<Record<ReadingKind, number>> = { quick: 0.42, deep: 0.26 }
/** So much of what is neither may be told as a critic's. */
const NEITHER_AS_CRITIC = 0.13
/**
 * Of critics and detractors so many may pass for small talk by these shares; what the cues hear leaves half
 * of them.
 */
const ASIDE = 0.008
/** The encoder's share of the log-odds: on folds anything from 0.4 to 0.6 was as good. */
const ENCODER = 0.5
/** Beyond this too many critics would be passed over. */
const MOST_CAUTIOUS = 0.62
/** So many comments may need the encoder. */
const ASKED = 0.45

export type BothHeldOut = Readonly<Record<ReadingKind, HeldOut>>
type Measure = keyof HeldOut

/** A real row with what a model that never saw it makes of it. */
export interface Judged {
  readonly row: JudgedRow
  readonly judgement: Judgement
}

export function drawLines(rows: readonly JudgedRow[], held: BothHeldOut): StoredLines {
  const of = (reading: ReadingKind, language: Language): Lines => {
    const folds = judgedBy(rows, held, reading, language, 'folds')
    const kinds = judgedBy(rows, held, reading, language, 'kinds')
    const midway = (line: (judged: readonly Judged[]) => number) =>
      round((1 - UNSEEN) * line(folds) + UNSEEN * line(kinds))
    const detractor = midway(detractorLine)
    return {
      detractor,
      doubt: Math.min(
        detractor,
        midway((judged) => doubtLine(judged, TOLD[reading])),
      ),
      critic: midway(criticLine),
      // The more cautious of the two: what goes by unseen is never corrected by anybody.
      aside: round(Math.max(asideLine(folds), asideLine(kinds))),
    }
  }
  return {
    note: 'Written by `npm run train`, which says what each is drawn by (learning/draw-lines.ts).',
    lines: { quick: perLanguage((one) => of('quick', one)), deep: perLanguage((one) => of('deep', one)) },
    mixture: perLanguage((language) => ({ encoder: ENCODER, sure: sureLine(rows, held, language) })),
  }
}

/** Real rows of a language as the program would judge them; for `deep`, those that the encoder judged too. */
export function judgedBy(
  rows: readonly JudgedRow[],
  held: BothHeldOut,
  reading: ReadingKind,
  language: Language,
  measure: Measure,
): readonly Judged[] {
  return rows.flatMap((row): readonly Judged[] => {
    if (row.own || row.language !== language) return []
    const quick = held.quick[measure].get(row.key)
    if (quick === undefined) return []
    if (reading === 'quick') return [{ row, judgement: judgementOf(quick) }]
    const deep = held.deep[measure].get(row.key)
    if (deep === undefined) return []
    // Every row was judged by both: how sure the quick reading is doesn't matter here.
    return [{ row, judgement: judgementOf(mixed(quick, deep, { encoder: ENCODER, sure: 0 })) }]
  })
}

/** The lowest line beyond which no more than `RISK` of the others stand. */
export function detractorLine(judged: readonly Judged[]): number {
  return justAbove(
    RISK,
    judged
      .filter(({ row }) => row.verdict !== 'detractor' && row.second !== 'detractor')
      .map(({ judgement }) => judgement.verdicts.detractor),
  )
}

/** Below it stands that share of the detractors. */
function doubtLine(judged: readonly Judged[], told: number): number {
  return justAbove(
    1 - told,
    judged
      .filter(({ row }) => row.verdict === 'detractor')
      .map(({ judgement }) => judgement.verdicts.detractor),
  )
}

/**
 * The share of `critic` against `neither` beyond which `NEITHER_AS_CRITIC` of what is neither stand; at least
 * even.
 */
function criticLine(judged: readonly Judged[]): number {
  const drawn = justAbove(
    NEITHER_AS_CRITIC,
    judged.filter(({ row }) => row.verdict === 'neither').map(({ judgement }) => criticShare(judgement)),
  )
  return Math.min(MOST_CAUTIOUS, Math.max(0.5, drawn))
}

/**
 * Beyond it no more than `ASIDE` of the critics and detractors stand, of those with hardly a mark of
 * anything.
 */
function asideLine(judged: readonly Judged[]): number {
  return justAbove(
    ASIDE,
    judged
      .filter(({ row }) => row.verdict === 'critic' || row.verdict === 'detractor')
      .map(({ judgement }) => (isQuietly(judgement) ? judgement.verdicts.neither : 0)),
  )
}

/** Above a value that `share` of them exceed. */
function justAbove(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => b - a)
  return (sorted[Math.floor(share * sorted.length)] ?? 1) + 0.0005
}

/**
 * How sure the quick reading must be for the encoder not to be asked of more than `ASKED` of the comments.
 */
function sureLine(rows: readonly JudgedRow[], held: BothHeldOut, language: Language): number {
  const judged = judgedBy(rows, held, 'quick', language, 'folds')
  return round(
    justAbove(
      1 - ASKED,
      judged.map(({ judgement }) => sureness(judgement)),
    ),
  )
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
