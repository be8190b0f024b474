/**
 * `npm run train`: fits the weights on the labelled sets and writes the weights file. Deterministic:
 * the same sets and cues give the same file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { StoredModel } from '../src/analysis/learned/stored.ts'
import { calibrations } from './calibration.ts'
import { CUES } from './examples.ts'
import { schoolOf, teachAll, teachFolds } from './fold-models.ts'
import { FILES } from './lessons.ts'
import { LICENSES } from './licenses.ts'
import { readFile } from './sets.ts'
import { stored, vocabularies } from './store.ts'
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

const school = schoolOf(values.data)
for (const [name, rows] of school.lessons) say(`${name}: ${rows.length} rows`)
say('thresholds, by cross-validation …')
const folds = teachFolds(school)
const calibrated = calibrations(school, folds)
const thresholds = chooseThresholds(school, folds, calibrated)
say('weights …')
const models = teachAll(school)

const file: StoredModel = {
  note: 'Written by `npm run train`; not edited by hand. Log-odds by cue, by style, and by hashed bucket.',
  trainedOn: FILES.map((set) => ({
    set,
    rows: readFile(values.data, set).length,
    license: LICENSES[set] ?? 'unknown',
  })),
  known: school.known,
  vocabulary: vocabularies(),
  weights: stored(models, CUES, { thresholds, calibrations: calibrated }),
}
writeFileSync(values.out, `${JSON.stringify(file, null, 1)}\n`)
say(`written to ${values.out}`)
