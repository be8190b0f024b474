import type { Language } from './vocabulary.ts'

const NAMES: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['eng', 'en'],
  ['english', 'en'],
  ['anglais', 'en'],
  ['fr', 'fr'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['french', 'fr'],
  ['francais', 'fr'],
])
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i

/**
 * A language as people and programs write it: `EN`, `en-US`, `fr_FR.UTF-8`, `French`, `Français (Canada)`.
 * @returns `other` for a language that isn't ours, undefined for what is no language
 */
export function languageTag(given: string): Language | 'other' | undefined {
  const text = given.trim().slice(0, 60)
  const first = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[-_.( ,]/)[0]
  const known = NAMES.get(first ?? '')
  if (known !== undefined) return known
  return TAG.test(text) || /^\p{L}{4,20}$/u.test(text) ? 'other' : undefined
}

/**
 * The language of somebody's interface by their locale, `fr-CA` or `en_GB`; `otherwise` for another or none.
 */
export function languageOfLocale(locale: string | null | undefined, otherwise: Language): Language {
  const language = locale == null ? undefined : languageTag(locale)
  return language === undefined || language === 'other' ? otherwise : language
}

/** The first language of an `Accept-Language` header that the interface speaks. */
export function acceptedLanguage(header: string | undefined, otherwise: Language): Language {
  const wished = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((one) => languageTag(one.split(';')[0] ?? ''))
  return wished.find((one) => one !== undefined && one !== 'other') ?? otherwise
}
