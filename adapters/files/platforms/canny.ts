import type { JsonShape } from '../shapes.ts'
import { customersOf, filled, first, given, has, list, part, textOf } from './parts.ts'

const isComment = (value: unknown) => has(value, 'value', 'author', 'post', 'likeCount')
const isPost = (value: unknown) => has(value, 'details', 'author', 'board', 'commentCount')
const entries = (root: unknown) =>
  list(has(root, 'comments') ? root.comments : has(root, 'posts') ? root.posts : root)

/**
 * Posts and comments of Canny's API: what customers wrote, without the team's answers and its notes to
 * itself.
 */
export const canny: JsonShape = {
  name: 'Canny posts and comments',
  documented: 'https://developers.canny.io/api-reference',
  example:
    '{"comments":[{"id":"c1","author":{"id":"9","name":"Sam","isAdmin":false},' +
    '"created":"2026-11-02T10:00:00.000Z","internal":false,"private":false,"likeCount":2,' +
    '"parentID":null,"post":{"id":"p1","title":"Export"},"value":"It ' +
    'crashes"}],"hasMore":false}',
  recognises: (value) => isComment(first(entries(value))) || isPost(first(entries(value))),
  items(root) {
    const all = entries(root).map((one) => part(one))
    const byId = new Map(all.map((one) => [one.id, one]))
    return all
      .filter(({ internal, private: hidden }) => internal !== true && hidden !== true)
      .flatMap((one) => {
        const above = byId.get(one.parentID)
        const message = (said: Readonly<Record<string, unknown>>) => ({
          ours: part(said, 'author').isAdmin === true,
          fields: fieldsOf(said),
        })
        const chain = [...(above === undefined ? [] : [message(above)]), message(one)]
        return customersOf(chain).filter(({ id }) => id === one.id)
      })
  },
  fields: (item) => item,
}

function fieldsOf(one: Readonly<Record<string, unknown>>) {
  const author = part(one, 'author')
  const board = textOf(part(one, 'board').name)
  return given({
    id: one.id,
    text: textOf(one.value) ?? textOf(one.details) ?? '',
    // A post's own title is said by its author, a comment's stands above it.
    title: has(one, 'details') ? textOf(one.title) : undefined,
    'article.title': has(one, 'value') ? textOf(part(one, 'post').title) : undefined,
    postedAt: one.created,
    url: textOf(one.url),
    likes: one.likeCount ?? one.score,
    'author.id': author.id,
    'author.name': author.name,
    'venue.name': board,
    attachments: filled(list(one.imageURLs)),
  })
}
