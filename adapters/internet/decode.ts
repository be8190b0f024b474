import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** A page says its encoding within its first bytes. */
const HEAD = 4_096

/**
 * A page's bytes as text: by its mark, as valid UTF-8 whatever is said of it, else as header or page say,
 * else as Windows-1252, which every byte fits.
 */
export function decode(body: Buffer, contentType: string): string {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return iconv.decode(body, 'utf-8')
  if (body[0] === 0xff && body[1] === 0xfe) return iconv.decode(body, 'utf-16le')
  if (body[0] === 0xfe && body[1] === 0xff) return iconv.decode(body, 'utf-16be')
  const head = body.toString('latin1', 0, HEAD)
  const said = [charsetIn(contentType), declaredIn(head), charsetIn(head)]
  const named = said.find((name) => name !== undefined && iconv.encodingExists(name))
  const wide = named !== undefined && /^(?:utf-?16|utf-?32|ucs-?2|iso-?2022)/i.test(named)
  if (!wide && isUtf8(body)) return iconv.decode(body, 'utf-8')
  // "Latin 1" means Windows-1252 on the web; what says UTF-8 and isn't is most often that as well.
  const western = named === undefined || /^(?:utf-?8|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(named)
  return iconv.decode(body, western ? 'windows-1252' : named)
}

function charsetIn(text: string): string | undefined {
  return /charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(text)?.[1]
}

/** What XML says of itself in its first line. */
function declaredIn(text: string): string | undefined {
  return /^\s{0,99}<\?xml\s[^>]{0,99}encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(text)?.[1]
}
