import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT_ROOT } from '../../src/config.ts'
import { noPostgres } from '../../test/support/postgres.ts'
import { postgresHome, sqliteHome } from './homes.ts'
import { openPlaces } from './places.ts'
import { type Outcome, torture } from './run.ts'

/*
 * `npm run torture -- [--minutes 2] [--kills N] [--seed 1] [--database sqlite|postgres|both] [--only-http]
 * [--write]`: kills the real program again and again while comments come in and replies go out, takes its database
 * and its disk away, and lets receivers answer late, twice or never; then looks from outside whether anything was
 * lost or said twice. The same seed makes the same schedule. `--write` puts the figures into docs/reliability.md.
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

const lines: string[] = []
let wrong = 0
for (const database of databases) {
  if (database === 'postgres' && noPostgres !== undefined) {
    say(`PostgreSQL is left out: ${noPostgres}.`)
    continue
  }
  const home = await (database === 'postgres' ? postgresHome() : sqliteHome())
  const places = await openPlaces(!values['only-http'])
  if (home.fill === undefined && database === 'sqlite')
    say('No disk is filled: this user may mount no small one.')
  const begun = Date.now()
  const end = begun + (minutes * 60_000) / databases.length
  try {
    const chats = !values['only-http']
    const goOn = (rounds: number) => rounds < most && Date.now() < end
    const outcome = await torture({ seed, home, places, chats, goOn })
    tell(database, outcome, (Date.now() - begun) / 60_000)
    wrong += outcome.wrong.length
  } finally {
    await places.close()
    await home.close()
  }
}
if (values.write) writePage()
process.exit(wrong === 0 ? 0 : 1)

function tell(database: string, outcome: Outcome, took: number): void {
  const { kills, comments, approvals, arrived, uncertain, troubles, wrong: found } = outcome
  const name = database === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  const count = (word: string) => found.filter((one) => one.includes(word)).length
  const other = found.length - count('lost') - count('twice')
  say(
    `| ${name} | ${took.toFixed(1)} | ${kills} | ${comments} | ${approvals} | ${arrived} | ${uncertain} | ` +
      `${count('lost')} | ${count('twice')} | ${other} |`,
  )
  const had = Object.entries(troubles).map(([trouble, times]) => `${trouble} ${times}`)
  process.stdout.write(`  seed ${seed}; troubles: ${had.join(', ')}\n`)
  for (const one of found) process.stdout.write(`  ${one}\n`)
}

function say(line: string): void {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}

function writePage(): void {
  const chats = values['only-http'] ? 'HTTP' : 'HTTP, Slack and Discord'
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(
    join(PROJECT_ROOT, 'docs/reliability.md'),
    `# What happens when everything goes wrong

Written by \`npm run torture -- --minutes ${values.minutes} --seed ${seed} --write\` on ${day}; nothing here is typed.

The real program is started, comments come in over ${chats} (those that were not answered are sent again, as a feed does),
all that waits is approved, and then the process is killed, nine times of ten without a chance to clean up. Meanwhile the
database is locked or its connections are ended, the disk is full, and whoever takes the replies answers late, says that
it is busy, hangs up or says nothing at all, having taken the reply all the same; answers of Slack and Discord get lost. In the end
it is started once more, and every case is looked at from outside.

| database | minutes | kills | comments | approvals | replies that arrived | shown to a human as uncertain | lost | twice | otherwise wrong |
|---|---|---|---|---|---|---|---|---|---|
${lines.filter((line) => line.startsWith('|')).join('\n')}
${lines
  .filter((line) => !line.startsWith('|'))
  .map((line) => `\n${line}\n`)
  .join('')}
*Lost*: a comment or an approval that the program had said it took, and that is not there. *Twice*: more than one reply
to a comment. *Otherwise wrong*: said to be posted and not there, or the other way round. *Uncertain* is no fault: nobody
can know whether a receiver that said nothing took the reply, so a human is asked, and nothing is sent again by itself.
`,
  )
}
