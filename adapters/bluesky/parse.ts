import { type Comment, type Language, LIMITS, languageTag, some } from '../../src/core/index.ts'
import { date, type Thing, thing, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'

export const SOURCE = 'bluesky'

export interface Parsing {
  /** Our account's lasting name. */
  readonly me: string
  readonly placed: (comment: Comment) => Comment
}

/** `at://did:plc:x/app.bsky.feed.post/3k…`: whose it is, and its key. */
export function standsAt({
  id,
}: Pick<Comment, 'id'>): { readonly did: string; readonly key: string } | undefined {
  const [, did, key] =
    /^at:\/\/(did:[\w:.%-]{1,200})\/app\.bsky\.feed\.post\/([\w.~:-]{1,100})$/.exec(id) ?? []
  return did === undefined || key === undefined ? undefined : { did, key }
}

/** A post, or a notification of one. */
export function saidOf(item: Thing, { me, placed }: Parsing, addressesUs = false): Said | undefined {
  const id = word(item.uri)
  const at = id === undefined ? undefined : standsAt({ id })
  if (id === undefined || at === undefined) return undefined
  const [record, author] = [thing(item.record), thing(item.author)]
  const handle = word(author.handle, LIMITS.name)
  const comment = placed({
    id,
    text: textOf(record),
    author: {
      id: word(author.did) ?? at.did,
      ...some('handle', handle),
      ...some('name', word(author.displayName, LIMITS.name) ?? handle),
      ...some('accountCreatedAt', date(author.createdAt)),
      hasAvatar: word(author.avatar) !== undefined,
    },
    venue: { ownership: 'third-party', kind: 'social', name: 'Bluesky' },
    url: pageOf(handle ?? at.did, at.key),
    ...some('postedAt', date(record.createdAt) ?? date(item.indexedAt)),
    ...some('language', languageOf(record.langs)),
    ...(addressesUs ? { addressesUs } : {}),
  })
  const above = [word(thing(record, 'reply', 'parent').uri), word(thing(record, 'reply', 'root').uri)]
  const ancestors = [...new Set(above)].filter((one) => one !== undefined)
  return { comment, ancestors, fromUs: comment.author.id === me }
}

export function textOf(record: Thing): string {
  return word(record.text, LIMITS.text) ?? ''
}

export function pageOf(who: string, key: string): string {
  return `https://bsky.app/profile/${who}/post/${key}`
}

function languageOf(langs: unknown): Language | undefined {
  const tag = languageTag(Array.isArray(langs) ? (word(langs[0]) ?? '') : '')
  return tag === 'other' ? undefined : tag
}
