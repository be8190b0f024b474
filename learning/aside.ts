/**
 * `npm run aside`: how many real critics and detractors would vanish as small talk, and how much small talk
 * makes no card, each row read by weights that never saw it (learning/held-out; `npm run train -- --only
 * held-out` makes the quick reading's).
 *
 *   npm run aside -- [--data ../shared/data] [--texts more.jsonl]
 *
 * Exit status 1 when more than MOST of a thousand vanish anywhere.
 */
import { parseArgs } from 'node:util'
import { LANGUAGES, READINGS } from '../src/core/index.ts'
import { readHeldOut } from './held-out.ts'
import { readBy } from './held-out-analyzer.ts'
import { type JudgedRow, judgedRows } from './rows.ts'

/** Of a thousand real critics and detractors. */
const MOST = 5

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, texts: { type: 'string' } },
})
const rows = judgedRows(values.data, values.texts)
if (rows.every(({ own }) => own)) {
  process.stderr.write(`There is no verdicts.jsonl in ${values.data}. Name the folder with --data.\n`)
  process.exit(1)
}
const held = { quick: readHeldOut('quick'), deep: readHeldOut('deep') }

for (const measure of ['folds', 'kinds'] as const)
  for (const reading of READINGS) {
    const { read } = readBy(rows, held, reading, measure)
    for (const language of LANGUAGES) {
      const of = read.filter(({ row }) => row.language === language)
      const aside = (among: (row: JudgedRow) => boolean) => {
        const those = of.filter(({ row }) => among(row))
        const gone = those.filter(({ assessment }) => assessment.smallTalk && assessment.hold === undefined)
        return { gone: gone.length, of: those.length, thousand: (1_000 * gone.length) / those.length }
      }
      const lost = aside(({ verdict }) => verdict === 'critic' || verdict === 'detractor')
      const talk = aside(isChatter)
      if (lost.thousand > MOST) process.exitCode = 1
      process.stdout.write(
        `${`${language} ${reading} ${measure}`.padEnd(16)} critics and detractors gone ` +
          `${lost.gone} of ${lost.of}` +
          ` (${lost.thousand.toFixed(1)} of 1,000)  chatter aside ${talk.gone} of ${talk.of}\n`,
      )
    }
  }

/** Neither, and no careful reader noted anything to answer in it. */
function isChatter({ verdict, marks }: JudgedRow): boolean {
  return verdict === 'neither' && !['reason', 'question', 'praise'].some((one) => marks?.has(one as never))
}
