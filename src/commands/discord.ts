import { loadConfig } from '../config.ts'
import { readOrSay, WinnowError } from '../core/index.ts'
import { systemTimers } from '../desk/index.ts'
import { createLog } from '../log.ts'
import { discordTools, winnowOf } from '../main.ts'
import { openReader } from '../reader.ts'
import { openStorage } from '../storage/index.ts'
import { confirmed } from './confirm.ts'

/** `winnow discord register`: tells Discord of our commands, as far as it doesn't know them. */
export async function registerCommand(): Promise<number> {
  const { discord, tools } = await configured()
  const { created, changed, same } = await answered(tools.registerCommands(discord))
  const told = [
    ['created', created],
    ['changed', changed],
    ['as it was', same],
  ] as const
  for (const [what, names] of told) for (const name of names) process.stdout.write(`${what}: ${name}\n`)
  return 0
}

/** `winnow discord setup`: shows the tags that forums lack, and creates them on a yes. */
export async function setupCommand(options: { yes?: boolean; dryRun?: boolean }): Promise<number> {
  const { config, discord, tools } = await configured()
  needsForums(discord.forums)
  const services = { brand: config.brand ?? '', defaultLanguage: config.language }
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  const set = (apply: boolean) => answered(tools.setupForums(discord, { services, apply, tell }))
  const plan = await set(options.yes === true && options.dryRun !== true)
  if (plan.missing === 0 || options.dryRun === true) return plan.obstacles === 0 ? 0 : 1
  if (!(await confirmed('Create them?', 'to create them without asking'))) {
    process.stderr.write('winnow: nothing was created.\n')
    return 1
  }
  const done = await set(true)
  return done.obstacles === 0 ? 0 : 1
}

/** `winnow discord backfill`: tags the posts that were there before; goes on where it stopped. */
export async function backfillCommand({ dryRun = false }: { dryRun?: boolean }): Promise<number> {
  const { config, discord, tools } = await configured()
  needsForums(discord.forums)
  const winnow = await winnowOf(config)
  const clock = { now: () => new Date() }
  const { dataDir, databaseUrl } = config
  const storage = await openStorage({ dataDir, databaseUrl, clock })
  const log = createLog(config.logLevel, process.stderr.isTTY === true)
  const report = (error: unknown) => log.fault(error)
  // Posts are strangers' texts too.
  const reader = openReader({ winnow: winnow.options, timers: systemTimers, report })
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const live = process.stderr.isTTY === true
  try {
    const done = await answered(
      tools.backfillForums(discord, {
        services: {
          analyze: readOrSay(reader, report),
          records: storage.records,
          clock,
          inform: (what, ids) => log.warn(what, ids),
          report,
          brand: config.brand ?? '',
          defaultLanguage: config.language,
        },
        dryRun,
        signal: stop.signal,
        onProgress: ({ seen, tagged }) => {
          if (live)
            process.stderr.write(`\r${seen} posts looked at, ${tagged} ${dryRun ? 'to tag' : 'tagged'}`)
        },
      }),
    )
    if (live) process.stderr.write('\n')
    process.stdout.write(`${summary(done, dryRun)}\n`)
    if (stop.signal.aborted) process.stderr.write('winnow: stopped; the same command goes on from here.\n')
    return stop.signal.aborted || (done.left['not-allowed'] ?? 0) > 0 ? 1 : 0
  } finally {
    await reader.stop()
    await storage.close()
  }
}

function summary(
  {
    seen,
    tagged,
    known,
    left,
    byMeaning,
  }: Awaited<ReturnType<Awaited<ReturnType<typeof discordTools>>['backfillForums']>>,
  dryRun: boolean,
): string {
  const lines = [
    `${seen} posts: ${tagged} ${dryRun ? 'would be tagged' : 'tagged'}, ${known} done before`,
    ...Object.entries(byMeaning).map(([meaning, count]) => `  ${meaning}: ${count}`),
    ...Object.entries(left).map(([why, count]) => `  left alone (${why}): ${count}`),
  ]
  return lines.join('\n')
}

async function configured() {
  const config = loadConfig()
  const { discord } = config
  if (discord === undefined)
    throw new WinnowError(
      'config_invalid',
      'Discord is not configured: set DISCORD_TOKEN (see .env.example).',
    )
  return { config, discord, tools: await discordTools() }
}

function needsForums(forums: readonly string[]): void {
  if (forums.length === 0)
    throw new WinnowError('config_invalid', 'No forum is configured: set DISCORD_FORUMS (see .env.example).')
}

/** What Discord refused, in one sentence; its own message may quote what was sent. */
async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof WinnowError) throw error
    const status = error instanceof Error && 'status' in error ? ` (${String(error.status)})` : ''
    throw new WinnowError(
      'internal',
      `Discord could not be reached or refused${status}: winnow doctor says what is wrong.`,
      { cause: error },
    )
  }
}
