import { heuristics } from '../heuristics/index.ts'
import { createAnalyzer, defaultPlaybook } from '../src/analysis/index.ts'
import { shippedWeights } from '../src/analysis/learned/shipped.ts'
import type { Analyzer, Assessment, ReadingKind } from '../src/core/index.ts'
import type { BothHeldOut } from './draw-lines.ts'
import type { Said } from './figures.ts'
import type { JudgedRow } from './rows.ts'
import type { HeldOut } from './school.ts'

/**
 * The program as it ships, but for one thing: what the weights say of a judged row is said by weights that
 * never saw it
 * (known by the comment's id, which is the row's key).
 */
function heldOutAnalyzer(held: BothHeldOut, measure: keyof HeldOut, asked: () => void): Analyzer {
  const said = (reading: ReadingKind, id: string) => {
    const z = held[reading][measure].get(id)
    if (z === undefined) throw new Error(`nothing was held out of ${id}`)
    return z
  }
  return createAnalyzer({
    heuristics,
    playbook: defaultPlaybook,
    learned: { ...shippedWeights(), logOdds: ({ comment }) => said('quick', comment.id) },
    deep: {
      logOdds: ({ comment }) => {
        asked()
        return said('deep', comment.id)
      },
    },
  })
}

/**
 * The real rows of which a model that never saw them said something in that reading, as the program then
 * reads them.
 */
export function readBy(
  rows: readonly JudgedRow[],
  held: BothHeldOut,
  reading: ReadingKind,
  measure: keyof HeldOut,
): { readonly read: readonly { row: JudgedRow; assessment: Assessment }[]; readonly asked: number } {
  let asked = 0
  const analyzer = heldOutAnalyzer(held, measure, () => {
    asked += 1
  })
  const read = rows
    .filter(
      ({ own, key }) =>
        !own && held.quick[measure].has(key) && (reading === 'quick' || held.deep[measure].has(key)),
    )
    .map((row) => ({ row, assessment: analyzer.analyze(row.comment, { reading }).assessment }))
  return { read, asked: asked / read.length }
}

/** The verdicts of these. */
export function saidOf(
  rows: readonly JudgedRow[],
  held: BothHeldOut,
  reading: ReadingKind,
  measure: keyof HeldOut,
): { readonly said: readonly Said[]; readonly asked: number } {
  const { read, asked } = readBy(rows, held, reading, measure)
  return { said: read.map(({ row, assessment }) => ({ row, said: assessment.verdict })), asked }
}
