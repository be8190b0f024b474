import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ManualClock, manualClock } from '../support/clock.ts'
import { refusedBlocks, refusedView } from '../support/slack/block-rules.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { ANA, EVE } from '../support/slack/people.ts'
import type { Json } from '../support/slack/schema.ts'
import { REVIEW } from '../support/slack/workspace.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const select = (more: object) => ({ type: 'static_select', action_id: 's', ...more })
const option = (value: string) => ({ text: plain(value), value })
const input = (element: object) => ({ type: 'input', label: plain('A label'), element })
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain('A title'),
  blocks,
  ...more,
})
const x = (length: number) => 'x'.repeat(length)

describe('blocks that Slack refuses', () => {
  it.each<[what: string, block: object]>([
    ['a button’s text of 76', actions(button({ text: plain(x(76)) }))],
    ['a button’s value of 2,001', actions(button({ value: x(2_001) }))],
    ['a button’s text in mrkdwn', actions(button({ text: { type: 'mrkdwn', text: 'x' } }))],
    ['an empty value', actions(button({ value: '' }))],
    ['26 buttons', actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `a${at}` })))],
    ['no buttons', actions()],
    ['two buttons of one name', actions(button(), button())],
    ['an option’s text of 76', actions(select({ options: [{ text: plain(x(76)), value: 'v' }] }))],
    ['an option’s value of 151', actions(select({ options: [{ text: plain('t'), value: x(151) }] }))],
    ['no options', actions(select({ options: [] }))],
    [
      'a chosen option that isn’t offered',
      actions(select({ options: [option('a')], initial_option: option('b') })),
    ],
    ['a header of 151', { type: 'header', text: plain(x(151)) }],
    ['an empty text', { type: 'section', text: plain('') }],
    ['11 fields', { type: 'section', fields: Array(11).fill(plain('x')) }],
    ['a field of 2,001', { type: 'section', fields: [plain(x(2_001))] }],
    ['a section with nothing', { type: 'section' }],
    ['11 in a context', { type: 'context', elements: Array(11).fill(plain('x')) }],
    ['an unknown property', { type: 'divider', colour: 'red' }],
    ['an unknown block', { type: 'marquee' }],
    ['a block id of 256', { type: 'divider', block_id: x(256) }],
    [
      'a confirmation of 301',
      actions(
        button({
          confirm: { title: plain('t'), text: plain(x(301)), confirm: plain('y'), deny: plain('n') },
        }),
      ),
    ],
  ])('%s', (_, block) => {
    expect(refusedBlocks([block])?.error).toBe('invalid_blocks')
  })

  it('and those it takes, up to the last character', () => {
    const taken = [
      actions(button({ text: plain(x(75)), value: x(2_000) })),
      { type: 'section', text: plain(x(3_000)) },
      actions(select({ options: [option('a'), option('b')], initial_option: option('b') })),
    ]
    expect(refusedBlocks(taken)).toBeUndefined()
  })
})

describe('views that Slack refuses', () => {
  it.each<[what: string, view: object, error: string]>([
    ['a title of 25', modal([], { title: plain(x(25)) }), 'invalid_arguments'],
    ['a submit of 25', modal([], { submit: plain(x(25)) }), 'invalid_arguments'],
    ['a close of 25', modal([], { close: plain(x(25)) }), 'invalid_arguments'],
    ['private metadata of 3,001', modal([], { private_metadata: x(3_001) }), 'invalid_arguments'],
    ['101 blocks', modal(Array(101).fill({ type: 'divider' })), 'invalid_arguments'],
    [
      'inputs without submit',
      modal([input({ type: 'plain_text_input', action_id: 'a' })]),
      'invalid_arguments',
    ],
    [
      'an initial value of 3,001',
      modal([input({ type: 'plain_text_input', action_id: 'a', initial_value: x(3_001) })], {
        submit: plain('Go'),
      }),
      'invalid_arguments',
    ],
    ['250 kB', modal(Array(100).fill({ type: 'section', text: plain(x(2_900)) })), 'view_too_large'],
  ])('%s', (_, view, error) => {
    expect(refusedView(view, 'modal')?.error).toBe(error)
  })
})

describe('Slack’s time and turns', () => {
  let clock: ManualClock
  let slack: SlackDouble
  beforeEach(async () => {
    clock = manualClock()
    slack = await startSlack({ clock, rates: true })
  })
  afterEach(() => slack.close())

  const post = async (url: string, args: object, headers: Record<string, string> = {}): Promise<Json> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(args),
    })
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      ...((await answer.json()) as object),
    }
  }
  const call = (method: string, args: object) =>
    post(`${slack.url}${method}`, args, { authorization: `Bearer ${slack.botToken}` })
  /** What the app would be sent; nobody is connected, so it is read from the payload. */
  const trigger = () => slack.triggerFor(ANA)

  it('a trigger is good once, for three seconds', async () => {
    const view = modal([{ type: 'divider' }])
    const once = trigger()
    expect((await call('views.open', { trigger_id: once, view })).ok).toBe(true)
    expect((await call('views.open', { trigger_id: once, view })).error).toBe('exchanged_trigger_id')
    const late = trigger()
    clock.pass({ milliseconds: 3_001 })
    expect((await call('views.open', { trigger_id: late, view })).error).toBe('expired_trigger_id')
  })

  it('three windows stand on each other at most, and an old hash changes none', async () => {
    const view = modal([{ type: 'divider' }])
    const { view: first } = await call('views.open', { trigger_id: trigger(), view })
    for (let pushed = 0; pushed < 2; pushed += 1)
      expect((await call('views.push', { trigger_id: trigger(), view })).ok).toBe(true)
    expect((await call('views.push', { trigger_id: trigger(), view })).error).toBe('push_limit_reached')
    expect((await call('views.update', { view_id: first.id, hash: first.hash, view })).ok).toBe(true)
    expect((await call('views.update', { view_id: first.id, hash: first.hash, view })).error).toBe(
      'hash_conflict',
    )
    expect((await call('views.update', { view_id: 'V0', view })).error).toBe('not_found')
  })

  it('a response_url takes five answers, for half an hour', async () => {
    const url = slack.responseUrlFor(EVE, REVIEW)
    for (let answer = 0; answer < 5; answer += 1) expect((await post(url, { text: 'x' })).status).toBe(200)
    expect(await post(url, { text: 'x' })).toMatchObject({ status: 404, error: 'used_url' })
    expect(slack.ephemerals(EVE)).toHaveLength(5)
    const late = slack.responseUrlFor(EVE, REVIEW)
    clock.pass({ minutes: 30, seconds: 1 })
    expect(await post(late, { text: 'x' })).toMatchObject({ status: 404, error: 'expired_url' })
  })

  it('a channel takes about a post a second, and a tier so many calls a minute', async () => {
    const text = { channel: REVIEW, text: 'x' }
    for (let posted = 0; posted < 10; posted += 1)
      expect((await call('chat.postMessage', text)).ok).toBe(true)
    expect(await call('chat.postMessage', text)).toMatchObject({
      status: 429,
      retryAfter: '1',
      error: 'ratelimited',
    })
    clock.pass({ seconds: 1 })
    expect((await call('chat.postMessage', text)).ok).toBe(true)
    for (let asked = 0; asked < 20; asked += 1) expect((await call('usergroups.list', {})).ok).toBe(true)
    expect(await call('usergroups.list', {})).toMatchObject({ status: 429, retryAfter: '60' })
  })

  it('only its own messages can be changed, with texts up to 4,000 characters', async () => {
    const { ts } = slack.say(REVIEW, EVE, 'mine')
    expect((await call('chat.update', { channel: REVIEW, ts, text: 'x' })).error).toBe('cant_update_message')
    const own = await call('chat.postMessage', { channel: REVIEW, text: x(41_000) })
    expect(own.message.text).toHaveLength(40_000)
    expect((await call('chat.update', { channel: REVIEW, ts: own.ts, text: x(4_001) })).error).toBe(
      'msg_too_long',
    )
  })

  it('metadata comes back with a thread only when it is asked for', async () => {
    const metadata = { event_type: 'a_reply', event_payload: { case_id: '1' } }
    const { ts } = await call('chat.postMessage', { channel: REVIEW, text: 'x', metadata })
    const asked = await call('conversations.replies', { channel: REVIEW, ts, include_all_metadata: true })
    expect(asked.messages[0].metadata).toEqual(metadata)
    expect(
      (await call('conversations.replies', { channel: REVIEW, ts })).messages[0].metadata,
    ).toBeUndefined()
    const wrong = { ...metadata, more: 1 }
    expect((await call('chat.postMessage', { channel: REVIEW, text: 'x', metadata: wrong })).error).toBe(
      'invalid_metadata_format',
    )
  })
})
