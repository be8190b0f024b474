import { closeSync, createWriteStream, openSync } from 'node:fs'
import { extname } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { guarded } from '../core/csv.ts'
import { shortened, WinnowError } from '../core/index.ts'

/** Excel takes a file for UTF-8 by it. */
const MARK = '\uFEFF'
/** Only these divide columns in what a spreadsheet opens. */
const DELIMITERS = new Set([',', ';', '\t'])
/** A workbook is made in memory; what Excel itself takes is a million. */
const ROWS = 200_000
/** Excel refuses a workbook with a longer cell, in UTF-16 code units. */
const CELL = 32_767
/** XML has no place for them. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

/** What is written out, and in which form. */
export type Form = 'jsonl' | 'csv' | 'xlsx'

/** As the file's name says. @returns undefined: it says nothing of it */
export function formNamed(path: string | undefined): Form | undefined {
  const ending = path === undefined ? '' : extname(path).toLowerCase()
  return ending === '.csv' ? 'csv' : ending === '.xlsx' ? 'xlsx' : undefined
}

/** Rows on their way into a file or to stdout. */
export interface Output {
  /** @throws the stream's own error, e.g. of a pipe that is closed */
  row(cells: readonly string[]): Promise<void>
  /** One line of another form. */
  line(text: string): Promise<void>
  end(): Promise<void>
}

/**
 * CSV with a byte order mark when it goes to a file, cells guarded that a spreadsheet would run as a
 * formula; or a workbook, where every cell is text and so runs nothing.
 * @param delimiter of the input, kept where a spreadsheet knows it
 */
export function tableOutput(
  out: string | undefined,
  form: Form,
  {
    delimiter: given = ',',
    to = process.stdout as Writable,
  }: { delimiter?: string | undefined; to?: Writable } = {},
): Output {
  if (form === 'xlsx') {
    if (out === undefined)
      throw new WinnowError('invalid_input', 'A workbook needs a file: --out results.xlsx.')
    return workbook(out)
  }
  const delimiter = DELIMITERS.has(given) ? given : ','
  const stream = out === undefined ? to : createWriteStream(out, { mode: 0o600 })
  // Without a listener a closed pipe would end the process with a trace.
  const broken = new Promise<never>((_, reject) => stream.once('error', reject))
  broken.catch(() => undefined)
  let marked = out === undefined
  /** Waits while the reader of the output is slower than we are. */
  const line = async (text: string) => {
    if (!stream.write(text))
      await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), broken])
  }
  return {
    line,
    async row(cells) {
      const mark = marked ? '' : MARK
      marked = true
      await line(`${mark}${stringify([[...cells]], { delimiter, cast: { string: guarded } })}`)
    },
    async end() {
      if (out === undefined) return
      stream.end()
      await Promise.race([finished(stream), broken])
    },
  }
}

function workbook(out: string): Output {
  // Comments are personal: the file is for its owner only, and it is known at once whether it can be written.
  closeSync(openSync(out, 'w', 0o600))
  const rows: { readonly value: string; readonly type: StringConstructor }[][] = []
  return {
    line: async () => undefined,
    async row(cells) {
      if (rows.length > ROWS)
        throw new WinnowError('too_long', `A workbook takes ${ROWS} rows: write a CSV (--out results.csv).`)
      rows.push(cells.map((cell) => ({ value: written(cell), type: String })))
    },
    async end() {
      const { default: writeWorkbook } = await import('write-excel-file/node')
      await writeWorkbook(rows, { sheet: 'Winnow', stickyRowsCount: 1 }).toFile(out)
    },
  }
}

function written(cell: string): string {
  const text = cell.toWellFormed().replace(UNWRITABLE, '\uFFFD')
  return shortened(text, CELL)
}
