import type { AnalysisResult } from '../analysis/contract/output.ts'
import {
  type CommentFile,
  type FileOptions,
  type FoundComment,
  type Language,
  WinnowError,
} from '../core/index.ts'
import { fileReaders, type Winnow } from '../main.ts'
import { createProgress } from './progress.ts'
import { resultsTable } from './results.ts'
import { type Form, formNamed, tableOutput } from './table-file.ts'
import { createTally } from './tally.ts'

export interface StreamOptions extends FileOptions {
  /** undefined: stdin. */
  readonly path: string | undefined
  readonly out?: string
  readonly format?: Form
  readonly language: Language
}

/** A line that is no comment. */
export interface BadLine {
  readonly line: number
  readonly error: { readonly code: string; readonly message: string }
}

/**
 * Reads comments one by one and writes one result each, in order, never more of them in memory than
 * the reader and the writer hold. What was recognised and how it went is said on stderr.
 * @returns 1 when a line was no comment, else 0
 */
export async function analyzeStream(winnow: Winnow, options: StreamOptions): Promise<number> {
  const { path, language } = options
  const { openComments, commentLines } = await fileReaders()
  const file = path === undefined ? undefined : await openComments(path, options)
  const tally = createTally(process.stderr, file)
  const form = formOf(options, file)
  const { out } = options
  const to = tableOutput(out, form, { delimiter: file?.delimiter })
  const table = form === 'jsonl' ? undefined : resultsTable(file)
  const toTerminal = out === undefined && process.stdout.isTTY === true
  const progress = createProgress(process.stderr, file?.size, file !== undefined && !toTerminal)
  try {
    if (table !== undefined) await to.row(table.header)
    for await (const item of file?.comments() ?? commentLines(process.stdin, options)) {
      if ('gone' in item) {
        tally.leaveOut()
        continue
      }
      const result = tally.count(item, () => resultOf(winnow, item, language))
      if (table === undefined) await to.line(`${JSON.stringify(result)}\n`)
      else await to.row(table.cells(item, result))
      progress.at(item.bytes)
    }
    await to.end()
  } finally {
    progress.end()
  }
  return tally.end()
}

function formOf({ format, out }: StreamOptions, file: CommentFile | undefined): Form {
  if (format !== undefined) return format
  if (out !== undefined) return formNamed(out) ?? 'jsonl'
  return file?.columns === undefined ? 'jsonl' : 'csv'
}

function resultOf(
  winnow: Winnow,
  item: Exclude<FoundComment, { gone: true }>,
  language: Language,
): AnalysisResult | BadLine {
  try {
    if ('problem' in item) throw item.problem
    return winnow.analyze(item.value, language)
  } catch (error) {
    if (error instanceof WinnowError)
      return { line: item.line, error: { code: error.code, message: error.message } }
    // One comment that the pipeline chokes on must not end the run.
    return { line: item.line, error: { code: 'internal', message: 'This comment could not be analysed.' } }
  }
}
