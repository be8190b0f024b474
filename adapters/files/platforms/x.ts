import type { Fields } from '../row.ts'
import type { JsonShape } from '../shapes.ts'
import { filled, first, given, has, idOf, list, part, textOf } from './parts.ts'

const isOld = (value: unknown) =>
  has(value, 'created_at', 'id_str') && (has(value, 'full_text') || has(value, 'text'))
const isNew = (value: unknown) =>
  has(value, 'id', 'text') &&
  (has(value, 'edit_history_tweet_ids') ||
    has(value, 'author_id', 'created_at') ||
    has(value, 'public_metrics'))
/** In a downloaded archive each post lies in an object of its own. */
const unpacked = (value: unknown) => (has(value, 'tweet') ? value.tweet : value)

/** Posts, each with its author, whom an answer of the API keeps apart. */
function items(root: unknown): readonly unknown[] {
  const posts = has(root, 'statuses') ? root.statuses : has(root, 'data') ? root.data : root
  const includes = part(root, 'includes')
  const users = new Map(list(includes.users).map((user) => [part(user).id, user]))
  const others = new Map(list(includes.tweets).map((post) => [part(post).id, part(post).text]))
  return list(posts)
    .map(unpacked)
    .map((post) => {
      const { author_id: id, referenced_tweets: referenced } = part(post)
      const answered = list(referenced).find((one) => part(one).type === 'replied_to')
      const user = users.get(id)
      return user === undefined && answered === undefined
        ? post
        : { ...part(post), user, answered: others.get(part(answered).id) }
    })
}

/**
 * Posts of X (Twitter): answers of both of its APIs, lines of them, and the archive that one can download.
 */
export const x: JsonShape = {
  name: 'X (Twitter) posts',
  documented: 'https://docs.x.com/x-api/fundamentals/data-dictionary',
  example:
    '{"data":[{"id":"3","text":"It ' +
    'crashes","author_id":"9","created_at":"2026-11-02T10:00:00.000Z","lang":"en",' +
    '"public_metrics":{"like_count":2},"edit_history_tweet_ids":["3"]}],' +
    '"includes":{"users":[{"id":"9","name":"Sam","username":"sam"}]}}',
  recognises: (value) => {
    const one = unpacked(
      first(has(value, 'statuses') ? value.statuses : has(value, 'data') ? value.data : value),
    )
    return isOld(one) || isNew(one)
  },
  items,
  needsBeside: true,
  fields: (item) => (isOld(item) ? oldFields(item) : newFields(item)),
}

function newFields(item: Record<string, unknown>): Fields {
  const user = part(item, 'user')
  return given({
    id: item.id,
    text: part(item, 'note_tweet').text ?? item.text,
    postedAt: item.created_at,
    language: item.lang,
    likes: part(item, 'public_metrics').like_count,
    'author.id': item.author_id,
    'author.name': user.name,
    'author.handle': user.username,
    'parent.text': item.answered,
  })
}

function oldFields(item: Record<string, unknown>): Fields {
  const user = part(item, 'user')
  const media = part(item, 'extended_entities').media ?? part(item, 'entities').media
  return given({
    id: item.id_str,
    text: part(item, 'extended_tweet').full_text ?? item.full_text ?? item.text,
    postedAt: item.created_at,
    // What X itself could not tell is left to the text.
    language: item.lang === 'und' || item.lang === 'zxx' ? undefined : item.lang,
    likes: item.favorite_count,
    'author.id': idOf(user.id_str),
    'author.name': textOf(user.name),
    'author.handle': textOf(user.screen_name),
    'parent.id': idOf(item.in_reply_to_status_id_str),
    attachments: filled(list(media).map((one) => part(one).media_url_https)),
  })
}
