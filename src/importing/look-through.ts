import {
  addCounts,
  type Comment,
  type CommentFile,
  fileSource,
  type Imports,
  type Looked,
  NO_COUNTS,
  type WinnowError,
} from '../core/index.ts'
import { counted, importRows, type RowOptions } from './rows.ts'

/** So many first comments are shown as they will look. */
const SHOWN = 3
/** So many rows that are no comment are told one by one. */
const TOLD = 10
/** Ids asked of the database at a time. */
const ASKED = 200

export interface LookOptions extends RowOptions {
  readonly imports: Pick<Imports, 'known'>
  readonly signal?: AbortSignal
  /** @param share 0–1 of the file read so far */
  readonly onProgress?: (share: number, rows: number) => void
}

/** Reads the whole file once and writes nothing: how many, of what, and how many are known already. */
export async function lookThrough(file: CommentFile, options: LookOptions): Promise<Looked> {
  const { imports, choices, signal, onProgress } = options
  const source = fileSource(choices.from)
  let counts = NO_COUNTS
  let [leftOut, undated] = [0, 0]
  let [from, to]: (string | undefined)[] = []
  const first: Comment[] = []
  const bad: { line: number; problem: WinnowError }[] = []
  let asked: Comment[] = []

  async function ask(): Promise<void> {
    const ids = asked.map(({ id }) => id)
    const known = await imports.known(source, ids)
    const here = { fresh: 0, changed: 0, known: 0 }
    const texts = new Map<string, string | undefined>([...known].map(([id, { text }]) => [id, text]))
    for (const { id, text } of asked) {
      if (!texts.has(id)) here.fresh += 1
      else if (texts.get(id) === undefined || texts.get(id) === text) here.known += 1
      else here.changed += 1
      if (!texts.has(id)) texts.set(id, text)
    }
    asked = []
    counts = addCounts(counts, { ...NO_COUNTS, ...here })
  }

  for await (const row of importRows(file, options)) {
    signal?.throwIfAborted()
    counts = addCounts(counts, counted(row))
    if (row.is === 'bad' && bad.length < TOLD) bad.push({ line: row.line, problem: row.problem })
    if (row.is === 'comment') {
      const { comment } = row
      const { postedAt } = comment
      leftOut += row.leftOut
      if (postedAt === undefined) undated += 1
      else {
        if (from === undefined || postedAt < from) from = postedAt
        if (to === undefined || postedAt > to) to = postedAt
      }
      if (first.length < SHOWN) first.push(comment)
      asked.push(comment)
      if (asked.length === ASKED) {
        await ask()
        onProgress?.(file.size === 0 ? 1 : row.bytes / file.size, counts.rows)
        await pause()
      }
    }
  }
  await ask()
  return {
    file,
    counts,
    first,
    bad,
    leftOut,
    undated,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** Others of this process come to their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
