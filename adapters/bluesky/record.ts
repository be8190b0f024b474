import { createHash } from 'node:crypto'
import { type ApprovedReply, addressesIn } from '../../src/core/index.ts'
import { type Thing, thing, word } from '../../src/core/json.ts'

/** In graphemes, what people see as one letter. */
export const LONGEST = 300
const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * The key of our reply's record: the same on every try of one approval, so that it can stand there only once.
 * It has the
 * form of a time, as keys of posts have: shortly behind the comment's own.
 */
export function keyOf({
  idempotencyKey,
  comment,
}: Pick<ApprovedReply, 'idempotencyKey' | 'comment'>): string {
  const hash = createHash('sha256').update(idempotencyKey).digest()
  const milliseconds = BigInt(Date.parse(comment.postedAt ?? '') || 0)
  const micros = milliseconds * 1_000n + BigInt(hash.readUInt32BE(0) % 1_000_000)
  let left = (micros << 10n) | BigInt(hash.readUInt16BE(4) & 0x3ff)
  let key = ''
  for (let at = 0; at < 13; at += 1) {
    key = `${LETTERS[Number(left & 31n)]}${key}`
    left >>= 5n
  }
  return key
}

/** A reply as a record, to the post that it answers and within what that stands in. */
export function recordOf(
  { text, comment }: Pick<ApprovedReply, 'text' | 'comment'>,
  answered: Thing,
  now: Date,
): Thing {
  const parent = { uri: word(answered.uri), cid: word(answered.cid) }
  const root = thing(answered, 'record', 'reply', 'root')
  const facets = linksIn(text)
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: now.toISOString(),
    reply: { root: root.uri === undefined ? parent : { uri: root.uri, cid: root.cid }, parent },
    ...(comment.language === undefined ? {} : { langs: [comment.language] }),
    ...(facets.length === 0 ? {} : { facets }),
  }
}

/** Addresses are links only where they are said to be, counted in bytes. */
function linksIn(text: string): readonly Thing[] {
  return addressesIn(text).map(({ address: uri, at }) => {
    const byteStart = Buffer.byteLength(text.slice(0, at))
    return {
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(uri) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    }
  })
}

export function graphemes(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length
}
