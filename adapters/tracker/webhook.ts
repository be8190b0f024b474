import { createHmac } from 'node:crypto'
import { type Internet, retryAfter, type Tracker, userAgent } from '../../src/core/index.ts'
import { parsed, thing } from '../../src/core/json.ts'

export interface WebhookTrackerOptions {
  readonly internet: Pick<Internet, 'get' | 'send'>
  readonly url: string
  readonly secret: string
  readonly brand: string
  readonly now: () => Date
}

const PATIENCE = 20_000
const MOST = 100_000
const REF = /^[\w.-]{1,100}$/

/**
 * Any other tracker, by a program between: POST `{caseId,title,body}` makes an issue and answers `{id,url}`;
 * GET `…/id` answers `{state}`, with an ETag if it likes, or 410 for what is gone for good. Both are signed.
 */
export function webhookTracker({ internet, url, secret, brand, now }: WebhookTrackerOptions): Tracker {
  const base = url.replace(/\/$/, '')
  const signed = (said: string | Uint8Array) => ({
    'user-agent': userAgent('issues', brand),
    'x-winnow-signature': `sha256=${createHmac('sha256', secret).update(said).digest('hex')}`,
  })
  return {
    async make(issue) {
      const body = new TextEncoder().encode(JSON.stringify(issue))
      const headers = { ...signed(body), 'content-type': 'application/json', 'idempotency-key': issue.caseId }
      const answer = await internet.send({ url: base, headers, body })
      if (answer.state === 'unsent') return { state: 'refused', why: 'away' }
      if (answer.state === 'unanswered' || mayHaveMade(answer.status)) return { state: 'unknown' }
      if (answer.status === 401 || answer.status === 403) return { state: 'refused', why: 'unauthorized' }
      if (answer.status === 404) return { state: 'refused', why: 'not-found' }
      if (answer.status === 410) return { state: 'refused', why: 'switched-off' }
      if (answer.status === 429) return { state: 'refused', why: 'rate' }
      if (answer.status >= 300) return { state: 'refused', why: 'invalid' }
      const { id, url: at } = thing(parsed(answer.body))
      const ref = String(id)
      return typeof at === 'string' && REF.test(ref) ? { state: 'made', ref, url: at } : { state: 'unknown' }
    },
    async look(ref, tag) {
      const asking = {
        headers: { ...signed(ref), ...(tag === undefined ? {} : { 'if-none-match': tag }) },
        most: MOST,
        signal: AbortSignal.timeout(PATIENCE),
        ours: true,
      } as const
      const answer = await internet
        .get(new URL(`${base}/${encodeURIComponent(ref)}`), asking)
        .catch(() => undefined)
      if (answer === undefined) return { state: 'later' }
      if (answer.status === 304) return { state: 'same' }
      if (answer.status === 410) return { state: 'gone' }
      // The program between may be set up anew: that is no issue's end.
      if (answer.status === 404) return { state: 'missing' }
      const after = retryAfter(answer.headers['retry-after'], now())
      const { state } = thing(answer.status === 200 ? parsed(answer.text()) : undefined)
      if (state !== 'open' && state !== 'closed')
        return { state: 'later', ...(after === undefined ? {} : { after }) }
      const { etag } = answer.headers
      return { state, ...(etag === undefined ? {} : { tag: etag }) }
    },
    refOf(given) {
      const ref = URL.parse(given)?.pathname.split('/').at(-1) ?? ''
      return REF.test(ref) ? ref : undefined
    },
  }
}

/** It broke, led elsewhere, took too long, or says that there is one: a human looks. */
function mayHaveMade(status: number): boolean {
  return status >= 500 || (status >= 300 && status < 400) || status === 408 || status === 409
}
