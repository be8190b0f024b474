import { type Clock, doubled, type Poster, type PostOutcome } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'

/** How long nothing is sent to a place of which nothing can be known, in milliseconds: doubled each time. */
const FIRST_REST = 60_000
const LONGEST_REST = 30 * 60_000
/** So long others wait for the one that tries first after a rest, in seconds. */
const PROBED_FOR = 5

export interface BrakesOptions {
  readonly clock: Clock
  /** After so many tries in a row of which nobody knows whether they arrived, a place rests. */
  readonly stopAfter: number
  /** Told when a place begins to rest. */
  readonly inform: (what: string, facts: Readonly<Record<string, string | number>>) => void
}

/** How a place stands, as far as the brakes go. */
export interface Braked {
  readonly sources: readonly string[]
  /** ISO 8601; undefined: it doesn't rest. */
  readonly restsUntil: string | undefined
}

export interface Brakes {
  /** The same place, with brakes on it. */
  on(poster: Poster): Poster
  standing(): readonly Braked[]
}

/**
 * Holds replies back, certain that none of them was posted: where a place leaves one try after the other
 * without an answer, so that not every waiting reply must be looked into by a human.
 */
export function createBrakes(options: BrakesOptions): Brakes {
  const { clock, stopAfter, inform } = options
  const places: { readonly sources: readonly string[]; until: number }[] = []
  return {
    standing: () =>
      places.map(({ sources, until }) => ({
        sources,
        restsUntil: until > clock.now().getTime() ? new Date(until).toISOString() : undefined,
      })),
    on(poster) {
      const { sources } = poster
      const source = sources.join()
      const place = { sources, until: 0 }
      places.push(place)
      let unknown = 0
      let rest = FIRST_REST
      /** When the last rest began; tries begun before it show nothing new. */
      let restBegan = Number.NEGATIVE_INFINITY
      /** After a rest one try goes first, and decides for the others. */
      let probing = false

      const resting = (after: number): PostOutcome => ({
        state: 'retry',
        after,
        ours: true,
        why: reason('resting'),
      })

      return {
        ...poster,
        async post(reply) {
          const after = Math.ceil((place.until - clock.now().getTime()) / 1_000)
          if (after > 0) return resting(after)
          const isProbe = rest > FIRST_REST
          if (isProbe && probing) return resting(PROBED_FOR)
          if (isProbe) probing = true
          const begun = clock.now().getTime()
          try {
            const outcome = await poster.post(reply)
            count(outcome.state, begun)
            return outcome
          } catch (error) {
            count('unknown', begun)
            throw error
          } finally {
            if (isProbe) probing = false
          }
        },
      }

      function count(state: PostOutcome['state'], begun: number): void {
        if (state === 'unknown' && begun <= restBegan) return
        if (state !== 'unknown') {
          // Any word at all shows that the place can answer; that it was busy shows nothing new.
          if (state !== 'retry') [unknown, rest] = [0, FIRST_REST]
          return
        }
        unknown += 1
        if (unknown < stopAfter) return
        restBegan = clock.now().getTime()
        place.until = restBegan + rest
        inform('a place does not say what becomes of replies: it rests', { source, seconds: rest / 1_000 })
        // One try decides after that.
        unknown = stopAfter - 1
        rest = doubled(rest, 1, LONGEST_REST)
      }
    },
  }
}

/** Nothing leaves: what would have been posted comes back to be decided, and says so. */
export function dryPoster(poster: Poster): Poster {
  return {
    ...poster,
    post: async () => ({ state: 'refused', why: reason('dryRun') }),
    // What stands there was not posted by a dry run.
    find: async () => 'absent',
  }
}
