import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { AnalysisResult } from '../analysis/contract/output.ts'
import { type Language, WinnowError } from '../core/index.ts'
import type { Winnow } from '../main.ts'
import { csvHeader, csvRow, csvRows } from './csv.ts'
import { linesOf, type NumberedLine } from './lines.ts'
import { createProgress } from './progress.ts'

export interface StreamOptions {
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
 * the reader and the writer hold. @returns 1 when a line was no comment, else 0
 */
export async function analyzeStream(winnow: Winnow, options: StreamOptions): Promise<number> {
  const { path, language } = options
  const from = path === undefined ? process.stdin : createReadStream(path)
  const size = path === undefined ? undefined : (await stat(path)).size
  const fromCsv = path !== undefined && /\.[ct]sv$/i.test(path)
  const asCsv = formOf(options, fromCsv) === 'csv'
  const to: Writable = options.out === undefined ? process.stdout : createWriteStream(options.out)
  const progress = createProgress(process.stderr, size, path !== undefined && !isTerminal(to))
  let bad = 0
  // Without a listener a closed pipe would end the process with a trace.
  const broken = new Promise<never>((_, reject) => to.once('error', reject))
  broken.catch(() => undefined)
  try {
    if (asCsv) await write(to, csvHeader(), broken)
    for await (const item of fromCsv ? csvRows(from) : linesOf(from)) {
      const result = resultOf(winnow, item, language)
      if ('error' in result) bad += 1
      await write(to, asCsv ? csvRow(result) : `${JSON.stringify(result)}\n`, broken)
      progress.at(item.bytes)
    }
    if (options.out !== undefined) {
      to.end()
      await Promise.race([finished(to), broken])
    }
  } finally {
    progress.end()
    from.destroy()
  }
  if (bad > 0) process.stderr.write(`winnow: ${bad} ${bad === 1 ? 'line was' : 'lines were'} no comment.\n`)
  return bad > 0 ? 1 : 0
}

function formOf({ format, out }: StreamOptions, fromCsv: boolean): 'jsonl' | 'csv' {
  if (format !== undefined) return format
  if (out !== undefined) return extname(out).toLowerCase() === '.csv' ? 'csv' : 'jsonl'
  return fromCsv ? 'csv' : 'jsonl'
}

function resultOf(winnow: Winnow, item: NumberedLine, language: Language): AnalysisResult | BadLine {
  try {
    if ('problem' in item) throw item.problem
    return winnow.analyze('value' in item ? item.value : parseJson(item.text), language)
  } catch (error) {
    if (error instanceof WinnowError)
      return { line: item.line, error: { code: error.code, message: error.message } }
    // One comment that the pipeline chokes on must not end the run.
    return { line: item.line, error: { code: 'internal', message: 'This comment could not be analysed.' } }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    throw new WinnowError('bad_json', 'The line is not JSON: expected one comment as a JSON object.')
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
