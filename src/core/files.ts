import { WinnowError } from './errors.ts'

/** An optional field that was left out since it could not be read: where it stands, and what was expected. */
export interface Warning {
  /** As `FoundComment.line`. */
  readonly line: number
  /** As the file calls it. */
  readonly column: string
  readonly expected: string
}

/** One comment of a file as the contract's input, not yet checked, or what is wrong with that place of it. */
export type FoundComment = {
  /** The line it begins on, from 1; in a document its place among the comments. */
  readonly line: number
  /** Input read so far, for the progress bar. */
  readonly bytes: number
  /** The row's own cells, in the order of the file's columns: a table only. */
  readonly cells?: readonly string[]
  /** The file says no id: its place in the file stands for one. */
  readonly numbered?: true
} & (
  | { readonly value: unknown; readonly warnings: readonly Warning[] }
  | { readonly problem: WinnowError }
  /** Deleted, taken for spam or private: the file itself says so. */
  | { readonly gone: true }
)

/** How a file is to be read, where its own look misleads. */
export interface FileOptions {
  /** Instead of the one that is detected: any name iconv-lite knows. */
  readonly encoding?: string | undefined
  /** Instead of the one that is found: one character. */
  readonly delimiter?: string | undefined
  /** Which column is which field: `{ text: 'Commentaire' }`; `{ author: '' }` where none is. */
  readonly map?: Readonly<Record<string, string>> | undefined
}

/** A file of comments, recognised and ready to be read. */
export interface CommentFile {
  /** `CSV, delimiter ;, Windows-1252` */
  readonly told: string
  /** `CSV` */
  readonly form: string
  /** How its letters are written; missing where the form itself says. */
  readonly encoding?: { readonly told: string; readonly sure: boolean } | undefined
  /** Which columns are read as which fields; missing where the form itself says. */
  readonly mapping?: readonly string[] | undefined
  /** The input's own columns, when it is a table. */
  readonly columns?: readonly string[] | undefined
  readonly delimiter?: string | undefined
  /** In bytes. */
  readonly size: number
  comments(): AsyncIterable<FoundComment>
}

/** It can't be known which column of a table is the comment: somebody has to say. */
export class NoTextColumn extends WinnowError {
  readonly columns: readonly string[]

  constructor(message: string, columns: readonly string[]) {
    const expected = 'a column of that name, or --map text=…'
    super('invalid_input', message, { problems: [{ path: 'text', expected }] })
    this.columns = columns
  }
}
