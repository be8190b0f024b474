import type { Language } from '../vocabulary.ts'

/** A share of 1 as people read it: "56%", in French with a space that doesn't break. */
export function percent(language: Language, share: number): string {
  return `${Math.round(share * 100)}${language === 'fr' ? '\u00A0%' : '%'}`
}
