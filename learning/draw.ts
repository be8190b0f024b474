import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TOLD } from '../src/analysis/learned/stored.ts'
import type { SetFigures } from './measure.ts'
import { linePlot } from './plots.ts'
import type { RiskPoint } from './risk.ts'

/** A bin of fewer rows than this says nothing. */
const FEW = 10

/** Writes the page's plots into a folder. */
export function draw(folder: string, sets: readonly SetFigures[], risk: readonly RiskPoint[]): void {
  mkdirSync(folder, { recursive: true })
  for (const score of TOLD) {
    const lines = sets
      .filter((set) => set.asks === score)
      .map((set) => ({
        name: `${set.name} ${set.auc.toFixed(3)}`,
        points: set.roc.map((at) => [at.falseAlarms, at.heard] as const),
      }))
    const text = { title: `ROC: ${score}`, x: 'false alarms', y: 'heard' }
    writeFileSync(join(folder, `roc-${score}.svg`), linePlot(text, lines))
  }
  const calibrated = sets
    .filter((set) => set.asks === 'detractor' || set.asks === 'disdain')
    .map((set) => ({
      name: set.name,
      points: set.reliability.filter((bin) => bin.count >= FEW).map((bin) => [bin.said, bin.was] as const),
    }))
  writeFileSync(
    join(folder, 'reliability.svg'),
    linePlot({ title: 'Reliability: detractor and disdain', x: 'said', y: 'was' }, calibrated),
  )
  const points = risk.map((point) => [point.coverage, point.risk] as const)
  writeFileSync(
    join(folder, 'risk.svg'),
    linePlot(
      { title: 'Risk against coverage', x: 'share decided', y: 'wrong among them' },
      [{ name: 'detractor or critic, GitHub', points }],
      false,
    ),
  )
}
