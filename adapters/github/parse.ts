import { type Comment, LIMITS, MARKDOWN, some } from '../../src/core/index.ts'
import { date, type Thing, thing, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'

export const SOURCE = 'github'

/** Where something stands: an issue, or a comment below one. */
export interface Standing {
  readonly repository: string
  readonly issue: string
  readonly comment: string | undefined
}

/** `acme/notes#12` is an issue, `acme/notes#12/345` a comment below it. */
export function standsAt({ id }: Pick<Comment, 'id'>): Standing | undefined {
  const [, repository, issue, comment] =
    /^([\w.-]{1,100}\/[\w.-]{1,100})#(\d{1,12})(?:\/(\d{1,18}))?$/.exec(id) ?? []
  return repository === undefined || issue === undefined ? undefined : { repository, issue, comment }
}

export interface Parsing {
  readonly repository: string
  /** Our account's name. */
  readonly me: string
  readonly placed: (comment: Comment) => Comment
}

/** @returns undefined for a pull request, and for what a machine wrote */
export function issueOf(item: Thing, parsing: Parsing): Said | undefined {
  const number = word(item.number)
  if (number === undefined || isPull(item)) return undefined
  return saidOf(item, parsing, {
    id: `${parsing.repository}#${number}`,
    text: issueText(item),
    ancestors: [],
  })
}

/** @returns undefined for what is said below a pull request, and for what a machine wrote */
export function commentOf(item: Thing, parsing: Parsing): Said | undefined {
  const id = word(item.id)
  const [, issue] = /\/issues\/(\d{1,12})(?:#|$)/.exec(word(item.html_url) ?? '') ?? []
  if (id === undefined || issue === undefined) return undefined
  const above = `${parsing.repository}#${issue}`
  return saidOf(item, parsing, { id: `${above}/${id}`, text: commentText(item), ancestors: [above] })
}

/** One that was moved is known by its address alone. */
function isPull({ pull_request: pull, html_url: url }: Thing): boolean {
  return pull != null || /\/pull\/\d{1,12}$/.test(word(url) ?? '')
}

export function issueText(item: Thing): string {
  return [word(item.title), word(item.body, LIMITS.text)].filter((one) => one !== undefined).join('\n\n')
}

export function commentText(item: Thing): string {
  return word(item.body, LIMITS.text) ?? ''
}

function saidOf(
  item: Thing,
  { repository, me, placed }: Parsing,
  { id, text, ancestors }: { id: string; text: string; ancestors: readonly string[] },
): Said | undefined {
  const user = thing(item.user)
  const handle = word(user.login, LIMITS.name)
  if (user.type === 'Bot' && handle !== me) return undefined
  const fromUs = handle === me
  const comment = placed({
    id,
    text: fromUs ? MARKDOWN.read(text) : text,
    author: {
      ...some('id', word(user.id)),
      ...some('handle', handle),
      ...some('name', handle),
      ...some('url', word(user.html_url)),
    },
    venue: { ownership: 'own', kind: 'forum', name: repository },
    ...some('url', word(item.html_url)),
    ...some('postedAt', date(item.created_at)),
  })
  return { comment, ancestors, fromUs }
}
