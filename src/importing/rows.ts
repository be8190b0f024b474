import {
  type Comment,
  type CommentFile,
  type FoundComment,
  type ImportChoices,
  type ImportCounts,
  NO_COUNTS,
  WinnowError,
} from '../core/index.ts'
import { createIdentities } from './identity.ts'

/** One row of a file, and what it is for an import. */
export type ImportRow = { readonly line: number; readonly bytes: number } & (
  | { readonly is: 'comment'; readonly comment: Comment; readonly leftOut: number }
  | { readonly is: 'bad'; readonly problem: WinnowError }
  | { readonly is: 'wordless' | 'early' | 'gone' }
)

export interface RowOptions {
  readonly choices: ImportChoices
  /** Checks a comment of the contract. @throws WinnowError */
  readonly readComment: (value: unknown) => Comment
}

/** Reads a file row by row as comments to be brought in; an optional field never costs the comment. */
export async function* importRows(
  file: Pick<CommentFile, 'comments'>,
  { choices, readComment }: RowOptions,
): AsyncGenerator<ImportRow> {
  const identities = createIdentities()
  const since = choices.since === undefined ? undefined : Date.parse(choices.since)
  for await (const found of untilItBreaks(file)) {
    const { line, bytes } = found
    const at = { line, bytes }
    if ('gone' in found) {
      yield { ...at, is: 'gone' }
      continue
    }
    const row = asComment(found, choices, readComment)
    if (row instanceof WinnowError) yield { ...at, is: 'bad', problem: row }
    else if (row === undefined) yield { ...at, is: 'wordless' }
    else {
      const id = identities.of(row.comment, row.numbered)
      const { postedAt } = row.comment
      const early = since !== undefined && postedAt !== undefined && Date.parse(postedAt) < since
      if (early) yield { ...at, is: 'early' }
      else yield { ...at, is: 'comment', comment: { ...row.comment, id }, leftOut: row.leftOut }
    }
  }
}

/** A file may break off: what stood before counts, and the break is told as a row of its own. */
async function* untilItBreaks(file: Pick<CommentFile, 'comments'>): AsyncGenerator<FoundComment> {
  let [line, bytes] = [0, 0]
  try {
    for await (const found of file.comments()) {
      line = found.line
      bytes = found.bytes
      yield found
    }
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error
    yield { line: line + 1, bytes, problem: error }
  }
}

/** @returns undefined for what has no words, such as stars alone */
function asComment(
  found: Exclude<FoundComment, { readonly gone: true }>,
  choices: ImportChoices,
  readComment: RowOptions['readComment'],
): { comment: Comment; numbered: boolean; leftOut: number } | WinnowError | undefined {
  if ('problem' in found) return found.problem
  const { value, numbered, line, warnings } = found
  if (typeof value !== 'object' || value === null) return notAComment()
  const fields = value as Readonly<Record<string, unknown>>
  if (fields.text === undefined || fields.text === '') return undefined
  if (typeof fields.text === 'string' && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(fields.text))
    return undefined
  const none = numbered === true || fields.id === undefined || fields.id === ''
  try {
    const id = none ? String(line) : fields.id
    const comment = placed(readComment({ ...fields, id, ...whole(fields.venue) }), choices)
    return { comment, numbered: none, leftOut: warnings.length }
  } catch (error) {
    if (error instanceof WinnowError) return error
    throw error
  }
}

function notAComment(): WinnowError {
  return new WinnowError('invalid_input', 'A comment should be a JSON object.')
}

/** A table may name the place and say nothing else of it. */
function whole(venue: unknown): { readonly venue?: unknown } {
  if (typeof venue !== 'object' || venue === null) return {}
  return { venue: { ownership: 'own', kind: 'comments', ...venue } }
}

/** What was said of all comments goes before what the file says of one. */
function placed(comment: Comment, { place, ownership, kind }: ImportChoices): Comment {
  return {
    ...comment,
    venue: {
      ...comment.venue,
      ...(place === undefined ? {} : { name: place }),
      ...(ownership === undefined ? {} : { ownership }),
      ...(kind === undefined ? {} : { kind }),
    },
  }
}

/** One row as counted. */
export function counted(row: ImportRow): ImportCounts {
  const counts = { ...NO_COUNTS, rows: 1 }
  return row.is === 'comment' ? counts : { ...counts, [row.is]: 1 }
}
