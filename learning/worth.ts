/**
 * `npm run worth`: for every cue, on whose comments it fires among the judged ones (critics', detractors',
 * neither), how many verdicts the quick reading gets right because of it (with its findings, and not without
 * them; the weights have seen these rows, so it is a little flattered), and the same for what it calls
 * checkable. A cue may call something checkable only where at least 90 % of the comments are critics' (rule
 * 3 lets nothing else through).
 *
 *   npm run worth -- [--data ../shared/data] [--texts more.jsonl] [--checkable] [--entries] [--write]
 *
 * `--entries` prints the same counts for every entry of the lexicons, those that never fire first. `--write`
 * keeps
 * the cues' figures in `learning/phrases/worth.tsv`, from which docs/cues.md is made (`npm run phrases --
 * --write`).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { heuristics } from '../heuristics/index.ts'
import { createListener, type HeardText } from '../src/analysis/assess.ts'
import { judgementOf } from '../src/analysis/learned/outputs.ts'
import { shippedWeights } from '../src/analysis/learned/shipped.ts'
import { PhraseMatcher } from '../src/analysis/phrases.ts'
import { read } from '../src/analysis/text/read.ts'
import { PROJECT_ROOT } from '../src/config.ts'
import { type Finding, type Language, type LexiconEntry, VERDICTS, type Verdict } from '../src/core/index.ts'
import { type JudgedRow, judgedRows } from './rows.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    texts: { type: 'string' },
    checkable: { type: 'boolean', default: false },
    entries: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

interface Count extends Record<Verdict, number> {
  /** Of those whose verdict isn't critic: critic is what a careful reader could defend as well. */
  defensible: number
  /** Right with the cue and wrong without it, less the other way round. */
  worth: number
}

const none = (): Count => ({ detractor: 0, critic: 0, neither: 0, unclear: 0, defensible: 0, worth: 0 })
const total = (count: Record<Verdict, number>) => VERDICTS.reduce((sum, verdict) => sum + count[verdict], 0)
const rows = judgedRows(values.data, values.texts).filter(({ own }) => !own)
const counts = values.entries ? ofEntries() : ofCues()
const shareOf = (count: Count) => count.critic / Math.max(1, total(count))
const sorted = [...counts].toSorted(([, a], [, b]) =>
  values.entries ? total(a) - total(b) : shareOf(b) - shareOf(a),
)
for (const [name, count] of sorted) {
  const shown = VERDICTS.map((verdict) => `${verdict} ${String(count[verdict]).padStart(4)}`)
  const share = (100 * shareOf(count)).toFixed(0).padStart(4)
  process.stdout.write(
    `${name.padEnd(36)} ${share} % critics’  ${shown.join('  ')}  (critic second ${count.defensible})` +
      `${values.entries ? '' : `  verdicts ${count.worth >= 0 ? '+' : ''}${count.worth}`}\n`,
  )
}
if (values.write && !values.entries) {
  const lines = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) =>
      [...name.split(' '), ...VERDICTS.map((verdict) => count[verdict]), count.worth].join('\t'),
    )
  const head = ['cue', 'language', ...VERDICTS, 'worth'].join('\t')
  writeFileSync(join(PROJECT_ROOT, 'learning/phrases/worth.tsv'), `${[head, ...lines].join('\n')}\n`)
}

function counted(to: Map<string, Count>, name: string, row: JudgedRow): Count {
  const count = to.get(name) ?? none()
  to.set(name, count)
  count[row.verdict] += 1
  if (row.verdict !== 'critic' && row.second === 'critic') count.defensible += 1
  return count
}

function ofCues(): Map<string, Count> {
  const found = new Map<string, Count>()
  const hear = createListener(heuristics)
  for (const row of rows) {
    const heard = hear(read(row.comment))
    const findings = heard.findings.filter((one) => !values.checkable || one.checkable === true)
    const right = isRight(row, heard, heard.findings)
    for (const cue of new Set(findings.map((one) => one.cue))) {
      const count = counted(found, `${cue} ${row.language}`, row)
      const without = heard.findings.filter((one) => one.cue !== cue)
      count.worth += Number(right) - Number(isRight(row, heard, without))
    }
  }
  return found
}

/** The likeliest verdict by the shipped weights is the one that was judged. */
function isRight(row: JudgedRow, { reading, mood }: HeardText, findings: readonly Finding[]): boolean {
  const odds = shippedWeights().logOdds(reading, findings, mood)
  if (odds === undefined) return false
  const { verdicts } = judgementOf(odds)
  return VERDICTS.every((verdict) => verdicts[verdict] <= verdicts[row.verdict])
}

function ofEntries(): Map<string, Count> {
  const found = new Map<string, Count>()
  const nameOf = (cue: string, language: Language, { phrase }: LexiconEntry) => `${cue} ${language} ${phrase}`
  const matchers = new Map<Language, PhraseMatcher>()
  for (const language of ['en', 'fr'] as const) {
    const sources = heuristics.flatMap(({ cues }) =>
      cues.flatMap(({ id, lexicon }) => {
        const known = lexicon?.[language]
        for (const entry of known?.entries ?? []) found.set(nameOf(id, language, entry), none())
        return known === undefined ? [] : [{ id, lexicon: known.entries, groups: known.groups }]
      }),
    )
    matchers.set(language, new PhraseMatcher(sources))
  }
  for (const row of rows) {
    const { tokens, sentences } = read(row.comment, row.language)
    const hits = matchers.get(row.language)?.match(tokens, sentences) ?? []
    for (const [cue, list] of hits) {
      const names = new Set(list.map(({ entry }) => nameOf(cue, row.language, entry)))
      for (const name of names) counted(found, name, row)
    }
  }
  return found
}
