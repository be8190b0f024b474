import type { Logger, webApi } from '@slack/bolt'
import { doubled, type Timers } from '../../src/core/index.ts'
import { faultOf } from './faults.ts'
import type { SlackConfig } from './settings.ts'

/** How long one call may take, in milliseconds. */
const CALL = 10_000

/** Each call is tried once: who calls knows what a failure means, and how long to wait. */
export function clientOptions({ apiUrl }: SlackConfig, logger: Logger): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger,
    timeout: CALL,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  }
}

interface Patience {
  readonly timers: Timers
  /** Tries in all, 4 by default. */
  readonly tries?: number
  /** Longest wait that is accepted, in seconds, 60 by default. */
  readonly longest?: number
}

/**
 * For background work that does no harm when it is done twice: waits as Slack asks, and tries again when it
 * is away. @throws the last error
 */
export async function patiently<T>(
  call: () => Promise<T>,
  { timers, tries = 4, longest = 60 }: Patience,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call()
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'refused' || tried >= tries) throw error
      const seconds = fault.kind === 'busy' ? fault.after : doubled(1, tried - 1, longest)
      if (seconds > longest) throw error
      await pause(timers, seconds * 1_000)
    }
  }
}

export function pause(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(milliseconds, resolve)
  })
}

/** The promise, or an error when it takes longer; the work itself isn't stopped. @throws Error `too late` */
export async function within<T>(timers: Timers, milliseconds: number, work: Promise<T>): Promise<T> {
  let cancel: () => void = () => undefined
  const late = new Promise<never>((_, reject) => {
    cancel = timers.after(milliseconds, () => reject(new TooLate()))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    cancel()
  }
}

export class TooLate extends Error {
  override readonly name = 'TimeoutError'
}
