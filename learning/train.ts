/**
 * `npm run train`: fits the weights on the labelled sets and writes the weights file. Deterministic:
 * the same sets and cues give the same file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LEARNED, type StoredModel } from '../src/analysis/learned/model.ts'
import { CUES, rowOf } from './examples.ts'
import { examplesOf, FILES } from './lessons.ts'
import { LICENSES } from './licenses.ts'
import type { LinearModel } from './logistic.ts'
import { readFile } from './sets.ts'
import { stored } from './store.ts'
import { LANGUAGE_ORDER, teach } from './teach.ts'

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

const models = new Map<string, LinearModel>()
for (const score of LEARNED) {
  for (const language of LANGUAGE_ORDER) {
    const lessons = examplesOf(values.data, score, language).map(({ comment, label, set }) => ({
      row: rowOf(comment),
      label,
      set,
    }))
    const model = teach(score, lessons, models.get(`${score} en`))
    models.set(`${score} ${language}`, model)
    say(`${score} ${language}: ${lessons.length} rows`)
  }
}

const file: StoredModel = {
  note: 'Written by `npm run train`; not edited by hand. Log-odds by cue, by style, and by hashed word and letter run.',
  trainedOn: FILES.map((set) => ({
    set,
    rows: readFile(values.data, set).length,
    license: LICENSES[set] ?? 'unknown',
  })),
  weights: stored(models, CUES),
}
writeFileSync(values.out, `${JSON.stringify(file, null, 1)}\n`)
say(`written to ${values.out}`)
