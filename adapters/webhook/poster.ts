import { createHmac } from 'node:crypto'
import { type ApprovedReply, type Internet, type Poster, some, TRY_HOURS } from '../../src/core/index.ts'
import { outcomeOf } from './outcome.ts'

export interface WebhookOptions {
  readonly internet: Pick<Internet, 'send'>
  /** Where approved replies are POSTed to. */
  readonly url: string
  /** Key of the signature. */
  readonly secret: string
  /** The `Case.source` values it answers; `http` by default. */
  readonly sources?: readonly string[]
  /** How long a reply is tried, in hours from its approval; TRY_HOURS.program by default. */
  readonly tryHours?: number | undefined
  /** How long to wait for a connection, and then for the answer, in milliseconds. */
  readonly connectTimeout?: number
  readonly answerTimeout?: number
  /** For reading a `Retry-After` date, and for the signature. */
  readonly now?: () => Date
}

/** Answers comments that came over HTTP by POSTing the approved reply to a program of the user's. */
export function webhookPoster(options: WebhookOptions): Poster {
  const { internet, url, secret, connectTimeout, answerTimeout, now = () => new Date() } = options
  return {
    sources: options.sources ?? ['http'],
    tryHours: options.tryHours ?? TRY_HOURS.program,
    canPost: () => true,
    async post(reply) {
      const body = bodyOf(reply)
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'winnow',
        'idempotency-key': reply.idempotencyKey,
        'x-winnow-signature': `sha256=${hmac(secret, body)}`,
        'x-winnow-signature-v2': signed(secret, now(), reply.idempotencyKey, body),
      }
      const delivery = await internet.send({
        url,
        headers,
        body,
        ...some('connectTimeout', connectTimeout),
        ...some('answerTimeout', answerTimeout),
      })
      return outcomeOf(delivery, url, now())
    },
  }
}

/** The body of the contract, as the bytes that are signed and sent. */
function bodyOf({ caseId, comment, strategy, text, approvedBy }: ApprovedReply): Buffer {
  const { id: commentId, url = null } = comment
  return Buffer.from(JSON.stringify({ caseId, commentId, url, strategy, text, approvedBy: approvedBy.name }))
}

/** `t=`, when it was sent in seconds since 1970, and `v2=`, which covers that, the key and the exact body. */
function signed(secret: string, at: Date, key: string, body: Uint8Array): string {
  const t = Math.floor(at.getTime() / 1_000)
  return `t=${t},v2=${hmac(secret, `${t}.${key}.`, body)}`
}

/** HMAC-SHA256 of the parts one after the other, in hex. */
function hmac(secret: string, ...parts: readonly (string | Uint8Array)[]): string {
  const made = createHmac('sha256', secret)
  for (const part of parts) made.update(part)
  return made.digest('hex')
}
