/** How the receiver of replies over HTTP treats what comes. */
export const MOODS = ['well', 'well', 'busy', 'late', 'silence', 'hang-up'] as const
export type Mood = (typeof MOODS)[number]

/** What goes wrong beside the kill. */
export const TROUBLES = ['none', 'none', 'database', 'disk', 'slack-answer', 'discord-answer'] as const
export type Trouble = (typeof TROUBLES)[number]

/** So many lives end while the program comes up: what it does then must stand that too. */
const ENDS_EARLY = 0.4

/** One life of the program: what comes in, what goes wrong, and when it ends. */
export interface Round {
  readonly comments: number
  readonly moods: readonly [Mood, Mood]
  readonly trouble: Trouble
  /** Milliseconds of work before the end, on a machine that does nothing else. */
  readonly killedAfter: number
  /** It ends before it was up, after so much (0 to 1) of what a start takes; undefined: it comes up. */
  readonly starting: number | undefined
  /** Without a chance to clean up, or asked to. */
  readonly signal: 'SIGKILL' | 'SIGTERM'
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The rounds of a seed, without end. */
export function* schedule(seed: number): Generator<Round> {
  const chance = chances(seed)
  const one = <T>(of: readonly T[]) => of[Math.floor(chance() * of.length)] as T
  for (;;)
    yield {
      comments: 1 + Math.floor(chance() * 5),
      moods: [one(MOODS), one(MOODS)],
      trouble: one(TROUBLES),
      killedAfter: Math.floor(chance() ** 2 * 2_500),
      starting: chance() < ENDS_EARLY ? chance() : undefined,
      signal: chance() < 0.9 ? 'SIGKILL' : 'SIGTERM',
    }
}
