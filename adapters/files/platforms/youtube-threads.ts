import type { JsonShape } from '../shapes.ts'
import { given, has, part } from './parts.ts'

const items = (root: unknown): readonly unknown[] | undefined =>
  has(root, 'items') && Array.isArray(root.items) ? root.items.flatMap(withReplies) : undefined

function withReplies(thread: unknown): readonly unknown[] {
  const { comments } = part(thread, 'replies')
  return [part(thread, 'snippet', 'topLevelComment'), ...(Array.isArray(comments) ? comments : [])]
}

/** Answers of YouTube's commentThreads: each thread's first comment and the replies that came along. */
export const youtubeThreads: JsonShape = {
  name: 'YouTube comment threads',
  documented: 'https://developers.google.com/youtube/v3/docs/commentThreads',
  example:
    '{"kind":"youtube#commentThreadListResponse","items":[{"snippet":{"topLevelComment":{"id":"y1","snippet":{"textOriginal":"It crashes","authorDisplayName":"Sam","authorChannelId":{"value":"UC1"},"publishedAt":"2026-11-02T10:00:00Z"}}}}]}',
  recognises: (value) => has(value, 'kind', 'items') && value.kind === 'youtube#commentThreadListResponse',
  items,
  fields(item) {
    const snippet = part(item, 'snippet')
    return given({
      id: item.id,
      text: snippet.textOriginal ?? snippet.textDisplay,
      postedAt: snippet.publishedAt,
      'author.name': snippet.authorDisplayName,
      'author.id': part(snippet, 'authorChannelId').value,
      'author.url': snippet.authorChannelUrl,
    })
  },
}
