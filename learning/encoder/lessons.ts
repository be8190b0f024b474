/**
 * What the encoder is taught from, a JSON object a line, as train.py reads it: `node lessons.ts [--data …]
 * [--texts …] >
 * lessons.jsonl`. The text of a row is what the program would show the encoder of it (names and groups
 * hidden, French
 * put into English word by word), already in pieces. The file holds real comments: it is never committed.
 */
import { parseArgs } from 'node:util'
import { inEnglish } from '../../src/analysis/deep.ts'
import { MARKS } from '../../src/analysis/learned/outputs.ts'
import { shownText } from '../../src/analysis/learned/shown.ts'
import { read } from '../../src/analysis/text/read.ts'
import { readEncoder } from '../../src/encoder.ts'
import { knownIn, unpacked } from '../known.ts'
import { judgedRows, shares } from '../rows.ts'
import { kindOf } from '../sources.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, texts: { type: 'string' } },
})
/** Only its vocabulary is used, which training doesn't change. */
const encoder = readEncoder()
const rows = judgedRows(values.data, values.texts)
const known = unpacked(knownIn(rows.map(({ comment }) => comment)))
for (const row of rows) {
  const { key, language, fold, own, marks, comment, set } = row
  const text = inEnglish(shownText(read(comment), known[language]), language)
  process.stdout.write(
    `${JSON.stringify({
      key,
      language,
      fold,
      kind: kindOf(set),
      own,
      verdicts: shares(row),
      marks: marks && MARKS.map((mark) => Number(marks.has(mark))),
      pieces: encoder.pieces(text),
    })}\n`,
  )
}
