import { loadConfig } from '../config.ts'
import { type CommandGiven, type PlatformCommand, type PlatformKind, readOrSay } from '../core/index.ts'
import { systemTimers } from '../desk/index.ts'
import { createLog } from '../log.ts'
import { openInternet, placedBy, winnowOf } from '../main.ts'
import { openReader } from '../reader.ts'
import { openStorage } from '../storage/index.ts'
import { confirmed } from './confirm.ts'

/** Runs a command that a platform brings: `winnow discord setup`. @returns the exit status */
export async function platformCommand(
  { name }: PlatformKind,
  { run }: PlatformCommand,
  { argument, options }: Pick<CommandGiven, 'argument' | 'options'>,
): Promise<number> {
  const config = loadConfig()
  const { brand = '', language: defaultLanguage } = config
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const live = process.stderr.isTTY === true
  return run({
    settings: config.platforms.find((one) => one.name === name)?.settings,
    argument,
    options,
    brand,
    defaultLanguage,
    internet: await openInternet(),
    placed: placedBy(config),
    tell: (line) => process.stdout.write(`${line}\n`),
    progress(line) {
      if (live) process.stderr.write(line === '' ? '\n' : `\r${line}`)
    },
    confirmed,
    async open() {
      const winnow = await winnowOf(config)
      const clock = { now: () => new Date() }
      const { dataDir, databaseUrl } = config
      const storage = await openStorage({ dataDir, databaseUrl, clock })
      const log = createLog(config.logLevel, live)
      const report = (error: unknown) => log.fault(error)
      // What is looked at is strangers' text.
      const reader = openReader({ winnow: winnow.options, timers: systemTimers, report })
      return {
        services: {
          analyze: readOrSay(reader, report),
          records: storage.records,
          clock,
          inform: (what, ids) => log.warn(what, ids),
          report,
          brand,
          defaultLanguage,
        },
        async close() {
          await reader.stop()
          await storage.close()
        },
      }
    },
    signal: stop.signal,
  })
}
