const MINUTE = 60_000
/** Clocks of others may be so far ahead. */
const AHEAD = 60 * MINUTE
/** Before this there was no web: what says so means nothing. */
const FIRST = Date.UTC(1991, 0)
/** A zone by a name that few programs know; the hour is then a few hours off, the day rarely. */
const NAMED_ZONE = /(?<=\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(?!UTC|GMT|Z\b)[A-Z]{2,5}$/
const HAS_ZONE = /(?:Z|UTC|GMT|[A-Z]{3}|[+-]\d{2}:?\d{2})$/
const HAS_CLOCK = /\d{1,2}:\d{2}/

/**
 * When something was written, in milliseconds since 1970. Without a zone it is UTC. @returns undefined for
 * what is no date, lies in the future or before there were feeds
 */
export function dateOf(text: string | undefined, now: number): number | undefined {
  const said = text?.trim().slice(0, 64) ?? ''
  if (said === '') return undefined
  const at = [said, said.replace(NAMED_ZONE, '')].map(inUtc).find((one) => !Number.isNaN(one))
  return at === undefined || at > now + AHEAD || at < FIRST ? undefined : Math.min(at, now)
}

function inUtc(text: string): number {
  return Date.parse(
    HAS_CLOCK.test(text) && !HAS_ZONE.test(text) ? `${text.trim()}Z`.replace(/ Z$/, ' UTC') : text,
  )
}
