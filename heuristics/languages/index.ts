import type { Language, Lexicon } from '../../src/core/index.ts'
import type { Fields } from '../fields/fields.ts'
import { english } from './en/index.ts'
import { french } from './fr/index.ts'
import type { LanguagePack } from './pack.ts'

/** The languages that the cues listen in. One that isn't listed here doesn't exist. */
export const LANGUAGE_PACKS: readonly LanguagePack[] = [english, french]

/** What a cue knows, by language. */
export function lexiconsOf(id: string): Readonly<Partial<Record<Language, Lexicon>>> {
  return Object.fromEntries(
    LANGUAGE_PACKS.flatMap(({ language, lexicons, fields }) => {
      const known = lexicons[id]
      return known === undefined ? [] : [[language, withFields(known, fields)]]
    }),
  )
}

/** `{things}` and its like are groups of every lexicon. */
function withFields(lexicon: Lexicon, fields: Fields | undefined): Lexicon {
  const named = fields === undefined ? {} : groupsOf(fields)
  return { ...lexicon, groups: { ...named, ...lexicon.groups } }
}

const kept = new WeakMap<Fields, Readonly<Record<string, readonly string[]>>>()

function groupsOf(fields: Fields): Readonly<Record<string, readonly string[]>> {
  let groups = kept.get(fields)
  if (groups === undefined) {
    groups = Object.fromEntries(
      Object.entries(fields).flatMap(([name, words]) => (words instanceof Set ? [[name, [...words]]] : [])),
    )
    kept.set(fields, groups)
  }
  return groups
}
