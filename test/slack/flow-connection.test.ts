import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { createSlack } from '../../adapters/slack/index.ts'
import type { Memory } from '../../src/core/index.ts'
import { signed } from '../support/slack/http-mode.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { CUSTOMERS } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig.close())

const PROBLEM = 'It crashes when I export to PDF since version 4.2.'
const cases = (count: number) =>
  vi.waitFor(async () => expect((await rig.desk.list({})).cases).toHaveLength(count), soon)
const connected = () => vi.waitFor(() => expect(rig.slack.connections()).toBe(1), soon)

describe('the connection', () => {
  it.each([
    ['Slack renews it', (one: SlackRig) => one.slack.disconnect('refresh_requested')],
    ['it breaks without a word', (one: SlackRig) => one.slack.dropConnections()],
  ])('comes back by itself when %s', async (_, happens) => {
    rig = await openSlack()
    happens(rig)
    await vi.waitFor(
      () =>
        expect(rig.slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2),
      soon,
    )
    await connected()
    rig.slack.say(CUSTOMERS, SAM, PROBLEM)
    await cases(1)
  })

  it(
    'is tried for as long as Slack is away, ends nothing, ' + 'and what was missed is caught up with',
    async () => {
      rig = await openSlack()
      const { slack } = rig
      slack.say(CUSTOMERS, SAM, PROBLEM)
      await cases(1)
      // Some seconds go by.
      await rig.send()
      const unhandled: unknown[] = []
      const note = (error: unknown) => unhandled.push(error)
      process.on('unhandledRejection', note)
      await slack.down()
      slack.say(CUSTOMERS, SAM, 'And now it does not even start.')
      await vi.waitFor(() => expect(rig.reported.length).toBeGreaterThan(0), soon)
      await slack.up()
      await connected()
      await cases(2)
      process.off('unhandledRejection', note)
      expect(unhandled).toEqual([])
    },
  )

  it('a start while Slack is away is no error', async () => {
    rig = await openSlack({ idle: true })
    await rig.slack.down()
    const platform = createSlack(
      {
        host: '',
        timeZone: 'UTC',
        channels: [],
        deciders: [],
        botToken: 'xoxb-1',
        appToken: 'xapp-1',
        apiUrl: rig.slack.url,
      },
      rig.services,
    )
    await platform.start(rig.desk)
    await platform.stop()
  })

  it.each([
    ['SLACK_BOT_TOKEN', { appToken: 'xapp-1' }],
    ['SLACK_APP_TOKEN', { botToken: 'xoxb-1' }],
    ['SLACK_SIGNING_SECRET', { botToken: 'xoxb-1', httpPort: 0 }],
  ])('names %s when it is missing', async (variable, tokens) => {
    rig = await openSlack({ idle: true })
    const config = { host: '', timeZone: 'UTC', channels: [], deciders: [], ...tokens }
    expect(() => createSlack(config, rig.services)).toThrow(variable)
  })

  it('over HTTP takes nothing that Slack did not sign, or signed long ago', async () => {
    rig = await openSlack({ http: true })
    const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' } })
    const url = `http://127.0.0.1:${rig.port}/slack/events`
    const send = (headers: Readonly<Record<string, string>>) =>
      fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
    const { signingSecret } = rig.slack
    const old = Math.floor(Date.now() / 1_000) - 6 * 60
    expect((await send({})).status).toBe(401)
    expect((await send(signed(body, 'another secret'))).status).toBe(401)
    expect((await send(signed(body, signingSecret, old))).status).toBe(401)
    expect((await fetch(url.replace('events', 'nowhere'))).status).toBe(404)
  })
})

describe('while the database is busy', () => {
  it.each([false, true])('Slack has its answers in time (over HTTP: %s)', async (http) => {
    let busy = false
    let memory: Memory | undefined
    const stuck = async () => {
      if (busy) await new Promise<void>((resolve) => setTimeout(resolve, 2_700))
      return memory
    }
    const slow: Memory = {
      get: async <T>(key: string) => (await stuck())?.get<T>(key),
      set: async (...given) => (await stuck())?.set(...given),
      delete: async (key) => (await (await stuck())?.delete(key)) ?? false,
    }
    rig = await openSlack({ http, services: { memory: slow } })
    memory = rig.storage.memory('slack')
    rig.slack.say(CUSTOMERS, SAM, PROBLEM)
    const card = await rig.cardWith('customers')
    await rig.slack.click(ANA, card, ID.edit)
    const window = await vi.waitFor(() => {
      const [view] = rig.slack.views(ANA)
      if (view?.view.callback_id !== ID.editModal) throw new Error('no window')
      return view
    }, soon)
    busy = true
    const acks = await Promise.all([
      rig.slack.click(ANA, card, ID.claim),
      rig.slack.click(ANA, card, ID.dismiss),
      rig.slack.command(ANA, '/analyze', 'It crashes.'),
      rig.slack.shortcut(ANA, 'analyze'),
      rig.slack.submitView(ANA, window, { [ID.draft]: 'Thank you. — Ana, Acme team' }),
    ])
    busy = false
    for (const { acked, latency } of acks) {
      expect(acked).toBe(true)
      expect(latency).toBeLessThan(2_500)
    }
    // The work went on after the word of patience.
    await vi.waitFor(async () => {
      const [one] = (await rig.desk.list({})).cases
      expect((await rig.desk.get(one?.id ?? '')).approved?.text).toBe('Thank you. — Ana, Acme team')
    }, soon)
  })
})

describe('what is written down', () => {
  it('rule 9: holds neither what people wrote nor tokens, whatever goes wrong', async () => {
    const lines: string[] = []
    const output: string[] = []
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        output.push(String(chunk))
        return true
      })
    rig = await openSlack({ services: { inform: (what, ids) => lines.push(JSON.stringify([what, ids])) } })
    const { slack } = rig
    for (const method of [
      'chat.postMessage',
      'users.info',
      'conversations.info',
      'chat.update',
      'views.open',
    ])
      slack.refuse(method, 'fatal_error', 2)
    slack.say(CUSTOMERS, SAM, 'narwhal-comment crashes since version 4.2.')
    await cases(1)
    await slack.command(ANA, '/analyze', 'narwhal-pasted crashes.')
    await slack.shortcut(ANA, 'analyze')
    await vi.waitFor(() => expect(rig.reported.length).toBeGreaterThan(2), soon)
    vi.restoreAllMocks()
    const told = rig.reported.map((error) => `${(error as Error).stack} ${JSON.stringify(error)}`)
    const all = [...lines, ...told, ...output].join('\n')
    expect(all).not.toMatch(/narwhal|xoxb-|xapp-/)
  })
})
