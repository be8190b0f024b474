/**
 * `npm run -s agreement`: how far the second reading of a part of the judged comments
 * (learning/judged/second-reading.tsv) agrees with the first, as Markdown; it needs no texts. With `--apart`,
 * instead: set and id of the comments in which the verdicts differ, and what either reader said, a line each.
 */
import { parseArgs } from 'node:util'
import { MARKS } from '../src/analysis/learned/outputs.ts'
import { VERDICTS } from '../src/core/index.ts'
import { type Label, labelsIn } from './labels.ts'
import { share, table } from './markdown.ts'
import {
  type Agreed,
  agreedOn,
  agreementOf,
  crossed,
  disputed,
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
process.stdout.write(`${values.apart ? apart() : report()}\n`)

function apart(): string {
  const said = ({ verdict, second }: Label) => (second === null ? verdict : `${verdict} (${second})`)
  return all
    .filter((one) => !same(one))
    .map(({ first, again }) => [first.set, first.id, said(first), said(again)].join('\t'))
    .join('\n')
}

function report(): string {
  const target = sameTarget(all)
  return [
    verdictTable(),
    table(
      ['verdict', 'by the first', 'second: same', 'defends it', 'by the second', 'first: same', 'defends it'],
      VERDICTS.map((verdict) => [
        verdict,
        ...agreedCells(agreedOn(all, 'first', verdict)),
        ...agreedCells(agreedOn(all, 'again', verdict)),
      ]),
    ),
    table(
      ['first ↓ second →', ...VERDICTS],
      VERDICTS.map((verdict, i) => [verdict, ...(crossed(all)[i] ?? []).map(String)]),
    ),
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

function verdictTable(): string {
  const parts: readonly (readonly [string, readonly Twice[]])[] = [
    ['all', all],
    ...Map.groupBy(all, ({ first }) => first.language),
    ...Map.groupBy(all, ({ first }) => `${first.set}, ${first.language}`),
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
