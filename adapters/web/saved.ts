import { randomUUID } from 'node:crypto'
import { type Clock, type Language, type Records, WinnowError } from '../../src/core/index.ts'

/** A text of the team's own, to be put into a reply while one writes it. */
export interface SavedReply {
  readonly id: string
  readonly title: string
  readonly text: string
  /** null: for every language. */
  readonly language: Language | null
  /** Who wrote it last, and when (ISO 8601). */
  readonly by: string
  readonly at: string
}

export type SavedFields = Pick<SavedReply, 'title' | 'text' | 'language'>

/** Bounds, in UTF-16 code units and in number. */
export const SAVED = { title: 120, text: 10_000, most: 500 } as const

export interface SavedReplies {
  /** By title. */
  all(): Promise<readonly SavedReply[]>
  get(id: string): Promise<SavedReply | undefined>
  /** @param id undefined: a new one @throws WinnowError `too_long`: there are too many */
  put(id: string | undefined, fields: SavedFields, by: string): Promise<void>
  remove(id: string): Promise<void>
}

const KIND = 'desk-reply'

export function savedReplies(records: Records, clock: Clock): SavedReplies {
  type Kept = Omit<SavedReply, 'id'>
  const whole = async () => (await records.list<Kept>(KIND, { limit: 1_000 })).map(entry)
  const entry = ({ key, value }: { key: string; value: Kept }): SavedReply => ({ id: key, ...value })
  return {
    async all() {
      return [...(await whole())].sort((a, b) => a.title.localeCompare(b.title))
    },
    async get(id) {
      const value = await records.get<Kept>(KIND, id)
      return value && entry({ key: id, value })
    },
    async put(id, fields, by) {
      if (id === undefined && (await whole()).length >= SAVED.most)
        throw new WinnowError('too_long', `At most ${SAVED.most} replies are kept: delete some first.`)
      const value: Kept = { ...fields, by, at: clock.now().toISOString() }
      await records.put(KIND, id ?? randomUUID(), value)
    },
    async remove(id) {
      await records.remove(KIND, id)
    },
  }
}

/**
 * Those with every word of the search in them, accents and case aside; in the comment's language first, and
 * none in another one.
 */
export function findSaved(
  replies: readonly SavedReply[],
  search: string,
  language?: Language,
): readonly SavedReply[] {
  const words = bare(search.slice(0, 200)).split(/\s+/).filter(Boolean)
  const fits = replies.filter(
    (one) => language === undefined || one.language === null || one.language === language,
  )
  const found = fits.filter((one) => {
    const text = bare(`${one.title}\n${one.text}`)
    return words.every((word) => text.includes(word))
  })
  const inTitle = (one: SavedReply) => words.every((word) => bare(one.title).includes(word))
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))]
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What a hole is filled with; what is not known stays open, and an open hole refuses the approval. */
export interface Filling {
  readonly name: string | undefined
  readonly brand: string | undefined
  readonly me: string | undefined
  /** The closing line of the drafts, which says who speaks. */
  readonly signature: string | undefined
}

/** The names of the holes that are filled, in both languages. */
const HOLES: Readonly<Record<string, keyof Filling>> = {
  name: 'name',
  nom: 'name',
  brand: 'brand',
  marque: 'brand',
  me: 'me',
  moi: 'me',
  signature: 'signature',
}

const HOLE = /\{(\p{L}{2,20})\}/gu

export function filled(text: string, filling: Filling): string {
  return text.replace(HOLE, (hole, name: string) => known(name, filling) ?? hole)
}

function known(name: string, filling: Filling): string | undefined {
  const hole = Object.hasOwn(HOLES, name.toLowerCase()) ? HOLES[name.toLowerCase()] : undefined
  return hole === undefined ? undefined : filling[hole]
}

/**
 * A stranger's name as it may stand in a reply: on one line, and nothing that opens a hole, pings or marks
 * up.
 */
export function plainName(name: string | undefined): string | undefined {
  const clean = (name ?? '')
    .slice(0, 200)
    .replace(/[[\]{}<>@#`*_~|\\\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
  return clean === '' ? undefined : clean
}

/** The last line of a draft, where it begins as a signature does. */
export function signatureOf(drafts: readonly { readonly text: string }[]): string | undefined {
  const last = drafts.map(({ text }) => text.trimEnd().split('\n').at(-1)?.trim() ?? '')
  return last.find((line) => /^[—–]/.test(line) && line.length <= 200)
}
