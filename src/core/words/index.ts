import type { Language } from '../vocabulary.ts'
import { en, type Words } from './en.ts'
import { fr } from './fr.ts'

export type { Words } from './en.ts'
export * from './kinds.ts'

/** The words of the interface, one set a language; web, Slack and Discord say the same. */
export const WORDS: Readonly<Record<Language, Words>> = { en, fr }
