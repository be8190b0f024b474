import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBlueskyPlatform } from '../adapters/bluesky/index.ts'
import { createDiscoursePlatform } from '../adapters/discourse/index.ts'
import { createFeeds } from '../adapters/feeds/index.ts'
import { createGitHubPlatform } from '../adapters/github/index.ts'
import { createMastodonPlatform } from '../adapters/mastodon/index.ts'
import { createWordPressPlatform } from '../adapters/wordpress/index.ts'
import type { Internet, Platform, PlatformServices } from '../src/core/index.ts'
import { createDesk } from '../src/desk/index.ts'
import { openStorage } from '../src/storage/index.ts'
import { markedAnalyzer } from '../test/support/analyzer.ts'
import { type ManualClock, manualClock } from '../test/support/clock.ts'
import { toPort } from '../test/support/internet.ts'
import * as bluesky from '../test/support/places/bluesky.ts'
import * as discourse from '../test/support/places/discourse.ts'
import * as github from '../test/support/places/github.ts'
import * as mastodon from '../test/support/places/mastodon.ts'
import * as wordpress from '../test/support/places/wordpress.ts'

const FEEDS = 1_000
const STEP = 250
const MINUTE = 60_000

/** What is asked of others, counted. */
function counted(internet: Internet) {
  const count = { under: 0, all: 0, most: 0 }
  const hosts = new Map<string, number>()
  const track = async <T>(host: string, work: () => Promise<T>): Promise<T> => {
    count.under += 1
    count.all += 1
    hosts.set(host, (hosts.get(host) ?? 0) + 1)
    count.most = Math.max(count.most, hosts.get(host) ?? 0)
    try {
      return await work()
    } finally {
      count.under -= 1
      hosts.set(host, (hosts.get(host) ?? 1) - 1)
    }
  }
  const asked: Internet = {
    ...internet,
    get: (url, asking) => track(url.host, () => internet.get(url, asking)),
    send: (request) => track(new URL(request.url).host, () => internet.send(request)),
  }
  return { asked, count }
}

interface Others {
  readonly urls: Readonly<Record<string, string>>
  readonly port: number
  tell(time: Date): Promise<void>
  stop(): void
}

async function openOthers(): Promise<Others> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'sources-places.ts'))
  const next = () => new Promise<unknown>((resolve) => child.once('message', resolve))
  const { feeds, ...urls } = (await next()) as Record<string, string> & { feeds: number }
  return {
    urls: urls as Record<string, string>,
    port: feeds,
    async tell(time) {
      const told = next()
      child.send(time.getTime())
      await told
    },
    stop: () => void child.kill(),
  }
}

async function platformsOf({ urls, port }: Others, services: (name: string) => PlatformServices) {
  const at = (name: string) => urls[name] ?? ''
  const addresses = Array.from({ length: FEEDS }, (_, n) => `http://feed${n}.cuisine.fr:${port}/`)
  return [
    await createFeeds({ addresses }, services('feeds')),
    createWordPressPlatform({ url: at('wordpress'), account: wordpress.ACCOUNT }, services('wordpress')),
    createMastodonPlatform(
      { url: at('mastodon'), token: mastodon.TOKEN, tags: ['acme'] },
      services('mastodon'),
    ),
    createDiscoursePlatform(
      { url: at('discourse'), key: discourse.KEY, user: discourse.US },
      services('discourse'),
    ),
    createGitHubPlatform(
      {
        ...{ apiUrl: at('github'), token: github.TOKEN, repositories: [github.REPOSITORY] },
        listens: ['issues'],
      },
      services('github'),
    ),
    createBlueskyPlatform(
      { ...bluesky.ACCOUNT, url: at('bluesky'), searches: ['Acme'] },
      services('bluesky'),
    ),
  ] satisfies readonly Platform[]
}

/** So much time passes, in steps, each over when nothing is under way any more. */
async function pass(
  clock: ManualClock,
  others: Others,
  minutes: number,
  isBusy: () => boolean,
): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await others.tell(clock.now())
    for (let step = 0; step < MINUTE / STEP; step += 1) {
      clock.pass({ milliseconds: STEP })
      do await new Promise(setImmediate)
      while (isBusy())
    }
  }
}

/** What an hour of a thousand feeds and five places with an API costs one core; the time is given. */
export async function benchSources(): Promise<void> {
  const others = await openOthers()
  const clock = manualClock()
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  const storage = await openStorage({ dataDir, clock })
  const { asked, count } = counted(toPort(others.port))
  const desk = createDesk({
    store: storage.store,
    analyzer: markedAnalyzer,
    posters: [],
    clock,
    timers: clock.timers,
    mayDecide: () => true,
  })
  const services = (name: string): PlatformServices => ({
    analyze: async () => {
      throw new Error('nothing is analysed here')
    },
    internet: asked,
    records: storage.records,
    memory: storage.memory(name),
    clock,
    timers: clock.timers,
    report: (error) => void process.stderr.write(`bench: ${error}\n`),
    inform: () => undefined,
    placed: (comment) => comment,
    brand: 'Acme',
    defaultLanguage: 'en',
  })
  const platforms = await platformsOf(others, services)
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  try {
    say(`Sources: ${FEEDS} feeds and ${platforms.length - 1} places, an hour of given time each`)
    for (const platform of platforms) await platform.start(desk)
    for (const hour of ['the first hour', 'another hour', 'an hour after a day away']) {
      if (hour.includes('away')) {
        for (const platform of platforms) await platform.stop()
        clock.pass({ days: 1 })
        for (const platform of platforms) await platform.start(desk)
      }
      const [before, cpu, begun] = [count.all, process.cpuUsage(), performance.now()]
      count.most = 0
      const cases = (await desk.counts()).pending
      await pass(clock, others, 60, () => count.under > 0)
      const { user, system } = process.cpuUsage(cpu)
      const seconds = (user + system) / 1e6
      const found = (await desk.counts()).pending - cases
      const share = ((seconds / 3_600) * 100).toFixed(2)
      const took = ((performance.now() - begun) / 1_000).toFixed(0)
      const asks = `${count.all - before} requests, at most ${count.most} at once at a host`
      const cost = `${seconds.toFixed(1)} s of one core (${share} %), in ${took} s`
      say(`  ${hour}: ${asks}, ${found} new cases; ${cost}`)
    }
    say(`  memory: ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB`)
  } finally {
    for (const platform of platforms) await platform.stop()
    others.stop()
    await storage.close()
    rmSync(dataDir, { recursive: true })
  }
}
