import { LRUCache } from 'lru-cache'
import { type Clock, doubled, nameKey } from '../../../src/core/index.ts'
import { householdOf } from './addresses.ts'
import type { Peer } from './peer.ts'

/** Which secret is guessed at: the desk's token, the API's, or a password. */
export type Door = 'desk' | 'api' | 'password'

/** How a try ended: in, wrong, or not looked at for so many seconds. */
export type Tried = 'in' | 'wrong' | number

type From = Pick<Peer, 'address' | 'shared'>

export interface Guesses {
  /** One try with a token that is right or not (both take the same time to find out). */
  attempt(door: Exclude<Door, 'password'>, from: From, right: boolean): Tried
  /** One try with a password for that name, whether anybody has it or not. */
  attemptAs(name: string, from: From & Pick<Peer, 'claimed'>, right: boolean): Tried
  /** So many seconds until a password for that name is looked at; 0: now. */
  waitOf(name: string, from: From & Pick<Peer, 'claimed'>): number
}

interface Failed {
  readonly failures: number
  readonly closedUntil: number
}

const NONE: Failed = { failures: 0, closedUntil: 0 }
/** Wrong tokens that cost nothing, and the longest wait after more of them, in milliseconds. */
const FREE_TRIES = 5
const LONGEST_WAIT = 300_000
/** The same for one name, whoever tries: short, for it keeps out its owner too. */
const FREE_TRIES_OF_NAME = 10
const LONGEST_WAIT_OF_NAME = 30_000
/** After so many failures at one door from anywhere, each further address has one try before it waits. */
const UNDER_SIEGE = 50
/** How long a failure is remembered after the last one, and how many addresses and names are. */
const MEMORY = 3_600_000
const MOST = 10_000
/** So long an address from which somebody came in is theirs. */
const AT_HOME = 30 * 24 * 3_600_000

/**
 * Slows down who guesses, by address and by door. Somebody's own failures make them wait, longer each
 * time; those of others never refuse a right token. Where many come under one address (a proxy that
 * isn't named) only wrong tokens are refused.
 *
 * A password can be guessed, so it is slowed by name too, and there a right one is refused as well: but
 * for whoever comes from an address of their own, from which they came in before.
 */
export function createGuesses(clock: Clock): Guesses {
  const now = () => clock.now().getTime()
  const kept = { max: MOST, ttlResolution: 0, perf: { now } }
  const addresses = new LRUCache<string, Failed>({ ...kept, ttl: MEMORY })
  const names = new LRUCache<string, Failed>({ ...kept, ttl: MEMORY })
  const homes = new LRUCache<string, true>({ ...kept, ttl: AT_HOME })
  const doors = new LRUCache<Door, number>({ ...kept, max: 3, ttl: MEMORY })

  const leftOf = ({ closedUntil }: Failed) => Math.max(0, closedUntil - now())
  const placeOf = (door: Door, { address }: From) => `${door} ${householdOf(address)}`
  const homeOf = (name: string, { address }: From) => `${householdOf(address)} ${nameKey(name)}`

  /** @param free tries before the first wait */
  function failed({ failures }: Failed, free: number, longest: number): Failed {
    const over = failures + 1 - free
    const wait = over < 0 ? 0 : doubled(1_000, over, longest)
    return { failures: failures + 1, closedUntil: now() + wait }
  }

  function failedAt(door: Door, from: From, longest = LONGEST_WAIT): void {
    const everywhere = (doors.get(door) ?? 0) + 1
    doors.set(door, everywhere)
    const place = placeOf(door, from)
    const free = everywhere > UNDER_SIEGE ? 1 : FREE_TRIES
    addresses.set(place, failed(addresses.get(place) ?? NONE, free, longest))
  }

  const atPlace = (door: Door, from: From) => leftOf(addresses.get(placeOf(door, from)) ?? NONE)
  const atName = (name: string, from: From) =>
    !from.shared && homes.has(homeOf(name, from)) ? 0 : leftOf(names.get(nameKey(name)) ?? NONE)

  /** What an asker says of themselves doesn't make them many. */
  const waitOf: Guesses['waitOf'] = (name, from) => {
    const isMany = from.shared && !from.claimed
    return seconds(Math.max(atName(name, from), isMany ? 0 : atPlace('password', from)))
  }

  return {
    waitOf,
    attempt(door, from, right) {
      const closed = atPlace(door, from)
      if (right && (closed === 0 || from.shared)) {
        addresses.delete(placeOf(door, from))
        return 'in'
      }
      if (closed > 0) return seconds(closed)
      failedAt(door, from)
      return 'wrong'
    },
    attemptAs(name, from, right) {
      const wait = waitOf(name, from)
      if (wait > 0) return wait
      if (right) {
        addresses.delete(placeOf('password', from))
        names.delete(nameKey(name))
        if (!from.shared) homes.set(homeOf(name, from), true)
        return 'in'
      }
      names.set(
        nameKey(name),
        failed(names.get(nameKey(name)) ?? NONE, FREE_TRIES_OF_NAME, LONGEST_WAIT_OF_NAME),
      )
      const closed = atPlace('password', from)
      if (closed > 0) return seconds(closed)
      // Others may be behind such an address all the same.
      failedAt('password', from, from.claimed ? LONGEST_WAIT_OF_NAME : LONGEST_WAIT)
      return 'wrong'
    },
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000)
}
