import { doubled } from '../doubled.ts'
/** How one look at a source ended. */
export type Outcome<S> =
  /**
   * Something was read; `kept` is remembered for the next look. `rest`: it asks not to be asked sooner, in
   * milliseconds.
   */
  | { readonly is: 'read'; readonly kept: S; readonly rest?: number; readonly more?: true }
  /** Nothing has changed since. */
  | { readonly is: 'same'; readonly rest?: number }
  /** It can't be read just now. `after`: seconds that it asks for. */
  | { readonly is: 'away'; readonly why: string; readonly after?: number; readonly kept?: S }
  /** It won't be read before somebody changes something: a right, an address. It is asked seldom. */
  | { readonly is: 'refused'; readonly why: string }
  /** It is gone for good, and says so. */
  | { readonly is: 'over'; readonly why: string }

/** What is known of a source; kept over restarts. */
export interface Standing<S> {
  /** undefined: it was never read. */
  readonly kept?: S
  /** Milliseconds since 1970. */
  readonly nextAt: number
  /** Looks in a row that were in vain. */
  readonly failures: number
  /** Why the last one was. */
  readonly why?: string
  /** It is never asked again. */
  readonly over?: true
}

interface Terms {
  /** Milliseconds since 1970. */
  readonly now: number
  /** From one look to the next, in milliseconds. */
  readonly every: number
  /** 0 to 1, another each time. */
  readonly random: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Each look in vain doubles the pause, up to this; nor is more kept to that a source asks for. */
const LONGEST_PAUSE = DAY
/** What refuses is asked again after at least so long. */
const REFUSED_PAUSE = 6 * 60 * MINUTE
/** Looks are moved by up to so much of their pause, so that what began together doesn't stay together. */
const JITTER = 0.1
/** What lies behind a page that was full is read on soon. */
const MORE = 2_000

export const UNSEEN: Standing<never> = { nextAt: 0, failures: 0 }

/** How a source stands after a look. */
export function standingAfter<S>(before: Standing<S>, outcome: Outcome<S>, terms: Terms): Standing<S> {
  const { now, every, random } = terms
  const kept = 'kept' in outcome ? outcome.kept : before.kept
  const known = kept === undefined ? {} : { kept }
  const at = (pause: number) => now + Math.round(pause * (1 + JITTER * (2 * random - 1)))
  const failures = before.failures + 1
  switch (outcome.is) {
    case 'read':
      if (outcome.more === true) return { ...known, nextAt: now + MORE, failures: 0 }
      return { ...known, nextAt: at(restOf(outcome.rest, every)), failures: 0 }
    case 'same':
      return { ...known, nextAt: at(restOf(outcome.rest, every)), failures: 0 }
    case 'over':
      return { ...known, nextAt: Number.MAX_SAFE_INTEGER, failures, why: outcome.why, over: true }
    case 'refused':
      return { ...known, nextAt: at(Math.max(REFUSED_PAUSE, every)), failures, why: outcome.why }
    case 'away': {
      const pause = doubled(Math.max(every, MINUTE), failures - 1, LONGEST_PAUSE)
      // What it asks for is the least; a pause is never cut short by chance.
      const asked = (outcome.after ?? 0) * 1_000
      const why = asked > LONGEST_PAUSE ? `${outcome.why}; asked to wait for more than a day` : outcome.why
      return { ...known, nextAt: Math.max(now + Math.min(asked, LONGEST_PAUSE), at(pause)), failures, why }
    }
  }
}

/** A source may ask for a longer pause, of a day at most. */
function restOf(rest: number | undefined, every: number): number {
  return Math.min(Math.max(rest ?? 0, every), Math.max(every, DAY))
}

/**
 * Is there anything to be written down that a restart must know? A pause that merely went on is no such
 * thing.
 */
export function isNews<S>(before: Standing<S>, now: Standing<S>): boolean {
  return now.kept !== before.kept || now.failures !== before.failures || now.over !== before.over
}
