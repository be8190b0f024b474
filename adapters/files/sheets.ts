import { isFrench } from './columns.ts'
import { rowOf } from './csv.ts'
import { headerIn, isAside, type Meant, mappingOf, meantBy } from './header.ts'
import { createIdsApart } from './ids-apart.ts'
import type { Opened, ReadOptions, Sample } from './row.ts'

/** So many rows of a sheet tell what its columns are. */
const LOOKED_AT = 60

/** A sheet of a workbook, row by row. */
export interface Sheet {
  readonly sheet: string
  readonly data: readonly (readonly unknown[])[]
}

/**
 * Every sheet of a workbook that holds comments.
 * @param told what the workbook is
 * @param hidden rows that nobody sees there, e.g. by a filter; they are the file's all the same, and it is
 * said
 * @returns undefined where no sheet has anything
 * @throws NoTextColumn where it can't be known which column is the text
 */
export function openSheets(
  told: string,
  sheets: readonly Sheet[],
  hidden: number,
  { size }: Pick<Sample, 'size'>,
  options: ReadOptions,
): Opened | undefined {
  const [first, ...others] = tablesIn(sheets, options)
  if (first === undefined) return undefined
  const tables = [first, ...others]
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  const whole = tables.length === 1
  const which = whole
    ? `sheet ${JSON.stringify(first.name.slice(0, 40))}`
    : `${tables.length} of ${sheets.length} sheets`
  const unseen = hidden === 0 ? '' : `, ${hidden} hidden ${hidden === 1 ? 'row' : 'rows'} read as well`
  return {
    told: `${told}, ${which}${unseen}`,
    mapping: mappingOf(first.header, first.meant),
    ...(whole ? { columns: first.header } : {}),
    french: isFrench(first.header),
    async *rows() {
      let read = 0
      const hasOwnId = createIdsApart()
      for (const [sheet, { header, meant, rows, line }] of tables.entries())
        for (const [row, cells] of rows.entries()) {
          read += 1
          const width = Math.max(header.length, cells.length)
          if (cells.every((cell) => cell === '') || isAside(cells, meant.columns, header.length)) continue
          const at = { line: line + row, bytes: Math.round((read / all) * size) }
          const { cells: own = [], ...made } = rowOf({ ...at, cells }, { ...meant, width, row: read })
          // Several sheets have neither one table's columns nor ids of one count.
          if (whole) yield { ...made, cells: own }
          else if (
            !('fields' in made) ||
            made.numbered ||
            hasOwnId(String(made.fields.id), made.fields.text, sheet)
          )
            yield made
          else
            yield {
              ...made,
              numbered: true,
              fields: { ...made.fields, id: `${sheet + 1}-${made.fields.id}` },
            }
        }
    },
  }
}

interface SheetTable {
  readonly name: string
  readonly header: readonly string[]
  readonly meant: Meant
  readonly rows: readonly (readonly string[])[]
  /** Where the first of them stands in its sheet. */
  readonly line: number
}

/** Sheets that hold comments: those whose columns say so, else the first. */
function tablesIn(
  sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[],
  { map }: ReadOptions,
): readonly SheetTable[] {
  const found: SheetTable[] = []
  let refused: unknown
  for (const { sheet: name, data } of sheets) {
    const records = data.map((cells) => cells.map(cellOf))
    if (records.length === 0) continue
    const { names: header, at } = headerIn(
      records.slice(0, LOOKED_AT).map((cells) => cells.map((cell) => cell.trim())),
    )
    const rows = records.slice(at + 1)
    try {
      found.push({ name, header, meant: meantBy(header, rows.slice(0, LOOKED_AT), map), rows, line: at + 2 })
    } catch (error) {
      refused ??= error
    }
  }
  if (found.length === 0 && refused !== undefined) throw refused
  return found
}

function cellOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}
