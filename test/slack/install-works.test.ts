import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { createSlack } from '../../adapters/slack/index.ts'
import type { Platform } from '../../src/core/index.ts'
import type { DeskService } from '../../src/desk/index.ts'
import { createWinnow } from '../../src/main.ts'
import { closeDesks, type TestDesk, testDesk } from '../support/desk.ts'
import { type FlowingClock, flowingClock } from '../support/flowing-clock.ts'
import { freePort } from '../support/receiver.ts'
import { configFor, deciderCheck, servicesFor } from '../support/slack/context.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../support/slack/workspace.ts'
import { soon } from './rig.ts'
import { cardSaying } from './standing.ts'

/* Several workspaces: nothing is configured but the app's own secrets, and somebody installs it. */

const client = { clientId: '1.2', clientSecret: 'client-secret' }
const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })
const JAB = 'Congrats to the clowns who made this pathetic joke.'

let clock: FlowingClock
let slack: SlackDouble
let platform: Platform
let desk: DeskService
let made: TestDesk
let port: number

beforeEach(async () => {
  clock = flowingClock()
  port = await freePort()
  slack = await startSlack({ clock, oauth: client, http: `http://127.0.0.1:${port}/slack/events` })
  made = await testDesk({ analyzer, mayDecide: deciderCheck([ANA]) })
  const services = servicesFor(made, {
    analyze: async (one) => analyzer.analyze(one),
    clock,
    timers: clock.timers,
  })
  const { botToken, appToken, ...config } = configFor(slack, {
    channels: [CUSTOMERS],
    deciders: [ANA],
    httpPort: port,
    oauth: { ...client, stateSecret: 'state-secret', tokenKey: 'a long key of many words' },
  })
  platform = createSlack(config, services)
  desk = made.another({ posters: platform.posters, clock, timers: clock.timers })
  await desk.start()
  await platform.start(desk)
})
afterEach(async () => {
  await platform.stop()
  await desk.stop()
  clock.stop()
  await slack.close()
  await closeDesks()
})

async function install(): Promise<void> {
  const start = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' })
  const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const back = new URL(`http://127.0.0.1:${port}/slack/oauth_redirect`)
  back.search = new URLSearchParams({ code: slack.oauthCode(), state }).toString()
  const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect((await fetch(back, { headers: { cookie }, redirect: 'manual' })).status).toBe(200)
}

const cards = () => slack.messages(REVIEW).filter(({ bot_id }) => bot_id !== undefined)
const replies = () => slack.messages(CUSTOMERS).filter(({ bot_id }) => bot_id !== undefined)
const waiting = async () => (await desk.list({ status: 'pending' })).cases

it(
  'a workspace that installs the app is heard, shown cards ' + 'and answered; one that removes it no more',
  async () => {
    await install()
    slack.say(CUSTOMERS, SAM, JAB)
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), soon)
    await clock.pass({ minutes: 2 })
    await slack.click(ANA, await cardSaying({ cards }, 'Congrats'), ID.approve)
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(0), soon)
    await clock.pass({ seconds: 10 })
    await vi.waitFor(() => expect(replies()).toHaveLength(1), soon)

    slack.say(CUSTOMERS, SAM, 'The export crashes since 4.2.')
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), soon)
    slack.emit({ type: 'tokens_revoked', tokens: { bot: ['U0WINNOW'] } })
    slack.emit({ type: 'app_uninstalled' })
    await vi.waitFor(
      async () => expect(await made.storage.records.list('slack-installation')).toEqual([]),
      soon,
    )
    const [one] = await waiting()
    const decision = {
      action: 'approve' as const,
      version: one?.version ?? 0,
      text: 'Thank you, we see it too. — Ana, Acme team',
    }
    await desk.decide(one?.id ?? '', decision, { id: 'desk:ana', name: 'Ana', place: 'desk' })
    await clock.pass({ seconds: 30 })
    await vi.waitFor(async () => {
      const { history } = await desk.get(one?.id ?? '')
      expect(history.at(-1)).toMatchObject({
        action: 'send-refused',
        reason: expect.stringContaining('not installed'),
      })
    }, soon)
    expect(replies()).toHaveLength(1)
    expect(made.reported.map(String).join('\n')).not.toMatch(/xox[bp]-/)
  },
)
