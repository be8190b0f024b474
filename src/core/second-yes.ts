import type { Actor, Case, HistoryAction, HistoryEntry } from './case.ts'
import type { Comment } from './comment.ts'
import { STRATEGIES } from './vocabulary.ts'

/*
 * An optional second yes: for chosen ways to answer, or in chosen places, a reply is approved by two
 * different people. The first yes is a line of history and sends nothing; the second one, by somebody else
 * and to the same text, is the approval.
 */

/** What is named in the setting beside places. */
export const TWO_YES_WAYS: readonly string[] = [...STRATEGIES, 'answer', 'all']

/** Which replies two people approve: ways to answer, `all`, or places by name or host; in lower case. */
export type SecondYes = readonly string[]

/**
 * The proposed way counts as the chosen one does, and so does what was proposed before somebody corrected the
 * reading: the same words under another name would need one yes only.
 * @param way a strategy, or `answer` for a critic's
 */
export function needsSecondYes(
  rule: SecondYes,
  { comment, proposal, history }: Pick<Case, 'comment' | 'proposal' | 'history'>,
  way: string,
): boolean {
  const before = history.flatMap(({ action, strategy }) => (action === 'reclassify' ? [strategy] : []))
  const proposed = [...(proposal === null ? [] : [proposal.strategy]), ...before]
  const ways = ['all', way, ...proposed.flatMap((one) => (one === undefined ? [] : [one ?? 'answer']))]
  return rule.some((one) => (TWO_YES_WAYS.includes(one) ? ways.includes(one) : isPlace(one, comment)))
}

/** By the place's name, or its host or one above it: `acme.example` is `www.acme.example` too. */
function isPlace(one: string, { venue, url }: Comment): boolean {
  const hosts = [venue.url, url].map((address) => URL.parse(address ?? '')?.host ?? '')
  const places = [venue.name, venue.hostName, ...hosts].map((place = '') => place.trim().toLowerCase())
  return (
    one !== '' && places.some((place) => place === one || (one.includes('.') && place.endsWith(`.${one}`)))
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
  'account',
  'issue',
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

/**
 * What a refused yes is about, in the problems of its error; and what is expected of somebody who is no
 * colleague.
 */
export const SECOND_YES = 'second-yes'
export const A_COLLEAGUE = 'a colleague'
