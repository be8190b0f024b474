import { columnsOf } from './columns.ts'
import { isObject } from './values.ts'

/** So many of a table's rows are looked at. */
const LOOKED_AT = 50

/**
 * The rows of what says a table in another way than by a list of objects: pandas' `{"text":{"0":…}}` and
 * `{"columns":[…],"data":[[…]]}`, a sheet's `[["id","text"],["1",…]]`, or a list of texts alone.
 * @returns undefined where it is none of these
 */
export function rowsIn(root: unknown): readonly unknown[] | undefined {
  return texts(root) ?? byColumns(root) ?? byHeader(root)
}

function texts(root: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(root) || root.length === 0) return undefined
  return root.every((one) => typeof one === 'string') ? root.map((text) => ({ text })) : undefined
}

/** Every column an object by the numbers of its rows. */
function byColumns(root: unknown): readonly unknown[] | undefined {
  if (!isObject(root)) return undefined
  const columns = Object.entries(root)
  const [first] = columns
  if (columnsOf(Object.keys(root)).text === undefined || !isObject(first?.[1])) return undefined
  const keys = Object.keys(first[1])
  const same = columns.every(
    ([, cells]) =>
      isObject(cells) && Object.keys(cells).length === keys.length && Object.keys(cells)[0] === keys[0],
  )
  if (!same || !keys.every((key) => /^\d+$/.test(key))) return undefined
  return keys.map((key) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, isObject(cells) ? cells[key] : undefined])),
  )
}

/** Rows as lists, below a list of the columns' names. */
function byHeader(root: unknown): readonly unknown[] | undefined {
  const rows = isObject(root) ? (root.data ?? root.values ?? root.rows) : root
  if (!Array.isArray(rows) || !rows.slice(0, LOOKED_AT).every(Array.isArray)) return undefined
  const apart = isObject(root) && Array.isArray(root.columns)
  const header: unknown = apart ? root.columns : rows[0]
  if (!Array.isArray(header) || !header.every((name) => typeof name === 'string')) return undefined
  if (columnsOf(header).text === undefined) return undefined
  return (apart ? rows : rows.slice(1)).map((row: readonly unknown[]) =>
    Object.fromEntries(header.map((name, at) => [name, row[at]])),
  )
}

/** Things by their keys, as Firebase keeps them: a list in which each says its key. */
export function byKeys(value: Record<string, unknown>): readonly Record<string, unknown>[] | undefined {
  const entries = Object.entries(value)
  if (entries.length < 2) return undefined
  const items: Record<string, unknown>[] = []
  for (const [key, one] of entries) {
    if (!isObject(one)) return undefined
    items.push('id' in one || '_id' in one ? one : { id: key, ...one })
  }
  return items
}
