import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { AnalysisResult } from '../analysis/contract/output.ts'
import {
  type CommentFile,
  type FileOptions,
  type FoundComment,
  type Language,
  WinnowError,
} from '../core/index.ts'
import { fileReaders, type Winnow } from '../main.ts'
import { csvTable } from './csv.ts'
import { createProgress } from './progress.ts'
import { createTally } from './tally.ts'

export interface StreamOptions extends FileOptions {
  /** undefined: stdin. */
  readonly path: string | undefined
  readonly out?: string
  readonly format?: 'jsonl' | 'csv'
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
  const to: Writable = options.out === undefined ? process.stdout : createWriteStream(options.out)
  const table = formOf(options, file) === 'csv' ? csvTable(file, options.out !== undefined) : undefined
  const progress = createProgress(process.stderr, file?.size, file !== undefined && !isTerminal(to))
  // Without a listener a closed pipe would end the process with a trace.
  const broken = new Promise<never>((_, reject) => to.once('error', reject))
  broken.catch(() => undefined)
  try {
    if (table !== undefined) await write(to, table.header, broken)
    for await (const item of file?.comments() ?? commentLines(process.stdin)) {
      const result = tally.count(item, () => resultOf(winnow, item, language))
      await write(to, table?.row(item, result) ?? `${JSON.stringify(result)}\n`, broken)
      progress.at(item.bytes)
    }
    if (options.out !== undefined) {
      to.end()
      await Promise.race([finished(to), broken])
    }
  } finally {
    progress.end()
  }
  return tally.end()
}

function formOf({ format, out }: StreamOptions, file: CommentFile | undefined): 'jsonl' | 'csv' {
  if (format !== undefined) return format
  if (out !== undefined) return extname(out).toLowerCase() === '.csv' ? 'csv' : 'jsonl'
  return file?.columns === undefined ? 'jsonl' : 'csv'
}

function resultOf(winnow: Winnow, item: FoundComment, language: Language): AnalysisResult | BadLine {
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

/** Waits while the reader of the output is slower than we are. */
async function write(to: Writable, text: string, broken: Promise<never>): Promise<void> {
  if (to.write(text)) return
  await Promise.race([new Promise((resolve) => to.once('drain', resolve)), broken])
}

function isTerminal(stream: Readable | Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true
}
