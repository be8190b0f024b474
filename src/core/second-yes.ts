import type { Actor, HistoryAction, HistoryEntry } from './case.ts'
import type { Comment } from './comment.ts'
import { STRATEGIES } from './vocabulary.ts'

/*
 * An optional second yes: for chosen ways to answer, or in chosen places, a reply is approved by two different people.
 * The first yes is a line of history and sends nothing; the second one, by somebody else and to the same text, is the
 * approval.
 */

/** What is named in the setting beside places. */
const WAYS: ReadonlySet<string> = new Set([...STRATEGIES, 'answer', 'all'])

/** Which replies two people approve: ways to answer, `all`, or places by name or host; in lower case. */
export type SecondYes = readonly string[]

/** @param way a strategy, or `answer` for a critic's */
export function needsSecondYes(rule: SecondYes, { venue, url }: Comment, way: string): boolean {
  const host = url === undefined ? undefined : URL.parse(url)?.host
  const places = [venue.name, venue.hostName, host].map((one) => one?.trim().toLowerCase())
  return rule.some((one) =>
    WAYS.has(one) ? one === 'all' || one === way : one !== '' && places.includes(one),
  )
}

/** What may happen after a first yes without taking anything from it. */
const HARMLESS: ReadonlySet<HistoryAction> = new Set([
  'claim',
  'steal',
  'release',
  'assign',
  'unassign',
  'keep-promise',
  'drop-promise',
  'move-promise',
])

/** The yes that waits for a second one; undefined where there is none, or something has changed since. */
export function firstYes(history: readonly HistoryEntry[]): HistoryEntry | undefined {
  const last = history.findLast(({ action }) => !HARMLESS.has(action))
  return last?.action === 'first-yes' ? last : undefined
}

/** Whoever holds a token is one person, at the desk as over the API. */
const BY_TOKEN = /^(?:desk:local|api:.*)$/

export function isSamePerson(a: Pick<Actor, 'id'>, b: Pick<Actor, 'id'>): boolean {
  return a.id === b.id || (BY_TOKEN.test(a.id) && BY_TOKEN.test(b.id))
}
