import { readFileSync } from 'node:fs'
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { manualClock } from '../support/clock.ts'
import { freePort } from '../support/receiver.ts'
import { generateBlockSchema } from '../support/slack/generate-block-schema.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { ANA, EVE } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, REVIEW } from '../support/slack/workspace.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const button = (action_id: string) => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id, text: { type: 'plain_text' as const, text: 'Go' } }],
})

async function appFor(slack: SlackDouble, port?: number): Promise<App> {
  const client = { slackApiUrl: slack.url, retryConfig: { retries: 0 } }
  const app = new App({
    token: slack.botToken,
    logLevel: LogLevel.ERROR,
    clientOptions: client,
    ...(port === undefined
      ? {
          receiver: new SocketModeReceiver({
            appToken: slack.appToken,
            logLevel: LogLevel.ERROR,
            // It waits so long before it comes back; shorter ones break where a process is held up.
            clientPingTimeout: 1_500,
            installerOptions: { clientOptions: client },
          }),
        }
      : { signingSecret: slack.signingSecret }),
  })
  closing.push(() => app.stop())
  return app
}

async function started(more: Parameters<typeof startSlack>[0] = {}) {
  const slack = await startSlack(more)
  closing.push(() => slack.close())
  return slack
}

describe('the Slack that the tests talk to', () => {
  it('has the blocks and views of @slack/types as they are now', () => {
    const committed = readFileSync(new URL('../support/slack/block-schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(committed)).toEqual(generateBlockSchema())
  })

  it('speaks with the real Bolt app over Socket Mode', async () => {
    const slack = await started()
    const app = await appFor(slack)
    const heard: string[] = []
    app.message(async ({ message, say }) => {
      if ('text' in message) heard.push(message.text ?? '')
      if (heard.length === 1) await say({ text: 'yes?', blocks: [button('go')] })
    })
    app.action('go', async ({ ack, respond, client, body }) => {
      await ack()
      await respond({ text: 'only you', response_type: 'ephemeral', replace_original: false })
      if (!('trigger_id' in body)) return
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', title: { type: 'plain_text', text: 'A window' }, blocks: [button('in')] },
      })
    })
    app.command('/analyze', async ({ ack, command }) => {
      await ack(`heard ${command.text}`)
    })
    await app.start()
    slack.say(CUSTOMERS, EVE, 'a < b & <!channel>')
    await vi.waitFor(() => expect(slack.messages(CUSTOMERS)).toHaveLength(2))
    expect(heard[0]).toBe('a &lt; b &amp; &lt;!channel&gt;')
    const [, card] = slack.messages(CUSTOMERS)
    expect(card).toMatchObject({ text: 'yes?', bot_id: 'B0WINNOW' })
    if (card === undefined) throw new Error('no card')
    expect(await slack.click(ANA, card, 'go')).toMatchObject({ acked: true, about: 'block_actions' })
    await vi.waitFor(() => expect(slack.views(ANA)).toHaveLength(1))
    expect(slack.ephemerals(ANA).map(({ text }) => text)).toEqual(['only you'])
    expect(await slack.command(ANA, '/analyze', 'this')).toMatchObject({ acked: true })
    expect(slack.ephemerals(ANA).at(-1)?.text).toBe('heard this')
  })

  it('speaks with it over signed HTTP as well, and retries what it does not take', async () => {
    const port = await freePort()
    const slack = await started({ http: `http://127.0.0.1:${port}/slack/events`, retryAfter: [500] })
    const app = await appFor(slack, port)
    const heard: unknown[] = []
    app.event('app_home_opened', async ({ event, context }) => {
      heard.push(event.user, context.retryNum)
    })
    slack.openHome(ANA)
    await vi.waitFor(() =>
      expect(slack.acks.at(-1)).toMatchObject({ acked: false, why: 'connection_failed' }),
    )
    await app.start({ port, host: '127.0.0.1' })
    await vi.waitFor(() => expect(heard).toEqual([ANA, 1]))
  })

  it('refuses what Slack refuses', async () => {
    const clock = manualClock()
    const slack = await started({
      clock,
      scopes: ['chat:write'],
      channels: [{ id: REVIEW }, { id: 'C0OUT', bot: false }],
    })
    const call = async (method: string, args: object, token = slack.botToken) => {
      const answer = await fetch(`${slack.url}${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(args),
      })
      // biome-ignore lint/suspicious/noExplicitAny: JSON as it came
      return (await answer.json()) as any
    }
    const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } })
    const table: readonly [method: string, args: object, error: string][] = [
      ['chat.postMessage', { channel: REVIEW }, 'no_text'],
      ['chat.postMessage', { channel: 'C0NONE', text: 'x' }, 'channel_not_found'],
      ['chat.postMessage', { channel: 'C0OUT', text: 'x' }, 'not_in_channel'],
      ['chat.postMessage', { channel: REVIEW, blocks: [section('x'.repeat(3_001))] }, 'invalid_blocks'],
      ['chat.postMessage', { channel: REVIEW, blocks: Array(51).fill(section('x')) }, 'invalid_blocks'],
      [
        'chat.postMessage',
        { channel: REVIEW, blocks: Array(5).fill(section('x'.repeat(3_000))) },
        'msg_blocks_too_long',
      ],
      ['chat.update', { channel: REVIEW, ts: '1.1', text: 'x' }, 'message_not_found'],
      ['users.info', { user: ANA }, 'missing_scope'],
      ['views.open', { trigger_id: '1.2.x', view: {} }, 'invalid_trigger_id'],
      ['apps.connections.open', {}, 'not_allowed_token_type'],
      ['chat.everything', {}, 'unknown_method'],
    ]
    for (const [method, args, error] of table)
      expect([method, (await call(method, args)).error]).toEqual([method, error])
    expect((await call('auth.test', {}, 'xoxb-nobody')).error).toBe('invalid_auth')
    slack.rateLimit('chat.postMessage', 7)
    expect((await call('chat.postMessage', { channel: REVIEW, text: 'x' })).error).toBe('ratelimited')
    clock.pass({ seconds: 7 })
    expect((await call('chat.postMessage', { channel: REVIEW, text: 'x' })).ok).toBe(true)
  })

  it('tells what people would read from what was meant', () => {
    expect(shownText({ text: '&lt;@U1&gt; &amp; a*b', mrkdwn: false })).toBe('<@U1> & a*b')
    expect(shownText({ text: '<@U1> *bold* <https://a.example|b>' })).toBe(
      '[mention @U1] [bold] [link https://a.example]',
    )
  })

  it('lets the app come back after it was asked to go', async () => {
    const slack = await started()
    const app = await appFor(slack)
    const heard: string[] = []
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(message.text ?? '')
    })
    await app.start()
    expect(slack.connections()).toBe(1)
    slack.disconnect('refresh_requested')
    await vi.waitFor(() => expect(slack.connections()).toBe(0))
    await vi.waitFor(() => expect(slack.connections()).toBe(1), { timeout: 30_000 })
    slack.say(CUSTOMERS, ANA, 'Still there?')
    await vi.waitFor(() => expect(heard).toEqual(['Still there?']))
  })
})
