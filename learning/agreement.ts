/**
 * `npm run -s agreement`: how far the second reading of a part of the judged comments
 * (learning/judged/second-reading.tsv) and of the judged replies (answers-again.tsv) agrees with the first,
 * as Markdown; it needs no texts. With `--apart`, instead: set and id of those in which the verdicts differ,
 * and what either reader said, a line each.
 */
import { parseArgs } from 'node:util'
import { MARKS } from '../src/analysis/learned/outputs.ts'
import { VERDICTS } from '../src/core/index.ts'
import { ANSWER_VERDICTS, answerLabelsIn } from './answer-labels.ts'
import { labelsIn } from './labels.ts'
import { share, table } from './markdown.ts'
import {
  type Agreed,
  agreedOn,
  agreementOf,
  crossed,
  disputed,
  type Judged,
  notedMarks,
  readTwice,
  same,
  sameTarget,
  type Twice,
} from './two-readings.ts'

/** Of fewer rows a kappa says nothing. */
const FEW = 20

const { values } = parseArgs({ options: { apart: { type: 'boolean', default: false } } })
const all = readTwice(labelsIn('verdicts.tsv'), labelsIn('second-reading.tsv'))
const replies = readTwice(answerLabelsIn('answers.tsv'), answerLabelsIn('answers-again.tsv'))
process.stdout.write(
  values.apart
    ? `${apart(all)}\n${apart(replies)}\n`
    : `${report()}\n\n### Answer or dodge\n\n${answersReport()}\n`,
)

function apart(judged: readonly Twice<Judged>[]): string {
  const said = ({ verdict, second }: Judged) => (second === null ? verdict : `${verdict} (${second})`)
  return judged
    .filter((one) => !same(one))
    .map(({ first, again }) => [first.set, first.id, said(first), said(again)].join('\t'))
    .join('\n')
}

function report(): string {
  const target = sameTarget(all)
  return [
    verdictTable(all),
    ...eachVerdict(all, VERDICTS),
    table(
      ['mark', 'by the first', 'by the second', 'by both', 'F1', 'kappa'],
      notedMarks(all).map(({ first, again, both, f1, kappa }, i) => [
        MARKS[i] ?? '',
        ...[first, again, both].map(String),
        ...[f1, kappa].map(share),
      ]),
    ),
    `Both name a target in ${target.named} comments, the same one in ${target.same}.`,
    `Neither thinks of the other's verdict in ${all.filter(disputed).length} of ${all.length}.`,
  ].join('\n\n')
}

function answersReport(): string {
  return [
    verdictTable(replies),
    ...eachVerdict(replies, ANSWER_VERDICTS),
    `Neither thinks of the other's verdict in ${replies.filter(disputed).length} of ${replies.length}.`,
  ].join('\n\n')
}

/** What the other says where one said it, and how both cross. */
function eachVerdict(judged: readonly Twice<Judged>[], verdicts: readonly string[]): readonly string[] {
  return [
    table(
      ['verdict', 'by the first', 'second: same', 'defends it', 'by the second', 'first: same', 'defends it'],
      verdicts.map((verdict) => [
        verdict,
        ...agreedCells(agreedOn(judged, 'first', verdict)),
        ...agreedCells(agreedOn(judged, 'again', verdict)),
      ]),
    ),
    table(
      ['first ↓ second →', ...verdicts],
      verdicts.map((verdict, i) => [verdict, ...(crossed(judged, verdicts)[i] ?? []).map(String)]),
    ),
  ]
}

function verdictTable(judged: readonly Twice<Judged>[]): string {
  const parts: readonly (readonly [string, readonly Twice<Judged>[]])[] = [
    ['all', judged],
    ...Map.groupBy(judged, ({ first }) => first.language),
    ...Map.groupBy(judged, ({ first }) => `${first.set}, ${first.language}`),
  ]
  return table(
    ['', 'rows', 'same verdict', 'kappa', "first defends the second's", "second defends the first's"],
    parts.map(([name, of]) => {
      const { rows, same: equal, kappa, firstDefends, againDefends } = agreementOf(of)
      const figures = [equal, rows < FEW ? Number.NaN : kappa, firstDefends, againDefends]
      return [name, String(rows), ...figures.map(share)]
    }),
  )
}

function agreedCells({ rows, same: equal, defended }: Agreed): readonly string[] {
  return [String(rows), share(equal), share(defended)]
}
