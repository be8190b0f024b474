import type { Delivery } from '../internet.ts'
import { parsed, type Thing, thing } from '../json.ts'
import type { PostOutcome } from '../ports.ts'
import { webAddress } from '../web-address.ts'
import { patienceOf } from './trouble.ts'

interface Posting {
  readonly title: string
  readonly now: Date
  /** Where the reply stands, as the answer says it. */
  url(json: Thing): string | undefined
  /** What is peculiar to the place; undefined: as everywhere. */
  special?(status: number, json: Thing): PostOutcome | undefined
}

/** What a request to post means for the reply: only what is certain is called posted, refused or not sent. */
export function postOutcome(delivery: Delivery, { title, now, url, special }: Posting): PostOutcome {
  if (delivery.state === 'unsent')
    return { state: 'retry', why: `${title} could not be reached (${delivery.why})` }
  if (delivery.state === 'unanswered')
    return { state: 'unknown', why: `${title} did not answer (${delivery.why})` }
  const { status, headers } = delivery
  const json = thing(parsed(delivery.body))
  const why = `${title} answered ${status}`
  if (status >= 200 && status < 300) {
    // A page of a proxy, or of maintenance.
    if (Object.keys(json).length === 0)
      return { state: 'unknown', why: `${title} answered without saying what it made` }
    const address = webAddress(url(json), 4_096)?.href
    return address === undefined ? { state: 'posted' } : { state: 'posted', url: address }
  }
  const peculiar = special?.(status, json)
  if (peculiar !== undefined) return peculiar
  const after = patienceOf(headers, now, json)
  // What only breaks in between answers 503 too, and may have handed it on.
  if (status === 429 || ((status === 403 || status === 503) && after !== undefined))
    return { state: 'retry', why, ...(after === undefined ? {} : { after }) }
  if ((status === 404 || status === 410) && Object.keys(json).length > 0) return { state: 'gone', why }
  if (status === 400 || status === 413 || status === 422)
    return {
      state: 'refused',
      why: `${title} refuses the text (${status})`,
      mend: 'text',
      cause: String(status),
    }
  if (status < 500)
    return { state: 'refused', why: `${title} refuses it (${status})`, mend: 'place', cause: String(status) }
  return { state: 'unknown', why }
}
