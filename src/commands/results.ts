import type { AnalysisResult } from '../analysis/contract/output.ts'
import { type CommentFile, type FoundComment, SIGNALS } from '../core/index.ts'
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

export interface ResultsTable {
  readonly header: readonly string[]
  /** One result as a row. */
  cells(item: FoundComment, result: AnalysisResult | BadLine): readonly string[]
}

/** Results as a table that keeps the input's own columns. */
export function resultsTable(file: CommentFile | undefined): ResultsTable {
  const columns = file?.columns ?? SHOWN
  const taken = new Set(columns.map((name) => name.toLowerCase()))
  const names = RESULTS.map((name) => (taken.has(name.toLowerCase()) ? `winnow ${name}` : name))
  return {
    header: [...columns, ...names],
    cells(item, result) {
      const cells = file?.columns === undefined ? shownOf(item) : (item.cells ?? [])
      return [...columns.map((_, at) => cells[at] ?? ''), ...resultCells(item, result)]
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
export function reasonsOf({
  signals,
  counterSignals,
  hold,
}: Pick<AnalysisResult, 'signals' | 'counterSignals' | 'hold'>): string {
  const heard = [...(hold === null ? [] : [hold]), ...signals, ...counterSignals]
  return heard
    .map(({ reason, evidence }) => {
      const [first] = evidence
      return first?.kind === 'span' ? `${reason} (${first.text})` : reason
    })
    .join('; ')
}
