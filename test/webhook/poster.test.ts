import { createHmac } from 'node:crypto'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { probe, webhookPoster } from '../../adapters/webhook/index.ts'
import { type ApprovedReply, retryAfter } from '../../src/core/index.ts'
import { comment } from '../support/desk.ts'
import { anywhere } from '../support/internet.ts'
import { freePort, openReceiver, type Receiver } from '../support/receiver.ts'

const SECRET = 'shared-with-the-receiver'
/** Only the desk can make one; here its shape is enough. */
const reply = {
  caseId: 'case-1',
  comment: comment('It crashes at start.', { id: 'c-1', url: 'https://forum.example/1' }),
  source: 'http',
  strategy: 'ask-to-elaborate',
  text: 'Qu’est-ce qui vous gêne ? 🙂 (Ana, Acme)',
  textHash: 'unused',
  approvedBy: { id: 'api:token', name: 'Ana' },
  idempotencyKey: 'key-1',
} as unknown as ApprovedReply

let receiver: Receiver
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

const poster = (
  more: { url?: string; answerTimeout?: number; connectTimeout?: number; now?: () => Date } = {},
) => webhookPoster({ internet: anywhere, url: receiver.url, secret: SECRET, ...more })

describe('what is sent', () => {
  it('is nothing, and nothing is thrown, where a header can’t be written', async () => {
    const request = {
      url: receiver.url,
      headers: { authorization: 'Bearer tok\u0142n' },
      body: new Uint8Array(),
    }
    expect(await anywhere.send(request)).toEqual({ state: 'unsent', why: 'ERR_INVALID_CHAR' })
    expect(receiver.got).toEqual([])
  })

  it('is the contract’s body, signed over its exact bytes, with the idempotency key', async () => {
    await poster().post(reply)
    const [got] = receiver.got
    expect(JSON.parse(got?.body.toString('utf8') ?? '')).toEqual({
      caseId: 'case-1',
      commentId: 'c-1',
      url: 'https://forum.example/1',
      strategy: 'ask-to-elaborate',
      text: 'Qu’est-ce qui vous gêne ? 🙂 (Ana, Acme)',
      approvedBy: 'Ana',
    })
    const signature = createHmac('sha256', SECRET)
      .update(got?.body ?? '')
      .digest('hex')
    expect(got?.headers['x-winnow-signature']).toBe(`sha256=${signature}`)
    expect(got?.headers['idempotency-key']).toBe('key-1')
    expect(got?.headers['content-type']).toMatch(/^application\/json/)
  })
})

describe('the second signature', () => {
  /** As the README tells a receiver to do it. @returns when it was sent, or undefined */
  function verified({ headers, body }: Receiver['got'][number]): Date | undefined {
    const given = String(headers['x-winnow-signature-v2'])
    const [, t = '', v2 = ''] = /^t=(\d+),v2=([0-9a-f]{64})$/.exec(given) ?? []
    const expected = createHmac('sha256', SECRET)
      .update(`${t}.${headers['idempotency-key']}.`)
      .update(body)
      .digest('hex')
    return v2 === expected ? new Date(Number(t) * 1_000) : undefined
  }

  it('says when it was made, anew with every try', async () => {
    for (const at of ['2026-03-02T09:00:00.999Z', '2026-03-02T10:00:00.000Z'])
      await poster({ now: () => new Date(at) }).post(reply)
    expect(receiver.got.map(verified)).toEqual([
      new Date('2026-03-02T09:00:00.000Z'),
      new Date('2026-03-02T10:00:00.000Z'),
    ])
  })

  it.each([
    ['another time', { 'x-winnow-signature-v2': (was: string) => was.replace(/t=\d/, 't=9') }],
    ['another key', { 'idempotency-key': (was: string) => `${was}0` }],
  ])('does not hold for %s', async (_, changes) => {
    await poster().post(reply)
    const [got] = receiver.got
    if (got === undefined) throw new Error('nothing came')
    const headers = { ...got.headers }
    for (const [name, change] of Object.entries(changes)) headers[name] = change(String(got.headers[name]))
    expect(verified(got)).toBeDefined()
    expect(verified({ ...got, headers })).toBeUndefined()
    expect(
      verified({ ...got, body: Buffer.from(got.body.toString('utf8').replace('Ana', 'Eve')) }),
    ).toBeUndefined()
  })
})

describe('what an answer means', () => {
  const cases = [
    [{ status: 200, body: '{}' }, { state: 'posted' }],
    [{ status: 204 }, { state: 'posted' }],
    [
      { status: 200, body: '{"url":"https://forum.example/1#2"}' },
      { state: 'posted', url: 'https://forum.example/1#2' },
    ],
    [
      { status: 201, headers: { location: 'https://forum.example/3' } },
      { state: 'posted', url: 'https://forum.example/3' },
    ],
    // A link that a browser would run is none.
    [{ status: 200, body: '{"url":"javascript:alert(1)"}' }, { state: 'posted' }],
    [{ status: 200, body: 'not json' }, { state: 'posted' }],
    [
      { status: 429, headers: { 'retry-after': '30' } },
      { state: 'retry', after: 30 },
    ],
    [{ status: 503 }, { state: 'retry' }],
    [{ status: 302, headers: { location: '/elsewhere' } }, { state: 'refused' }],
    [{ status: 400 }, { state: 'refused' }],
    [{ status: 401 }, { state: 'refused' }],
    [{ status: 404 }, { state: 'refused' }],
    [{ status: 500 }, { state: 'unknown' }],
    [{ status: 502 }, { state: 'unknown' }],
    [{ status: 504 }, { state: 'unknown' }],
  ] as const
  it.each(cases)('%j: %j', async (answer, outcome) => {
    receiver.answer = answer
    const { why: _, ...told } = { why: '', ...(await poster().post(reply)) }
    expect(told).toEqual(outcome)
    expect(receiver.got).toHaveLength(1)
  })
})

describe('when the network fails', () => {
  it('nobody listens: nothing was sent, try again', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`
    expect(await poster({ url }).post(reply)).toMatchObject({ state: 'retry' })
  })

  it('a name that does not exist: nothing was sent', async () => {
    expect(await poster({ url: 'http://nowhere.invalid/' }).post(reply)).toMatchObject({ state: 'retry' })
  })

  it('TLS cannot be agreed on: nothing was sent', async () => {
    const url = receiver.url.replace('http:', 'https:')
    expect(await poster({ url }).post(reply)).toMatchObject({ state: 'retry' })
    expect(receiver.got).toHaveLength(0)
  })

  it('it hangs up after reading: nobody knows', async () => {
    receiver.answer = 'hang-up'
    expect(await poster().post(reply)).toMatchObject({ state: 'unknown' })
  })

  it('it never answers: nobody knows', async () => {
    receiver.answer = 'silence'
    expect(await poster({ answerTimeout: 50 }).post(reply)).toMatchObject({ state: 'unknown' })
  })

  it('rule 9: says why without the text, the secret or the address', async () => {
    for (const answer of ['hang-up', { status: 500, body: reply.text }, { status: 400 }] as const) {
      receiver.answer = answer
      const { why } = (await poster().post(reply)) as { why: string }
      expect(why).not.toMatch(/gêne|shared-with|127\.0\.0\.1/)
    }
  })
})

describe('Retry-After', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const cases = [
    ['30', 30],
    ['0', 0],
    ['Mon, 02 Mar 2026 09:01:00 GMT', 60],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['999999999', 604_800],
    ['soon', undefined],
    [undefined, undefined],
  ] as const
  it.each(cases)('%s', (value, seconds) => {
    expect(retryAfter(value, now)).toBe(seconds)
  })
})

describe('probing', () => {
  it('connects, and sends nothing', async () => {
    expect(await probe(receiver.url)).toBeUndefined()
    expect(receiver.got).toHaveLength(0)
  })
  it('says why it cannot', async () => {
    expect(await probe(`http://127.0.0.1:${await freePort()}/`)).toBe('ECONNREFUSED')
  })
  it('does not wait for ever for TLS', async () => {
    const mute = createServer(() => undefined)
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as { port: number }
    expect(await probe(`https://127.0.0.1:${port}/`, 50)).toBe('timeout')
    mute.close()
  })
})
