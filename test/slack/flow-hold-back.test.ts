import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import { CLAIRE, OTHER_BOT, PEOPLE, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, type SlackMessage } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

/*
 * One program and one workspace: many replies wait in the time for Undo, something happens to each comment,
 * and then they are sent.
 */

const CUSTOMER = (at: number) => `U0CUST${at}`
let rig: SlackRig
const informed: string[] = []
beforeAll(async () => {
  const more = Array.from({ length: 9 }, (_, at) => ({
    id: CUSTOMER(at),
    name: `c${at}`,
    realName: `Cus ${at}`,
  }))
  rig = await openSlack({
    slack: { people: [...PEOPLE, ...more] },
    services: { inform: (what) => informed.push(what) },
  })
  for (const { id } of more) rig.slack.workspace.channels.get(CUSTOMERS)?.members.add(id)
})
afterAll(() => rig?.close())

const idOf = ({ channel, ts }: SlackMessage) => `T0ACME:${channel}:${ts}`
async function caseAt(message: SlackMessage): Promise<Case> {
  return await vi.waitFor(async () => {
    const id = await rig.desk.caseOf('slack', idOf(message))
    const kase = id === undefined ? undefined : await rig.desk.get(id)
    if (kase === undefined || kase.unread === 'waiting') throw new Error('not there yet')
    return kase
  }, soon)
}
const until = (message: SlackMessage, test: (kase: Case) => void) =>
  vi.waitFor(async () => test(await caseAt(message)), soon)
async function approved(message: SlackMessage): Promise<void> {
  const { id, version } = await caseAt(message)
  const text = 'Thank you, we are on it.\n\n— Ana, Acme team'
  await rig.desk.decide(
    id,
    { action: 'approve', version, text },
    { id: 'desk:ana', name: 'Ana', place: 'desk' },
  )
}
const FILE = {
  subtype: 'file_share',
  files: [{ id: 'F1', title: 'screen.png', permalink: 'https://x.slack.com/F1' }],
}

describe('while an approved reply waits', () => {
  it('it is answered, or comes back, or is closed, by what happens to its comment and below it', async () => {
    const { slack } = rig
    const say = (what: string, at: number) =>
      slack.say(CUSTOMERS, CUSTOMER(at), `The ${what} crashes since version 4.2.`)
    const [previewed, answeredByOther, pictured, broadcast, stone, edited, inThread, byBot] = [
      'export',
      'import',
      'search',
      'login',
      'upload',
      'sync',
      'menu',
      'clock',
    ].map(say) as [
      SlackMessage,
      SlackMessage,
      SlackMessage,
      SlackMessage,
      SlackMessage,
      SlackMessage,
      SlackMessage,
      SlackMessage,
    ]
    const all = [previewed, answeredByOther, pictured, broadcast, stone, edited, inThread, byBot]
    slack.say(CUSTOMERS, CLAIRE, 'Pareil ici.', { threadTs: stone.ts })
    for (const one of all) await approved(one)

    slack.unfurl(previewed)
    slack.say(CUSTOMERS, SAM, 'Same here, on Chrome.', { threadTs: answeredByOther.ts })
    slack.say(CUSTOMERS, CUSTOMER(2), '', { more: FILE })
    slack.say(CUSTOMERS, CUSTOMER(3), 'Found it myself, sorry!', {
      threadTs: broadcast.ts,
      more: { subtype: 'thread_broadcast' },
    })
    slack.remove(stone)
    slack.edit(edited, 'Never mind.')
    slack.say(CUSTOMERS, CUSTOMER(6), 'ok thanks', { threadTs: inThread.ts })
    slack.say(CUSTOMERS, OTHER_BOT, 'Ticket 4 moved.', { threadTs: byBot.ts, more: { bot_id: 'B9' } })
    await until(stone, ({ status, comment }) => expect([status, comment.text]).toEqual(['closed', '']))
    for (const more of [pictured, broadcast, inThread])
      await until(more, ({ status, returned }) =>
        expect([status, returned?.kind]).toEqual(['pending', 'said-below']),
      )
    await until(edited, ({ returned }) => expect(returned?.kind).toBe('edited'))
    const cases = (await rig.desk.list({})).cases.length

    await rig.send()
    for (const one of [previewed, answeredByOther, byBot])
      await until(one, ({ status }) => expect(status).toBe('posted'))
    expect(all.map((one) => rig.replies(one).filter(({ user }) => user !== OTHER_BOT).length)).toEqual([
      1, 1, 0, 0, 0, 0, 0, 1,
    ])
    // What stands in the thread and in the channel at once is heard once.
    expect((await caseAt(broadcast)).replies).toHaveLength(1)
    expect((await rig.desk.list({})).cases).toHaveLength(cases)
    expect(rig.reported).toEqual([])
  })
})

describe('right before it is sent', () => {
  it('its channel is looked at, however much others wrote meanwhile', async () => {
    const { slack } = rig
    const busy = slack.say(CUSTOMERS, CUSTOMER(7), 'The calendar crashes since version 4.2.')
    await approved(busy)
    const release = slack.hold()
    slack.say(CUSTOMERS, CUSTOMER(7), 'Found it myself, sorry!')
    for (let at = 0; at < 1_100; at += 1)
      slack.say(CUSTOMERS, OTHER_BOT, `Ticket ${at} moved.`, { more: { bot_id: 'B9' } })
    await rig.send()
    expect(rig.replies(busy)).toHaveLength(0)
    await until(busy, ({ returned }) => expect(returned?.kind).toBe('said-below'))
    release()
  })

  it('and where Slack allows one look a minute, that one counts', async () => {
    const { slack } = rig
    const calm = slack.say(CUSTOMERS, CLAIRE, 'Le calendrier plante depuis la version 4.2.')
    await approved(calm)
    for (let at = 0; at < 230; at += 1)
      slack.say(CUSTOMERS, OTHER_BOT, `Ticket ${at} moved.`, { more: { bot_id: 'B9' } })
    slack.answer('conversations.history', 1)
    slack.refuse('conversations.history', 'ratelimited')
    await rig.send()
    await until(calm, ({ status }) => expect(status).toBe('posted'))
    expect(informed.filter((what) => what.includes('not all was looked at'))).toHaveLength(1)
  })
})

describe('what was said while the program was off', () => {
  it('is taken in to the last message, however much it was', async () => {
    const { slack } = rig
    await rig.platform.stop()
    const first = slack.say(CUSTOMERS, CUSTOMER(8), 'The gallery crashes since version 4.2.')
    for (let at = 0; at < 2_100; at += 1)
      slack.say(CUSTOMERS, OTHER_BOT, `Ticket ${at} moved.`, { more: { bot_id: 'B9' } })
    await rig.restart()
    expect((await caseAt(first)).status).toBe('pending')
  })
})
