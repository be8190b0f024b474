import type { Language, TagMeaning } from '../../../src/core/index.ts'

/**
 * Shown in the guild's audit log: what a post was sorted as, never who wrote it or how. No name: a forum's
 * own tags.
 */
export function auditReason(language: Language, brand: string, name?: string): string {
  const who = brand === '' ? 'Winnow' : brand
  if (name === undefined) return language === 'fr' ? `${who} : tags de tri` : `${who}: tags to sort by`
  return language === 'fr' ? `${who} : trié comme « ${name} »` : `${who}: sorted as “${name}”`
}

export interface SetupWords {
  readonly forum: (name: string) => string
  readonly has: (name: string) => string
  readonly creates: (name: string) => string
  readonly created: (name: string) => string
  readonly noRoom: (name: string) => string
  readonly unknown: (id: string) => string
  readonly notAllowed: string
  readonly cannotTag: string
  readonly unusable: (meaning: TagMeaning, fallback: string) => string
  readonly complete: string
}

export const SETUP_WORDS: Readonly<Record<Language, SetupWords>> = {
  en: {
    forum: (name) => `Forum “${name}”`,
    has: (name) => `  has “${name}”`,
    creates: (name) => `  would create “${name}”`,
    created: (name) => `  created “${name}”`,
    noRoom: (name) =>
      `  has no room for “${name}”: a forum takes 20 tags. Remove one, or name one of them in DISCORD_TAGS.`,
    unknown: (id) => `Forum ${id}: not found. Is it a forum, and may the bot see it?`,
    notAllowed: '  needs the permission Manage Channels to create tags.',
    cannotTag: '  needs the permission Manage Threads to tag posts.',
    unusable: (meaning, fallback) =>
      `DISCORD_TAGS, ${meaning}: a tag’s name has 1 to 20 characters and says nothing of a person. ` +
      `“${fallback}” is used instead.`,
    complete: '  lacks nothing.',
  },
  fr: {
    forum: (name) => `Forum « ${name} »`,
    has: (name) => `  a déjà « ${name} »`,
    creates: (name) => `  recevrait « ${name} »`,
    created: (name) => `  a reçu « ${name} »`,
    noRoom: (name) =>
      `  n’a plus de place pour « ${name} » : un forum porte 20 tags. Retirez-en un, ou désignez ` +
      'l’un d’eux dans DISCORD_TAGS.',
    unknown: (id) => `Forum ${id} : introuvable. Est-ce un forum, et le bot peut-il le voir ?`,
    notAllowed: '  la permission « Gérer les salons » manque pour créer des tags.',
    cannotTag: '  la permission « Gérer les fils » manque pour poser des tags.',
    unusable: (meaning, fallback) =>
      `DISCORD_TAGS, ${meaning} : un nom de tag a 1 à 20 caractères et ne dit rien d’une personne. ` +
      `« ${fallback} » le remplace.`,
    complete: '  a tout ce qu’il faut.',
  },
}
