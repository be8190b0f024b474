import { english } from './en/index.ts'
import { french } from './fr/index.ts'
import type { LanguagePack } from './pack.ts'

/** The languages that comments are heard in. One that isn't listed here doesn't exist. */
export const LANGUAGE_PACKS: readonly LanguagePack[] = [english, french]
