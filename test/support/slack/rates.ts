import type { Clock } from '../../../src/core/index.ts'
import { METHODS } from './web-api/index.ts'

const MINUTE = 60_000
/** About one post a second in each channel, with short bursts. */
const POSTS = { perMinute: 60, burst: 10 }

/** Slack's limits on how often a method may be called. */
export interface Rates {
  /** @returns seconds to wait, or undefined when the call may go on */
  wait(method: string, channel: string | undefined): number | undefined
  /** The method is refused for so many seconds from now on, by the clock. */
  limit(method: string, seconds: number): void
}

/** @param enforced also the tiers, and one post a second in each channel */
export function createRates(clock: Clock, enforced: boolean): Rates {
  const until = new Map<string, number>()
  const calls = new Map<string, number[]>()
  const buckets = new Map<string, { left: number; at: number }>()

  /** A leaking bucket: full at first, one post back each second. */
  function waitForPost(channel: string, now: number): number | undefined {
    const bucket = buckets.get(channel) ?? { left: POSTS.burst, at: now }
    const left = Math.min(POSTS.burst, bucket.left + ((now - bucket.at) * POSTS.perMinute) / MINUTE)
    buckets.set(channel, { left: left >= 1 ? left - 1 : left, at: now })
    return left >= 1 ? undefined : 1
  }

  function waitForTier(method: string, now: number): number | undefined {
    const most = METHODS[method]?.perMinute
    if (most === undefined) return undefined
    const recent = (calls.get(method) ?? []).filter((at) => at > now - MINUTE)
    const [first = now] = recent
    if (recent.length < most) recent.push(now)
    else {
      calls.set(method, recent)
      return Math.ceil((first + MINUTE - now) / 1_000) || 1
    }
    calls.set(method, recent)
    return undefined
  }

  return {
    wait(method, channel) {
      const now = clock.now().getTime()
      const end = until.get(method) ?? 0
      if (end > now) return Math.ceil((end - now) / 1_000)
      if (!enforced) return undefined
      return method === 'chat.postMessage' && channel !== undefined
        ? waitForPost(channel, now)
        : waitForTier(method, now)
    },
    limit(method, seconds) {
      until.set(method, clock.now().getTime() + seconds * 1_000)
    },
  }
}
