import { createHmac } from 'node:crypto'
import type { ApprovedReply, Poster } from '../../src/core/index.ts'
import { outcomeOf } from './outcome.ts'
import { deliver } from './request.ts'

export interface WebhookOptions {
  /** Where approved replies are POSTed to. */
  readonly url: string
  /** Key of the signature. */
  readonly secret: string
  /** The `Case.source` values it answers; `http` by default. */
  readonly sources?: readonly string[]
  /** How long to wait for a connection, and then for the answer, in milliseconds. */
  readonly connectTimeout?: number
  readonly answerTimeout?: number
  /** For reading a `Retry-After` date. */
  readonly now?: () => Date
}

/** Answers comments that came over HTTP by POSTing the approved reply to a program of the user's. */
export function webhookPoster(options: WebhookOptions): Poster {
  const { url, secret, connectTimeout = 5_000, answerTimeout = 20_000, now = () => new Date() } = options
  return {
    sources: options.sources ?? ['http'],
    canPost: () => true,
    async post(reply) {
      const body = bodyOf(reply)
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(body.length),
        'user-agent': 'winnow',
        'idempotency-key': reply.idempotencyKey,
        'x-winnow-signature': sign(body, secret),
      }
      const delivery = await deliver({ url, headers, body, connectTimeout, answerTimeout })
      return outcomeOf(delivery, url, now())
    },
  }
}

/** The body of the contract, as the bytes that are signed and sent. */
function bodyOf({ caseId, comment, strategy, text, approvedBy }: ApprovedReply): Buffer {
  const { id: commentId, url = null } = comment
  return Buffer.from(JSON.stringify({ caseId, commentId, url, strategy, text, approvedBy: approvedBy.name }))
}

/** `sha256=` and the HMAC-SHA256 of the exact body, in hex. */
function sign(body: Uint8Array, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}
