import type { PersonExport } from './author.ts'
import type { Records } from './platform.ts'

/** Notes of one case; no more are taken. */
export const NOTES = 200
/** The kind of record; its key begins with the case's id. */
export const NOTE = 'desk-note'

/** What colleagues say to each other about a case; never sent anywhere, and erased with the case. */
export interface Note {
  readonly by: { readonly id: string; readonly name: string }
  /** ISO 8601. */
  readonly at: string
  readonly text: string
}

/** The earliest first. */
export async function notesOf(records: Pick<Records, 'list'>, caseId: string): Promise<readonly Note[]> {
  const found = await records.list<Note>(NOTE, { prefix: `${caseId}\t`, limit: NOTES })
  return found.map(({ value }) => value)
}

/** What colleagues said over a comment is kept of its author too, and given to whoever asks. */
export async function withNotes(
  found: PersonExport,
  notesOn: (caseId: string) => Promise<readonly Note[]>,
): Promise<
  PersonExport & { readonly notes: readonly { readonly caseId: string; readonly notes: readonly Note[] }[] }
> {
  const all = await Promise.all(found.cases.map(async ({ id }) => ({ caseId: id, notes: await notesOn(id) })))
  return { ...found, notes: all.filter(({ notes }) => notes.length > 0) }
}
