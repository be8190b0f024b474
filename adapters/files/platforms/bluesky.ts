import type { JsonShape } from '../shapes.ts'
import { filled, first, given, has, idOf, list, part, textOf } from './parts.ts'

const isPost = (value: unknown): value is Record<string, unknown> =>
  has(value, 'uri', 'record') && typeof part(value, 'record').text === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  has(value, 'value') && part(value, 'value').$type === 'app.bsky.feed.post'

/** Posts of a feed, a search, a thread with all its answers, or the records of a repository. */
function items(root: unknown): readonly unknown[] {
  const found: unknown[] = []
  const look = (value: unknown, depth: number): void => {
    if (depth > 200) return
    for (const one of list(value)) {
      if (isPost(one) || isRecord(one)) found.push(one)
      else if (has(one, 'post')) {
        look(one.post, depth + 1)
        look(one.replies, depth + 1)
      } else
        for (const key of ['thread', 'feed', 'posts', 'records']) if (has(one, key)) look(one[key], depth + 1)
    }
  }
  look(root, 0)
  return found
}

/** Posts of Bluesky, as its API (AT Protocol) gives them. */
export const bluesky: JsonShape = {
  name: 'Bluesky posts',
  documented: 'https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread',
  example:
    '{"thread":{"$type":"app.bsky.feed.defs#threadViewPost",' +
    '"post":{"uri":"at://did:plc:9/app.bsky.feed.post/3k","cid":"c","author":{"did":"did:plc:9",' +
    '"handle":"sam.example","displayName":"Sam"},"record":{"$type":"app.bsky.feed.post","text":"It ' +
    'crashes","createdAt":"2026-11-02T10:00:00.000Z","langs":["en"]},"likeCount":2}}}',
  recognises: (value) =>
    isPost(first(value)) ||
    isRecord(first(value)) ||
    (['thread', 'feed', 'posts', 'records'].some((key) => has(value, key)) && items(value).length > 0),
  items,
  fields(item) {
    const record = isRecord(item) ? part(item, 'value') : part(item, 'record')
    const author = part(item, 'author')
    const [, did, key] =
      /^at:\/\/([^/]{1,200})\/[^/]{1,100}\/([^/]{1,100})$/.exec(textOf(item.uri) ?? '') ?? []
    return given({
      id: idOf(item.uri) ?? idOf(item.cid),
      text: record.text ?? '',
      postedAt: record.createdAt,
      language: first(record.langs),
      likes: item.likeCount,
      url:
        key === undefined
          ? undefined
          : `https://bsky.app/profile/${textOf(author.handle) ?? did}/post/${key}`,
      'author.id': author.did ?? did,
      'author.name': textOf(author.displayName) ?? author.handle,
      'author.handle': author.handle,
      'parent.id': part(record, 'reply', 'parent').uri,
      attachments: filled(list(part(item, 'embed').images).map((one) => ({ url: part(one).fullsize }))),
    })
  },
}
