import type { Comment, Language } from '../../../src/core/index.ts'

/** A comment given by its text, or by what matters of it. */
export type Example = string | Partial<Comment>

/** What a cue must hear and must not hear, per language; neither may be empty. */
export type CueTable = Readonly<
  Record<Language, { readonly fires: readonly Example[]; readonly quiet: readonly Example[] }>
>

/** Tables of one signal by the cue's file name. */
export type SignalTables = Readonly<Record<string, CueTable>>
