import type { Json } from './world.ts'

export interface Rates {
  /** Requests per second over everything but interactions (Discord: 50). */
  readonly global: number
  /** Per route and major parameter: so many requests in so many milliseconds. */
  readonly buckets: Readonly<Record<string, { readonly limit: number; readonly windowMs: number }>>
  readonly otherwise: { readonly limit: number; readonly windowMs: number }
}

/** Near to what Discord's headers say in 2026; bots must read the headers, not know these. */
export const USUAL: Rates = {
  global: 50,
  buckets: {
    'POST /channels/:channel/messages': { limit: 5, windowMs: 5_000 },
    'PATCH /channels/:channel/messages/:message': { limit: 5, windowMs: 5_000 },
    'PATCH /channels/:channel': { limit: 5, windowMs: 5_000 },
    'GET /channels/:channel/messages': { limit: 50, windowMs: 1_000 },
  },
  otherwise: { limit: 50, windowMs: 1_000 },
}

export interface Told {
  readonly headers: Readonly<Record<string, string>>
  /** Set when refused. */
  readonly body?: Json
}

interface Window {
  ends: number
  used: number
}

/** Counts requests as Discord does. `order` makes the next ones fail whatever the count. */
export function createRates(rates: Rates, now: () => number) {
  const windows = new Map<string, Window>()
  const orders: { template: string | 'global'; times: number; seconds: number }[] = []

  function taken(key: string, limit: number, windowMs: number): Window & { over: boolean } {
    let window = windows.get(key)
    if (window === undefined || window.ends <= now()) {
      window = { ends: now() + windowMs, used: 0 }
      windows.set(key, window)
    }
    window.used += 1
    return { ...window, over: window.used > limit }
  }

  function refused(seconds: number, scope: 'user' | 'global' | 'shared', more: Record<string, string>): Told {
    return {
      headers: {
        ...more,
        'retry-after': String(Math.ceil(seconds)),
        'x-ratelimit-scope': scope,
        ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
      },
      body: {
        message: 'You are being rate limited.',
        retry_after: seconds,
        global: scope === 'global',
      },
    }
  }

  return {
    /** The next `times` requests of this route template (or all, `global`) get 429 with `seconds` to wait. */
    order(template: string, times: number, seconds: number): void {
      orders.push({ template, times, seconds })
    },
    take(template: string, major: string): Told {
      const { limit, windowMs } = rates.buckets[template] ?? rates.otherwise
      const isInteraction = /interactions|webhooks/.test(template)
      const ordered = orders.find((one) => one.times > 0 && [template, 'global'].includes(one.template))
      if (ordered !== undefined) {
        ordered.times -= 1
        return refused(ordered.seconds, ordered.template === 'global' ? 'global' : 'shared', {})
      }
      const everything = isInteraction ? undefined : taken('global', rates.global, 1_000)
      if (everything?.over === true) return refused((everything.ends - now()) / 1_000, 'global', {})
      const mine = taken(`${template} ${major}`, limit, windowMs)
      const left = Math.max(0.001, (mine.ends - now()) / 1_000)
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - mine.used)),
        'x-ratelimit-reset': (mine.ends / 1_000).toFixed(3),
        'x-ratelimit-reset-after': left.toFixed(3),
        'x-ratelimit-bucket': Buffer.from(template).toString('hex').slice(0, 32),
      }
      return mine.over ? refused(left, 'user', headers) : { headers }
    },
  }
}
