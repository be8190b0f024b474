import { afterEach, describe, expect, it } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import type { Channel } from '../support/discord/index.ts'
import { answersTo, cardWith, closeRigs, everything, onlyCase, type Rig, rig, until } from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

const texts = async ({ desk }: Rig): Promise<readonly string[]> => {
  const { cases } = await desk.list({})
  return (await Promise.all(cases.map(({ id }) => desk.get(id)))).map(({ comment }) => comment.text).sort()
}

/** The case was answered on Discord; what our reply is. */
async function answered(all: Rig): Promise<{ one: Case; card: Awaited<ReturnType<typeof cardWith>> }> {
  const { discord, desk, general, sam, ana } = all
  discord.say(general, sam, COMPLAINT)
  const one = await onlyCase(desk)
  const card = await cardWith(all, 'Approve and post to #general')
  discord.click(card, 'Approve and post to #general', ana)
  await until(async () => expect((await desk.get(one.id)).status).toBe('approved'))
  await all.send()
  await until(async () => expect((await desk.get(one.id)).status).toBe('posted'))
  return { one, card }
}

describe('what becomes a case', () => {
  it('is what somebody passes on, as nobody’s words in particular, and a lone picture', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    const elsewhere = discord.addChannel({ name: 'elsewhere' })
    const theirs = discord.say(elsewhere, discord.addUser('mo'), COMPLAINT)
    discord.say(general, sam, '', { forwards: theirs })
    const one = await onlyCase(desk)
    expect(one.comment).toMatchObject({ text: COMPLAINT, author: {} })
    const file = {
      id: '9',
      filename: 'error.png',
      size: 1,
      url: 'https://cdn.discordapp.com/e.png',
      proxy_url: 'https://cdn.discordapp.com/e.png',
    }
    discord.say(general, sam, '', { attachments: [file] })
    await until(async () => expect(await texts(all)).toEqual(['', COMPLAINT]))
  })

  it('is nothing that the team or the deciders say', async () => {
    const linked = new Set<string>()
    const all = await rig({
      config: ({ discord }) => ({ team: [discord.addRole('team')] }),
      // Whoever decides nothing, and whoever was removed but is still named here, is none of the community.
      desk: { mayDecide: () => false },
      services: { identify: (actor) => (linked.has(actor.id) ? { ...actor, id: 'colleague:vi' } : actor) },
    })
    const { discord, general, ana, sam, config } = all
    const vi = discord.addUser('vi')
    linked.add(`discord:${vi.id}`)
    discord.say(general, vi, 'The export crashes for me too, colleagues.')
    const tom = discord.addUser('tom', { roles: [...(config.team ?? [])] })
    discord.say(general, ana, 'The export crashes, we are on it.')
    discord.say(general, tom, 'The export crashes since 2.3, we know.')
    discord.say(general, sam, COMPLAINT)
    await until(async () => expect(await texts(all)).toEqual([COMPLAINT]))
  })

  it('is what people write in the configured channels, and nothing else', async () => {
    const all = await rig()
    const { discord, general, review, sam } = all
    const bot = discord.addUser('helper', { bot: true })
    const elsewhere = discord.addChannel({ name: 'random' })
    discord.say(general, bot, 'I am a program.')
    discord.say(elsewhere, sam, 'This is none of your business.')
    discord.say(review, sam, 'Nor is this.')
    discord.say(general, sam, '')
    discord.say(general, sam, COMPLAINT)
    discord.repeat('MESSAGE_CREATE')
    await onlyCase(all.desk)
    await cardWith(all, 'Approve and post to #general')
    expect(await texts(all)).toEqual([COMPLAINT])
  })

  it('includes posts of a forum that is listened to, each a conversation of its own', async () => {
    const forums: Channel[] = []
    const { discord, desk, sam } = await rig({
      config: ({ discord }) => {
        forums.push(discord.addForum({ name: 'ideas' }))
        return { channels: forums.map(({ id }) => id) }
      },
    })
    const [forum] = forums
    if (forum === undefined) throw new Error('no forum')
    const thread = discord.post(forum, sam, 'Export', COMPLAINT)
    expect(await onlyCase(desk)).toMatchObject({
      sourceId: thread.id,
      comment: { venue: { kind: 'forum', name: 'Export' }, article: { title: 'Export' } },
    })
  })
})

describe('what its author does to a pending comment', () => {
  it('an edit is read again, and the card shows it', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    const message = discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'the export crashes')
    discord.edit(message, 'Never mind, thank you for the lovely app!')
    await until(() => expect(everything(card)).toContain('thank you for the lovely app'))
    const { history } = await desk.get(one.id)
    expect(history.map(({ action }) => action)).toEqual(['received', 'comment-edited', 'reassessed'])
  })

  it('an edit that leaves no words withdraws the case', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    const message = discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    discord.edit(message, '')
    await until(async () => expect((await desk.get(one.id)).status).toBe('closed'))
  })

  it('a deletion withdraws the case, and the card says so', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    const message = discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'the export crashes')
    discord.remove(message)
    await until(async () => expect((await desk.get(one.id)).status).toBe('closed'))
    await until(() => expect(everything(card)).toContain('This case is closed.'))
    expect(everything(card)).not.toContain('Approve and post')
  })
})

describe('what is written afterwards', () => {
  it('an answer to our reply is a case of its own, with the conversation', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    const { one } = await answered(all)
    const ours = discord.messages(general).at(-1)
    if (ours === undefined) throw new Error('no reply of ours')
    const back = discord.say(general, sam, 'It is version 2.3.1 on Windows.', { replyTo: ours })
    const next = await until(async () => {
      const { cases } = await desk.list({ status: 'pending' })
      const found = cases.find(({ id }) => id !== one.id)
      if (found === undefined) throw new Error('no second case')
      return desk.get(found.id)
    })
    expect(next).toMatchObject({ sourceId: back.id, comment: { addressesUs: true } })
    expect(next.comment.thread?.map(({ text, fromUs }) => [text, fromUs ?? false])).toEqual([
      [COMPLAINT, false],
      [expect.stringContaining('Acme'), true],
    ])
  })

  it('what others reply is kept with the case; what we say is known as ours', async () => {
    const all = await rig()
    const { discord, desk, general, sam, ana } = all
    const message = discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const lea = discord.addUser('lea')
    discord.say(general, lea, 'Same here.', { replyTo: message })
    discord.say(general, ana, 'We are looking into it.', { replyTo: message })
    await until(async () =>
      expect((await desk.get(one.id)).replies).toMatchObject([
        { author: { id: lea.id }, text: 'Same here.' },
        { author: { id: ana.id }, text: 'We are looking into it.', fromUs: true },
      ]),
    )
    expect(await texts(all)).toEqual([COMPLAINT])
  })
})

describe('without the privileged intent', () => {
  it('goes on without the words of messages, and says so in the log', async () => {
    const all = await rig({ discord: { messageContent: false } })
    const { discord, desk, general, sam, log, review, ana } = all
    expect(log.join('\n')).toContain('did not grant the Message Content intent')
    const message = discord.say(general, sam, COMPLAINT)
    const [, shown] = await answersTo(discord, discord.contextMenu(ana, message, 'Analyse comment'), 2)
    if (shown?.message == null) throw new Error('no answer')
    discord.click(shown.message, 'Send to review', ana)
    const one = await onlyCase(desk)
    await until(() => expect(discord.messages(review)).toHaveLength(1))
    discord.edit(message, '')
    discord.edit(message, 'still here')
    expect((await desk.get(one.id)).status).toBe('pending')
  })
})
