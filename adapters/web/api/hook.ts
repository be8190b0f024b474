import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { type Clock, type Memory, type Platform, WinnowError } from '../../../src/core/index.ts'
import { answerError } from './answers.ts'
import { jsonBody, limitBody } from './body.ts'
import type { ApiOptions } from './options.ts'
import { refuseStrangers } from './strangers.ts'
import { commentOf, SOURCE, take, takeBack } from './take.ts'

/** What a platform needs to push comments. */
export interface HookOptions {
  /** undefined: nothing can be pushed. */
  readonly secret: string | undefined
  /** Which deliveries came already. */
  readonly memory: Memory
  readonly clock: Clock
  /** What platforms tell of, by their name. */
  readonly platforms?: ReadonlyMap<string, NonNullable<Platform['hook']>>
}

/** A signature is good for so long before and after, in seconds. */
const WINDOW = 300
/** What came is remembered longer than any signature is good for, in milliseconds. */
const REMEMBERED = 3 * WINDOW * 1_000
const SIGNATURE = /^t=(\d{1,12}),v2=([0-9a-f]{64})$/
const KEY = /^[\x21-\x7e]{1,200}$/
const EVENT = {
  type: 'object',
  properties: { event: {}, comment: {}, id: {} },
} as const

/**
 * `POST /hooks/comments`: a platform pushes what was written, changed and deleted. Signed like our own
 * replies (`X-Winnow-Signature-V2` over time, `Idempotency-Key` and body); a delivery that came already
 * changes nothing.
 */
export function hookRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.use('*', limitBody)
  app.post('/comments', async (c) => {
    const { hook } = options
    if (hook.secret === undefined)
      throw new WinnowError('not_found', 'Nothing can be pushed here until WINNOW_HOOK_SECRET is set.')
    const key = c.req.header('idempotency-key') ?? ''
    const body = new Uint8Array(await c.req.arrayBuffer())
    const signature = c.req.header('x-winnow-signature-v2') ?? ''
    verify(hook.secret, { signature, key, body, at: hook.clock.now() })
    if ((await hook.memory.get(key)) !== undefined) return c.json({ repeated: true })
    const answer = await handle(await jsonBody(c), options)
    // Only now: what failed may come again.
    await hook.memory.set(key, true, REMEMBERED)
    return c.json(answer)
  })
  app.post('/:platform', async (c) => {
    const told = options.hook.platforms?.get(c.req.param('platform'))
    if (told === undefined)
      throw new WinnowError('not_found', 'No platform of that name tells us anything: see its …_HOOK_SECRET.')
    const body = new Uint8Array(await c.req.arrayBuffer())
    if (!isSigned(told.secret, c.req.header(told.signature) ?? '', body))
      throw new WinnowError('unauthorized', `The signature is missing or wrong: ${told.signature}.`)
    // What it says is not believed: it is asked what there is.
    told.happened()
    return c.json({ taken: true })
  })
  app.onError((error, c) => answerError(c, error, options.report))
  return app
}

const SHA256 = /^sha256=([0-9a-f]{64})$/

/** As GitHub and Discourse sign: the HMAC of the body alone. A repeat of it only asks once more. */
function isSigned(secret: string, signature: string, body: Uint8Array): boolean {
  const [, given] = SHA256.exec(signature) ?? []
  if (given === undefined) return false
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(body).digest())
}

interface Delivery {
  readonly signature: string
  readonly key: string
  readonly body: Uint8Array
  readonly at: Date
}

/** @throws WinnowError `unauthorized` */
function verify(secret: string, { signature, key, body, at }: Delivery): void {
  const [, t = '', given = ''] = SIGNATURE.exec(signature) ?? []
  const made = createHmac('sha256', secret).update(`${t}.${key}.`).update(body).digest()
  const right = given !== '' && KEY.test(key) && timingSafeEqual(Buffer.from(given, 'hex'), made)
  if (!right)
    throw new WinnowError(
      'unauthorized',
      'The signature is missing or wrong: X-Winnow-Signature-V2 and Idempotency-Key.',
    )
  if (Math.abs(at.getTime() / 1_000 - Number(t)) > WINDOW)
    throw new WinnowError('unauthorized', `The signature is older or newer than ${WINDOW} seconds.`)
}

async function handle(value: unknown, options: ApiOptions): Promise<object> {
  refuseStrangers(value, EVENT)
  const { event, comment, id } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (event === 'comment') {
    const { created: _, ...taken } = await take(commentOf(comment, options), options)
    return taken
  }
  const deleted = typeof id === 'number' ? String(id) : id
  if (event === 'deleted' && typeof deleted === 'string')
    return { caseId: await takeBack(SOURCE, deleted, options) }
  throw new WinnowError('invalid_input', 'This is no event as expected.', {
    problems: [
      { path: 'event', expected: '"comment" with a comment (new or changed), or "deleted" with its id' },
    ],
  })
}
