import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const comments = (root: unknown) => list(has(root, 'comments') ? root.comments : root)

/** Comments of Lemmy, as its API lists them. */
export const lemmy: JsonShape = {
  name: 'Lemmy comments',
  documented: 'https://join-lemmy.org/api/main',
  example:
    '{"comments":[{"comment":{"id":1,"content":"It ' +
    'crashes","published":"2026-11-02T10:00:00Z","ap_id":"https://l.example/comment/1",' +
    '"path":"0.1"},"creator":{"id":9,"name":"sam","display_name":"Sam"},"counts":{"upvotes":2}}]}',
  recognises: (value) => {
    const one = first(comments(value))
    return has(one, 'comment', 'creator') && has(one.comment, 'content', 'ap_id')
  },
  items: comments,
  isGone: (item) => part(item, 'comment').deleted === true || part(item, 'comment').removed === true,
  fields(item) {
    const comment = part(item, 'comment')
    const creator = part(item, 'creator')
    // From the first comment of a thread down to this one.
    const above = textOf(comment.path)?.split('.').at(-2)
    return given({
      id: comment.id,
      text: comment.content ?? '',
      postedAt: comment.published,
      url: textOf(comment.ap_id),
      likes: part(item, 'counts').upvotes,
      'author.id': textOf(creator.actor_id) ?? creator.id,
      'author.name': textOf(creator.display_name) ?? creator.name,
      'author.handle': creator.name,
      'parent.id': above === '0' ? undefined : above,
    })
  },
}
