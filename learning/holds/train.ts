/**
 * `npm run train:holds`: fits the second ear's weights on sentences of our own and on the judged comments, which are
 * taken for comments that nobody need hold unless the lists hold them. Deterministic.
 *
 *   npm run train:holds -- [--data ../shared/data] [--texts more.jsonl] [--folds] [--out src/analysis/hold/ear.bin]
 *
 * `--texts`: texts of the further judged comments (learning/judged/README.md). `--folds`: instead of writing the weights, how many of the sentences and of the judged comments lie beyond which line
 * for an ear that never heard them.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { holds } from '../../heuristics/hold/index.ts'
import { type EarWeights, heldOdds, stretches } from '../../src/analysis/hold/ear.ts'
import { earFeatures, heardAs } from '../../src/analysis/hold/ear-features.ts'
import { MAGIC } from '../../src/analysis/hold/ear-file.ts'
import { createHearHold } from '../../src/analysis/hold/hear.ts'
import { read } from '../../src/analysis/text/read.ts'
import { LANGUAGES } from '../../src/core/index.ts'
import { jsonLines } from '../json-lines.ts'
import { everydayTexts } from './everyday.ts'
import { type EarLesson, fitEar } from './fit-ear.ts'
import { type HoldLesson, holdKind, linesOf, writtenLessons } from './lessons.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    folds: { type: 'boolean', default: false },
    out: { type: 'string', default: 'src/analysis/hold/ear.bin' },
  },
})

/** Sentences drawn from one pattern say much the same. */
const DRAWN = 0.35
/** Sentences written one by one say most. */
const WRITTEN = 1.5
/** Others' comments, taken for everyday talk without having been read. */
const EVERYDAY = 0.5
/**
 * Log-odds beyond which a stretch is held. Of judged comments that an ear never heard 0.64 % lie beyond in English and
 * 0.70 % in French (`--folds`, with the further judged comments): with what the lists hold, about one in a hundred.
 */
const LINES = { en: 0.5, fr: 1 }
const FOLDS = 4
const SENTENCES = 'test/holds'
/** Comments of our own, judged like the others. */
const OUR_COMMENTS = 'learning/written'

const say = (line: string) => process.stderr.write(`${line}\n`)
const listsOnly = createHearHold(holds)
const reading = (text: string) =>
  read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } })

function lessonsOf({ kind, text }: HoldLesson, weight: number): readonly EarLesson[] {
  const words = reading(text).tokens.map(({ folded }) => heardAs(folded))
  return stretches(words.length).map(([from, to]) => ({
    features: earFeatures(words.slice(from, to)),
    kind,
    weight,
  }))
}

const unheld = ({ text }: { readonly text: string }) => listsOnly(reading(text)) === undefined
const asNothing = (text: string, weight: number) => lessonsOf({ kind: undefined, text }, weight)

const drawn = LANGUAGES.flatMap((language) =>
  writtenLessons(language).flatMap((one) => lessonsOf(one, DRAWN)),
)
const sentences = readdirSync(SENTENCES)
  .flatMap((file) => linesOf(join(SENTENCES, file)))
  .map(({ kind, text }) => ({ kind: holdKind(kind), text }))
  .map((one) => ({ ...one, lessons: lessonsOf(one, WRITTEN) }))
const rows = [
  join(values.data, 'verdicts.jsonl'),
  ...(values.texts === undefined ? [] : [values.texts]),
  ...readdirSync(OUR_COMMENTS).map((file) => join(OUR_COMMENTS, file)),
].flatMap((file) => jsonLines<{ text: string; lang: string }>(file))
const judged = rows.filter(unheld).map(({ text, lang }) => ({ lang, lessons: asNothing(text, 1) }))
const known = new Set(rows.map(({ text }) => text))
const everyday = everydayTexts(values.data)
  .filter((text) => !known.has(text))
  .flatMap((text) => asNothing(text, EVERYDAY))
say(
  `${drawn.length} stretches drawn, ${sentences.length} sentences, ${judged.length} judged comments that the lists ` +
    `don't hold, ${everyday.length} stretches of everyday talk`,
)

if (values.folds) crossCheck()
else {
  const taught = [
    ...drawn,
    ...sentences.flatMap(({ lessons }) => lessons),
    ...judged.flatMap(({ lessons }) => lessons),
    ...everyday,
  ]
  writeFileSync(values.out, fileOf({ ...fitEar(taught), lines: LINES }))
  say(`${values.out} written`)
}

/** Of sentences and comments that an ear never heard, how many lie beyond which line. */
function crossCheck(): void {
  const wanted: number[] = []
  const idioms: number[] = []
  const others: Record<string, number[]> = { en: [], fr: [] }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = (_: unknown, i: number) => i % FOLDS === fold
    const isIn = (_: unknown, i: number) => i % FOLDS !== fold
    const ear = fitEar([
      ...drawn,
      ...sentences.filter(isIn).flatMap(({ lessons }) => lessons),
      ...judged.filter(isIn).flatMap(({ lessons }) => lessons),
      ...everyday,
    ])
    const loudest = (of: readonly EarLesson[]) =>
      Math.max(...of.map(({ features }) => heldOdds(ear, features)), -99)
    for (const { kind, lessons } of sentences.filter(isOut))
      (kind === undefined ? idioms : wanted).push(loudest(lessons))
    for (const { lang, lessons } of judged.filter(isOut)) others[lang]?.push(loudest(lessons))
    say(`fold ${fold + 1} of ${FOLDS}`)
    tell({ wanted, idioms, others })
  }
}

function tell(heard: {
  readonly wanted: readonly number[]
  readonly idioms: readonly number[]
  readonly others: Readonly<Record<string, readonly number[]>>
}): void {
  const { wanted, idioms, others } = heard
  const beyond = (odds: readonly number[], line: number) =>
    `${((100 * odds.filter((one) => one > line).length) / odds.length).toFixed(2)} %`
  for (const line of [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5])
    say(
      `beyond ${line}: ${beyond(wanted, line)} of what should be held, ${beyond(idioms, line)} of idioms, ` +
        Object.entries(others)
          .map(([language, odds]) => `${beyond(odds, line)} of judged comments (${language})`)
          .join(', '),
    )
}

function fileOf({ words, runs, ...header }: EarWeights): Uint8Array {
  const head = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(12)
  start.write(MAGIC, 'latin1')
  start.writeUInt32LE(head.length, 8)
  return Buffer.concat([start, head, new Uint8Array(words.buffer), new Uint8Array(runs.buffer)])
}
