import type { HoldListener, Spoken } from '../../core/index.ts'
import type { PhraseSource } from '../phrases.ts'

/** Where the matcher keeps what it found. */
export const heardId = (kind: string): string => kind
export const sparedId = (kind: string): string => `${kind}/spared`
export const groupId = (kind: string, group: string): string => `${kind}#${group}`

/**
 * Every phrase of one kind, for the matcher.
 * @throws Error naming a group that isn't there
 */
export function holdSources({ kind, words, forms }: HoldListener, language: Spoken): readonly PhraseSource[] {
  const known = words[language]
  if (known === undefined) return []
  const { groups, heard, near, spared, quoted } = known
  const phrasesOf = (name: string): readonly string[] => {
    const phrases = groups[name]
    if (phrases === undefined || phrases.length === 0)
      throw new Error(`hold ${kind}, ${language}: no group “${name}”`)
    return phrases
  }
  const named = [
    ...(quoted?.unless ?? []),
    ...near.flatMap((one) => one.near),
    ...[...near, ...heard].flatMap((one) => one.unless ?? []),
  ]
  const isForm = (name: string): boolean => forms.some((form) => form.name === name)
  const used = [...new Set(named)].filter((name) => !isForm(name))
  return [
    { id: heardId(kind), lexicon: heard, groups },
    { id: sparedId(kind), lexicon: spared, groups },
    ...used.map((name) => ({
      id: groupId(kind, name),
      lexicon: phrasesOf(name).map((phrase) => ({ phrase, note: name })),
      groups,
    })),
  ]
}
