import { type CommandGiven, type PlatformCommand, WinnowError } from '../../../src/core/index.ts'
import type { BackfillProgress } from '../forum/backfill.ts'
import type { DiscordConfig } from '../settings.ts'

/** What `winnow discord` does. Discord's own library is loaded by what runs only. */
export const discordCommands: readonly PlatformCommand[] = [
  {
    name: 'register',
    description: 'Tell Discord of the commands, as far as it does not know them yet.',
    run: register,
  },
  {
    name: 'setup',
    description: 'Show which tags the forums lack, and create them on a yes.',
    options: [
      ['-y, --yes', 'without asking'],
      ['--dry-run', 'only show'],
    ],
    run: setup,
  },
  {
    name: 'backfill',
    description: 'Tag the posts that were there before; goes on where it stopped.',
    options: [['--dry-run', 'only count what would be tagged']],
    run: backfill,
  },
]

async function register({ settings, tell }: CommandGiven): Promise<number> {
  const config = configured(settings)
  const { registerCommands } = await import('./register.ts')
  const { created, changed, same } = await answered(registerCommands(config))
  const told = [
    ['created', created],
    ['changed', changed],
    ['as it was', same],
  ] as const
  for (const [what, names] of told) for (const name of names) tell(`${what}: ${name}`)
  return 0
}

async function setup(given: CommandGiven): Promise<number> {
  const { brand, defaultLanguage, tell, confirmed, options } = given
  const config = withForums(configured(given.settings))
  const { setupForums } = await import('../forum/setup.ts')
  const services = { brand, defaultLanguage }
  const set = (apply: boolean) => answered(setupForums(config, { services, apply, tell }))
  const only = options.dryRun === true
  const plan = await set(options.yes === true && !only)
  if (plan.missing === 0 || only) return plan.obstacles === 0 ? 0 : 1
  if (!(await confirmed('Create them?', 'to create them without asking'))) {
    process.stderr.write('winnow: nothing was created.\n')
    return 1
  }
  const done = await set(true)
  return done.obstacles === 0 ? 0 : 1
}

async function backfill({ settings, options, open, tell, progress, signal }: CommandGiven): Promise<number> {
  const config = withForums(configured(settings))
  const { backfillForums } = await import('../forum/backfill.ts')
  const dryRun = options.dryRun === true
  const opened = await open()
  try {
    const done = await answered(
      backfillForums(config, {
        services: opened.services,
        dryRun,
        signal,
        onProgress: ({ seen, tagged }) =>
          progress(`${seen} posts looked at, ${tagged} ${dryRun ? 'to tag' : 'tagged'}`),
      }),
    )
    progress('')
    tell(summary(done, dryRun))
    if (signal.aborted) process.stderr.write('winnow: stopped; the same command goes on from here.\n')
    return signal.aborted || (done.left['not-allowed'] ?? 0) > 0 ? 1 : 0
  } finally {
    await opened.close()
  }
}

function summary({ seen, tagged, known, left, byMeaning }: BackfillProgress, dryRun: boolean): string {
  const lines = [
    `${seen} posts: ${tagged} ${dryRun ? 'would be tagged' : 'tagged'}, ${known} done before`,
    ...Object.entries(byMeaning).map(([meaning, count]) => `  ${meaning}: ${count}`),
    ...Object.entries(left).map(([why, count]) => `  left alone (${why}): ${count}`),
  ]
  return lines.join('\n')
}

function configured(settings: unknown): DiscordConfig {
  if (settings !== undefined) return settings as DiscordConfig
  throw new WinnowError('config_invalid', 'Discord is not configured: set DISCORD_TOKEN (see .env.example).')
}

function withForums(config: DiscordConfig): DiscordConfig {
  if (config.forums.length > 0) return config
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
