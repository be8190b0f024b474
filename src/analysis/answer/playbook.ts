import type { Language, Spoken, Strategy, TemplateKind, Wording } from '../../core/index.ts'
import { PACKS } from '../languages.ts'

/** Who speaks, and in which words. Edited in `playbook.yaml`. */
export interface Playbook {
  /** The brand or product, as it should be written; null: not said. */
  readonly brand: string | null
  /** The person who signs; null: "the team". */
  readonly speaker: string | null
  /** By language; both of the interface are always there. */
  readonly wording: Readonly<Record<Spoken, Wording>> & Readonly<Record<Language, Wording>>
}

export const defaultPlaybook: Playbook = {
  brand: null,
  speaker: null,
  wording: wordings(),
}

/** @throws Error when a language of the interface has none */
function wordings(): Playbook['wording'] {
  const found = Object.fromEntries(
    PACKS.flatMap(({ language, wording }) => (wording === undefined ? [] : [[language, wording] as const])),
  )
  const { en, fr } = found
  if (en === undefined || fr === undefined) throw new Error('a language of the interface has no wording')
  return { ...found, en, fr }
}

/** The same playbook with another brand or speaker (from the configuration); missing ones are kept. */
export function withIdentity(
  playbook: Playbook,
  identity: { readonly brand?: string | undefined; readonly speaker?: string | undefined },
): Playbook {
  return {
    ...playbook,
    brand: cleanName(identity.brand) ?? playbook.brand,
    speaker: cleanName(identity.speaker) ?? playbook.speaker,
  }
}

/** A name on one line without the characters that holes and mentions are made of, or undefined when empty. */
export function cleanName(name: string | undefined | null): string | undefined {
  const clean = (name ?? '')
    .slice(0, 200)
    .replace(/[[\]{}<>@`*_|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
  return clean === '' ? undefined : clean
}

/** The templates that speak for a strategy; `ignore` has none. */
export function kindOf(strategy: Strategy): TemplateKind | undefined {
  return strategy === 'ignore' ? undefined : strategy
}
