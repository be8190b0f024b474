import {
  type Author,
  type Comment,
  type Language,
  LIMITS,
  languageTag,
  some,
  TAGGED_TEXT,
} from '../../src/core/index.ts'
import { date, type Thing, thing, things, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'

export const SOURCE = 'mastodon'

export interface Parsing {
  readonly plainText: (html: string, most: number) => string
  readonly placed: (comment: Comment) => Comment
  /** Our account's id. */
  readonly me: string
}

/** Whom a reply of ours begins with: one, whatever its own words begin with. */
const ADDRESSED = /^@[\w.-]{1,100}(?:@[\w.-]{1,253})?\s{1,5}/

/** One status. @returns undefined for what somebody only passes on */
export function saidOf(
  status: Thing,
  { plainText, placed, me }: Parsing,
  addressesUs = false,
): Said | undefined {
  const id = word(status.id)
  if (id === undefined || status.reblog != null) return undefined
  const account = thing(status.account)
  const fromUs = word(account.id) === me
  // Of ours the warning is theirs, taken over from what it answers.
  const text = fromUs
    ? TAGGED_TEXT.read(contentOf(status, plainText).replace(ADDRESSED, ''))
    : textOf(status, plainText)
  const url = word(status.url) ?? word(status.uri)
  const answers = word(status.in_reply_to_id)
  const isDirect = status.visibility === 'direct'
  const comment = placed({
    id,
    text,
    author: authorOf(account),
    venue: {
      ownership: 'third-party',
      kind: isDirect ? 'direct' : 'social',
      ...some('name', url === undefined ? undefined : URL.parse(url)?.hostname),
    },
    ...some('url', url),
    ...some('postedAt', date(status.created_at)),
    ...some('language', languageOf(status.language)),
    ...(addressesUs ? { addressesUs } : {}),
    ...some('attachments', attachmentsOf(status)),
  })
  return { comment, ancestors: answers === undefined ? [] : [answers], fromUs }
}

export function textOf(status: Thing, plainText: Parsing['plainText']): string {
  const words = [word(status.spoiler_text), contentOf(status, plainText)]
  return words.filter((one) => one !== undefined && one !== '').join('\n\n')
}

function contentOf(status: Thing, plainText: Parsing['plainText']): string {
  return plainText(word(status.content, LIMITS.text) ?? '', LIMITS.text)
}

/** A machine says so of itself. */
export function isMachines(status: Thing): boolean {
  return thing(status.account).bot === true
}

function authorOf(account: Thing): Author {
  return {
    ...some('id', word(account.id)),
    ...some('handle', word(account.acct, LIMITS.name)),
    ...some('name', word(account.display_name, LIMITS.name) ?? word(account.acct, LIMITS.name)),
    ...some('url', word(account.url)),
    ...some('accountCreatedAt', date(account.created_at)),
  }
}

function languageOf(said: unknown): Language | undefined {
  const tag = languageTag(word(said) ?? '')
  return tag === 'other' ? undefined : tag
}

function attachmentsOf({ media_attachments }: Thing) {
  const files = things(media_attachments).flatMap((file) => {
    const url = word(file.url)
    return url === undefined ? [] : [{ url, ...some('name', word(file.description, 200)) }]
  })
  return files.length === 0 ? undefined : files
}
