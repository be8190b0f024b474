/**
 * `npm run tags`: what forum posts are about. Judges every judged post by weights that never saw it (five
 * folds), ours that were kept by weights taught on all others, prints confusion tables, and writes
 * docs/tags.md.
 *
 *   npm run tags -- [--data ../shared/data] [--texts more.jsonl] [--write]
 *
 * `--texts`: texts of the sets that aren't in the data folder (learning/tags/README.md). `--write`: the
 * weights too.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { heuristics } from '../../heuristics/index.ts'
import { createListener } from '../../src/analysis/assess.ts'
import { shippedWeights } from '../../src/analysis/learned/shipped.ts'
import { layoutOf, rowOf } from '../../src/analysis/meaning/features.ts'
import { MEANINGS } from '../../src/analysis/meaning/meanings.ts'
import { sharesOf, vectorOf } from '../../src/analysis/meaning/model.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Meanings } from '../../src/core/index.ts'
import { readEncoder } from '../../src/encoder.ts'
import { SOURCES } from '../sources.ts'
import { between, fitPosts, type PostLesson } from './fit.ts'
import { type Judged, tagsPage } from './page.ts'
import { FOLDS, type PostRow, postRows, shares } from './rows.ts'
import { meaningFile } from './store.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
/** Ours are few, and say plainly what they are. */
const OURS = 2
/** What isn't about anything is mostly talk below an issue, which no forum gets as a post. */
const TALK = 0.5

const rows = postRows(values.data, values.texts)
const real = rows.filter(({ kind }) => kind === 'real')
process.stderr.write(`${real.length} judged posts, ${rows.length - real.length} of our own\n`)
const layout = layoutOf(heuristics.flatMap(({ cues }) => cues.map(({ id }) => id)))
const learned = shippedWeights()
const hear = createListener(heuristics)
const encoder = readEncoder()

const lessonsWith = (deep: boolean) =>
  rows.map((row): PostLesson => {
    const heard = hear(read(row.comment))
    const weight = row.kind !== 'real' ? OURS : row.meaning === 'none' ? TALK : 1
    const vector = deep ? vectorOf(encoder, heard.reading, learned) : undefined
    return { row: rowOf(layout, heard, learned, vector), shares: shares(row), weight }
  })
const lessons = { deep: lessonsWith(true), quick: lessonsWith(false) }

function taught(reading: 'deep' | 'quick', keep: (row: PostRow) => boolean) {
  return fitPosts(
    lessons[reading].filter((_, i) => rows[i] !== undefined && rows[i].kind !== 'kept' && keep(rows[i])),
    layout,
  )
}

function judge(reading: 'deep' | 'quick', model: ReturnType<typeof taught>, of: (row: PostRow) => boolean) {
  return rows.flatMap((row, i): readonly Judged[] => {
    const lesson = lessons[reading][i]
    if (lesson === undefined || !of(row)) return []
    return [{ row, said: likeliest(sharesOf(lesson.row, model.weights, model.biases)) }]
  })
}

const likeliest = (meanings: Meanings) =>
  MEANINGS.reduce((best, one) => (meanings[one] > meanings[best] ? one : best))

/**
 * Taught with the encoder's vector and without it, half and half: what words say is not left to the vector.
 */
function both(keep: (row: PostRow) => boolean) {
  const quick = taught('quick', keep)
  return { quick, deep: between(taught('deep', keep), quick) }
}

const whole = both(() => true)
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const models = both((row) => row.fold !== fold)
  const here = (row: PostRow) => row.kind !== 'kept' && row.fold === fold
  return { deep: judge('deep', models.deep, here), quick: judge('quick', models.quick, here) }
})
const page = tagsPage({
  deep: unseen.flatMap(({ deep }) => deep),
  quick: unseen.flatMap(({ quick }) => quick),
  kept: judge('deep', whole.deep, ({ kind }) => kind === 'kept'),
  keptQuick: judge('quick', whole.quick, ({ kind }) => kind === 'kept'),
})
process.stdout.write(page)
writeFileSync('docs/tags.md', page)
if (values.write) {
  const trainedOn = [
    ...Map.groupBy(
      rows.filter(({ kind }) => kind !== 'kept'),
      ({ set }) => set,
    ),
  ].map(([set, of]) => ({ set, rows: of.length, license: SOURCES[set]?.license ?? 'ours' }))
  const file = meaningFile(layout, whole, trainedOn)
  writeFileSync('src/analysis/meaning/weights.bin', file)
  process.stderr.write(`src/analysis/meaning/weights.bin: ${file.length} bytes\n`)
}
