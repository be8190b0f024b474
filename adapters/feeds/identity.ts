import type { Entry } from './feed.ts'

/** What people who count clicks add to an address. */
const COUNTERS = /^(?:utm_\w{1,20}|fbclid|gclid|mc_[ce]id|ref|ref_src|source|cmpid|xtor)$/i
const LONGEST = 500

/** An address as it means one page, whoever links to it. @returns undefined for what is none on the web */
export function plainAddress(text: string | undefined, base: URL): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text, base)
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > 4_096) return undefined
  const inner = innerOf(url)
  if (inner !== undefined) return plainAddress(inner, base)
  for (const key of [...url.searchParams.keys()]) if (COUNTERS.test(key)) url.searchParams.delete(key)
  return url.href
}

/** Google's alerts lead through an address of Google's. */
function innerOf({ hostname, pathname, searchParams }: URL): string | undefined {
  if (!/(?:^|\.)google\.[a-z.]{2,6}$/.test(hostname) || pathname !== '/url') return undefined
  return searchParams.get('url') ?? searchParams.get('q') ?? undefined
}

/**
 * What an entry is called over all feeds: by the address that it alone has, so that two feeds that list it
 * mean one; else by its id within that host.
 */
export function identityOf(entry: Entry, address: string | undefined, isShared: boolean, at: URL): string {
  const own = address !== undefined && !isShared
  const name = own
    ? address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?<!\/)\/$/, '')
    : `${at.hostname} ${entry.id ?? `${address} ${entry.published ?? entry.title ?? ''}`}`
  return name.slice(0, LONGEST)
}
