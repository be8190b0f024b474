import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { holds } from '../heuristics/hold/index.ts'
import { inEnglish } from '../src/analysis/deep.ts'
import { shippedDeepEar, shippedEar } from '../src/analysis/hold/ear-file.ts'
import { createHearHold } from '../src/analysis/hold/hear.ts'
import { read } from '../src/analysis/text/read.ts'
import { HOLD_KINDS } from '../src/core/index.ts'
import { readEncoder } from '../src/encoder.ts'
import { jsonLines } from './json-lines.ts'

/*
 * How often comments are held that nobody wrote to be held: `npm run -s holds`. With a file of lines
 * "kind <tab> text" ("-": none), how many of them are caught; with `--all` those too that come out as
 * expected are shown. As in a deep reading, or with `--quick` as in a quick one. Texts go to the terminal to
 * be read, and nowhere else.
 */

const VERDICTS = '../shared/data/verdicts.jsonl'
const byLists = createHearHold(holds)
const byBoth = createHearHold(holds, shippedEar)

interface Row {
  readonly expected: string
  readonly text: string
}

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [file = VERDICTS] = positionals
const encoder = values.quick ? undefined : readEncoder()
const deepEar =
  encoder === undefined
    ? undefined
    : shippedDeepEar((text, language) => encoder.encode(inEnglish(text, language)))
const rows: readonly Row[] = file.endsWith('.jsonl')
  ? jsonLines<{ text: string }>(file).map(({ text }) => ({ expected: '-', text }))
  : readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [expected = '-', text = ''] = line.split('\t')
        return { expected, text }
      })
const heard = rows.map(({ expected, text }) => {
  const reading = read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } })
  const listed = byLists(reading)
  const hold = listed ?? byBoth(reading, deepEar)
  const evidence = hold?.evidence.map((one) => one.text).join(' … ') ?? ''
  const ear = hold === undefined || listed !== undefined ? '' : ', by ear'
  return { expected, text, kind: hold?.kind ?? '-', evidence, ear }
})

const say = (line: string) => process.stdout.write(`${line}\n`)
for (const { expected, kind, evidence, ear, text } of heard) {
  if (expected === kind && !values.all) continue
  say(`${expected} → ${kind}${ear} [${evidence}]  ${text.replace(/\s+/g, ' ').slice(0, 300)}`)
}

say('')
for (const expected of ['-', ...HOLD_KINDS]) {
  const ofKind = heard.filter((one) => one.expected === expected)
  if (ofKind.length === 0) continue
  const told = [...Map.groupBy(ofKind, ({ kind }) => kind)]
  say(
    `${expected}: ${ofKind.length} comments; ` +
      `${told.map(([kind, of]) => `${expected} → ${kind} ${of.length}`).join(', ')}`,
  )
}
const wanted = heard.filter(({ expected }) => expected !== '-')
const held = wanted.filter(({ kind }) => kind !== '-').length
const addedTo = (of: typeof heard) => `${of.filter(({ ear }) => ear !== '').length} by ear`
if (wanted.length > 0) say(`held: ${held} of ${wanted.length}, ${addedTo(wanted)}`)
const others = heard.filter(({ expected }) => expected === '-')
const alarms = others.filter(({ kind }) => kind !== '-').length
const share = ((100 * alarms) / Math.max(1, others.length)).toFixed(2)
say(`false alarms, before they are read: ${alarms} of ${others.length} (${share} %), ${addedTo(others)}`)
