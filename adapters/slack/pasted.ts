import { createHash } from 'node:crypto'
import { type Comment, LIMITS, webAddress } from '../../src/core/index.ts'
import { readable } from './message-text.ts'
import { commentId, type Place } from './places.ts'

/** A comment that somebody brings along, and the `Case.source` it would have. */
export interface Brought {
  readonly source: 'slack' | 'desk'
  readonly comment: Comment
  /** The first message of its thread in Slack, when it isn't that itself. */
  readonly root?: string
}

export interface Pasted {
  readonly text: string
  readonly url: string
  readonly author: string
}

/** Quoted with straight or curly quotes or guillemets, or up to the next space. */
const VALUE = String.raw`(?:"([^"]{1,512})"|“([^”]{1,512})”|«\s?([^»]{1,512}?)\s?»|(\S{1,4096}))`
const OPTION = new RegExp(String.raw`^(url|author|auteur)\s?:\s?${VALUE}\s*`, 'i')

/** `url:… author:"…" the comment`, as typed after the command; the two may be missing. */
export function readCommand(raw: string): Pasted {
  // Slack may have made a link of the address.
  const bare = raw.replace(/\b(url\s?:\s?)<([^<>|]+)(?:\|[^<>]*)?>/i, '$1$2')
  let rest = readable(bare, () => undefined).trim()
  const found = { url: '', author: '' }
  for (;;) {
    const match = OPTION.exec(rest)
    if (match === null) return { text: rest, ...found }
    const [whole, name = '', ...values] = match
    found[name.toLowerCase() === 'url' ? 'url' : 'author'] = values.find((one) => one !== undefined) ?? ''
    rest = rest.slice(whole.length)
  }
}

/**
 * What was pasted, as a comment. An address of a message in this workspace makes it that message, so that a
 * reply can be posted in its thread.
 * @returns what is wrong with it otherwise
 */
export function broughtAs(
  { text, url, author }: Pasted,
  workspace: { readonly teamId: string; readonly url?: string } | undefined,
): Brought | 'empty' | 'badUrl' | 'too_long' {
  if (text.trim() === '') return 'empty'
  if (text.length > LIMITS.text) return 'too_long'
  const address = webAddress(url, LIMITS.url)
  if (url !== '' && address === null) return 'badUrl'
  const place = address === null || workspace === undefined ? undefined : placeAt(address, workspace)
  const named = author.trim().slice(0, LIMITS.name)
  // The same words with the same address are the same comment, however often they are pasted.
  const hash = createHash('sha256')
    .update(JSON.stringify([text, url, author]))
    .digest('hex')
    .slice(0, 32)
  return {
    source: place === undefined ? 'desk' : 'slack',
    comment: {
      id: place === undefined ? hash : commentId(place),
      text,
      ...(address === null ? {} : { url: address.href }),
      author: named === '' ? {} : { name: named },
      // An address outside this workspace is taken to be somebody else's place.
      venue: {
        ownership: address !== null && place === undefined ? 'third-party' : 'own',
        kind: place === undefined ? 'comments' : 'chat',
      },
    },
  }
}

/** `https://acme.slack.com/archives/C1/p1772442000000100` */
function placeAt(address: URL, { teamId, url }: { teamId: string; url?: string }): Place | undefined {
  if (url === undefined || URL.parse(url)?.host !== address.host) return undefined
  const [, channel, seconds, micros] =
    /^\/archives\/([A-Z0-9]+)\/p(\d{1,12})(\d{6})$/.exec(address.pathname) ?? []
  return channel === undefined ? undefined : { teamId, channel, ts: `${seconds}.${micros}` }
}
