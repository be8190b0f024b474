import { type Comment, LIMITS, MARKDOWN, some } from '../../src/core/index.ts'
import { date, type Thing, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'

export const SOURCE = 'discourse'
/** A post that somebody wrote; others are what the forum or its moderators say among themselves. */
const WRITTEN = '1'

export interface Parsing {
  /** Where the forum is, without a slash at the end. */
  readonly base: string
  /** Our account's name, in lower case. */
  readonly me: string
  readonly plainText: (html: string, most: number) => string
  readonly placed: (comment: Comment) => Comment
}

/** A post and what it answers within its topic, by number. */
export interface Post extends Omit<Said, 'ancestors'> {
  readonly topic: string
  readonly number: string
  readonly answers: string | undefined
}

/** One post. @returns undefined for what nobody wrote, or nobody sees any more */
export function postOf(item: Thing, parsing: Parsing, topicTitle?: string): Post | undefined {
  const { base, me, placed } = parsing
  const [id, topic, number] = [word(item.id), word(item.topic_id), word(item.post_number)]
  const handle = word(item.username, LIMITS.name)
  if (id === undefined || topic === undefined || number === undefined) return undefined
  if (isGone(item) || isHidden(item)) return undefined
  if ((word(item.post_type) ?? WRITTEN) !== WRITTEN || handle === 'system') return undefined
  const title = word(item.topic_title, LIMITS.name) ?? topicTitle
  const page = `${base}/t/${word(item.topic_slug) ?? '-'}/${topic}`
  const url = `${page}/${number}`
  const fromUs = handle?.toLowerCase() === me
  const text = textOf(item, parsing.plainText)
  const comment = placed({
    id,
    text: fromUs ? MARKDOWN.read(text) : text,
    author: {
      ...some('id', word(item.user_id)),
      ...some('handle', handle),
      ...some('name', word(item.name, LIMITS.name) ?? handle),
      ...(handle === undefined ? {} : { url: `${base}/u/${encodeURIComponent(handle)}` }),
    },
    venue: { ownership: 'own', kind: 'forum', name: new URL(base).hostname, url: base },
    url,
    ...some('postedAt', date(item.created_at)),
    ...(title === undefined ? {} : { article: { title, url: page } }),
  })
  return { comment, fromUs, topic, number, answers: word(item.reply_to_post_number) }
}

/** As it was written, where the forum gives that. */
export function textOf(item: Thing, plainText: Parsing['plainText']): string {
  return word(item.raw, LIMITS.text) ?? plainText(word(item.cooked, LIMITS.text) ?? '', LIMITS.text)
}

export function isGone(item: Thing): boolean {
  return item.deleted_at != null || item.user_deleted === true
}

/** Flagged, and out of sight until a moderator has looked at it: neither its words nor its end. */
export function isHidden({ hidden }: Thing): boolean {
  return hidden === true
}

/** Where a post stands: its topic and its number there. */
export function standsAt({
  url = '',
}: Comment): { readonly topic: string; readonly number: string } | undefined {
  const [, topic, number] = /\/t\/(?:[^/]{1,300}\/)?(\d{1,15})\/(\d{1,9})$/.exec(url) ?? []
  return topic === undefined || number === undefined ? undefined : { topic, number }
}
