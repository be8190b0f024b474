import type { types } from '@slack/bolt'
import { escaped } from './cards/parts.ts'

/** A web address as people type one; ends before the punctuation of the sentence around it. */
const ADDRESS = /https?:\/\/[^\s<>"'`]{1,1990}/gi
/** Signs that belong to the sentence when they stand at an address's end. */
const TRAILING = /[.,;:!?…»”’)\]}*_~]$/
/** More addresses than this stay text. */
const MOST = 20

interface ReplyContent {
  /** For notifications and old clients: the same words. */
  readonly text: string
  readonly mrkdwn: false
  readonly blocks: types.KnownBlock[]
}

/**
 * A reply as Slack shows it: what a person typed, letter for letter. Whole web addresses are links; nothing
 * else becomes one, and nothing becomes a mention, an emoji or bold.
 */
export function replyContent(text: string): ReplyContent {
  return {
    text: escaped(text),
    mrkdwn: false,
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: piecesOf(text) }] }],
  }
}

type Piece = types.RichTextText | types.RichTextLink

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let links = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const url = trimmed(found)
    if (links === MOST || URL.parse(url) === null || !/^https?:\/\/[^/]*[.:]/i.test(url)) continue
    if (index > at) pieces.push({ type: 'text', text: text.slice(at, index) })
    pieces.push({ type: 'link', url, text: url })
    at = index + url.length
    links += 1
  }
  if (at < text.length) pieces.push({ type: 'text', text: text.slice(at) })
  return pieces
}

/** A bracket that was opened within the address belongs to it. */
function trimmed(address: string): string {
  let url = address
  while (TRAILING.test(url)) {
    const last = url.at(-1) ?? ''
    const opening = last === ')' ? '(' : undefined
    if (opening !== undefined && url.split(opening).length >= url.split(last).length) return url
    url = url.slice(0, -1)
  }
  return url
}
