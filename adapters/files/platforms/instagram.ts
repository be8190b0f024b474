import type { JsonShape } from '../shapes.ts'
import { given, has, list, part, textOf } from './parts.ts'

/** The keys stand in the language of the account, written as UTF-8 read as Latin-1. */
const COMMENT = /^comment/i
const WHEN = /^\d{4}-\d\d-\d\d[T ]/
const OWNER = /^(?:media owner|propri)/i

function items(root: unknown): readonly unknown[] {
  const lists = has(root, 'comments_reels_comments')
    ? root.comments_reels_comments
    : has(root, 'comments_media_comments')
      ? root.comments_media_comments
      : has(root, 'media_comments')
        ? root.media_comments
        : root
  return Array.isArray(lists) ? lists.map(asOne) : [lists]
}

/** Until 2021 a comment was a list: when, what, to whom. */
function asOne(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const [time, text] = value
  if (typeof time !== 'string' || !WHEN.test(time)) return value
  return { string_map_data: { Comment: { value: text }, Time: { value: time } } }
}

function isComment(value: unknown): boolean {
  if (!has(value, 'string_map_data')) return false
  return Object.keys(part(value, 'string_map_data')).some((key) => COMMENT.test(key))
}

/** Comments in a download of one's information from Instagram. */
export const instagram: JsonShape = {
  name: 'Instagram download',
  documented: 'https://help.instagram.com/181231772500920',
  example:
    '[{"media_list_data":[{"uri":""}],"string_map_data":{"Comment":{"value":"It crashes"},"Media ' +
    'Owner":{"value":"acme"},"Time":{"timestamp":1793613600}}}]',
  recognises: (value) => (Array.isArray(value) || has(value) ? isComment(items(value)[0]) : false),
  items,
  fields(item) {
    const data = Object.entries(part(item, 'string_map_data'))
    const under = (name: RegExp) => part(data.find(([key]) => name.test(key))?.[1]).value
    const stamp = data.map(([, one]) => part(one).timestamp).find((one) => typeof one === 'number' && one > 0)
    return given({
      text: under(COMMENT) ?? '',
      postedAt: stamp ?? textOf(under(/^time$/i)),
      'venue.name': textOf(under(OWNER)),
      attachments: list(item.media_list_data).filter((one) => textOf(part(one).uri) !== undefined),
    })
  },
}
