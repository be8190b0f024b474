import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { LANGUAGES, type Language } from '../../src/core/index.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What a reader chose for this browser. */
export interface Preferences {
  readonly language: Language
  /** Chosen, not guessed from the browser. */
  readonly languageChosen: boolean
  readonly theme: Theme
  /** Harsh text is blurred until pointed at or focused. */
  readonly blur: boolean
}

const YEAR = 365 * 86_400

export function readPreferences(c: Context, fallback: Language): Preferences {
  const chosen = asLanguage(getCookie(c, 'winnow_language'))
  return {
    language: chosen ?? accepted(c.req.header('accept-language')) ?? fallback,
    languageChosen: chosen !== undefined,
    theme: THEMES.find((theme) => theme === getCookie(c, 'winnow_theme')) ?? 'auto',
    blur: getCookie(c, 'winnow_blur') === '1',
  }
}

export function writePreference(c: Context, name: 'language' | 'theme' | 'blur', value: string): void {
  setCookie(c, `winnow_${name}`, value, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR })
}

export function asLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value)
}

/** The reader's favourite among ours: `fr-CA,fr;q=0.9,en;q=0.8` → `fr`. */
function accepted(header: string | undefined): Language | undefined {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...more] = part.trim().toLowerCase().split(';')
      const weight = more.map((one) => /^\s*q=([\d.]{1,5})\s*$/.exec(one)?.[1]).find((q) => q !== undefined)
      return { language: asLanguage(range.split('-')[0]), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language
}
