import { readFileSync } from 'node:fs'
import { holds } from '../heuristics/hold/index.ts'
import { createHearHold } from '../src/analysis/hold/hear.ts'
import { read } from '../src/analysis/text/read.ts'
import { HOLD_KINDS } from '../src/core/index.ts'

/*
 * How often comments are held that nobody wrote to be held: `npm run -s holds`. With a file of lines
 * "kind <tab> text" ("-": none), how many of them are caught. Texts go to the terminal to be read, and
 * nowhere else.
 */

const VERDICTS = '../shared/data/verdicts.jsonl'
const hear = createHearHold(holds)

interface Row {
  readonly expected: string
  readonly text: string
}

function kindOf(text: string) {
  return hear(read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } }))
}

const [file = VERDICTS, ...options] = process.argv.slice(2)
const rows: Row[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    if (file.endsWith('.jsonl')) return { expected: '-', text: (JSON.parse(line) as { text: string }).text }
    const [expected = '-', text = ''] = line.split('\t')
    return { expected, text }
  })

const say = (line: string) => process.stdout.write(`${line}\n`)
const counts = new Map<string, number>()
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
for (const { expected, text } of rows) {
  const hold = kindOf(text)
  count(`${expected} → ${hold?.kind ?? '-'}`)
  if (expected === (hold?.kind ?? '-') && !options.includes('--all')) continue
  const evidence = hold?.evidence.map((one) => one.text).join(' … ') ?? ''
  say(`${expected} → ${hold?.kind ?? '-'} [${evidence}]  ${text.replace(/\s+/g, ' ').slice(0, 300)}`)
}

say('')
for (const expected of ['-', ...HOLD_KINDS]) {
  const ofKind = rows.filter((row) => row.expected === expected)
  if (ofKind.length === 0) continue
  const told = [...counts].filter(([key]) => key.startsWith(`${expected} →`))
  say(`${expected}: ${ofKind.length} comments; ${told.map(([key, n]) => `${key} ${n}`).join(', ')}`)
}
const wanted = rows.filter(({ expected }) => expected !== '-')
const held = wanted.filter(({ text }) => kindOf(text) !== undefined).length
if (wanted.length > 0) say(`held: ${held} of ${wanted.length}`)
const others = rows.filter(({ expected }) => expected === '-')
const alarms = others.filter(({ text }) => kindOf(text) !== undefined).length
const share = ((100 * alarms) / Math.max(1, others.length)).toFixed(2)
say(`false alarms, before they are read: ${alarms} of ${others.length} (${share} %)`)
