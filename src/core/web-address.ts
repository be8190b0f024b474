/** For logs: a web address without what may hold a key (query, fragment, password); other text as it is. */
export function bareAddress(text: string): string {
  const url = webAddress(text)
  return url === null ? text : `${url.origin}${url.pathname}`
}

/**
 * An address on the web, or null for anything else: another scheme, no address at all, or longer than asked.
 * @param base what it may be relative to
 * The one place that decides what may become a link.
 */
export function webAddress(
  text: string | null | undefined,
  most = Number.POSITIVE_INFINITY,
  base?: string,
): URL | null {
  if (text == null || text.length > most) return null
  const url = URL.parse(text, base)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}
