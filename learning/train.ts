/**
 * `npm run train`: fits the quick reading's weights on the judged rows, judges every row by weights that
 * never saw it, and draws the lines. Deterministic: the same rows and cues give the same files.
 *
 *   npm run train -- [--data ../shared/data] [--texts more.jsonl] [--only weights|held-out|lines]
 *
 * `--texts`: texts of the sets that aren't in the data folder (learning/judged/README.md). `--only`: one of
 * the three
 * steps: `weights` (of all rows), `held-out` (weights that never saw a row, and what they say of it), `lines`
 * (from what
 * was held out before).
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LANGUAGES } from '../src/core/index.ts'
import { drawLines } from './draw-lines.ts'
import { readHeldOut, writeHeldOut } from './held-out.ts'
import { perLanguage } from './per-language.ts'
import { judgedRows } from './rows.ts'
import { heldOut, type School, schoolOf, teach } from './school.ts'
import { SOURCES } from './sources.ts'
import { weightsFile } from './store.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    only: { type: 'string' },
  },
})
const OUT = 'src/analysis/learned/weights.bin'
const LINES = 'src/analysis/lines.json'

const say = (line: string) => process.stderr.write(`${line}\n`)
const rows = judgedRows(values.data, values.texts)
const real = rows.filter(({ own }) => !own).length
if (real === 0) {
  say(`There is no verdicts.jsonl in ${values.data}. Name the folder with --data.`)
  process.exit(1)
}
say(`${real} real comments, ${rows.length - real} of our own`)

const STEPS = ['weights', 'held-out', 'lines'] as const
if (values.only !== undefined && !STEPS.some((step) => step === values.only)) {
  say(`--only ${values.only} is no step: expected one of ${STEPS.join(', ')}.`)
  process.exit(1)
}
const does = (step: (typeof STEPS)[number]) => values.only === undefined || values.only === step

if (does('weights') || does('held-out')) {
  const school = schoolOf(rows)
  if (does('weights')) writeWeights(school)
  if (does('held-out'))
    for (const language of LANGUAGES) writeHeldOut('quick', language, heldOut(school, language, say))
}
if (does('lines')) {
  const drawn = drawLines(rows, { quick: readHeldOut('quick'), deep: readHeldOut('deep') })
  writeFileSync(LINES, `${JSON.stringify(drawn, null, 2)}\n`)
  say(`${LINES} written`)
}

function writeWeights(school: School): void {
  const file = weightsFile({
    models: perLanguage((language) => teach(school, language, () => true)),
    known: school.known,
    trainedOn: [...Map.groupBy(rows, ({ set }) => set)].map(([set, of]) => ({
      set,
      rows: of.length,
      license: SOURCES[set]?.license ?? 'unknown',
    })),
  })
  writeFileSync(OUT, file)
  say(`${OUT}: ${file.length} bytes`)
}
