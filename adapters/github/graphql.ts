import type { Clock, Delivery } from '../../src/core/index.ts'
import { parsed, type Thing, thing, things, word } from '../../src/core/json.ts'
import type { SiteClient } from '../../src/core/sites/client.ts'
import { SiteTrouble, troubleOf } from '../../src/core/sites/trouble.ts'

export const TITLE = 'GitHub'
/** An answer's longest part that is read, in bytes. */
const MOST = 5 * 1024 * 1024

/** GitHub's other API, in which discussions are. */
export interface Graphql {
  /** What isn't there is null in it. @throws SiteTrouble */
  ask(query: string, variables: object): Promise<Thing>
  /** Sends once. A refusal reads as if it had come over REST. Never throws, but for credentials. */
  change(mutation: string, variables: object): Promise<Delivery>
}

export function createGraphql(client: SiteClient, clock: Clock): Graphql {
  const send = (query: string, variables: object) =>
    client.send('graphql', { query, variables }, { most: MOST })
  return {
    async ask(query, variables) {
      const delivery = await send(query, variables)
      if (delivery.state !== 'answered')
        throw new SiteTrouble('later', `${TITLE} can't be reached (${delivery.why})`)
      const json = thing(parsed(delivery.body))
      const { status, message } = meant(delivery.status, json)
      const onlyMissing = status === 404 && Object.keys(thing(json.data)).length > 0
      if (status !== 200 && !onlyMissing)
        throw troubleOf(
          TITLE,
          status,
          delivery.headers,
          clock.now(),
          message === undefined ? json : { message },
        )
      if (Object.keys(thing(json.data)).length === 0)
        throw new SiteTrouble('later', `${TITLE} answers something else than JSON`)
      return thing(json.data)
    },
    async change(mutation, variables) {
      const delivery = await send(mutation, variables)
      if (delivery.state !== 'answered') return delivery
      const { status, message } = meant(delivery.status, thing(parsed(delivery.body)))
      return { ...delivery, status, ...(message === undefined ? {} : { body: JSON.stringify({ message }) }) }
    },
  }
}

/** It answers 200 whatever became of it; what did stands within. */
function meant(status: number, json: Thing): { readonly status: number; readonly message?: string } {
  const [error] = things(json.errors).toSorted((one, other) => weight(other) - weight(one))
  if (status !== 200 || error === undefined) return { status }
  return { status: statusOf(error), message: word(error.message) ?? 'unknown' }
}

/** Of several errors the one that something else is wrong than that one thing isn't there. */
function weight(error: Thing): number {
  return statusOf(error) === 404 ? 0 : 1
}

const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 403,
  RATE_LIMITED: 429,
  RATE_LIMIT: 429,
}

function statusOf({ type, message }: Thing): number {
  const said = word(message) ?? ''
  if (/rate limit|too quickly/i.test(said)) return 429
  if (type === 'UNPROCESSABLE' && /\bbody\b/i.test(said)) return 422
  return STATUS[word(type) ?? ''] ?? 500
}
