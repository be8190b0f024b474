import type { Comment } from '../../core/index.ts'

/**
 * A comment that came without a venue gets its ownership from its address.
 * @param ownPlaces hosts, or hosts with the beginning of a path, in lower case; with none nothing changes
 * @param hadVenue the venue was said, and is left as it is
 */
export function placed(comment: Comment, ownPlaces: readonly string[], hadVenue: boolean): Comment {
  if (hadVenue || ownPlaces.length === 0 || comment.url === undefined) return comment
  const url = URL.parse(comment.url)
  if (url === null || !/^https?:$/.test(url.protocol)) return comment
  const ownership = ownPlaces.some((place) => contains(place, url)) ? 'own' : 'third-party'
  return { ...comment, venue: { ...comment.venue, ownership } }
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
