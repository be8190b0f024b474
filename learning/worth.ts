/**
 * `npm run worth`: for every cue, on whose comments it fires among the judged ones (critics', detractors', neither), and the
 * same for what it calls checkable. A cue may call something checkable only where at least 90 % of the comments are
 * critics' (rule 3 lets nothing else through).
 *
 *   npm run worth -- [--data ../shared/data] [--texts more.jsonl] [--checkable]
 */
import { parseArgs } from 'node:util'
import { heuristics } from '../heuristics/index.ts'
import { createListener } from '../src/analysis/assess.ts'
import { read } from '../src/analysis/text/read.ts'
import { VERDICTS, type Verdict } from '../src/core/index.ts'
import { judgedRows } from './rows.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    checkable: { type: 'boolean', default: false },
  },
})

const hear = createListener(heuristics)
const counts = new Map<string, Record<Verdict | 'defensible', number>>()
for (const row of judgedRows(values.data, values.texts).filter(({ own }) => !own)) {
  const findings = hear(read(row.comment)).findings.filter(
    (one) => !values.checkable || one.checkable === true,
  )
  for (const cue of new Set(findings.map((one) => `${one.cue} ${row.language}`))) {
    const count = counts.get(cue) ?? { detractor: 0, critic: 0, neither: 0, unclear: 0, defensible: 0 }
    count[row.verdict] += 1
    if (row.verdict !== 'critic' && row.second === 'critic') count.defensible += 1
    counts.set(cue, count)
  }
}
const total = (count: Record<Verdict, number>) => VERDICTS.reduce((sum, verdict) => sum + count[verdict], 0)
const sorted = [...counts].sort(([, a], [, b]) => b.critic / total(b) - a.critic / total(a))
for (const [cue, count] of sorted) {
  const shown = VERDICTS.map((verdict) => `${verdict} ${String(count[verdict]).padStart(4)}`)
  const share = ((100 * count.critic) / total(count)).toFixed(0).padStart(4)
  process.stdout.write(
    `${cue.padEnd(36)} ${share} % critics’  ${shown.join('  ')}  (critic second ${count.defensible})\n`,
  )
}
