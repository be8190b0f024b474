import { afterEach, describe, expect, it } from 'vitest'
import { comment } from '../support/desk.ts'
import type { Channel } from '../support/discord/index.ts'
import {
  answersTo,
  cardWith,
  closeRigs,
  everything,
  onlyCase,
  type Rig,
  type RigOptions,
  rig,
  told,
  until,
} from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

/** A forum whose posts become cases. */
async function withForum(options: RigOptions = {}): Promise<Rig & { forum: Channel }> {
  const forums: Channel[] = []
  const all = await rig({
    ...options,
    config: ({ discord }) => {
      forums.push(discord.addForum({ name: 'ideas' }))
      return { channels: forums.map(({ id }) => id) }
    },
  })
  const [forum] = forums
  if (forum === undefined) throw new Error('no forum')
  return { ...all, forum }
}

describe('threads', () => {
  it('a reply is posted in the thread, and what is said there reaches the conversation', async () => {
    const all = await withForum()
    const { discord, desk, forum, sam, ana } = all
    const thread = discord.post(forum, sam, 'Export', COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'Approve and post to Export')
    const lea = discord.addUser('lea')
    discord.say(thread, lea, 'Same for me.')
    await until(() => expect(everything(card)).toContain('• lea: Same for me.'))
    discord.click(card, 'Approve and post to Export', ana)
    await until(async () => expect((await desk.get(one.id)).status).toBe('approved'))
    await all.send()
    await until(() =>
      expect(discord.messages(thread).at(-1)).toMatchObject({
        author: { bot: true },
        replyTo: { id: thread.id },
      }),
    )
    const opened = discord.click(card, 'Show all', ana)
    const whole = await told(discord, opened)
    expect(whole).toContain('The comment')
    expect(whole).toContain('Same for me.')
  })

  it('posts and archived threads from while it was off are read', async () => {
    const all = await withForum()
    const { discord, desk, platform, forum, sam } = all
    const known = discord.post(forum, sam, 'Known', 'It crashes since 2.3.')
    await onlyCase(desk)
    await until(async () =>
      expect(await all.made.storage.records.get('discord-seen', known.id)).toBeDefined(),
    )
    await platform.stop()
    discord.post(forum, sam, 'Active', 'The import loses tags.')
    discord.archive(discord.post(forum, sam, 'Archived', 'The search finds nothing.'))
    const lea = discord.addUser('lea')
    discord.say(known, lea, 'Me too.')
    const next = await all.restart()
    await until(async () => expect((await next.desk.counts()).pending).toBe(3))
    const { cases } = await next.desk.list({})
    expect(cases.map(({ venueName }) => venueName).sort()).toEqual(['Active', 'Archived', 'Known'])
    const first = cases.find(({ venueName }) => venueName === 'Known')
    await until(async () =>
      expect((await next.desk.get(first?.id ?? '')).replies).toMatchObject([{ text: 'Me too.' }]),
    )
  })
})

describe('what our own people write', () => {
  it('in answer to somebody is no case', async () => {
    const { discord, desk, general, sam, ana, platform } = await rig({ start: false })
    const old = discord.say(general, sam, COMPLAINT)
    await platform.start(desk)
    discord.say(general, ana, 'We are on it.', { replyTo: old })
    discord.say(general, sam, 'Thank you, and the import fails as well.')
    expect((await onlyCase(desk)).comment.text).toBe('Thank you, and the import fails as well.')
  })
})

describe('a reply to be pasted by hand', () => {
  it('can be copied whole, and is marked as posted with its address', async () => {
    const all = await rig()
    const { discord, desk, ana } = all
    const { caseId } = await desk.receive('blog', comment(COMPLAINT))
    const text = `${'We are looking into it. '.repeat(100)}(Ana, Acme)`
    const card = await cardWith(all, 'Approve, then paste it yourself')
    const opened = discord.click(card, 'Edit', ana)
    await answersTo(discord, opened)
    discord.submitModal(opened, { text, way: ['answer'] })
    await until(async () => expect((await desk.get(caseId)).draft?.text).toBe(text))
    await until(() => expect(everything(card)).toContain('saved a draft'))
    discord.click(card, 'Approve, then paste it yourself', ana)
    await until(() => expect(everything(card)).toContain('Copy the reply'))
    expect(await told(discord, discord.click(card, 'Copy the reply', ana))).toContain('Part 1 of 2')
    const posted = discord.click(card, 'I have posted it', ana)
    await answersTo(discord, posted)
    discord.submitModal(posted, { url: 'https://blog.example/reply' })
    await until(async () =>
      expect(await desk.get(caseId)).toMatchObject({
        status: 'posted',
        replyUrl: 'https://blog.example/reply',
      }),
    )
  })
})

describe('under load', () => {
  it('every click is acknowledged within three seconds while comments pour in', async () => {
    const all = await rig({ discord: { rates: { global: 1_000 } } })
    const { discord, desk, general, sam, ana } = all
    await desk.receive('http', comment(COMPLAINT))
    const card = await cardWith(all, 'Why not the others?')
    for (let at = 0; at < 250; at++) discord.say(general, sam, `${COMPLAINT} (${at})`)
    const clicks = Array.from({ length: 40 }, () => discord.click(card, 'Why not the others?', ana))
    const commands = Array.from({ length: 20 }, () =>
      discord.command(ana, general, 'analyze', { text: COMPLAINT }),
    )
    const acknowledged = await Promise.all([...clicks, ...commands].map((one) => answersTo(discord, one)))
    expect(Math.max(...acknowledged.map(([first]) => first?.afterMs ?? Infinity))).toBeLessThan(3_000)
    expect(all.made.reported).toEqual([])
  })
})
