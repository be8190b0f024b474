import { webApi } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { viewIn } from '../../adapters/slack/cards/view.ts'
import type { CardPosition } from '../../adapters/slack/reviews/plan.ts'
import { createReviews } from '../../adapters/slack/reviews/reviews.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'
import { servicesFor } from '../support/slack/context.ts'

afterEach(closeDesks)

type Call = { readonly method: string; readonly args: Record<string, unknown>; readonly at: number }
type Answer = Record<string, unknown> | Error

/** A Slack that notes every call, over a clock that stands. */
async function open(made: TestDesk) {
  const calls: Call[] = []
  let answer: (call: Call) => Answer = ({ method }) =>
    method === 'chat.postMessage' ? { ok: true, ts: `${1_772_442_000 + calls.length}.000100` } : { ok: true }
  const method = (name: string) => async (args: Record<string, unknown>) => {
    const call = { method: name, args, at: made.clock.now().getTime() }
    calls.push(call)
    const given = answer(call)
    if (given instanceof Error) throw given
    return given
  }
  const client = {
    chat: { postMessage: method('chat.postMessage'), update: method('chat.update') },
    conversations: { history: method('conversations.history') },
  }
  const context = {
    desk: made.desk,
    services: servicesFor(made),
    config: { host: '', timeZone: 'UTC', channels: [], deciders: [], reviewChannel: 'C9' },
    clientOf: async () => client as unknown as webApi.WebClient,
  }
  const start = () => {
    const reviews = createReviews(context, viewIn('en', 'Acme'))
    reviews.start()
    return reviews
  }
  /** Lets time go by in small steps, with all that happens meanwhile. */
  const wait = async (seconds: number, step = 0.55) => {
    await settled()
    for (let gone = 0; gone < seconds; gone += step) {
      made.clock.pass({ milliseconds: step * 1_000 })
      await settled()
    }
  }
  const posts = () => calls.filter((call) => call.method === 'chat.postMessage')
  const updates = () => calls.filter((call) => call.method === 'chat.update')
  return {
    calls,
    posts,
    updates,
    start,
    wait,
    answers(how: typeof answer) {
      answer = how
    },
    position: (id: string) => context.services.records.get<CardPosition>('slack-card', id),
    records: context.services.records,
  }
}
/** Long enough for everything that waits for nothing but the database. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const caseOf = ({ args }: Call) =>
  (args.metadata as { event_payload: { case_id: string } }).event_payload.case_id
const refused = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error })
const away = () => new webApi.WebAPIRequestError(Object.assign(new Error('down'), { code: 'ECONNREFUSED' }))
const lost = () => new webApi.WebAPIRequestError(Object.assign(new Error('lost'), { code: 'ECONNRESET' }))

describe('cards in the review channel', () => {
  it('500 at once arrive by urgency, about one a second, none twice', async () => {
    const made = await testDesk()
    const verdicts = ['neither', 'critic', 'detractor', 'unclear']
    for (let n = 0; n < 500; n += 1)
      await made.desk.receive('http', comment(`Number ${n} [${verdicts[n % 4]}]`))
    const slack = await open(made)
    slack.start()
    await slack.wait(580, 1.1)
    const wanted: string[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await made.desk.list({
        status: 'pending',
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      })
      wanted.push(...page.cases.map(({ id }) => id))
      cursor = page.next
    }
    expect(slack.posts().map(caseOf)).toEqual(wanted)
    const gaps = slack.posts().map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
  })

  it('waits as long as Slack asks, and loses nothing', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    let busy = 2
    slack.answers(() => (busy-- > 0 ? new webApi.WebAPIRateLimitedError(30) : { ok: true, ts: '1.1' }))
    await made.desk.receive('http', comment('It crashes. [critic]'))
    await slack.wait(29)
    expect(slack.posts()).toHaveLength(1)
    await slack.wait(75)
    expect(slack.posts()).toHaveLength(3)
    expect(made.reported).toEqual([])
  })

  it('Slack is down for ten minutes: every card comes afterwards, once, and it is said once', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    slack.answers(away)
    for (let n = 0; n < 5; n += 1) await made.desk.receive('http', comment(`Number ${n} [critic]`))
    await slack.wait(600)
    const tries = slack.posts().length
    expect(tries).toBeLessThan(30)
    expect(made.reported).toHaveLength(1)
    let number = 0
    slack.answers(() => ({ ok: true, ts: `${++number}.1` }))
    await slack.wait(90)
    const arrived = slack.posts().slice(tries).map(caseOf)
    expect(arrived).toHaveLength(5)
    expect(new Set(arrived).size).toBe(5)
  })

  it('looks for a card before it posts another when an answer was lost', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    const metadata = { event_type: 'winnow_card', event_payload: { case_id: caseId } }
    slack.answers(({ method }) => {
      if (method === 'chat.postMessage') return lost()
      return method === 'conversations.history'
        ? { ok: true, messages: [{ ts: '5.5', metadata }] }
        : { ok: true }
    })
    await slack.wait(20)
    expect(slack.posts()).toHaveLength(1)
    expect(await slack.position(caseId)).toMatchObject({ ts: '5.5', version: 1 })
    expect(slack.updates()[0]?.args).toMatchObject({ channel: 'C9', ts: '5.5' })
  })

  it('waits until it can look when Slack goes away after an answer was lost', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    slack.answers(({ method }) => (method === 'chat.postMessage' ? lost() : away()))
    await slack.wait(120)
    expect(slack.posts()).toHaveLength(1)
    const metadata = { event_type: 'winnow_card', event_payload: { case_id: caseId } }
    slack.answers(() => ({ ok: true, messages: [{ ts: '5.5', metadata }] }))
    await slack.wait(120)
    expect(slack.posts()).toHaveLength(1)
    expect(await slack.position(caseId)).toMatchObject({ ts: '5.5', version: 1 })
    const [look] = slack.calls.filter(({ method }) => method === 'conversations.history').slice(-1)
    expect(Number(look?.args.oldest)).toBeLessThan(1_772_442_000)
  })

  it('an end between posting and noting it costs at most one look', async () => {
    const made = await testDesk()
    const slack = await open(made)
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    const since = made.clock.now().toISOString()
    await slack.records.put('slack-card', caseId, {
      channel: 'C9',
      version: 1,
      over: false,
      first: since,
      since,
      owner: 'dead',
    })
    slack.answers(({ method }) =>
      method === 'conversations.history' ? { ok: true, messages: [] } : { ok: true, ts: '7.7' },
    )
    slack.start()
    await slack.wait(30)
    // It may still be at work.
    expect(slack.posts()).toEqual([])
    await slack.wait(100)
    expect(slack.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(1)
    expect(slack.posts()).toHaveLength(1)
    expect(await slack.position(caseId)).toMatchObject({ ts: '7.7' })
  })

  it('two processes at once post one card each case', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    slack.start()
    for (let n = 0; n < 4; n += 1) await made.desk.receive('http', comment(`Number ${n} [critic]`))
    await slack.wait(20)
    expect(slack.posts().map(caseOf)).toHaveLength(4)
    expect(new Set(slack.posts().map(caseOf)).size).toBe(4)
  })

  it('a card too heavy for Slack comes bare, and the next ones come after it', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    let first = true
    slack.answers(() => {
      if (!first) return { ok: true, ts: '1.1' }
      first = false
      return refused('msg_blocks_too_long')
    })
    await made.desk.receive('http', comment('It crashes. [critic]'))
    await slack.wait(3)
    expect(slack.posts()).toHaveLength(2)
    expect(JSON.stringify(slack.posts()[1]?.args.blocks)).not.toContain('It crashes')
    await made.desk.receive('http', comment('Again. [critic]'))
    await slack.wait(3)
    expect(slack.posts()).toHaveLength(3)
  })

  it('follows what was decided or erased while nobody looked', async () => {
    const made = await testDesk()
    const slack = await open(made)
    const reviews = slack.start()
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    const other = await made.desk.receive('http', comment('Nice. [neither]'))
    await slack.wait(4)
    await reviews.stop()
    await made.desk.decide(caseId, { action: 'dismiss', version: 1 }, ana)
    await made.desk.forget({ caseId: other.caseId })
    const before = slack.updates().length
    slack.start()
    await slack.wait(4)
    const texts = slack
      .updates()
      .slice(before)
      .map(({ args }) => args.text)
    expect(texts.sort()).toEqual([
      'Dismissed. Nothing was sent. · Sam Sender · Acme forum: It crashes. [critic]',
      'This comment was erased.',
    ])
    expect(await slack.position(other.caseId)).toBeUndefined()
  })

  it('posts another card when somebody removed the first, and none for what is decided', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    await slack.wait(3)
    slack.answers(({ method }) =>
      method === 'chat.update' ? refused('message_not_found') : { ok: true, ts: '8.8' },
    )
    await made.desk.decide(caseId, { action: 'claim', version: 1 }, ana)
    await slack.wait(4)
    expect(slack.posts()).toHaveLength(2)
    await made.desk.decide(caseId, { action: 'dismiss', version: 2 }, ana)
    await slack.wait(4)
    expect(slack.posts()).toHaveLength(2)
  })

  it('sees within a minute what another process decided', async () => {
    const made = await testDesk()
    const slack = await open(made)
    slack.start()
    const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]'))
    await slack.wait(3)
    await made.another().decide(caseId, { action: 'dismiss', version: 1 }, ana)
    const late = await made.another().receive('http', comment('And this. [critic]'))
    await slack.wait(65)
    expect(slack.updates().at(-1)?.args.text).toContain('Dismissed')
    expect(slack.posts().map(caseOf)).toContain(late.caseId)
  })
})
