import { type Delivery, type PostOutcome, retryAfter, webAddress } from '../../src/core/index.ts'
import { reason } from '../../src/core/words/reasons/index.ts'

const LONGEST_URL = 4_096

/** What one delivery means for the reply: only what is certain is called posted, refused or not sent. */
export function outcomeOf(delivery: Delivery, requestUrl: string, now: Date): PostOutcome {
  if (delivery.state === 'unsent') return { state: 'retry', why: reason('webhookAway', delivery.why) }
  if (delivery.state === 'unanswered') return { state: 'unknown', why: reason('webhookSilent', delivery.why) }
  const { status, headers, body } = delivery
  const why = reason('webhookAnswered', String(status))
  if (status >= 200 && status < 300) {
    const url = addressIn(body, requestUrl) ?? webAddress(headers.location, LONGEST_URL, requestUrl)?.href
    return url === undefined ? { state: 'posted' } : { state: 'posted', url }
  }
  if (status === 429 || status === 503) {
    const after = retryAfter(headers['retry-after'], now)
    return after === undefined ? { state: 'retry', why } : { state: 'retry', after, why }
  }
  if (status >= 300 && status < 400)
    return { state: 'refused', why: reason('webhookRedirect', String(status)) }
  if (status >= 400 && status < 500) return { state: 'refused', why }
  return { state: 'unknown', why }
}

function addressIn(body: string, base: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined
    return typeof url === 'string' ? webAddress(url, LONGEST_URL, base)?.href : undefined
  } catch {
    return undefined
  }
}
