import { stringify } from 'csv-stringify/sync'
import type { AnalysisResult } from '../analysis/contract/output.ts'
import { SIGNALS } from '../core/index.ts'
import type { CommentFile, FoundComment } from '../main.ts'
import type { BadLine } from './analyze-stream.ts'

const SCORES = ['detractor', 'tone', 'substance', ...SIGNALS] as const
const RESULTS = [
  'verdict',
  'strategy',
  'because',
  'reasons',
  'draft',
  'language',
  ...SCORES,
  'complete',
  'error',
] as const
/** Of a file that is no table these are shown beside the result. */
const SHOWN = ['id', 'author', 'postedAt', 'text'] as const
/** Excel takes a file for UTF-8 by it. */
const MARK = '\uFEFF'
/** Only these divide columns in what a spreadsheet opens. */
const DELIMITERS = new Set([',', ';', '\t'])

export interface CsvTable {
  /** The first line. */
  readonly header: string
  /** One result as a line. */
  row(item: FoundComment, result: AnalysisResult | BadLine): string
}

/**
 * Results as a table that keeps the input's own columns and its delimiter. Cells that a spreadsheet would run as
 * a formula get an apostrophe first. @param mark whether a byte order mark is written, for spreadsheets
 */
export function csvTable(file: CommentFile | undefined, mark: boolean): CsvTable {
  const columns = file?.columns ?? SHOWN
  const given = file?.delimiter ?? ','
  const delimiter = DELIMITERS.has(given) ? given : ','
  const taken = new Set(columns.map((name) => name.toLowerCase()))
  const names = RESULTS.map((name) => (taken.has(name.toLowerCase()) ? `winnow ${name}` : name))
  const line = (cells: readonly string[]) => stringify([[...cells]], { escape_formulas: true, delimiter })
  return {
    header: `${mark ? MARK : ''}${line([...columns, ...names])}`,
    row(item, result) {
      const cells = file?.columns === undefined ? shownOf(item) : (item.cells ?? [])
      return line([...columns.map((_, at) => cells[at] ?? ''), ...resultCells(item, result)])
    },
  }
}

function shownOf(item: FoundComment): readonly string[] {
  if (!('value' in item) || typeof item.value !== 'object' || item.value === null) return []
  const { id, author, postedAt, text } = item.value as Readonly<Record<string, unknown>>
  const { name, handle } = (author ?? {}) as Readonly<Record<string, unknown>>
  return [id, name ?? handle, postedAt, text].map((cell) =>
    cell === undefined || typeof cell === 'object' ? '' : String(cell),
  )
}

function resultCells(item: FoundComment, result: AnalysisResult | BadLine): readonly string[] {
  if ('error' in result)
    return [
      ...RESULTS.slice(1).map(() => ''),
      `line ${item.line}: ${result.error.code}: ${result.error.message}`,
    ]
  return [
    result.verdict,
    result.strategy ?? '',
    result.because.join(' '),
    reasonsOf(result),
    result.drafts[0]?.text ?? '',
    result.language,
    ...SCORES.map((score) => String(result.scores[score])),
    String(result.complete),
    '',
  ]
}

/** What was heard, in words, with the stretch it was heard in. */
function reasonsOf({ signals, counterSignals, hold }: AnalysisResult): string {
  const heard = [...(hold === null ? [] : [hold]), ...signals, ...counterSignals]
  return heard
    .map(({ reason, evidence }) => {
      const [first] = evidence
      return first?.kind === 'span' ? `${reason} (${first.text})` : reason
    })
    .join('; ')
}
