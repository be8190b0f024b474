import { LRUCache } from 'lru-cache'
import type { Clock } from '../../../src/core/index.ts'
import { householdOf } from './addresses.ts'
import type { Peer } from './peer.ts'

/** Which secret is guessed at. */
export type Door = 'desk' | 'api'

/** How a try ended: in, wrong, or not looked at for so many seconds. */
export type Tried = 'in' | 'wrong' | number

export interface Guesses {
  /** One try with a token that is right or not (both take the same time to find out). */
  attempt(door: Door, peer: Pick<Peer, 'address' | 'shared'>, right: boolean): Tried
  /** So many seconds until a try of theirs is looked at; 0: now. */
  waitOf(door: Door, peer: Pick<Peer, 'address' | 'shared'>): number
}

/** Wrong tokens that cost nothing, and the longest wait after more of them, in milliseconds. */
const FREE_TRIES = 5
const LONGEST_WAIT = 300_000
/** After so many failures at one door from anywhere, each further address has one try before it waits. */
const UNDER_SIEGE = 50
/** How long a failure is remembered after the last one, and how many addresses are. */
const MEMORY = 3_600_000
const ADDRESSES = 10_000

/**
 * Slows down who guesses, by address and by door. Somebody's own failures make them wait, longer each
 * time; those of others never refuse a right token. Where many come under one address (a proxy that
 * isn't named) only wrong tokens are refused.
 */
export function createGuesses(clock: Clock): Guesses {
  const now = () => clock.now().getTime()
  const remembered = { ttl: MEMORY, ttlResolution: 0, perf: { now } }
  const addresses = new LRUCache<string, { failures: number; closedUntil: number }>({
    max: ADDRESSES,
    ...remembered,
  })
  const doors = new LRUCache<Door, number>({ max: 2, ...remembered })

  return {
    waitOf(door, { address, shared }) {
      const { closedUntil } = addresses.get(`${door} ${householdOf(address)}`) ?? { closedUntil: 0 }
      return shared ? 0 : Math.ceil(Math.max(0, closedUntil - now()) / 1_000)
    },
    attempt(door, { address, shared }, right) {
      const key = `${door} ${householdOf(address)}`
      const { failures, closedUntil } = addresses.get(key) ?? { failures: 0, closedUntil: 0 }
      const closed = Math.max(0, closedUntil - now())
      if (right && (closed === 0 || shared)) {
        addresses.delete(key)
        return 'in'
      }
      if (closed > 0) return Math.ceil(closed / 1_000)
      const everywhere = (doors.get(door) ?? 0) + 1
      doors.set(door, everywhere)
      const over = failures + 1 - (everywhere > UNDER_SIEGE ? 1 : FREE_TRIES)
      const wait = over < 0 ? 0 : Math.min(LONGEST_WAIT, 1_000 * 2 ** Math.min(over, 20))
      addresses.set(key, { failures: failures + 1, closedUntil: now() + wait })
      return 'wrong'
    },
  }
}
