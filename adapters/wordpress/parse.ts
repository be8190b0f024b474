import { type Comment, LIMITS, some } from '../../src/core/index.ts'
import { date, type Thing, thing, things, word } from '../../src/core/json.ts'
import type { Said } from '../../src/core/sites/place.ts'

export const SOURCE = 'wordpress'
/** Everything that is asked for: neither addresses of mail nor of machines. */
export const FIELDS =
  'id,post,parent,author,author_name,author_url,date_gmt,content,link,status,type,_links.up,_embedded.up'

export interface Parsing {
  readonly plainText: (html: string, most: number) => string
  readonly placed: (comment: Comment) => Comment
  /** Our account's id; undefined where we have none. */
  readonly me: string | undefined
}

/** One comment as the REST API lists it. @returns undefined for what is no comment, e.g. a pingback */
export function saidOf(item: Thing, { plainText, placed, me }: Parsing): Said | undefined {
  const id = word(item.id)
  if (id === undefined || (word(item.type) ?? 'comment') !== 'comment') return undefined
  const [above] = things(thing(item, '_embedded').up)
  const title = word(thing(above, 'title').rendered)
  const url = word(item.link)
  const page = word(above?.link) ?? url?.split('#', 1)[0]
  const author = word(item.author)
  const name = word(item.author_name, LIMITS.name)
  const article = {
    ...(title === undefined ? {} : { title: plainText(title, LIMITS.name) }),
    ...some('url', page),
  }
  const comment = placed({
    id,
    text: textOf(item, plainText),
    author: {
      // 0: no account.
      ...(author === undefined || author === '0' ? {} : { id: author }),
      ...(name === undefined ? {} : { name: plainText(name, LIMITS.name) }),
      ...some('url', word(item.author_url)),
    },
    venue: { ownership: 'own', kind: 'comments', ...some('name', article.title) },
    ...some('url', url),
    ...some('postedAt', date(item.date_gmt)),
    ...(Object.keys(article).length === 0 ? {} : { article }),
  })
  const parent = word(item.parent)
  return {
    comment,
    ancestors: parent === undefined || parent === '0' ? [] : [parent],
    fromUs: me !== undefined && author === me,
  }
}

export function textOf(item: Thing, plainText: Parsing['plainText']): string {
  return plainText(word(thing(item, 'content').rendered, LIMITS.text) ?? '', LIMITS.text)
}

/**
 * The number of the post that a comment stands under is needed to answer it: it lies in no part of a comment.
 */
export function postOf(item: Thing): string | undefined {
  return word(item.post)
}
