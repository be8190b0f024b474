import { registerCommands } from '../adapters/discord/commands/register.ts'
import { backfillForums } from '../adapters/discord/forum/backfill.ts'
import { createDiscord } from '../adapters/discord/index.ts'
import type { Desk } from '../src/core/index.ts'
import { forumSetting } from '../test/support/discord/forum.ts'
import { type Discord, type Interaction, startDiscord } from '../test/support/discord/index.ts'

const POSTS = 1_000
/** Posts that come at once while commands are answered. */
const RUSH = 150
const COMMANDS = 100
/** Between two commands, in milliseconds. */
const EVERY = 50
const TEXT = 'The app crashes whenever I open the settings, since version 2.3.'
const TAGS = ['bug report', 'question', 'needs review']
/** No limit: what the program does, not what Discord allows. */
const UNLIMITED = 1_000_000
const NO_LIMIT = { limit: UNLIMITED, windowMs: 1_000 }
const UNHURRIED = { global: UNLIMITED, otherwise: NO_LIMIT, buckets: {} }

/**
 * Prints how many forum posts are tagged per second, and how long Discord waits for the first answer to a
 * command, idle and while a forum is in a rush (discord.js keeps to 50 requests a second).
 */
export async function benchDiscord(): Promise<void> {
  const out = (line: string) => process.stdout.write(`${line}\n`)
  const perSecond = await tagging()
  const idle = await answering(0)
  const busy = await answering(RUSH)
  out(`discord, through the real client on loopback:`)
  out(`  posts tagged per second      ${perSecond.toFixed(0)} (backfill of ${POSTS}, no limits)`)
  out(`  first answer to a command    idle: p50 ${idle.p50} ms, p99 ${idle.p99} ms`)
  out(
    `    while ${RUSH} posts are tagged  p50 ${busy.p50} ms, p99 ${busy.p99} ms   ratio ` +
      `${(busy.p99 / Math.max(1, idle.p99)).toFixed(1)}   (allowed: 3000 ms)`,
  )
}

async function tagging(): Promise<number> {
  const discord = await startDiscord({ rates: UNHURRIED, activeThreads: POSTS + 1 })
  try {
    const forum = discord.addForum({ tags: TAGS })
    const lou = discord.addUser('Lou')
    for (let at = 0; at < POSTS; at++) discord.post(forum, lou, `Post ${at}`, TEXT)
    const { config, services } = forumSetting(discord, { forums: [forum.id] })
    const start = performance.now()
    const { tagged } = await backfillForums(config, { services, dryRun: false, requestsPerSecond: UNLIMITED })
    if (tagged !== POSTS) throw new Error(`${tagged} of ${POSTS} posts tagged`)
    return POSTS / ((performance.now() - start) / 1_000)
  } finally {
    await discord.close()
  }
}

async function answering(posts: number): Promise<{ p50: number; p99: number }> {
  const discord = await startDiscord({ rates: UNHURRIED })
  const forum = discord.addForum({ tags: TAGS })
  const channel = discord.addChannel()
  const { config, services } = forumSetting(discord, { forums: [forum.id] })
  const memory = new Map<string, unknown>()
  const forgetful = {
    get: async <T>(key: string) => memory.get(key) as T | undefined,
    set: async (key: string, value: unknown) => memory.set(key, value),
    delete: async (key: string) => memory.delete(key),
  }
  const timers = { after: later }
  const clock = { now: () => new Date() }
  const platform = createDiscord(config, { ...services, clock, timers, memory: forgetful })
  try {
    await registerCommands(config)
    await platform.start({} as Desk)
    const ana = discord.addUser('Ana', { permissions: ['Administrator'] })
    for (let at = 0; at < posts; at++) discord.post(forum, ana, `Post ${at}`, TEXT)
    const asked: Interaction[] = []
    for (let at = 0; at < COMMANDS; at++) {
      asked.push(discord.command(ana, channel, 'analyze', { text: TEXT }))
      await new Promise((next) => setTimeout(next, EVERY))
    }
    return await latencies(discord, asked)
  } finally {
    await platform.stop()
    await discord.close()
  }
}

async function latencies(discord: Discord, asked: readonly Interaction[]) {
  const deadline = performance.now() + 10_000
  const answered = () => asked.flatMap((one) => discord.answers(one)[0] ?? [])
  while (answered().length < asked.length) {
    if (performance.now() > deadline) throw new Error(`${answered().length} of ${asked.length} answered`)
    await new Promise((next) => setTimeout(next, 20))
  }
  const sorted = answered()
    .map(({ afterMs }) => afterMs)
    .sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
