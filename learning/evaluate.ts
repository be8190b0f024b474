/**
 * `npm run evaluate`: runs the real pipeline over the labelled sets, prints the figures and writes
 * docs/accuracy.md with its plots.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { StoredModel } from '../src/analysis/learned/stored.ts'
import { falseAlarms } from './alarms.ts'
import { draw } from './draw.ts'
import { fairness } from './fairness.ts'
import { schoolOf } from './fold-models.ts'
import { foldPipelines } from './judged.ts'
import { FILES } from './lessons.ts'
import { measure, type SetFigures } from './measure.ts'
import { page } from './page.ts'
import { riskCoverage, type Sided, verdictRisk } from './risk.ts'
import { readFile, readSets } from './sets.ts'
import { unseenFigures } from './unseen.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'docs' },
    weights: { type: 'string', default: 'src/analysis/learned/weights.json' },
  },
})
const say = (line: string) => process.stderr.write(`${line}\n`)

const sets = readSets(values.data)
if (sets.length === 0) {
  say(`No labelled sets in ${values.data}. Name their folder with --data.`)
  process.exit(1)
}
const weightsFile = readFileSync(values.weights)
const weights = JSON.parse(weightsFile.toString('utf8')) as StoredModel

say('reading what is to be learned …')
const school = schoolOf(values.data)
say('teaching without each fold …')
const pipelines = foldPipelines(school)
const measured: SetFigures[] = []
for (const set of sets) {
  const language = set.rows[0]?.language ?? 'en'
  const threshold = weights.weights[set.asks][language]?.threshold ?? 0.5
  const figures = measure(set, pipelines, threshold)
  measured.push(figures)
  const low = figures.aucLowStars === undefined ? '' : `  1–2★ ${figures.aucLowStars.toFixed(3)}`
  const peers = Object.entries(figures.peers).map(([name, value]) => `${name} ${value.toFixed(3)}`)
  process.stdout.write(
    `${figures.name.padEnd(20)} AUC ${figures.auc.toFixed(3)}  F1 ${figures.f1.toFixed(3)}${low}  | cues ${figures.cuesOnly.toFixed(3)}  ${peers.join('  ')}\n`,
  )
}

const alarms = falseAlarms(values.data, pipelines.shipped)
for (const alarm of alarms) {
  process.stdout.write(
    `${alarm.name.padEnd(42)} ${alarm.calledDetractor}/${alarm.rows} = ${((100 * alarm.calledDetractor) / alarm.rows).toFixed(2)} % (limit ${(100 * alarm.limit).toFixed(1)} %)\n`,
  )
}
const fair = fairness(pipelines.shipped)
for (const one of fair) {
  process.stdout.write(
    `fairness ${one.language} ${one.group.padEnd(12)} largest move ${one.largestMove.toFixed(3)}  verdicts changed ${one.verdictsChanged}\n`,
  )
}

const sides = sets.find((set) => set.name === 'github-sides')
const sided =
  sides?.rows.map((row): Sided => {
    const { scores, verdict } = pipelines.of(sides, row).analyze(row.comment).assessment
    return { score: scores.detractor, label: row.label, fold: pipelines.foldOf(sides, row), verdict }
  }) ?? []
const risk = riskCoverage(sided)

say('teaching without each set …')
const unseen = unseenFigures(school)
for (const one of unseen)
  process.stdout.write(`never seen ${one.set} ${one.language} ${one.score} AUC ${one.auc.toFixed(3)}\n`)

draw(join(values.out, 'accuracy'), measured, risk)
writeFileSync(
  join(values.out, 'accuracy.md'),
  page({
    sets: measured,
    alarms,
    fairness: fair,
    risk,
    verdictRisk: verdictRisk(sided),
    unseen,
    missing: FILES.filter((file) => readFile(values.data, file).length === 0),
    weights: createHash('sha256').update(weightsFile).digest('hex'),
  }),
)
say(`written to ${join(values.out, 'accuracy.md')}`)
