import { type Comment, LIMITS, MARKDOWN, some } from '../../src/core/index.ts'
import { date, type Thing, thing, things, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'
import { commentText, issueText, type Parsing } from './parse.ts'

/** Where something stands: a discussion, or a comment in one, each by the name that GitHub's API gives it. */
export interface Discussed {
  readonly repository: string
  readonly discussion: string
  readonly comment: string | undefined
}

/** `acme/notes:D_kw` is a discussion, `acme/notes:D_kw:DC_kw` a comment in it. */
export function discussedAt({ id }: Pick<Comment, 'id'>): Discussed | undefined {
  const [, repository, discussion, comment] =
    /^([\w.-]{1,100}\/[\w.-]{1,100}):([\w=+-]{1,100})(?::([\w=+-]{1,100}))?$/.exec(id) ?? []
  return repository === undefined || discussion === undefined
    ? undefined
    : { repository, discussion, comment }
}

/** A discussion as somebody began it. @returns undefined for what a machine wrote */
export function saidIn(item: Thing, parsing: Parsing): Said | undefined {
  const id = word(item.id)
  return id === undefined
    ? undefined
    : saidOf(item, parsing, { id: `${parsing.repository}:${id}`, ancestors: [] })
}

/** A comment in a discussion, and what answers it there, oldest first. */
export function saidBelow(item: Thing, discussion: string, parsing: Parsing): readonly Said[] {
  const above = `${parsing.repository}:${discussion}`
  const named = ({ id }: Thing) => `${above}:${word(id) ?? ''}`
  const all = [item, ...things(thing(item.replies).nodes)]
  return all.flatMap((one) => {
    if (word(one.id) === undefined || one.deletedAt != null) return []
    return (
      saidOf(one, parsing, { id: named(one), ancestors: one === item ? [above] : [named(item), above] }) ?? []
    )
  })
}

export function wordsOf(item: Thing): string {
  return item.__typename === 'Discussion' ? issueText(item) : commentText(item)
}

function saidOf(
  item: Thing,
  { repository, me, placed }: Parsing,
  { id, ancestors }: { readonly id: string; readonly ancestors: readonly string[] },
): Said | undefined {
  const author = thing(item.author)
  const handle = word(author.login, LIMITS.name)
  // This API names a program without what the other one adds.
  const fromUs = handle !== undefined && [handle, `${handle}[bot]`].includes(me)
  if (author.__typename === 'Bot' && !fromUs) return undefined
  const text = wordsOf(item)
  const comment = placed({
    id,
    text: fromUs ? MARKDOWN.read(text) : text,
    author: {
      ...some('id', word(author.databaseId)),
      ...some('handle', handle),
      ...some('name', word(author.name, LIMITS.name) ?? handle),
      ...some('url', word(author.url)),
      ...some('accountCreatedAt', date(author.createdAt)),
    },
    venue: { ownership: 'own', kind: 'forum', name: repository },
    ...some('url', word(item.url)),
    ...some('postedAt', date(item.createdAt)),
  })
  return { comment, ancestors, fromUs }
}
