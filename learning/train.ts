/**
 * `npm run train`: fits the weights on the labelled sets and writes the weights file. Deterministic:
 * the same sets and cues give the same file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { StoredModel } from '../src/analysis/learned/model.ts'
import { CUES } from './examples.ts'
import { lessonsOf, teachAll } from './fold-models.ts'
import { FILES } from './lessons.ts'
import { LICENSES } from './licenses.ts'
import { readFile } from './sets.ts'
import { stored } from './store.ts'
import { chooseThresholds } from './thresholds.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'src/analysis/learned/weights.json' },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const missing = FILES.filter((file) => readFile(values.data, file).length === 0)
if (missing.length > 0) {
  say(`These sets are not in ${values.data}: ${missing.join(', ')}. Name their folder with --data.`)
  process.exit(1)
}

const lessons = lessonsOf(values.data)
for (const [name, rows] of lessons) say(`${name}: ${rows.length} rows`)
say('thresholds, by cross-validation …')
const thresholds = chooseThresholds(lessons)
say('weights …')
const models = teachAll(lessons)

const file: StoredModel = {
  note: 'Written by `npm run train`; not edited by hand. Log-odds by cue, by style, and by hashed word and letter run.',
  trainedOn: FILES.map((set) => ({
    set,
    rows: readFile(values.data, set).length,
    license: LICENSES[set] ?? 'unknown',
  })),
  weights: stored(models, CUES, thresholds),
}
writeFileSync(values.out, `${JSON.stringify(file, null, 1)}\n`)
say(`written to ${values.out}`)
