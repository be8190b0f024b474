/*
 * Misses grouped by theme, with scores and the cues that spoke: `npx node test/golden/report.ts`.
 * A theme or part of an id as argument shows only those; `--no-language` leaves the language to be told.
 */
import { createWinnow } from '../../src/main.ts'
import { type Judged, judge, missLine, ratio, type Share, signalShare, verdictShare } from './judge.ts'
import { type GoldenLine, loadGolden } from './suite.ts'

const args = process.argv.slice(2)
const withLanguage = !args.includes('--no-language')
const wanted = args.find((arg) => !arg.startsWith('--')) ?? ''

const { analyzer } = createWinnow()
const judgeAll = (lines: readonly GoldenLine[], language: boolean) =>
  lines.map((line) => judge(analyzer, line, language))
const lines = loadGolden().filter((line) => line.id.includes(wanted))
const judged = judgeAll(lines, withLanguage)

const out: string[] = []
for (const [file, group] of Map.groupBy(judged, ({ line }) => `${line.theme}.${line.language}`)) {
  const misses = group.filter((one) => !one.verdictRight || one.wrongSignals.length > 0)
  out.push(
    '',
    `${file}  verdicts ${shareText(verdictShare(group))}  signals ${shareText(signalShare(group))}`,
    ...misses.flatMap(details),
  )
}

out.push(
  '',
  'All',
  `  verdicts ${shareText(verdictShare(judged))}  signals ${shareText(signalShare(judged))}`,
)
for (const [language, group] of Map.groupBy(judged, ({ line }) => line.language)) {
  out.push(
    `  ${language}: verdicts ${shareText(verdictShare(group))}  signals ${shareText(signalShare(group))}`,
  )
}
out.push(
  `  language ${withLanguage ? 'not ' : ''}given: verdicts ` +
    `${shareText(verdictShare(judgeAll(lines, !withLanguage)))}`,
)
out.push('', 'Expected → got')
const moves = Map.groupBy(
  judged.filter((one) => !one.verdictRight),
  (one) => `${one.line.verdicts.join(' or ')} → ${one.got}`,
)
for (const [move, group] of [...moves].sort(([, a], [, b]) => b.length - a.length)) {
  out.push(`  ${String(group.length).padStart(4)}  ${move}`)
}
out.push('', 'Signals')
const wrong = judged.flatMap((one) => one.wrongSignals.map((text) => text.replace(/ [\d.]+$/, '')))
for (const [signal, group] of [...Map.groupBy(wrong, (text) => text)].sort(
  ([, a], [, b]) => b.length - a.length,
)) {
  out.push(`  ${String(group.length).padStart(4)}  ${signal}`)
}
process.stdout.write(`${out.join('\n')}\n`)

function shareText(share: Share): string {
  return share.of === 0 ? '-' : `${share.right}/${share.of} (${(ratio(share) * 100).toFixed(1)} %)`
}

function details(one: Judged): string[] {
  const { scores, signals, counterSignals } = one.assessment
  const shown = (['tone', 'sarcasm', 'disdain', 'deflection', 'substance'] as const).map(
    (name) => `${name} ${scores[name].toFixed(2)}`,
  )
  const cues = [...signals, ...counterSignals].map(({ cue, strength }) => `${cue} ${strength.toFixed(2)}`)
  return [
    `  ${one.verdictRight ? '~' : '✗'} ${missLine(one)}`,
    `      ${JSON.stringify(one.line.comment.text)}`,
    `      ${shown.join('  ')}`,
    `      ${cues.length > 0 ? cues.join('  ') : 'no cue spoke'}`,
  ]
}
