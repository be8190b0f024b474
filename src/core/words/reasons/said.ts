import type { Language } from '../../vocabulary.ts'

/** The same in every language; `{}` stands for a code or a number. */
export type Said = Readonly<Record<Language, string>>
