/**
 * `npm run train:holds`: fits both ears' weights on sentences of our own and on the judged comments, which
 * are taken for comments that nobody need hold unless the lists hold them. Deterministic; needs the
 * encoder's weights.
 *
 *   npm run train:holds -- [--data ../shared/data] [--texts more.jsonl] [--folds]
 *
 * `--texts`: texts of the further judged comments (learning/judged/README.md). `--folds`: instead of writing
 * the weights, how much of the batches, sentences and judged comments lies beyond which line for ears that
 * never heard them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DEEP_EAR_FILE, DEEP_MAGIC, EAR_FILE, earFile, MAGIC } from '../../src/analysis/hold/ear-file.ts'
import { ENCODER_FILE, readEncoder } from '../../src/encoder.ts'
import { crossCheck } from './cross-check.ts'
import { encoderSum } from './encoder-sum.ts'
import { examplesOf } from './examples.ts'
import { fitDeepEar } from './fit-deep-ear.ts'
import { fitEar } from './fit-ear.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    folds: { type: 'boolean', default: false },
  },
})

/**
 * Log-odds beyond which a stretch is held. Of judged comments that ears never heard two to eight in a
 * thousand lie beyond the quick one's lines, five to eleven beyond those of both; of others' (Reddit,
 * Twitter) nine and fifteen (`--folds`); drawn lower since by 0.15 to 0.3 (docs/holds.md).
 */
const QUICK_LINES = { en: -0.15, fr: 0.9 }
const BOTH_LINES = { en: -0.5, fr: 0.2 }
/** How much the deep ear counts of the two. */
const SHARE = 0.4
/**
 * Of judged comments a third is heard more of than that, of what is to be held all but four in a thousand.
 */
const FLOOR = -5

const say = (line: string) => process.stderr.write(`${line}\n`)
const examples = examplesOf(values.data, values.texts, readEncoder())
for (const [source, of] of Map.groupBy(examples, (one) => one.source)) say(`${source}: ${of.length} texts`)

const lines = { quick: QUICK_LINES, both: BOTH_LINES }

if (values.folds) crossCheck({ examples, share: SHARE, floor: FLOOR, lines, say })
else {
  const taught = examples.filter(({ source }) => source !== 'unheard').flatMap(({ lessons }) => lessons)
  const { words, runs, ...ear } = fitEar(taught)
  writeFileSync(EAR_FILE, earFile(MAGIC, { ...ear, lines: QUICK_LINES }, [words, runs]))
  const layers = fitDeepEar(taught)
  const deepEar = {
    lines: BOTH_LINES,
    share: SHARE,
    floor: FLOOR,
    encoder: encoderSum(readFileSync(ENCODER_FILE)),
    layers: layers.map(({ bytes: _, ...layer }) => layer),
  }
  writeFileSync(
    DEEP_EAR_FILE,
    earFile(
      DEEP_MAGIC,
      deepEar,
      layers.map(({ bytes }) => bytes),
    ),
  )
  say('both ears written')
}
