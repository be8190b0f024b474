/**
 * `npm run evaluate`: runs the program over the judged rows, each read by weights that never saw it, prints
 * the figures and writes docs/accuracy.md with its plots. What was held out comes from `npm run train` and
 * from the encoder's training (learning/held-out).
 *
 *   npm run evaluate -- [--data ../shared/data] [--texts more.jsonl] [--out docs]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LANGUAGES, READINGS } from '../src/core/index.ts'
import { createWinnow } from '../src/main.ts'
import { judgedBy } from './draw-lines.ts'
import { fairness } from './fairness.ts'
import { type Figures, figuresOf } from './figures.ts'
import { readHeldOut } from './held-out.ts'
import { saidOf } from './held-out-analyzer.ts'
import { type Measured, page } from './page.ts'
import { peersOn } from './peers.ts'
import { linePlot } from './plots.ts'
import { reviewFigures } from './reviews.ts'
import { judgedRows } from './rows.ts'
import { tradeOff } from './trade-off.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    out: { type: 'string', default: 'docs' },
  },
})
const rows = judgedRows(values.data, values.texts)
const real = rows.filter(({ own }) => !own)
if (real.length === 0) {
  process.stderr.write(`There is no verdicts.jsonl in ${values.data}. Name the folder with --data.\n`)
  process.exit(1)
}
const held = { quick: readHeldOut('quick'), deep: readHeldOut('deep') }
const measured: Measured[] = []
const askedOf = new Map<string, number>()
for (const measure of ['folds', 'kinds'] as const) {
  for (const reading of READINGS) {
    const { said, asked } = saidOf(rows, held, reading, measure)
    if (reading === 'deep') askedOf.set(measure, asked)
    for (const language of LANGUAGES) {
      const of = said.filter(({ row }) => row.language === language)
      if (of.length > 0) measured.push({ reading, measure, language, figures: figuresOf(of), said: of })
    }
  }
}
for (const { reading, measure, language, figures } of measured)
  process.stdout.write(`${`${language} ${reading} ${measure}`.padEnd(18)}${line(figures)}\n`)

for (const [measure, asked] of askedOf)
  process.stdout.write(`the encoder was asked of ${(100 * asked).toFixed(1)} % (${measure})\n`)

const peers = LANGUAGES.flatMap((language) =>
  [...peersOn(real.filter((row) => row.language === language))].map(([name, said]) => ({
    name,
    language,
    figures: figuresOf(said),
  })),
)
for (const { name, language, figures } of peers)
  process.stdout.write(`${`${language} ${name}`.padEnd(18)}${line(figures)}\n`)

const { analyzer } = createWinnow()
const reviews = reviewFigures(values.data, analyzer)
for (const one of reviews)
  process.stdout.write(
    `${one.name}: ${one.count} of ${one.of} = ${((100 * one.count) / one.of).toFixed(2)} %\n`,
  )
const fair = fairness(analyzer)
for (const one of fair)
  process.stdout.write(
    `fairness ${one.language} ${one.group.padEnd(12)} largest move ${one.largestMove.toFixed(3)}  ` +
      `verdicts changed ${one.verdictsChanged}\n`,
  )

mkdirSync(join(values.out, 'accuracy'), { recursive: true })
for (const language of LANGUAGES) {
  const lines = READINGS.flatMap((reading) =>
    (['folds', 'kinds'] as const).map((measure) => ({
      name: `${reading}, ${measure === 'folds' ? 'other fold' : 'unseen kind of place'}`,
      points: tradeOff(judgedBy(rows, held, reading, language, measure)),
      dashed: measure === 'kinds',
    })),
  )
  const text = {
    title: `Detractors found against false alarms × 10 (${language})`,
    x: 'others called so × 10',
    y: 'found',
  }
  writeFileSync(join(values.out, 'accuracy', `trade-off-${language}.svg`), linePlot(text, lines, false))
}
const weights = createHash('sha256').update(readFileSync('src/analysis/learned/weights.bin')).digest('hex')
writeFileSync(
  join(values.out, 'accuracy.md'),
  page({
    rows: real,
    measured,
    asked: askedOf.get('folds') ?? 0,
    peers,
    reviews,
    fairness: fair,
    weights,
  }),
)

function line(figures: Figures): string {
  const shown = Object.entries(figures).map(
    ([name, value]) => `${name} ${name === 'rows' ? value : value.toFixed(3)}`,
  )
  return shown.join('  ')
}
