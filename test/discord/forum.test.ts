import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import type { Analyzer } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { forumSetting, runForum, type Setting } from '../support/discord/forum.ts'
import { type Channel, type Discord, startDiscord, type User } from '../support/discord/index.ts'
import { until } from './rig.ts'

/* New posts in a forum, through the real client. */

const CRASH = 'The app crashes whenever I open the settings, since version 2.3.'
const ASKS = 'How do I export my notes?'
const SCORN = 'Only fools pay for this. [contempt]'
const TAGS = ['bug report', 'question', 'request', 'feedback', 'praise', 'needs review', 'Windows']
const SORTED = 'PATCH /channels/:channel'

/** The real one, but that contempt is marked: what reads as contempt is another test's business. */
const real = createWinnow().analyzer
const analyzer: Analyzer = {
  ...real,
  analyze(comment) {
    const read = real.analyze(comment)
    if (!comment.text.includes('[contempt]')) return read
    return { ...read, assessment: { ...read.assessment, verdict: 'detractor' } }
  },
}

let discord: Discord
let forum: Channel
let lou: User
let setting: Setting
let running: { stop(): Promise<void> } | undefined

async function start(config: Partial<DiscordConfig> = {}, tags: readonly string[] = TAGS): Promise<void> {
  forum = discord.addForum({ name: 'ideas', tags })
  lou = discord.addUser('Lou')
  setting = forumSetting(discord, { forums: [forum.id], ...config }, { analyzer })
  running = await runForum(setting)
}

const tagsOf = (thread: Channel) =>
  until(() => {
    const tags = discord.tagsOf(thread)
    expect(tags).not.toEqual([])
    return tags
  })
const writes = () => discord.requests.filter(({ method, route }) => `${method} ${route}` === SORTED)
/** Everything that was under way is through: a later post of the same forum is tagged. */
async function settle(): Promise<void> {
  const last = discord.post(forum, discord.addUser('Mara'), 'Last', ASKS)
  await until(() => expect(discord.tagsOf(last)).toEqual(['question']))
}

beforeEach(async () => {
  discord = await startDiscord({ checkAnswers: true })
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  expect([discord.violations, discord.mistakes]).toEqual([[], []])
  expect(setting.failures).toEqual([])
  await discord.close()
})

describe('a new post', () => {
  it('is sorted beside the tags its author chose, and the audit log says why', async () => {
    await start()
    const post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['Windows'] })
    await until(() => expect(discord.tagsOf(post)).toEqual(['Windows', 'bug report']))
    expect(writes().map(({ reason }) => reason)).toEqual(['Acme: sorted as “bug report”'])
  })

  it('of contempt gets the same tag as one that can’t be told: somebody should look (rule 1)', async () => {
    await start()
    const scornful = discord.post(forum, lou, 'lol', SCORN)
    const thin = discord.post(forum, lou, 'Hm', 'Nul.')
    expect(await tagsOf(scornful)).toEqual(['needs review'])
    expect(await tagsOf(thin)).toEqual(['needs review'])
  })

  it('waits for its first message', async () => {
    await start()
    const post = discord.post(forum, lou, 'Settings', CRASH, { lateStarterMs: Number.POSITIVE_INFINITY })
    await until(() => expect(setting.clock.waiting()).toBeGreaterThan(0))
    setting.clock.pass({ seconds: 2 })
    await until(() => expect(discord.requests.map(({ code }) => code)).toContain(10_008))
    expect(writes()).toEqual([])
    discord.deliverStarter(post)
    expect(await tagsOf(post)).toEqual(['bug report'])
  })

  it('in a French guild is sorted in French', async () => {
    await discord.close()
    discord = await startDiscord({ guildLocale: 'fr' })
    await start({}, ['Bug', 'Retours'])
    const post = discord.post(
      forum,
      lou,
      'Export',
      'Le bouton d’export ne marche plus depuis la mise à jour 3.1.',
    )
    expect(await tagsOf(post)).toEqual(['Bug'])
    expect(writes()[0]?.reason).toBe('Acme\u00a0: trié comme «\u00a0Bug\u00a0»')
  })

  it('of five tags is left as it is, and so is small talk', async () => {
    await start({}, ['a', 'b', 'c', 'd', 'e', ...TAGS])
    const full = discord.post(forum, lou, 'Settings', CRASH, { tags: ['a', 'b', 'c', 'd', 'e'] })
    const hello = discord.post(forum, lou, 'Hi', 'Hello everyone, I am new here.')
    await settle()
    expect(discord.tagsOf(full)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(discord.tagsOf(hello)).toEqual([])
  })

  it('in another forum, of a bot, or locked is none of ours', async () => {
    await start()
    const elsewhere = discord.post(discord.addForum({ tags: TAGS }), lou, 'Settings', CRASH)
    const bots = discord.post(forum, discord.addUser('Feed', { bot: true }), 'Settings', CRASH)
    const locked = discord.post(forum, lou, 'Settings', CRASH, { locked: true })
    await settle()
    expect([elsewhere, bots, locked].map(discord.tagsOf)).toEqual([[], [], []])
  })
})

describe('people have the last word', () => {
  it('what they take away stays away, whatever is written later, and is kept as feedback', async () => {
    await start()
    const post = discord.post(forum, lou, 'Settings', CRASH, { tags: ['Windows'] })
    await until(() => expect(discord.tagsOf(post)).toEqual(['Windows', 'bug report']))
    discord.retag(post, ['Windows', 'question'])
    const starter = post.messages.get(post.id)
    if (starter === undefined) throw new Error('no first message')
    discord.edit(starter, `${CRASH} Error 503.`)
    discord.say(post, lou, 'It crashes on the phone as well, error 503.')
    await settle()
    expect(discord.tagsOf(post)).toEqual(['Windows', 'question'])
    // Each post has its own turn, so another one being through says nothing of what is noted of this one.
    const feedback = await until(async () => {
      const noted = await setting.services.records.list('discord-feedback')
      expect(noted.map(({ value }) => value)).toEqual([
        expect.objectContaining({
          thread: post.id,
          read: 'bug',
          takenAway: ['bug'],
          putInstead: ['question'],
        }),
      ])
      return noted
    })
    expect(JSON.stringify(feedback)).not.toMatch(/crash|Lou/i)
  })

  it('a post whose author adds what was missing is sorted anew', async () => {
    await start()
    const byEdit = discord.post(forum, lou, 'Hm', 'Nul.', { tags: ['Windows'] })
    const byAnswer = discord.post(forum, lou, 'Hm', 'Nul.')
    await tagsOf(byAnswer)
    await until(() => expect(discord.tagsOf(byEdit)).toEqual(['Windows', 'needs review']))
    const starter = byEdit.messages.get(byEdit.id)
    if (starter === undefined) throw new Error('no first message')
    discord.edit(starter, CRASH)
    discord.say(byAnswer, discord.addUser('Mara'), CRASH)
    discord.say(byAnswer, lou, CRASH)
    await until(() => expect(discord.tagsOf(byEdit)).toEqual(['Windows', 'bug report']))
    await until(() => expect(discord.tagsOf(byAnswer)).toEqual(['bug report']))
  })
})

describe('what stands in the way is said once, plainly', () => {
  it('a missing right', async () => {
    await start()
    discord.deny('ManageThreads')
    const posts = ['One', 'Two', 'Three'].map((title) => discord.post(forum, lou, title, CRASH))
    const looked = () =>
      posts.filter(({ id }) => discord.requests.some(({ path }) => path === `/channels/${id}`))
    await until(() => expect(looked()).toHaveLength(3))
    discord.allow('ManageThreads')
    await settle()
    expect(setting.told).toEqual([
      {
        what: 'Manage Threads is missing, so posts of a forum are not tagged',
        ids: { guild: discord.guild.id, forum: forum.id },
      },
    ])
    expect(writes().map(({ status }) => status)).not.toContain(403)
  })

  it('a right that went missing unnoticed, and Discord is asked no more for a while', async () => {
    await start()
    discord.deny('ManageThreads', { silently: true })
    discord.post(forum, lou, 'One', CRASH)
    await until(() =>
      expect(setting.told.map(({ what }) => what)).toEqual([
        'Manage Threads is missing, so posts of a forum are not tagged',
      ]),
    )
    for (const title of ['Two', 'Three', 'Four']) discord.post(forum, lou, title, CRASH)
    await until(() =>
      expect(discord.requests.filter(({ method }) => method === 'GET').length).toBeGreaterThan(5),
    )
    expect(writes().map(({ code }) => code)).toEqual([50_013])
    discord.allow('ManageThreads')
    setting.clock.pass({ minutes: 10 })
    await settle()
    expect(setting.told).toHaveLength(1)
  })

  it('a tag that isn’t there and may not be made', async () => {
    await start({}, ['question', 'Windows'])
    discord.post(forum, lou, 'One', CRASH)
    discord.post(forum, lou, 'Two', CRASH)
    await settle()
    expect(setting.told).toEqual([
      {
        what: 'a forum lacks a tag: "winnow discord setup" shows and creates it',
        ids: { guild: discord.guild.id, forum: forum.id, meaning: 'bug' },
      },
    ])
  })

  it('a forum that is full of tags', async () => {
    const many = ['question', ...Array.from({ length: 19 }, (_, at) => `own ${at}`)]
    await start({ createTags: true }, many)
    discord.post(forum, lou, 'One', CRASH)
    await settle()
    expect(forum.tags).toHaveLength(20)
    expect(setting.told.map(({ what }) => what)).toEqual([
      'a forum has 20 tags, so a missing one has no room',
    ])
  })

  it('no intent: nothing is read, nothing is tagged', async () => {
    forum = discord.addForum({ tags: TAGS })
    lou = discord.addUser('Lou')
    setting = forumSetting(discord, { forums: [forum.id] })
    running = await runForum(setting, false)
    expect(setting.told.map(({ what }) => what)).toEqual([
      'without the Message Content intent posts cannot be read, so forums are not tagged',
    ])
  })
})

it('creates a missing tag when that is allowed, and keeps those there are', async () => {
  await start({ createTags: true }, ['Windows', 'question'])
  const post = discord.post(forum, lou, 'Settings', CRASH)
  expect(await tagsOf(post)).toEqual(['bug report'])
  expect(forum.tags.map(({ name }) => name)).toEqual(['Windows', 'question', 'bug report'])
})

it('makes up for posts that came while it was away, and for corrections', async () => {
  await start()
  const known = discord.post(forum, lou, 'Settings', CRASH)
  await tagsOf(known)
  await running?.stop()
  discord.retag(known, [])
  const missed = discord.post(forum, lou, 'Notes', ASKS)
  running = await runForum(setting)
  expect(await tagsOf(missed)).toEqual(['question'])
  await until(async () =>
    expect((await setting.services.records.list('discord-feedback')).map(({ value }) => value)).toEqual([
      expect.objectContaining({ thread: known.id, takenAway: ['bug'] }),
    ]),
  )
  expect(discord.tagsOf(known)).toEqual([])
})
