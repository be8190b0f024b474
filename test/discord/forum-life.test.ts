import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import { forumSetting, runForum, type Setting } from '../support/discord/forum.ts'
import { type Channel, type Discord, startDiscord, type User } from '../support/discord/index.ts'
import { until } from './rig.ts'

/* Forums when Discord, guilds and people come and go. */

const CRASH = 'The app crashes whenever I open the settings, since version 2.3.'
const ASKS = 'How do I export my notes?'
const TAGS = ['bug report', 'question', 'needs review']

let discord: Discord
let forum: Channel
let lou: User
let setting: Setting
let running: { stop(): Promise<void> } | undefined

async function start(config: Partial<DiscordConfig> = {}): Promise<void> {
  setting = forumSetting(discord, { forums: [forum.id], ...config })
  running = await runForum(setting)
}
const looks = (path: string) => discord.requests.filter((request) => request.path === path)

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

describe('a post', () => {
  it('is tried again when Discord did not answer', async () => {
    await start()
    discord.dropAnswerOf('GET /channels/:channel')
    const post = discord.post(forum, lou, 'Settings', CRASH)
    await until(() => expect(setting.failures).toHaveLength(1))
    expect(discord.tagsOf(post)).toEqual([])
    setting.clock.pass({ seconds: 30 })
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    expect(setting.failures).toHaveLength(1)
  })

  it('whose tag was set without our hearing of it keeps it as ours', async () => {
    await start()
    discord.dropAnswerOf('PATCH /channels/:channel')
    const post = discord.post(forum, lou, 'Settings', CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    // The tag stands there before we hear that its answer got lost; only then is another look planned.
    await until(() => expect(setting.failures).toHaveLength(1))
    setting.clock.pass({ seconds: 30 })
    await until(() => expect(looks(`/channels/${post.id}`).length).toBeGreaterThanOrEqual(3))
    discord.retag(post, [])
    await until(async () =>
      expect((await setting.services.records.list('discord-feedback')).map(({ value }) => value)).toEqual([
        expect.objectContaining({ thread: post.id, read: 'bug', takenAway: ['bug'] }),
      ]),
    )
  })

  it('is read with what its author adds at once', async () => {
    await start()
    const post = discord.post(forum, lou, 'Hm', 'Nul.')
    discord.say(post, lou, 'I mean this:')
    discord.say(post, lou, CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
  })

  it('whose answer got lost is still ours to change after a restart', async () => {
    await start()
    const post = discord.post(forum, lou, 'Hm', 'Nul.')
    await until(() => expect(discord.tagsOf(post)).toEqual(['needs review']))
    const starter = post.messages.get(post.id)
    if (starter === undefined) throw new Error('no first message')
    discord.dropAnswerOf('PATCH /channels/:channel')
    discord.edit(starter, CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    await running?.stop()
    running = await runForum(setting)
    discord.edit(starter, ASKS)
    await until(() => expect(discord.tagsOf(post)).toEqual(['question']))
    expect(await setting.services.records.list('discord-feedback')).toEqual([])
  })

  it('that is deleted leaves nothing behind', async () => {
    await start()
    const post = discord.post(forum, lou, 'Settings', CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    await until(async () => expect(await setting.services.records.list('discord-tagged')).toHaveLength(1))
    discord.removeThread(post)
    await until(async () => expect(await setting.services.records.list('discord-tagged')).toEqual([]))
  })

  it('announced twice is tagged once', async () => {
    await start()
    const post = discord.post(forum, lou, 'Settings', CRASH)
    discord.repeat('THREAD_CREATE')
    discord.repeat('MESSAGE_CREATE')
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    const last = discord.post(forum, lou, 'Notes', ASKS)
    await until(() => expect(discord.tagsOf(last)).toEqual(['question']))
    const writes = looks(`/channels/${post.id}`).filter(({ method }) => method === 'PATCH')
    expect(writes).toHaveLength(1)
  })
})

describe('tags that are missing', () => {
  it('are created once, however many posts want them at the same moment', async () => {
    forum = discord.addForum({ tags: ['Windows'] })
    await start({ createTags: true })
    const posts = ['One', 'Two', 'Three'].map((title) =>
      discord.post(forum, lou, title, CRASH, { tags: ['Windows'] }),
    )
    const other = discord.post(forum, lou, 'Notes', ASKS)
    await until(() => expect(posts.map(discord.tagsOf)).toEqual(posts.map(() => ['Windows', 'bug report'])))
    await until(() => expect(discord.tagsOf(other)).toEqual(['question']))
    expect(forum.tags.map(({ name }) => name).sort()).toEqual(['Windows', 'bug report', 'question'])
  })

  it('are not created without the right to, which is said once', async () => {
    forum = discord.addForum({ tags: ['question'] })
    await start({ createTags: true })
    discord.deny('ManageChannels', { silently: true })
    const posts = ['One', 'Two'].map((title) => discord.post(forum, lou, title, CRASH))
    await until(() =>
      expect(setting.told).toEqual([
        {
          what: 'Manage Channels is missing, so a tag of a forum was not created',
          ids: { guild: discord.guild.id, forum: forum.id, meaning: 'bug' },
        },
      ]),
    )
    expect(posts.flatMap(discord.tagsOf)).toEqual([])
    expect(setting.failures).toEqual([])
  })
})

describe('a forum', () => {
  it('of a guild that is joined later is taken up', async () => {
    const guild = discord.addGuild('Later')
    discord.leave(guild)
    const theirs = discord.addForum({ guild, tags: TAGS })
    await start({ forums: [theirs.id] })
    await until(() =>
      expect(setting.told.map(({ what }) => what)).toEqual([
        'a forum in DISCORD_FORUMS was not found: it is no forum, or the bot may not see it',
      ]),
    )
    discord.join(guild)
    const post = discord.post(theirs, discord.addUser('Mo', { guild }), 'Settings', CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
  })

  it('goes on after the connection broke, and misses nothing', async () => {
    await start()
    await until(() => expect(looks(`/guilds/${discord.guild.id}/threads/active`)).toHaveLength(1))
    discord.drop()
    const post = discord.post(forum, lou, 'Settings', CRASH)
    await until(() => expect(discord.tagsOf(post)).toEqual(['bug report']))
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 })
  })
})
