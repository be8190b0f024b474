import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { createSlack } from '../../adapters/slack/index.ts'
import type { Platform } from '../../src/core/index.ts'
import type { DeskService } from '../../src/desk/index.ts'
import { createWinnow } from '../../src/main.ts'
import { closeDesks, type TestDesk, testDesk } from '../support/desk.ts'
import { type FlowingClock, flowingClock } from '../support/flowing-clock.ts'
import { configFor, deciderCheck, servicesFor } from '../support/slack/context.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, REVIEW, type SlackMessage } from '../support/slack/workspace.ts'
import { soon } from './rig.ts'
import { cardSaying, readOn } from './standing.ts'

/*
 * Slack away for ten minutes, by a clock that can be moved on: nothing is lost, nothing is done twice, and
 * the log is not flooded.
 */

let clock: FlowingClock
let slack: SlackDouble
let platform: Platform
let desk: DeskService
let made: TestDesk
const informed: string[] = []

const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })
const JAB = 'Congrats to the clowns who made this pathetic joke.'
const ana = { id: 'desk:ana', name: 'Ana', place: 'desk' as const }

beforeEach(async () => {
  clock = flowingClock()
  slack = await startSlack({ clock, timers: clock.timers })
  made = await testDesk({ analyzer, mayDecide: deciderCheck([ANA]) })
  const services = servicesFor(made, {
    analyze: async (one) => analyzer.analyze(one),
    clock,
    timers: clock.timers,
    inform: (what) => informed.push(what),
  })
  informed.length = 0
  platform = createSlack(configFor(slack, { channels: [CUSTOMERS], deciders: [ANA] }), services)
  desk = made.another({ posters: platform.posters, clock, timers: clock.timers })
  await desk.start()
  await platform.start(desk)
  await vi.waitFor(() => expect(slack.connections()).toBe(1), soon)
})
afterEach(async () => {
  await platform.stop()
  await desk.stop()
  clock.stop()
  await slack.close()
  await closeDesks()
})

const cards = () => slack.messages(REVIEW).filter(({ bot_id }) => bot_id !== undefined)
const card = (words: string) => cardSaying({ cards }, words)
const replies = () => slack.messages(CUSTOMERS).filter(({ bot_id }) => bot_id !== undefined)
const caseIds = async () => (await desk.list({})).cases.map(({ id }) => id)

async function away(
  minutes: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  await slack.down()
  await clock.pass({ seconds: 10 })
  await meanwhile()
  await clock.pass({ minutes })
  await slack.up()
  for (let tries = 0; tries < 40 && slack.connections() === 0; tries += 1) await clock.pass({ seconds: 5 })
  expect(slack.connections()).toBe(1)
}

/** A comment comes in and is approved, here or elsewhere. */
async function approve(comment: SlackMessage): Promise<string> {
  const { cases } = await desk.list({ status: 'pending' })
  const one = await desk.get(cases[0]?.id ?? '')
  expect(one.comment.url).toContain(comment.ts.replace('.', ''))
  const text = one.proposal?.drafts[0]?.text ?? ''
  await desk.decide(
    one.id,
    { action: 'approve', version: one.version, strategy: one.proposal?.strategy ?? null, text },
    ana,
  )
  return one.id
}

describe('Slack is away for ten minutes', () => {
  it('rule 6: a reply approved meanwhile is posted once when it is back, and the card tells', async () => {
    const comment = slack.say(CUSTOMERS, SAM, JAB)
    await card('Congrats')
    let id = ''
    await away(10, async () => {
      id = await approve(comment)
    })
    // After so many tries the desk tries every few minutes.
    await clock.pass({ minutes: 6 })
    await vi.waitFor(() => expect(replies()).toHaveLength(1), soon)
    await clock.pass({ minutes: 10 })
    expect(replies()).toHaveLength(1)
    expect((await desk.get(id)).status).toBe('awaiting-answer')
    await card('The question is posted')
    expect(cards()).toHaveLength(1)
  })

  it(
    'what was said meanwhile becomes cases, each once, ' + 'though Slack’s own retries are long over',
    async () => {
      slack.say(CUSTOMERS, SAM, 'First: it crashes at start.')
      await card('First: it crashes')
      // Slack itself works, but nothing reaches the app: what is said is only in the channel's history.
      await away(10, async () => {
        slack.say(CUSTOMERS, SAM, 'Second: it crashes at the end.')
        slack.say(CUSTOMERS, SAM, 'Third: it never starts.')
      })
      await clock.pass({ seconds: 30 })
      await card('Second: it crashes')
      await card('Third: it never starts')
      await clock.pass({ minutes: 10 })
      expect(await caseIds()).toHaveLength(3)
      expect(cards()).toHaveLength(3)
    },
  )

  it('cases from elsewhere get their cards when it is back, the most urgent first', async () => {
    await away(10, async () => {
      const author = { id: 'p1', name: 'Sam' }
      const venue = { ownership: 'own', kind: 'forum', name: 'Acme forum' } as const
      await desk.receive('http', { id: 'h1', text: 'Thank you all, great release!', author, venue })
      await desk.receive('http', { id: 'h2', text: 'The export crashes since 4.2.', author, venue })
    })
    await clock.pass({ minutes: 2 })
    await vi.waitFor(() => expect(cards()).toHaveLength(2), soon)
    expect(cards().map((one) => /crashes|great release/.exec(readOn(one))?.[0])).toEqual([
      'crashes',
      'great release',
    ])
  })

  it(
    'a decision made elsewhere meanwhile shows on the card afterwards, and the old button does ' + 'nothing',
    async () => {
      slack.say(CUSTOMERS, SAM, JAB)
      const old = await card('Congrats')
      const [id = ''] = await caseIds()
      await away(10, () => desk.decide(id, { action: 'dismiss', version: 1, reason: 'spam' }, ana))
      await clock.pass({ seconds: 30 })
      await card('Dismissed')
      await slack.click(ANA, old, ID.approve)
      // What is told waits its turn behind what the card is still drawn by.
      await vi.waitFor(async () => {
        await clock.pass({ seconds: 1 })
        expect(slack.ephemerals(ANA)).toHaveLength(1)
      }, soon)
      expect((await desk.get(id)).status).toBe('dismissed')
      await clock.pass({ minutes: 1 })
      expect(replies()).toEqual([])
    },
  )

  it('is reported a few times, not at every try', async () => {
    slack.say(CUSTOMERS, SAM, JAB)
    await card('Congrats')
    await away(10)
    expect(made.reported.length + informed.length).toBeLessThan(120)
    expect(made.reported.length).toBeLessThan(10)
  })
})

describe('the connection alone', () => {
  it.each([
    ['is renewed', () => slack.disconnect('refresh_requested')],
    ['breaks', () => slack.dropConnections()],
  ])('%s: what is said right then is heard, once', async (_, cut) => {
    slack.say(CUSTOMERS, SAM, 'First: it crashes at start.')
    await card('First: it crashes')
    cut()
    slack.say(CUSTOMERS, SAM, 'Second: it crashes at the end.')
    const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open')
    for (let tries = 0; tries < 40 && opened().length < 2; tries += 1) await clock.pass({ seconds: 5 })
    await vi.waitFor(() => expect(slack.connections()).toBe(1), soon)
    await clock.pass({ minutes: 6 })
    await card('Second: it crashes')
    expect(await caseIds()).toHaveLength(2)
  })

  it('stays when Slack only warns', async () => {
    slack.disconnect('warning')
    await clock.pass({ seconds: 30 })
    await vi.waitFor(() => expect(slack.connections()).toBe(1), soon)
    slack.say(CUSTOMERS, SAM, 'It crashes at start.')
    await card('It crashes')
  })
})
