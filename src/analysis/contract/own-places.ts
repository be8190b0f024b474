import { type Comment, webAddress } from '../../core/index.ts'

/**
 * A comment that came without a venue gets its ownership from its address: ours when it is on one of our
 * places, anywhere else somebody else's, also while no place of ours is named. Without an address nothing is
 * known, and what is missing must not speak against anybody: it stays as posted to us.
 * @param ownPlaces hosts, or hosts with the beginning of a path, in lower case
 * @param hadVenue the venue was said, and is left as it is
 */
export function placed(comment: Comment, ownPlaces: readonly string[], hadVenue: boolean): Comment {
  const address = comment.url?.trim() ?? ''
  if (hadVenue || address === '') return comment
  const url = addressOf(address)
  const ours = url !== null && ownPlaces.some((place) => contains(place, url))
  return { ...comment, venue: { ...comment.venue, ownership: ours ? 'own' : 'third-party' } }
}

/** Also as people write it, `forum.acme.example/t/1`. @returns null for what is on no web place at all */
function addressOf(address: string): URL | null {
  const bare = /^[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#]|$)/.test(address)
  return webAddress(bare ? `https://${address}` : address)
}

/** A host counts for its subdomains too; a path for what stands below it. */
function contains(place: string, url: URL): boolean {
  const own = URL.parse(place.includes('://') ? place : `https://${place}`)
  if (own === null) return false
  const host = url.hostname.toLowerCase()
  if (host !== own.hostname && !host.endsWith(`.${own.hostname}`)) return false
  const path = own.pathname.replace(/(?<!\/)\/+$/, '')
  const there = url.pathname.toLowerCase()
  return there === path || there.startsWith(`${path}/`)
}
