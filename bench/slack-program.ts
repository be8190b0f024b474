import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSlack } from '../adapters/slack/index.ts'
import type { SlackConfig } from '../adapters/slack/settings.ts'
import type { Platform, PlatformServices } from '../src/core/index.ts'
import { createDesk, type DeskService } from '../src/desk/index.ts'
import { createWinnow } from '../src/main.ts'
import { openStorage } from '../src/storage/index.ts'
import { anywhere } from '../test/support/internet.ts'
import type { SlackDouble } from '../test/support/slack/index.ts'
import { ANA } from '../test/support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../test/support/slack/workspace.ts'

/** Waits up to this are skipped where only the work is measured, in milliseconds. */
const PACE = 2_000
const winnow = createWinnow({ brand: 'Acme', speaker: 'Ana' })

/** Time that jumps over the pauses between cards. */
export function hurried(): Pick<PlatformServices, 'clock' | 'timers'> {
  let skipped = 0
  return {
    clock: { now: () => new Date(Date.now() + skipped) },
    timers: {
      after(milliseconds, work) {
        if (milliseconds > PACE) return timers.after(milliseconds, work)
        skipped += milliseconds
        const soon = setImmediate(work)
        return () => clearImmediate(soon)
      },
    },
  }
}

const timers: PlatformServices['timers'] = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

export interface Assembled {
  readonly platform: Platform
  readonly desk: DeskService
  close(): Promise<void>
}

/** The program over a new database, with the loopback Slack; not yet connected. */
export async function assemble(slack: SlackDouble, more: Partial<PlatformServices>): Promise<Assembled> {
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  const clock = more.clock ?? { now: () => new Date() }
  const storage = await openStorage({ dataDir, clock })
  const config: SlackConfig = {
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    host: '127.0.0.1',
    reviewChannel: REVIEW,
    channels: [CUSTOMERS],
    deciders: [ANA],
    timeZone: 'UTC',
  }
  const platform = createSlack(config, {
    analyze: async (comment) => winnow.analyzer.analyze(comment),
    internet: anywhere,
    records: storage.records,
    memory: storage.memory('slack'),
    clock,
    timers,
    report: (error) => process.stderr.write(`bench: ${error}\n`),
    inform: () => undefined,
    placed: (comment) => comment,
    brand: 'Acme',
    defaultLanguage: 'en',
    ...more,
  })
  const desk = createDesk({
    store: storage.store,
    analyzer: winnow.analyzer,
    posters: platform.posters,
    clock,
    mayDecide: () => true,
  })
  return {
    platform,
    desk,
    async close() {
      await platform.stop()
      await desk.stop()
      await storage.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}
