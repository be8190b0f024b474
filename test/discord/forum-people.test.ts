import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import { forumSetting, runForum, type Setting } from '../support/discord/forum.ts'
import { type Channel, type Discord, startDiscord, type User } from '../support/discord/index.ts'
import { until } from './rig.ts'

/* What people do to posts while ours are sorted, and rights that come late. */

const CRASH = 'The app crashes whenever I open the settings, since version 2.3.'
const ASKS = 'How do I export my notes? I could not find it.'
const TAGS = ['bug report', 'question', 'request', 'feedback', 'praise', 'needs review', 'Windows', 'Mac']
const WRITE = 'PATCH /channels/:channel'

let discord: Discord
let forum: Channel
let lou: User
let setting: Setting
let running: { stop(): Promise<void> } | undefined

async function start(config: Partial<DiscordConfig> = {}): Promise<void> {
  setting = forumSetting(discord, { forums: [forum.id], ...config })
  running = await runForum(setting)
  // The look at what there was before is over.
  await until(() =>
    expect(discord.requests.some(({ route }) => route.endsWith('/threads/archived/public'))).toBe(true),
  )
}
const sorted = (post: Channel, tags: readonly string[]) =>
  until(() => expect([...discord.tagsOf(post)].sort()).toEqual([...tags].sort()))

beforeEach(async () => {
  discord = await startDiscord({ checkAnswers: true })
  forum = discord.addForum({ tags: TAGS })
  lou = discord.addUser('Lou')
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  expect([discord.violations, discord.mistakes]).toEqual([[], []])
  await discord.close()
})

describe('while ours is being written', () => {
  it('a tag that a person sets survives', async () => {
    await start()
    let post: Channel | undefined
    discord.justBefore(WRITE, () => discord.retag(post as Channel, ['Windows', 'Mac']))
    post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['Windows'] })
    await sorted(post, ['Windows', 'Mac', 'bug report'])
    expect(setting.failures).toEqual([])
  })

  it('a tag that a person takes away stays away', async () => {
    await start()
    let post: Channel | undefined
    discord.justBefore(WRITE, () => discord.retag(post as Channel, ['Mac']))
    post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['Windows', 'Mac'] })
    await sorted(post, ['Mac', 'bug report'])
  })

  it('a tag that a person sets and takes away again does not come back', async () => {
    await start()
    let post: Channel | undefined
    discord.justBefore(WRITE, () => {
      discord.retag(post as Channel, ['Windows', 'Mac'])
      discord.retag(post as Channel, ['Windows'])
    })
    post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['Windows'] })
    await sorted(post, ['Windows', 'bug report'])
    const last = discord.post(forum, lou, 'Export', ASKS)
    await sorted(last, ['question'])
    expect(discord.tagsOf(post)).toEqual(['Windows', 'bug report'])
  })

  it('ours gives way where theirs are five', async () => {
    forum = discord.addForum({ tags: ['a', 'b', 'c', 'd', 'e', ...TAGS] })
    await start()
    let post: Channel | undefined
    discord.justBefore(WRITE, () => discord.retag(post as Channel, ['a', 'b', 'c', 'd', 'e']))
    post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['a', 'b', 'c', 'd'] })
    await sorted(post, ['a', 'b', 'c', 'd', 'e'])
  })
})

describe('another title', () => {
  it('is read again', async () => {
    await start()
    const post = discord.post(forum, lou, 'hm', 'Nul.')
    await sorted(post, ['needs review'])
    discord.rename(post, 'How do I export my notes? I could not find it')
    await sorted(post, ['question'])
  })

  it('given while the program was off is read at the next start', async () => {
    await start()
    const post = discord.post(forum, lou, 'hm', 'Nul.')
    await sorted(post, ['needs review'])
    await running?.stop()
    discord.rename(post, 'How do I export my notes? I could not find it')
    running = await runForum(setting)
    await sorted(post, ['question'])
  })

  it('changes nothing about a post that people sorted', async () => {
    await start()
    const post = discord.post(forum, lou, 'hm', 'Nul.')
    await sorted(post, ['needs review'])
    discord.retag(post, ['feedback'])
    await until(async () => expect(await setting.services.records.list('discord-feedback')).toHaveLength(1))
    discord.rename(post, 'How do I export my notes? I could not find it')
    const last = discord.post(forum, lou, 'Export', ASKS)
    await sorted(last, ['question'])
    expect(discord.tagsOf(post)).toEqual(['feedback'])
  })
})

describe('posts that came while Manage Threads was missing', () => {
  it('are tagged when it comes', async () => {
    await start()
    discord.deny('ManageThreads')
    const posts = ['One', 'Two'].map((title) => discord.post(forum, lou, title, CRASH))
    await until(() => expect(setting.told).toHaveLength(1))
    expect(posts.flatMap(discord.tagsOf)).toEqual([])
    discord.allow('ManageThreads')
    for (const post of posts) await sorted(post, ['bug report'])
  })

  it('and came without a word are tagged after a while', async () => {
    await start()
    discord.deny('ManageThreads', { silently: true })
    const post = discord.post(forum, lou, 'One', CRASH)
    await until(() => expect(setting.told).toHaveLength(1))
    discord.allow('ManageThreads', { silently: true })
    await until(() => {
      setting.clock.pass({ minutes: 10 })
      expect(discord.tagsOf(post)).toEqual(['bug report'])
    })
  })

  it('are made up for after a restart, archived ones too', async () => {
    await start()
    await running?.stop()
    const post = discord.post(forum, lou, 'One', CRASH)
    discord.archive(post)
    running = await runForum(setting)
    await sorted(post, ['bug report'])
  })
})

it('a first message whose event never comes is fetched', async () => {
  await start()
  const post = discord.post(forum, lou, 'Settings', CRASH, { unheardStarter: true })
  await until(() => expect(setting.clock.waiting()).toBeGreaterThan(0))
  setting.clock.pass({ seconds: 2 })
  await sorted(post, ['bug report'])
})

it('posts of an outage are caught up with', async () => {
  await start()
  discord.outage(discord.guild)
  const post = discord.post(forum, lou, 'Settings', CRASH)
  discord.outageOver(discord.guild)
  await sorted(post, ['bug report'])
})
