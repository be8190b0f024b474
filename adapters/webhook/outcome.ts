import type { PostOutcome } from '../../src/core/index.ts'
import type { Delivery } from './request.ts'

/** Longer waits that the other side asks for are cut, in seconds: no reply is tried for longer. */
const LONGEST_WAIT = 7 * 24 * 3_600
const LONGEST_URL = 4_096

/** What one delivery means for the reply: only what is certain is called posted, refused or not sent. */
export function outcomeOf(delivery: Delivery, requestUrl: string, now: Date): PostOutcome {
  if (delivery.state === 'unsent')
    return { state: 'retry', why: `the reply address could not be reached (${delivery.why})` }
  if (delivery.state === 'unanswered')
    return { state: 'unknown', why: `the reply address did not answer (${delivery.why})` }
  const { status, headers, body } = delivery
  const why = `the reply address answered ${status}`
  if (status >= 200 && status < 300) {
    const url = addressIn(body, requestUrl) ?? webAddress(headers.location, requestUrl)
    return url === undefined ? { state: 'posted' } : { state: 'posted', url }
  }
  if (status === 429 || status === 503) {
    const after = retryAfter(headers['retry-after'], now)
    return after === undefined ? { state: 'retry', why } : { state: 'retry', after, why }
  }
  if (status >= 300 && status < 400)
    return { state: 'refused', why: `${why}, a redirect, which is not followed: set the final address` }
  if (status >= 400 && status < 500) return { state: 'refused', why }
  return { state: 'unknown', why }
}

/** `Retry-After` as seconds from now, whether it came as seconds or as a date. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - now.getTime()) / 1_000)
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT)
}

function addressIn(body: string, base: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined
    return typeof url === 'string' ? webAddress(url, base) : undefined
  } catch {
    return undefined
  }
}

/** It is shown as a link later on, so it must be a web address. */
function webAddress(value: string | undefined, base: string): string | undefined {
  if (value === undefined || value.length > LONGEST_URL) return undefined
  const url = URL.parse(value, base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined
}
