import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import type { Channel, Message, User } from '../support/discord/index.ts'
import { closeRigs, type Rig, rig, until } from './rig.ts'

/*
 * One program and one server: many replies wait in the time for Undo, something happens to each comment, and
 * then they are sent.
 */

const PROBLEM = (what: string) => `The ${what} crashes since version 2.3, please fix it.`
const PICTURE = {
  id: '1',
  filename: 'screen.png',
  size: 10,
  url: 'https://cdn.example/screen.png',
  proxy_url: '',
}
let all: Rig
let lea: User
let forum: Channel
let bot: User

beforeAll(async () => {
  all = await rig({
    config: ({ discord, general }) => {
      forum = discord.addForum({ name: 'ideas' })
      return { channels: [general.id, forum.id] }
    },
  })
  lea = all.discord.addUser('lea')
  bot = all.discord.addUser('helper', { bot: true })
})
afterAll(closeRigs)

async function caseAt({ id }: Pick<Message, 'id'>): Promise<Case> {
  return until(async () => {
    const caseId = await all.desk.caseOf('discord', id)
    const one = caseId === undefined ? undefined : await all.desk.get(caseId)
    if (one === undefined || one.unread === 'waiting') throw new Error('not there yet')
    return one
  })
}
const becomes = (message: Pick<Message, 'id'>, test: (one: Case) => void) =>
  until(async () => test(await caseAt(message)))
async function approved(message: Pick<Message, 'id'>): Promise<void> {
  const { id, version } = await caseAt(message)
  const text = 'Thank you, we are on it. (Ana, Acme)'
  await all.desk.decide(
    id,
    { action: 'approve', version, text },
    { id: 'desk:ana', name: 'Ana', place: 'desk' },
  )
}
const answers = (channel: Channel, { id }: Pick<Message, 'id'>) =>
  all.discord
    .messages(channel)
    .filter(({ author, replyTo }) => author.id === all.discord.bot.id && replyTo?.id === id)

describe('while an approved reply waits', () => {
  it('is answered, or comes back, or is closed, by what happens to its comment and below it', async () => {
    const { discord, general, sam, desk, made } = all
    const say = (what: string, by = sam) => discord.say(general, by, PROBLEM(what))
    const others = ['ben', 'kim', 'max', 'zoe', 'pat', 'ida', 'jo'].map((name) => discord.addUser(name))
    const [previewed, answeredByOther, pictured, wordsBelow, cleaned, passedOn, unsaid] = [
      ['export', others[0]],
      ['import', others[1]],
      ['search', others[2]],
      ['login', others[3]],
      ['upload', others[4]],
      ['sync', others[5]],
      ['menu', others[6]],
    ].map(([what, by]) => say(String(what), by as User)) as [
      Message,
      Message,
      Message,
      Message,
      Message,
      Message,
      Message,
    ]
    const post = discord.post(forum, sam, 'Backup', PROBLEM('backup'))
    const messages = [previewed, answeredByOther, pictured, wordsBelow, cleaned, passedOn, unsaid, post]
    for (const one of messages) await approved(one)

    discord.touch(previewed)
    discord.say(general, lea, 'Same here, on Chrome.', { replyTo: answeredByOther })
    discord.say(general, pictured.author, '', { attachments: [PICTURE] })
    discord.say(general, wordsBelow.author, 'Found it myself, sorry!')
    discord.removeMany(general, [cleaned])
    discord.say(general, passedOn.author, 'And this.', { forwards: previewed })
    discord.edit(unsaid, 'Never mind.')
    discord.removeChannel(forum)
    for (const gone of [cleaned, post]) await becomes(gone, ({ status }) => expect(status).toBe('closed'))
    for (const more of [pictured, wordsBelow, passedOn])
      await becomes(more, ({ status, returned }) =>
        expect([status, returned?.kind]).toEqual(['pending', 'said-below']),
      )
    await becomes(unsaid, ({ returned }) => expect(returned?.kind).toBe('edited'))

    made.clock.pass({ seconds: 6 })
    await desk.dispatch()
    for (const one of [previewed, answeredByOther])
      await becomes(one, ({ status }) => expect(status).toBe('posted'))
    expect(messages.slice(0, 7).map((one) => answers(general, one).length)).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect((await caseAt(answeredByOther)).replies.map(({ text }) => text)).toEqual(['Same here, on Chrome.'])
    expect(made.reported).toEqual([])
  })

  it('and nobody was told: the place is looked at, however much others wrote meanwhile', async () => {
    const { discord, general, desk, made } = all
    const [nina, otto, paul] = ['nina', 'otto', 'paul'].map((name) => discord.addUser(name)) as [
      User,
      User,
      User,
    ]
    const busy = discord.say(general, nina, PROBLEM('calendar'))
    const pictured = discord.say(general, otto, PROBLEM('gallery'))
    const calm = discord.say(general, paul, PROBLEM('clock'))
    for (const one of [busy, pictured, calm]) await approved(one)
    discord.outage(discord.guild)
    discord.say(general, otto, '', { attachments: [PICTURE] })
    for (let at = 0; at < 630; at += 1) discord.say(general, bot, `Ticket ${at} moved.`)
    discord.say(general, nina, 'Found it myself, sorry!')
    made.clock.pass({ seconds: 6 })
    await desk.dispatch()
    expect([busy, pictured, calm].map((one) => answers(general, one).length)).toEqual([0, 0, 1])
    for (const one of [busy, pictured])
      await becomes(one, ({ status, returned }) =>
        expect([status, returned?.kind]).toEqual(['pending', 'said-below']),
      )
    discord.outageOver(discord.guild)
  })

  it('its place closes: refused, with what helps', async () => {
    const { discord, general, desk, made, sam } = all
    const thread = discord.startThread(discord.say(general, lea, 'A thread.'), lea, 'Talk')
    const inside = discord.say(thread, sam, PROBLEM('player'))
    await approved(inside)
    discord.deny('ManageThreads', { channel: general })
    discord.archive(thread, { locked: true })
    made.clock.pass({ seconds: 6 })
    await desk.dispatch()
    await becomes(inside, ({ status, returned }) =>
      expect([status, returned?.kind, returned?.mend]).toEqual(['pending', 'refused', 'place']),
    )
    expect((await caseAt(inside)).returned?.why).toMatch(/thread is (?:locked|archived).*Manage Threads/)
  })
})

describe('what nobody said', () => {
  it('is no case: Discord’s own notes, programs, and words passed on by a program', async () => {
    const { discord, general, desk } = all
    discord.say(general, bot, PROBLEM('bot'))
    const last = discord.say(general, discord.addUser('ruth'), PROBLEM('end'))
    await caseAt(last)
    expect((await desk.list({ search: 'bot' })).cases).toEqual([])
  })
})
