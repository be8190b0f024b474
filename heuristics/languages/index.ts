import type { HoldKind, HoldWords, Lexicon, Spoken } from '../../src/core/index.ts'
import type { Fields } from '../fields/fields.ts'
import type { LanguagePack } from './pack.ts'
import { LANGUAGE_PACKS } from './registry.ts'

export { LANGUAGE_PACKS } from './registry.ts'

const byCode = new Map<Spoken, LanguagePack>(LANGUAGE_PACKS.map((pack) => [pack.language, pack]))

/** @returns undefined for `und` */
export function packOf(language: Spoken): LanguagePack | undefined {
  return byCode.get(language)
}

/** What a cue knows, by language. */
export function lexiconsOf(id: string): Readonly<Partial<Record<Spoken, Lexicon>>> {
  return Object.fromEntries(
    LANGUAGE_PACKS.flatMap(({ language, lexicons, fields }) => {
      const known = lexicons[id]
      return known === undefined ? [] : [[language, withFields(known, fields)]]
    }),
  )
}

/** What is known of a kind of hold, by language. */
export function holdWordsOf(kind: HoldKind): Readonly<Partial<Record<Spoken, HoldWords>>> {
  return Object.fromEntries(
    LANGUAGE_PACKS.flatMap(({ language, hold }) => {
      const words = hold?.[kind]
      return words === undefined ? [] : [[language, words]]
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
