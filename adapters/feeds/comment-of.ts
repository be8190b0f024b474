import {
  type About,
  type Article,
  type Author,
  aboutUs,
  type Comment,
  type Keywords,
  type Language,
  LIMITS,
  languageTag,
  some,
} from '../../src/core/index.ts'
import { dateOf } from './dates.ts'
import type { Entry, Feed } from './feed.ts'
import { identityOf, plainAddress } from './identity.ts'
import { makerOf } from './makers.ts'
import type { Subscription } from './subscriptions.ts'

/** An entry as a comment, and whether it means us. */
export interface Found {
  readonly id: string
  readonly words: string
  readonly at: number | undefined
  readonly comment: Comment
  /** undefined: it doesn't mean us. */
  readonly about: About | null | undefined
  /** Of an article: where its comments are, and how many. */
  readonly commentFeed?: string
  readonly comments?: number
}

export interface Reading {
  readonly at: URL
  readonly now: number
  readonly subscription: Pick<Subscription, 'name' | 'ownership' | 'kind' | 'language'>
  readonly placed: (comment: Comment) => Comment
  readonly plainText: (html: string, most: number) => string
  readonly keywords: (isOwn: boolean) => Keywords
  /** What the entries stand under, where that is known. */
  readonly article?: Article
}

/** All that a feed lists, as comments, each once. */
export function commentsOf(feed: Feed, reading: Reading): readonly Found[] {
  const { at } = reading
  const addresses = feed.entries.map(({ link }) => plainAddress(link, at))
  const count = new Map<string, number>()
  for (const one of addresses) if (one !== undefined) count.set(one, (count.get(one) ?? 0) + 1)
  return feed.entries.flatMap((entry, index) => {
    const address = addresses[index]
    const isShared = address !== undefined && ((count.get(address) ?? 0) > 1 || !/[^/]\/./.test(address))
    const found = foundOf(feed, entry, { ...reading, address, isShared })
    return found === undefined ? [] : [found]
  })
}

function foundOf(
  feed: Feed,
  entry: Entry,
  reading: Reading & { readonly address: string | undefined; readonly isShared: boolean },
): Found | undefined {
  const { at, now, subscription, placed, plainText, keywords, address, isShared } = reading
  const maker = makerOf(feed, entry, at)
  const title = entry.title === undefined ? '' : plainText(entry.title, LIMITS.name)
  const content = maker.content(entry.content ?? '')
  const body =
    entry.isPlain === true ? content.trim().slice(0, LIMITS.text) : plainText(content, LIMITS.text - 1_000)
  const says = maker.isComment ? body : [title, body].filter((one) => one !== '').join('\n\n')
  const text = says === '' ? title : says
  if (text === '') return undefined
  const written = dateOf(entry.published ?? entry.updated, now)
  const id = identityOf(entry, address, isShared, at)
  const language = subscription.language ?? languageOf(entry.language ?? feed.language)
  const under = maker.isComment ? (reading.article ?? maker.article(title, address)) : undefined
  const name = subscription.name ?? (feed.title === undefined ? at.hostname : plainText(feed.title, 200))
  const author = authorOf(entry, maker.author(title), at)
  const page = address ?? plainAddress(feed.link, at)
  const made: Comment = {
    id,
    text,
    author,
    venue: {
      ownership: 'third-party',
      kind: subscription.kind ?? maker.kind,
      name,
      ...(feed.link === undefined ? {} : some('url', plainAddress(feed.link, at))),
      ...(maker.kind === 'article' && author.name !== undefined ? { hostName: author.name } : {}),
    },
    ...some('url', page),
    ...some('language', language),
    ...(written === undefined ? {} : { postedAt: new Date(written).toISOString() }),
    ...some('article', under),
  }
  const { ownership } = subscription
  const here = ownership === undefined ? placed(made) : { ...made, venue: { ...made.venue, ownership } }
  const isOwn = here.venue.ownership === 'own'
  const about = aboutUs({ text, title: under?.title ?? title }, keywords(isOwn))
  const comment = about === null || about === undefined ? here : { ...here, about }
  const { commentFeed, comments } = entry
  return {
    ...{ id, words: text, at: written, comment, about },
    ...some('commentFeed', plainAddress(commentFeed, at)),
    ...some('comments', comments),
  }
}

function authorOf(entry: Entry, said: Author, at: URL): Author {
  // RSS has addresses of mail there, with the name in brackets.
  const [, named] = /^[^\s@]{1,200}@[^\s@]{1,200} \(([^()]{1,200})\)$/.exec(entry.author ?? '') ?? []
  const name = (said.name ?? named ?? entry.author)?.slice(0, 200)
  const url = plainAddress(entry.authorUrl, at)
  const isMail = name !== undefined && /^[^\s@]{1,200}@[^\s@]{1,200}$/.test(name)
  return { ...(name === undefined || isMail ? {} : { name }), ...said, ...some('url', url) }
}

function languageOf(said: string | undefined): Language | undefined {
  const tag = said === undefined ? undefined : languageTag(said)
  return tag === 'other' ? undefined : tag
}
