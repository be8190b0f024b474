import type { PlatformServices } from '../../src/core/index.ts'
import type { Place } from './places.ts'

/** Up to which message a channel has been taken in: kept, so that a start catches up from there. */
const KIND = 'slack-seen'
/** Written at most so often, in milliseconds: what is taken in twice does no harm. */
const EVERY = 10_000

export interface Mark {
  readonly ts: string
  readonly teamId: string
}

export interface Seen {
  /** A message is being taken in. @returns to be called when that is done */
  begin(place: Place): () => void
  /** Where to go on; undefined for a channel that was never listened to. */
  mark(channel: string): Promise<Mark | undefined>
  put(channel: string, mark: Mark): Promise<void>
  /** Writes what is not written yet. */
  flush(): Promise<void>
}

interface Channel {
  readonly teamId: string
  readonly open: Set<string>
  /** The newest that was taken in. */
  newest: string
  written: string
}

/** Moves on only past messages that were taken in for certain. */
export function createSeen({
  records,
  timers,
  report,
}: Pick<PlatformServices, 'records' | 'timers' | 'report'>): Seen {
  const channels = new Map<string, Channel>()
  let waiting = false

  async function flush(): Promise<void> {
    for (const [channel, state] of channels) {
      const ts = state.open.size === 0 ? state.newest : before([...state.open].sort(byTime)[0] ?? '')
      if (byTime(ts, state.written) <= 0) continue
      await records.put(KIND, channel, { ts, teamId: state.teamId })
      state.written = ts
    }
  }

  function soon(): void {
    if (waiting) return
    waiting = true
    timers.after(EVERY, () => {
      waiting = false
      flush().catch(report)
    })
  }

  return {
    begin({ teamId, channel, ts }) {
      const state = channels.get(channel) ?? { teamId, open: new Set(), newest: '0', written: '0' }
      channels.set(channel, state)
      state.open.add(ts)
      return () => {
        state.open.delete(ts)
        if (byTime(ts, state.newest) > 0) state.newest = ts
        soon()
      }
    },
    mark: (channel) => records.get<Mark>(KIND, channel),
    put: (channel, mark) => records.put(KIND, channel, mark),
    flush,
  }
}

function byTime(one: string, other: string): number {
  return Number(one) - Number(other)
}

/** A ts just before this one. */
function before(ts: string): string {
  return (Number(ts) - 0.000_01).toFixed(6)
}
