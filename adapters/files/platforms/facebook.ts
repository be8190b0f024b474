import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part } from './parts.ts'

function entries(root: unknown): readonly unknown[] {
  if (has(root, 'comments_v2')) return list(root.comments_v2)
  return list(has(root, 'comments') && Array.isArray(root.comments) ? root.comments : root)
}
const commentOf = (entry: unknown) =>
  part(
    list(part(entry).data).find((one) => has(one, 'comment')),
    'comment',
  )

/** Comments in a download of one's information from Facebook. Its letters are UTF-8 read as Latin-1. */
export const facebook: JsonShape = {
  name: 'Facebook download',
  documented: 'https://www.facebook.com/help/212802592074644',
  example:
    '{"comments_v2":[{"timestamp":1793613600,"data":[{"comment":{"timestamp":1793613600,"comment":"It ' +
    'crashes","author":"Sam"}}],"title":"Sam commented on a post."}]}',
  recognises: (value) => has(commentOf(first(entries(value))), 'comment'),
  items: entries,
  fields(item) {
    const comment = commentOf(item)
    const pictures = list(item.attachments).flatMap((one) => list(part(one).data))
    return given({
      text: comment.comment ?? '',
      postedAt: comment.timestamp ?? item.timestamp,
      'author.name': comment.author,
      'venue.name': comment.group,
      attachments: pictures.map((one) => part(one, 'media')),
    })
  },
}
