import type { CommentFile, FoundComment } from '../../src/core/index.ts'
import { WinnowError } from '../../src/core/index.ts'

/** A row that is no comment. */
export const BROKEN = Symbol('broken')
/** A row that was deleted, as its file says. */
export const DELETED = Symbol('deleted')

/** A file of these rows, as a reader of files gives it. */
export function commentFile(
  rows: readonly (Readonly<Record<string, unknown>> | typeof BROKEN | typeof DELETED)[],
): CommentFile {
  return {
    told: 'CSV, delimiter ;',
    form: 'CSV',
    size: rows.length,
    async *comments() {
      for (const [at, row] of rows.entries()) {
        const place = { line: at + 2, bytes: at + 1 }
        if (row === BROKEN)
          yield { ...place, problem: new WinnowError('invalid_input', 'This row can’t be read.') }
        else if (row === DELETED) yield { ...place, gone: true }
        else {
          const numbered = row.id === undefined ? ({ numbered: true } as const) : {}
          const value = { id: String(at + 1), ...row }
          yield { ...place, ...numbered, value, warnings: [] } satisfies FoundComment
        }
      }
    },
  }
}
