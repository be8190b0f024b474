import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BackfillProgress, backfillForums } from '../../adapters/discord/forum/backfill.ts'
import type { Analyzer, Meanings } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { openStorage } from '../../src/storage/index.ts'
import { forumSetting, recordsInMemory, type Setting } from '../support/discord/forum.ts'
import { type Channel, type Discord, startDiscord, type User } from '../support/discord/index.ts'

/* Posts from before Winnow came, through the real client. */

const TEXTS = {
  'bug report': 'The app crashes whenever I open the settings, since version 2.3.',
  question: 'How do I export my notes?',
  'needs review': 'Nul.',
} as const
const NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[]
/** A hundred times Discord's pace and ours, in the same proportion, so that a test needn't wait. */
const FAST = { global: 5_000, otherwise: { limit: 5_000, windowMs: 1_000 } }
const OURS = 2_000
const CHILD = fileURLToPath(new URL('../support/discord/backfill-child.ts', import.meta.url))

/** Three different texts need no two thousand readings. */
const real = createWinnow().analyzer
const readings = new Map<string, ReturnType<Analyzer['analyze']>>()
const meanings = new Map<string, Meanings | undefined>()
const analyzer: Analyzer = {
  ...real,
  analyze(comment) {
    const read = readings.get(comment.text) ?? real.analyze(comment)
    readings.set(comment.text, read)
    return read
  },
  meanings(comment) {
    const known = meanings.get(comment.text) ?? real.meanings?.(comment)
    meanings.set(comment.text, known)
    return known
  },
}

let discord: Discord
let forum: Channel
let lou: User
let setting: Setting

beforeEach(async () => {
  discord = await startDiscord({ rates: FAST })
  forum = discord.addForum({ tags: [...NAMES, 'own'] })
  lou = discord.addUser('Lou')
  setting = forumSetting(discord, { forums: [forum.id] }, { analyzer })
})
afterEach(async () => {
  expect(discord.violations).toEqual([])
  await discord.close()
})

interface Old {
  readonly thread: Channel
  readonly name: string
  readonly archived: boolean
}

function oldPosts(count: number): readonly Old[] {
  return Array.from({ length: count }, (_, at) => {
    const name = NAMES[at % NAMES.length] ?? 'question'
    const archived = at % 5 > 1
    const thread = discord.post(forum, lou, 'A post', TEXTS[name], { tags: ['own'], archived })
    if (at % 7 === 0) discord.advance(1)
    return { thread, name, archived }
  })
}

const run = (
  more: { signal?: AbortSignal; dryRun?: boolean; onProgress?: (now: BackfillProgress) => void } = {},
) =>
  backfillForums(setting.config, {
    services: setting.services,
    dryRun: false,
    requestsPerSecond: OURS,
    ...more,
  })
const writesOfTags = () =>
  discord.requests.filter(({ body, status }) => 'applied_tags' in body && status === 200)
const refused = () => discord.requests.filter(({ status }) => status === 429)

/** Each has people's tag and ours, once, and lies where it lay. */
function expectAllDone(posts: readonly Old[]): void {
  const wrong = posts.filter(({ thread, name, archived }) => {
    const tags = discord.tagsOf(thread)
    return tags.join() !== `own,${name}` || thread.archived !== archived
  })
  expect(
    wrong.map(({ thread, name, archived }) => [name, archived, discord.tagsOf(thread), thread.archived]),
  ).toEqual([])
}

describe('a backfill', () => {
  it('tags 2,000 posts, goes on after it was cut off, and is never told to slow down', async () => {
    const posts = oldPosts(2_000)
    const cut = new AbortController()
    const first = await run({
      signal: cut.signal,
      onProgress: ({ seen }) => {
        if (seen === 600) cut.abort()
      },
    })
    expect(first.seen).toBeGreaterThanOrEqual(600)
    expect(first.seen).toBeLessThan(700)
    const second = await run()
    expect(second).toMatchObject({ known: first.tagged, tagged: 2_000 - first.tagged, left: {} })
    expectAllDone(posts)
    expect(writesOfTags()).toHaveLength(2_000)
    expect(refused()).toEqual([])
    expect(setting.failures).toEqual([])
  })

  it('only says what it would do in a dry run', async () => {
    const posts = oldPosts(30)
    const shown: number[] = []
    const result = await run({ dryRun: true, onProgress: ({ seen }) => shown.push(seen) })
    expect(result).toMatchObject({ seen: 30, tagged: 30, byMeaning: { bug: 10, question: 10, review: 10 } })
    expect(shown.at(-1)).toBe(30)
    expect(posts.filter(({ thread }) => discord.tagsOf(thread).join() !== 'own')).toEqual([])
    expect(discord.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(await setting.services.records.list('discord-tagged')).toEqual([])
  })

  it('counts in a dry run what would get a tag that is yet to be created', async () => {
    const bare = discord.addForum()
    setting = forumSetting(discord, { forums: [bare.id], createTags: true })
    discord.post(bare, lou, 'Old', TEXTS.question)
    expect(await run({ dryRun: true })).toMatchObject({ tagged: 1, byMeaning: { question: 1 } })
    expect(bare.tags).toEqual([])
  })

  it('knows its own tag again when nobody heard that it was set', async () => {
    const posts = oldPosts(5)
    // Two of posts that are open, two of archived ones, which then lie open.
    discord.dropAnswerOf('PATCH /channels/:channel', 4)
    const first = await run()
    expect(first.left).toEqual({ failed: 4 })
    expect(setting.failures).toHaveLength(4)
    await run()
    expectAllDone(posts)
    expect(await setting.services.records.list('discord-feedback')).toEqual([])
    expect(writesOfTags()).toHaveLength(5)
  })

  it('leaves locked posts, those of bots and those that people sorted back', async () => {
    const locked = discord.post(forum, lou, 'Old', TEXTS.question, { archived: true, locked: true })
    const bots = discord.post(forum, discord.addUser('Feed', { bot: true }), 'Old', TEXTS.question)
    const back = discord.post(forum, lou, 'Old', TEXTS.question)
    await run()
    expect(discord.tagsOf(back)).toEqual(['question'])
    discord.retag(back, [])
    const again = await run()
    expect([locked, bots, back].map(discord.tagsOf)).toEqual([[], [], []])
    expect(again).toMatchObject({ known: 2, left: { locked: 1 } })
  })

  it('stops at a forum where it may not tag, and says so once', async () => {
    oldPosts(40)
    discord.deny('ManageThreads')
    const result = await run()
    expect(result.tagged).toBe(0)
    expect(setting.told).toEqual([
      {
        what: 'Manage Threads is missing, so posts of a forum are not tagged',
        ids: { guild: discord.guild.id, forum: forum.id },
      },
    ])
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
    expect(discord.requests.length).toBeLessThan(20)
  })

  it('finds room for archived posts where a thousand are open', async () => {
    await discord.close()
    discord = await startDiscord({ rates: FAST, activeThreads: 30 })
    forum = discord.addForum({ tags: [...NAMES, 'own'] })
    setting = forumSetting(discord, { forums: [forum.id] }, { records: recordsInMemory() })
    const posts = oldPosts(50)
    await run()
    expectAllDone(posts)
  })
})

it('a backfill that is killed goes on where it stood', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-backfill-'))
  const posts = oldPosts(150)
  const child = spawn(process.execPath, [CHILD, discord.apiUrl, discord.token, forum.id, dataDir])
  const complaints: string[] = []
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)))
  child.stdout.on('data', (chunk) => {
    if (Number(String(chunk).trim().split('\n').at(-1)) >= 50) child.kill('SIGKILL')
  })
  const signal = await new Promise((done) => child.on('exit', (_code, by) => done(by)))
  expect([complaints.join(''), signal]).toEqual(['', 'SIGKILL'])
  const storage = await openStorage({ dataDir, clock: setting.clock })
  setting = forumSetting(discord, { forums: [forum.id] }, { records: storage.records })
  const result = await run()
  expect(result.known).toBeGreaterThanOrEqual(40)
  expect(result.tagged).toBeGreaterThan(0)
  expectAllDone(posts)
  expect(writesOfTags()).toHaveLength(150)
  expect(await storage.records.list('discord-feedback')).toEqual([])
  await storage.close()
  rmSync(dataDir, { recursive: true })
})
