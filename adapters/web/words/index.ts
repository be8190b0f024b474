import type { Language } from '../../../src/core/index.ts'
import { en, type PageWords } from './en.ts'
import { fr } from './fr.ts'

export type { PageWords } from './en.ts'
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, fr }
