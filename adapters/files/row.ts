import type { FileOptions, Warning, WinnowError } from '../../src/core/index.ts'

export type { FoundComment, Warning } from '../../src/core/index.ts'
/** How a file is to be read, where its own look misleads. */
export type ReadOptions = FileOptions

/** What a file says of one comment, by the names of the contract: `text`, `author.name`, `postedAt`… */
export type Fields = Readonly<Record<string, unknown>>

/** One comment of a file, or what is wrong with that place of it. */
export type Row = {
  /** The line it begins on, from 1; in a document its place among the comments. */
  readonly line: number
  /** Input read so far, for the progress bar. */
  readonly bytes: number
  /** The row's own cells, in the order of the file's columns: a table only. */
  readonly cells?: readonly string[]
  /** The file says no id: its place in the file stands for one. */
  readonly numbered?: true
  /** Deleted, taken for spam or private: the file itself says so. */
  readonly gone?: true
} & ({ readonly fields: Fields; readonly warnings?: readonly Warning[] } | { readonly problem: WinnowError })

/** What is known of a file before it is read. */
export interface Sample {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Its first bytes. */
  readonly head: Buffer
  /** The same as text, the last line perhaps cut. */
  readonly text: string
  readonly encoding: string
  /** The whole file as UTF-8. */
  open(): AsyncIterable<Uint8Array>
}

/** A file as one format reads it. */
export interface Opened {
  /** `CSV, delimiter ;` */
  readonly told: string
  /** Which columns are read as which fields: `text = Commentaire`. */
  readonly mapping?: readonly string[]
  readonly columns?: readonly string[]
  readonly delimiter?: string
  /** The file's own words are French: its dates are day first. */
  readonly french?: boolean
  rows(): AsyncIterable<Row>
}

/** One form of file: a small file of its own, listed in `formats.ts`. */
export interface Format {
  readonly name: string
  /** Where its maker documents it. */
  readonly documented: string
  /** A whole file of the form, as short as it can be, made by us. */
  readonly example: string | Buffer
  /** By what is in it, never by its name. */
  recognises(sample: Sample): boolean
  /** @throws WinnowError `invalid_input` when there is no way to know which column is the text */
  open(sample: Sample, options: ReadOptions): Opened | Promise<Opened>
}
