import type { Language } from '../vocabulary.ts'

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
}

/** What stands beside a count, as the language counts: in French zero is one. */
export function plural(language: Language, count: number, one: string, other: string): string {
  return RULES[language].select(count) === 'one' ? one : other
}
