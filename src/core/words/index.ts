import type { Language } from '../vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'

export type { Choice, Level, Reading, Words } from './words.ts'
export const WORDS: Readonly<Record<Language, Words>> = { en, fr }
export { levelOf } from './levels.ts'
export { span } from './time.ts'
