import {
  type Analysis,
  addCounts,
  type Comment,
  type CommentFile,
  type Import,
  type ImportCounts,
  type Imports,
  NO_COUNTS,
  needsAnswer,
  WinnowError,
} from '../core/index.ts'
import { pause } from './look-through.ts'
import { counted, importRows, type RowOptions } from './rows.ts'

/** Comments written down in one transaction: others wait no longer than for that. */
const AT_ONCE = 50
/** Rows of which none comes in are written down at least so often, so that a restart finds its place. */
const ROWS = 5_000

export interface BringOptions extends Pick<RowOptions, 'readComment'> {
  readonly imports: Pick<Imports, 'bringIn' | 'end'>
  /** Asked where only what needs an answer comes in. Never rejects: what can't be read is for a human. */
  readonly analyze: (comment: Comment) => Promise<Analysis>
  readonly signal?: AbortSignal | undefined
  /** @param share 0–1 of the file read so far */
  readonly onProgress?: (one: Import, share: number) => void
}

/**
 * Brings a file in, from where it was left. Rows and comments are written down together, so that after a
 * sudden end nothing is counted twice and nothing is missing.
 * @returns the import; still `running` when it was stopped
 */
export async function bringIn(file: CommentFile, begun: Import, options: BringOptions): Promise<Import> {
  const { imports, readComment, signal, onProgress } = options
  const { choices } = begun
  const done = begun.counts.rows
  let one = begun
  let seen = 0
  let comments: Comment[] = []
  let others: ImportCounts = NO_COUNTS

  async function write(share: number): Promise<void> {
    const wanted = choices.needsAnswer === true ? await sorted(comments, options.analyze) : comments
    const unneeded = comments.length - wanted.length
    one = await imports.bringIn(one, wanted, addCounts(others, { ...NO_COUNTS, unneeded }))
    comments = []
    others = NO_COUNTS
    onProgress?.(one, share)
    await pause()
  }

  try {
    for await (const row of importRows(file, { choices, readComment })) {
      if (signal?.aborted === true) break
      seen += 1
      // Its id had to be found nevertheless: later look-alikes are told from it.
      if (seen <= done) continue
      others = addCounts(others, counted(row))
      if (row.is === 'comment') comments.push(row.comment)
      if (comments.length === AT_ONCE || others.rows >= ROWS)
        await write(file.size === 0 ? 1 : row.bytes / file.size)
    }
  } catch (error) {
    // What stood before the place where it broke is kept.
    if (others.rows > 0 && !isOurs(error)) await write(1)
    throw error
  }
  if (others.rows > 0) await write(1)
  if (signal?.aborted === true) return one
  await imports.end(one)
  return { ...one, state: 'done' }
}

/** The desk or its database refused; then they refuse the rest as well. */
function isOurs(error: unknown): boolean {
  return error instanceof WinnowError
}

async function sorted(
  comments: readonly Comment[],
  analyze: BringOptions['analyze'],
): Promise<readonly Comment[]> {
  const read = await Promise.all(comments.map(analyze))
  return comments.filter((comment, at) => {
    const analysis = read[at]
    return analysis === undefined || needsAnswer(comment, analysis)
  })
}
