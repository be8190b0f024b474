import type { Actor } from './case.ts'
import type { Comment } from './comment.ts'
import type { WinnowError } from './errors.ts'
import type { CommentFile, FileOptions } from './files.ts'
import type { Ownership, VenueKind, Verdict } from './vocabulary.ts'

/**
 * `Case.source` of comments that came in a file begins so; no platform is called so, and none posts for it.
 */
const FILE = 'file'

/** @param from where the comments come from, as somebody said: ids mean the same comment within it only */
export function fileSource(from: string | undefined): string {
  return from === undefined || from === '' ? FILE : `${FILE}:${from.toLowerCase()}`
}

/**
 * It came in a file: thousands may have at once, so they stay on the desk and flood no channel with cards.
 */
export function isFromFile(source: string): boolean {
  return source === FILE || source.startsWith(`${FILE}:`)
}

/** What somebody chose for an import. */
export interface ImportChoices {
  /** Names where the comments come from, e.g. `trustpilot`. */
  readonly from?: string | undefined
  /** Said of all comments of the file, instead of what it says itself. */
  readonly place?: string | undefined
  readonly ownership?: Ownership | undefined
  readonly kind?: VenueKind | undefined
  /** ISO 8601: comments older than that stay out; what has no date comes in. */
  readonly since?: string | undefined
  /** What nobody would answer stays out. */
  readonly needsAnswer?: boolean | undefined
  /** A comment that is known with other words was changed by its author; otherwise it stays out. */
  readonly update?: boolean | undefined
  readonly file?: FileOptions | undefined
}

/** What became of the rows of a file. */
export interface ImportCounts {
  /** All of them, whatever became of them. */
  readonly rows: number
  /** No comment: said with line and reason. */
  readonly bad: number
  /** Stars alone: there is nothing to be read. */
  readonly wordless: number
  /** Deleted, taken for spam or private, as the file itself says. */
  readonly gone: number
  /** Before the date that was asked for. */
  readonly early: number
  /** Came before, word for word, or was forgotten and doesn't come back. */
  readonly known: number
  /** Came before with other words. */
  readonly changed: number
  /** Nobody would answer it, and only what needs an answer was asked for. */
  readonly unneeded: number
  /** New in the inbox. */
  readonly fresh: number
}

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  bad: 0,
  wordless: 0,
  gone: 0,
  early: 0,
  known: 0,
  changed: 0,
  unneeded: 0,
  fresh: 0,
}

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    rows: a.rows + b.rows,
    bad: a.bad + b.bad,
    wordless: a.wordless + b.wordless,
    gone: (a.gone ?? 0) + (b.gone ?? 0),
    early: a.early + b.early,
    known: a.known + b.known,
    changed: a.changed + b.changed,
    unneeded: a.unneeded + b.unneeded,
    fresh: a.fresh + b.fresh,
  }
}

/** A file that was brought into the inbox, or is on its way there. */
export interface Import {
  readonly id: string
  /** The file's name as it was given. */
  readonly name: string
  /** Says that a file with its choices is the same. */
  readonly fingerprint: string
  readonly source: string
  readonly choices: ImportChoices
  /** ISO 8601. */
  readonly at: string
  readonly by: Pick<Actor, 'id' | 'name' | 'place'>
  /** `running` also after its process died: the same file goes on where it was. */
  readonly state: 'running' | 'done' | 'undone'
  readonly counts: ImportCounts
  /** The process that brings it in. */
  readonly owner: string
  /** Where the desk keeps the file until it is in; missing for a file that somebody has themselves. */
  readonly upload?: string | undefined
}

/** How the cases of an import stand. */
export interface ImportStanding {
  readonly cases: number
  /** Not read yet. */
  readonly waiting: number
  /** Somebody decided, corrected, wrote or holds something of it: it can't be taken back as a whole. */
  readonly touched: number
  /** As they read, those that were read. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** For a person at once, among them. */
  readonly held: number
}

/** A comment that came before. */
export interface Known {
  readonly caseId: string
  /** undefined: it was forgotten. */
  readonly text: string | undefined
}

/** Comments that come in by the file; implemented by the desk. */
export interface Imports {
  known(source: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, Known>>
  /**
   * Begins, or goes on where a process that died was: then `counts.rows` says how many rows are done.
   * @throws WinnowError `not_possible` while another living process brings in the same file
   */
  begin(
    file: Pick<Import, 'name' | 'fingerprint' | 'source' | 'choices' | 'by'> & { readonly upload?: string },
  ): Promise<Import>
  /**
   * Writes down some comments of it, together with how far it has come; they are read afterwards.
   * @param counts of rows that bring no comment, since the last time
   * @returns the import with all counts; a comment that came before is counted as such
   */
  bringIn(one: Import, comments: readonly Comment[], counts: ImportCounts): Promise<Import>
  end(one: Import): Promise<void>
  /** @throws WinnowError `not_found` */
  get(id: string): Promise<Import>
  list(): Promise<readonly Import[]>
  /** Begun here by a process that is gone, with the file still there. */
  abandoned(): Promise<readonly Import[]>
  standing(id: string): Promise<ImportStanding>
  /**
   * Takes all its cases back. Nothing is remembered of them, so the file can be brought in again.
   * @returns how many went, and how many somebody began to work on meanwhile
   * @throws WinnowError `not_possible` while it runs, or when something of it is decided
   */
  undo(id: string): Promise<{ readonly gone: number; readonly left: number }>
}

/** What an import would do; nothing was written. */
export interface Looked {
  /** What the file was recognised as. */
  readonly file: Pick<CommentFile, 'told' | 'form' | 'encoding' | 'mapping' | 'columns' | 'delimiter'>
  /** As they would be; `fresh` is what would come in, before it is known what needs an answer. */
  readonly counts: ImportCounts
  readonly first: readonly Comment[]
  readonly bad: readonly { readonly line: number; readonly problem: WinnowError }[]
  /** Optional fields that can't be read, all in all. */
  readonly leftOut: number
  readonly undated: number
  /** ISO 8601, of the comments that have a date. */
  readonly from?: string
  readonly to?: string
}

/** A dropped file on its way. */
export interface Dropped {
  readonly upload: string
  readonly name: string
  readonly choices: ImportChoices
  /** 0–1 of the file looked through so far. */
  readonly share: number
  /** What it would do; undefined while it is looked through, or when it can't be read. */
  readonly looked: Looked | undefined
  readonly problem: WinnowError | undefined
}

export interface Importing {
  /** Keeps a file and begins to look it through. @throws WinnowError `not_possible` when too many wait */
  drop(name: string, content: AsyncIterable<Uint8Array>): Promise<string>
  /** undefined: gone, or never there. */
  dropped(upload: string): Dropped | undefined
  /** Looks through it anew, with other choices. */
  look(upload: string, choices: ImportChoices): void
  discard(upload: string): void
  /** Begins to bring it in, and goes on by itself. @throws WinnowError `not_found` */
  bring(upload: string, by: Pick<Actor, 'id' | 'name' | 'place'>): Promise<Import>
  /** 0–1 of the file that is being brought in here; undefined: it is not. */
  shareOf(importId: string): number | undefined
  /** Stops bringing in; what came in stays, and the next start goes on unless it is taken back. */
  halt(importId: string): Promise<void>
  /** Goes on with what an earlier process left, and removes what nobody needs any more. */
  start(): Promise<void>
  stop(): Promise<void>
}
