import { afterEach, describe, expect, it } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import type { DeskService } from '../../src/desk/index.ts'
import type { Message } from '../support/discord/index.ts'
import { answersTo, closeRigs, onlyCase, rig, until } from './rig.ts'

afterEach(closeRigs)

const problem = (what: string) => `The ${what} crashes since version 2.3, please fix it.`

async function caseAt(desk: DeskService, { id }: Message): Promise<Case> {
  return until(async () => {
    const caseId = await desk.caseOf('discord', id)
    if (caseId === undefined) throw new Error('no case')
    const one = await desk.get(caseId)
    if (one.unread === 'waiting') throw new Error('not read yet')
    return one
  })
}
const becomes = (desk: DeskService, message: Message, test: (one: Case) => void) =>
  until(async () => test(await caseAt(desk, message)))
const dismiss = async (desk: DeskService, message: Message) => {
  const { id, version } = await caseAt(desk, message)
  await desk.decide(id, { action: 'dismiss', version }, { id: 'desk:ana', name: 'Ana', place: 'desk' })
}

describe('what happened while the program was off', () => {
  it(
    'to open and recently decided cases is caught up with: ' + 'edits, deletions, and what is said below',
    async () => {
      const all = await rig()
      const { discord, general, sam, desk } = all
      const lea = discord.addUser('lea')
      const [open, over, gone, changed] = ['export', 'import', 'search', 'login'].map((what) =>
        discord.say(general, sam, problem(what)),
      ) as [Message, Message, Message, Message]
      for (const message of [open, over, gone, changed]) await caseAt(desk, message)
      const kept = discord.say(general, lea, 'Same here.', { replyTo: open })
      const removed = discord.say(general, lea, 'Me too, on Firefox.', { replyTo: open })
      await becomes(desk, open, ({ replies }) => expect(replies).toHaveLength(2))
      const thread = discord.startThread(changed, lea, 'Login')
      const inThread = discord.say(thread, lea, 'Here as well.')
      await becomes(desk, changed, ({ replies }) => expect(replies).toHaveLength(1))
      await dismiss(desk, over)
      await all.platform.stop()

      discord.edit(kept, 'Same here, on Chrome.')
      discord.remove(removed)
      discord.remove(gone)
      discord.edit(changed, problem('whole login'))
      const reason = discord.say(general, sam, 'It loses my notes every day since 2.3.', { replyTo: over })
      const next = await all.restart()

      await becomes(next.desk, open, ({ replies }) =>
        expect(replies.map(({ text }) => text)).toEqual(['Same here, on Chrome.']),
      )
      await becomes(next.desk, gone, ({ status, comment }) =>
        expect([status, comment.text]).toEqual(['closed', '']),
      )
      await becomes(next.desk, changed, ({ comment }) => expect(comment.text).toContain('whole login'))
      expect((await caseAt(next.desk, changed)).replies.map(({ id }) => id)).toEqual([inThread.id])
      expect((await caseAt(next.desk, reason)).status).toBe('pending')
      expect(all.made.reported).toEqual([])
    },
  )

  it('is nothing in a channel where nobody ever wrote, and that is no trouble', async () => {
    const all = await rig()
    const { discord, general, sam, desk, log } = all
    await caseAt(desk, discord.say(general, sam, problem('import')))
    await all.platform.stop()
    const quiet = discord.addChannel({ name: 'quiet' })
    const missed = discord.say(general, sam, problem('export'))
    // One after the other: what was missed is found once the quiet one was read.
    const next = await all.restart({ channels: [quiet.id, general.id] })
    await caseAt(next.desk, missed)
    expect(log.join('\n')).not.toContain('could not be read')
  })

  it('loses nothing where only the right to read history was taken', async () => {
    const all = await rig()
    const { discord, general, sam, desk, log } = all
    const message = discord.say(general, sam, problem('export'))
    await caseAt(desk, message)
    await all.platform.stop()
    discord.deny('ReadMessageHistory', { channel: general, silently: true })
    const next = await all.restart()
    await until(() => expect(log.join('\n')).toContain('could not be looked at again'))
    expect((await caseAt(next.desk, message)).status).toBe('pending')
  })

  it('closes what stood in a thread that is gone, now or meanwhile', async () => {
    const all = await rig({
      config: ({ discord }) => ({ channels: [discord.addForum({ name: 'ideas' }).id] }),
    })
    const { discord, sam, desk, config } = all
    const forum = { id: config.channels[0] ?? '' }
    const post = (title: string) =>
      discord.post({ ...all.general, ...forum, type: 15 } as never, sam, title, problem(title))
    const now = post('export')
    const later = post('import')
    const at = (id: string) => ({ id }) as Message
    const lea = discord.addUser('lea')
    const below = discord.say(now, lea, problem('search'))
    for (const id of [now.id, later.id, below.id]) await caseAt(desk, at(id))
    discord.removeThread(now)
    for (const id of [now.id, below.id])
      await becomes(desk, at(id), ({ status, comment }) =>
        expect([status, comment.text]).toEqual(['closed', '']),
      )
    await all.platform.stop()
    discord.removeThread(later)
    const next = await all.restart()
    await becomes(next.desk, at(later.id), ({ status }) => expect(status).toBe('closed'))
  })

  it('below what was sent to review from elsewhere is heard, in the channel and in a thread', async () => {
    const all = await rig({ config: () => ({ channels: [] }) })
    const { discord, sam, ana, desk } = all
    const elsewhere = discord.addChannel({ name: 'random' })
    const before = discord.say(elsewhere, sam, 'Hello.')
    const message = discord.say(elsewhere, sam, problem('export'))
    const [, shown] = await answersTo(discord, discord.contextMenu(ana, message, 'Analyse comment'), 2)
    if (shown?.message == null) throw new Error('no answer')
    discord.click(shown.message, 'Send to review', ana)
    await onlyCase(desk)
    await all.platform.stop()
    const lea = discord.addUser('lea')
    discord.say(elsewhere, lea, 'Something else.')
    discord.say(elsewhere, lea, 'Same here.', { replyTo: message })
    discord.say(elsewhere, lea, 'Welcome.', { replyTo: before })
    discord.say(discord.startThread(message, lea, 'Export'), sam, 'Only on Firefox.')
    const next = await all.restart({ channels: [all.general.id] })
    await becomes(next.desk, message, ({ replies }) =>
      expect(replies.map(({ text }) => text).sort()).toEqual(['Only on Firefox.', 'Same here.']),
    )
    expect((await next.desk.list({})).cases).toHaveLength(1)
  })

  it('during an outage of the guild is caught up with as well', async () => {
    const { discord, general, sam, desk } = await rig()
    const message = discord.say(general, sam, problem('export'))
    await caseAt(desk, message)
    discord.outage(discord.guild)
    discord.edit(message, problem('whole export'))
    discord.outageOver(discord.guild)
    await becomes(desk, message, ({ comment }) => expect(comment.text).toContain('whole export'))
  })
})
