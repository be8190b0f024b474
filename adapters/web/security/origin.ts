/** Names of this machine; any other that leads here is DNS rebinding. */
export function isLocalName(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host)
}

/** Does a form come from a page of ours? Modern browsers say so themselves; older ones name their origin. */
export function isOwnForm(headers: {
  readonly site: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}): boolean {
  const { site, origin, host } = headers
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return true
  const named = URL.parse(origin)?.host
  // Behind a proxy the host may be another name; there the browser's own word has to do.
  return named !== undefined && named !== '' && (named === host || site === 'same-origin')
}
