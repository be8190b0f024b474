import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT_ROOT } from '../../src/config.ts'
import { noPostgres } from '../../test/support/postgres.ts'
import { stopPrograms } from '../../test/support/process.ts'
import { postgresHome, sqliteHome } from './homes.ts'
import { pageOf, rowOf, type Tortured } from './page.ts'
import { openPlaces } from './places.ts'
import { torture } from './run.ts'

/*
 * `npm run torture -- [--minutes 2] [--kills N] [--seed 1] [--database sqlite|postgres|both] [--only-http]
 * [--write]`: kills the real program again and again while comments come in and replies go out, takes its
 * database and its disk away, and lets receivers answer late, twice or never; then looks from outside whether
 * anything was lost or said twice. The same seed makes the same schedule. `--write` puts the figures into
 * docs/reliability.md. `npm run build` before it makes lives begin faster, and so more of them.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'both' },
    'only-http': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const most = values.kills === undefined ? Number.POSITIVE_INFINITY : Number(values.kills)
const minutes = Number(values.minutes)
const seed = Number(values.seed)
const databases = (values.database === 'both' ? ['sqlite', 'postgres'] : [values.database]) as (
  | 'sqlite'
  | 'postgres'
)[]

const chats = !values['only-http']
const remarks: string[] = []
const here = databases.filter((database) => database !== 'postgres' || noPostgres === undefined)
if (here.length < databases.length) remark(`PostgreSQL is left out: ${noPostgres}.`)
let all: readonly Tortured[] = []
try {
  // At the same time: a start waits for the disk more than it works.
  all = await Promise.all(here.map(tortured))
} finally {
  stopPrograms()
}
if (values.write) {
  const command = `npm run torture -- --minutes ${values.minutes} --seed ${seed} --write`
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(join(PROJECT_ROOT, 'docs/reliability.md'), pageOf(command, day, chats, all, remarks))
}
process.exit(all.every(({ outcome }) => outcome.wrong.length === 0) ? 0 : 1)

function remark(line: string): void {
  remarks.push(line)
  process.stdout.write(`${line}\n`)
}

async function tortured(database: 'sqlite' | 'postgres'): Promise<Tortured> {
  const home = await (database === 'postgres' ? postgresHome() : sqliteHome())
  const places = await openPlaces(chats)
  if (home.fill === undefined && database === 'sqlite')
    remark('No disk was filled: this user may mount no small one.')
  const begun = Date.now()
  const end = begun + minutes * 60_000
  try {
    const goOn = (rounds: number) => rounds < most && Date.now() < end
    const outcome = await torture({ seed, home, places, chats, goOn })
    const one = { database, outcome, minutes: (Date.now() - begun) / 60_000 }
    process.stdout.write(`${rowOf(one)}\n${outcome.wrong.map((what) => `  ${what}\n`).join('')}`)
    return one
  } finally {
    await places.close()
    await home.close()
  }
}
