import { afterEach, describe, expect, it } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import type { Channel, Message } from '../support/discord/index.ts'
import {
  answersTo,
  cardWith,
  closeRigs,
  everything,
  onlyCase,
  type Rig,
  type RigOptions,
  rig,
  until,
} from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

type There = Rig & { elsewhere: Channel; message: Message; kase: () => Promise<Case> }

/** A message from a channel that isn't watched, which Ana sent to review. */
async function sent(
  meanwhile: (all: Rig, message: Message) => void = () => {},
  options: RigOptions = {},
): Promise<There> {
  const all = await rig(options)
  const elsewhere = all.discord.addChannel({ name: 'random' })
  const message = all.discord.say(elsewhere, all.sam, COMPLAINT)
  const [, shown] = await answersTo(
    all.discord,
    all.discord.contextMenu(all.ana, message, 'Analyse comment'),
    2,
  )
  if (shown?.message == null) throw new Error('no answer')
  meanwhile(all, message)
  all.discord.click(shown.message, 'Send to review', all.ana)
  const { id } = await onlyCase(all.desk)
  return { ...all, elsewhere, message, kase: () => all.desk.get(id) }
}
const becomes = ({ kase }: There, test: (one: Case) => void) => until(async () => test(await kase()))

async function approve(there: There): Promise<void> {
  const { discord, ana } = there
  discord.click(await cardWith(there, 'Approve and post to #random'), 'Approve and post to #random', ana)
  await becomes(there, ({ status }) => expect(status).toBe('approved'))
}
const replies = ({ discord }: Rig, channel: Channel) =>
  discord.messages(channel).filter(({ author }) => author.id === discord.bot.id)

describe('what was sent to review from a channel that isn’t watched', () => {
  it(
    'follows its edits, what is said below it, and its ' + 'deletion, which takes its words off the card',
    async () => {
      const there = await sent()
      const { discord, elsewhere, message, sam } = there
      discord.edit(message, 'The export crashes since version 4.2.')
      await becomes(there, ({ comment }) => expect(comment.text).toContain('4.2'))
      const below = discord.say(elsewhere, sam, 'On Firefox, my secret browser.', { replyTo: message })
      await becomes(there, ({ replies: said }) => expect(said).toHaveLength(1))
      const card = await cardWith(there, 'my secret browser')
      discord.remove(below)
      await until(() => expect(everything(card)).not.toContain('my secret browser'))
      discord.remove(message)
      await becomes(there, ({ status, comment }) => expect([status, comment.text]).toEqual(['closed', '']))
      await until(() => expect(everything(card)).toContain('This case is closed'))
      expect(everything(card)).not.toMatch(/export|crashes|4\.2/)
    },
  )

  it('where nothing is listened to, and so no words are sent, is asked for', async () => {
    const there = await sent(undefined, { config: () => ({ channels: [] }) })
    const { discord, elsewhere, message, sam } = there
    discord.edit(message, 'The export crashes since version 4.2.')
    await becomes(there, ({ comment }) => expect(comment.text).toContain('4.2'))
    discord.say(elsewhere, sam, 'On Firefox.', { replyTo: message })
    await becomes(there, ({ replies: said }) => expect(said.map(({ text }) => text)).toEqual(['On Firefox.']))
    // Not let see them either: an edit is no deletion.
    discord.app.messageContent = false
    discord.edit(message, 'Whatever it says now.')
    discord.say(elsewhere, sam, 'And on Chrome.', { replyTo: message })
    discord.app.messageContent = true
    discord.say(elsewhere, sam, 'And at night.', { replyTo: message })
    await becomes(there, ({ replies: said }) => expect(said.at(-1)?.text).toBe('And at night.'))
    expect((await there.kase()).status).toBe('pending')
  })

  it('and nothing else there', async () => {
    const there = await sent()
    const { discord, elsewhere, desk, general, sam } = there
    const other = discord.say(elsewhere, discord.addUser('lea'), 'It crashes as well.')
    discord.say(elsewhere, sam, 'Same here, it crashes.', { replyTo: other })
    discord.edit(other, 'It crashes as well, since 4.2.')
    const last = discord.say(general, sam, 'The import loses my tags, version 2.3.')
    await until(async () => expect(await desk.caseOf('discord', last.id)).toBeDefined())
    expect((await desk.list({})).cases).toHaveLength(2)
    expect((await there.kase()).replies).toEqual([])
  })

  it('is as it is when it is sent, not as it was when it was analysed', async () => {
    const changed = await sent(({ discord }, message) =>
      discord.edit(message, 'The export crashes since version 4.2.'),
    )
    await becomes(changed, ({ comment }) => expect(comment.text).toContain('4.2'))
    const gone = await sent(({ discord }, message) => discord.remove(message))
    await becomes(gone, ({ status, comment }) => expect([status, comment.text]).toEqual(['closed', '']))
  })

  it('from the middle of a thread takes along what is written there from then on', async () => {
    const all = await rig()
    const { discord, desk, ana, sam } = all
    const thread = discord.post(
      discord.addForum({ name: 'help' }),
      discord.addUser('lea'),
      'Export',
      'Hello!',
    )
    const message = discord.say(thread, sam, COMPLAINT)
    const asked = discord.contextMenu(ana, message, 'Analyse comment')
    const [, shown] = await answersTo(discord, asked, 2)
    if (shown?.message == null) throw new Error('no answer')
    discord.click(shown.message, 'Send to review', ana)
    const { id } = await onlyCase(desk)
    await until(async () =>
      expect(await all.made.storage.records.get('discord-thread-case', thread.id)).toBeDefined(),
    )
    discord.say(thread, sam, 'Only on Firefox.')
    await until(async () => expect((await desk.get(id)).replies).toHaveLength(1))
  })
})

describe('a reply to it', () => {
  it('is looked at again: what its author took back is not answered', async () => {
    const there = await sent()
    await approve(there)
    there.discord.outage(there.discord.guild)
    there.discord.say(there.elsewhere, there.sam, 'Found it myself, sorry!')
    await there.send()
    await becomes(there, ({ status, returned }) =>
      expect([status, returned?.kind]).toEqual(['pending', 'said-below']),
    )
    expect(replies(there, there.elsewhere)).toHaveLength(0)
  })
})

describe('at most once, in every order', () => {
  const POST = 'POST /channels/:channel/messages'
  const FORGOTTEN = 6 * 60_000

  it(
    'a reply that arrived is found, though its answer was lost, its comment deleted and its nonce ' +
      'forgotten',
    async () => {
      const there = await sent()
      await approve(there)
      const { discord, elsewhere, message, made, desk } = there
      const finish = discord.finishLate(POST)
      await there.send()
      finish()
      discord.remove(message)
      discord.advance(FORGOTTEN)
      made.clock.pass({ seconds: 61 })
      await desk.dispatch()
      await becomes(there, ({ history }) => expect(history.map(({ action }) => action)).toContain('sent'))
      expect(replies(there, elsewhere)).toHaveLength(1)
    },
  )

  it('sent again by a person it is looked for first', async () => {
    const there = await sent()
    await approve(there)
    const { discord, elsewhere, message, made, desk, ana } = there
    const finish = discord.finishLate(POST)
    await there.send()
    made.clock.pass({ seconds: 61 })
    await desk.dispatch()
    await becomes(there, ({ status }) => expect(status).toBe('uncertain'))
    finish()
    discord.advance(FORGOTTEN)
    const card = await cardWith(there, 'We don’t know whether it arrived')
    discord.click(card, 'It did not arrive: send it again', ana)
    await becomes(there, ({ status }) => expect(status).toBe('approved'))
    await there.send()
    await becomes(there, ({ status }) => expect(status).toBe('posted'))
    expect(replies(there, elsewhere).map(({ replyTo }) => replyTo?.id)).toEqual([message.id])
  })

  it('nor where its comment is deleted while nobody knows whether it arrived', async () => {
    const there = await sent()
    await approve(there)
    const { discord, elsewhere, message, made, desk } = there
    discord.finishLate(POST)
    await there.send()
    discord.remove(message)
    discord.advance(FORGOTTEN)
    made.clock.pass({ seconds: 61 })
    await desk.dispatch()
    await there.send()
    expect(replies(there, elsewhere)).toHaveLength(0)
    expect(['uncertain', 'closed']).toContain((await there.kase()).status)
  })
})
