import type { Judged } from './draw-lines.ts'

/** Beyond this share of false alarms nobody would draw a line. */
const MOST_ALARMS = 0.1
const POINTS = 60

/**
 * Share of others called detractor (times ten, so that the curve can be seen) against detractors found, line
 * by line.
 */
export function tradeOff(judged: readonly Judged[]): readonly (readonly [number, number])[] {
  const sorted = [...judged].sort((a, b) => b.judgement.verdicts.detractor - a.judgement.verdicts.detractor)
  const detractors = sorted.filter(({ row }) => row.verdict === 'detractor').length
  const others = sorted.filter(({ row }) => row.verdict !== 'detractor' && row.second !== 'detractor').length
  const points: [number, number][] = [[0, 0]]
  let found = 0
  let alarms = 0
  for (const { row } of sorted) {
    if (row.verdict === 'detractor') found += 1
    else if (row.second !== 'detractor') alarms += 1
    if (alarms / others > MOST_ALARMS) break
    points.push([(10 * alarms) / others, found / detractors])
  }
  const stride = Math.max(1, Math.floor(points.length / POINTS))
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1)
}
