/**
 * `npm run curve -- [--data ../shared/data] [--texts more.jsonl]`: how much more judged comments still bring
 * to the quick reading. It is taught on an eighth, a quarter, half and all of four fifths of the rows, and
 * judges the last fifth. Written to docs/accuracy/learning-curve.md.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judgementOf } from '../src/analysis/learned/outputs.ts'
import { LANGUAGES, type Language, VERDICTS } from '../src/core/index.ts'
import { detractorLine, type Judged, RISK } from './draw-lines.ts'
import { figuresOf } from './figures.ts'
import { logOdds } from './fit.ts'
import { foldOf } from './folds.ts'
import { type JudgedRow, judgedRows } from './rows.ts'
import { type School, schoolOf, teach } from './school.ts'

const PAGE = 'docs/accuracy/learning-curve.md'
const EIGHTHS = [1, 2, 4, 8]
/** The fold that judges. */
const JUDGES = 0

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, texts: { type: 'string' } },
})
const school = schoolOf(judgedRows(values.data, values.texts))
const lines = LANGUAGES.flatMap((language) => EIGHTHS.map((eighths) => line(school, language, eighths)))
writeFileSync(
  PAGE,
  `<!-- Written by \`npm run curve\` -->
# What more judged comments bring

The quick reading, taught on a part of four fifths of the rows (ours among them) and judging the real
comments of the last fifth. *Acceptable*: the likeliest verdict is the reader's first or second. *Found*:
detractors beyond the line where ${100 * RISK} % of others, of whom no reader would say it, are called so;
the line is drawn on the judged rows themselves.

| language | rows taught | acceptable | found (clear) |
| --- | --- | --- | --- |
${lines.join('\n')}
`,
)
process.stderr.write(`${PAGE} written\n`)

function line(all: School, language: Language, eighths: number): string {
  const taught = (row: JudgedRow) => row.fold !== JUDGES && foldOf(row.key, 8) < eighths
  const rows = all.rows.filter((row) => row.language === language && taught(row)).length
  const model = teach(all, language, taught)
  const judged = all.rows.flatMap((row, at): readonly Judged[] => {
    const lesson = all.lessons[at]
    return lesson === undefined || row.own || row.language !== language || row.fold !== JUDGES
      ? []
      : [{ row, judgement: judgementOf(logOdds(model, lesson.row)) }]
  })
  const beyond = detractorLine(judged)
  const likeliest = judged.map(({ row, judgement: { verdicts } }) => ({
    row,
    said: VERDICTS.reduce((best, one) => (verdicts[one] > verdicts[best] ? one : best)),
  }))
  const drawn = judged.map(({ row, judgement: { verdicts } }) => ({
    row,
    said: verdicts.detractor > beyond ? ('detractor' as const) : ('unclear' as const),
  }))
  const { acceptable } = figuresOf(likeliest)
  const { found, foundClear } = figuresOf(drawn)
  const figure = (share: number) => share.toFixed(3).replace(/^0/, '')
  return `| ${language} | ${rows} | ${figure(acceptable)} | ${figure(found)} (${figure(foundClear)}) |`
}
