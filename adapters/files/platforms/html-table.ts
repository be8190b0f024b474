import { Parser } from 'htmlparser2'
import { WinnowError } from '../../../src/core/index.ts'
import { isFrench } from '../columns.ts'
import { rowOf } from '../csv.ts'
import { headerIn, isAside, mappingOf, meantBy } from '../header.ts'
import type { Format, Sample } from '../row.ts'

/** So much of a page is held. In bytes. */
const LARGEST = 64 * 1024 * 1024
const LOOKED_AT = 60

type Table = string[][]

/** A table of a page: also what some programs save as .xls. */
export const htmlTable: Format = {
  name: 'HTML table',
  documented: 'https://html.spec.whatwg.org/multipage/tables.html',
  example:
    '<html><body><table><tr><th>id</th><th>comment</th></tr><tr><td>1</td><td>It crashes</td></tr>' +
    '</table></body></html>',
  recognises: ({ text }) => /^\uFEFF?\s*<(?:!doctype html|html|head|meta|style|table)\b/i.test(text),
  async open(sample, { map }) {
    let refused: unknown
    for (const table of (await tablesIn(sample)).toSorted((a, b) => b.length - a.length))
      try {
        const { names: header, at } = headerIn(table.slice(0, LOOKED_AT))
        const rows = table.slice(at + 1)
        const meant = meantBy(header, rows.slice(0, LOOKED_AT), map)
        return {
          told: 'HTML table',
          mapping: mappingOf(header, meant),
          columns: header,
          french: isFrench(header),
          async *rows() {
            for (const [row, cells] of rows.entries()) {
              if (cells.every((cell) => cell === '') || isAside(cells, meant.columns, header.length)) continue
              const bytes = Math.round(((row + 1) / rows.length) * sample.size)
              const width = Math.max(header.length, cells.length)
              yield rowOf({ line: at + row + 2, bytes, cells }, { ...meant, width, row: row + 1 })
            }
          },
        }
      } catch (error) {
        refused ??= error
      }
    throw refused ?? new WinnowError('invalid_input', NO_TABLE)
  },
}

const NO_TABLE =
  'This is a web page without a table of comments. Where it is part of a download, ask for that as ' +
  'JSON instead of HTML.'

async function tablesIn(sample: Sample): Promise<readonly Table[]> {
  if (sample.size > LARGEST)
    throw new WinnowError('too_long', 'This page is larger than 64 MB: save it as CSV (UTF-8).')
  const done: Table[] = []
  const open: Table[] = []
  let cell: string | undefined
  const parser = new Parser({
    onopentag(tag) {
      const table = open.at(-1)
      if (tag === 'table') open.push([])
      else if (tag === 'tr') table?.push([])
      else if (tag === 'td' || tag === 'th') cell = ''
      else if (cell !== undefined && /^(?:br|p|div|li)$/.test(tag) && cell !== '') cell += '\n'
    },
    ontext(text) {
      if (cell !== undefined) cell += text
    },
    onclosetag(tag) {
      if ((tag === 'td' || tag === 'th') && cell !== undefined) {
        open.at(-1)?.at(-1)?.push(cell.trim())
        cell = undefined
      } else if (tag === 'table') {
        const table = open.pop()
        if (table !== undefined && table.length > 1) done.push(table)
      }
    },
  })
  const decoder = new TextDecoder()
  for await (const chunk of sample.open()) parser.write(decoder.decode(chunk, { stream: true }))
  parser.end()
  return done
}
