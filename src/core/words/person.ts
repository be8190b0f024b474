import type { Language } from '../vocabulary.ts'

/** Who decides where nobody was named; stored as it is, since scripts know it by this name. */
const LOCAL = 'local operator'

/** Somebody's name as it is said in the reader's language; `begins`: at the beginning of a line. */
export function personIn(language: Language, name: string, begins = false): string {
  if (name !== LOCAL || language === 'en') return name
  return begins ? 'L’utilisateur local' : 'l’utilisateur local'
}
