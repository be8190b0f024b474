import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { noPostgres, startPostgres } from '../test/support/postgres.ts'
import { API_TOKEN, beginProgram, type Program, stopPrograms } from '../test/support/process.ts'
import { worked } from './cpu.ts'

/** Other numbers as arguments: `npm run bench intake 300 60`. */
const [A_SECOND = 300, SECONDS = 60] = process.argv.slice(3).map(Number)
/** A start beside much else, in milliseconds. */
const PATIENCE = 240_000
const TICK = 10
/** So long reading is waited for, in milliseconds. */
const READ_WITHIN = 900_000

/**
 * Comments come in at a steady pace, however slowly they are answered: how long each waits from the moment
 * it was due until the real program says over HTTP that it is written down. Both databases wait for the disk.
 */
export async function benchIntake(): Promise<void> {
  process.stdout.write(`intake of ${A_SECOND} comments a second for ${SECONDS} s:\n`)
  await onSqlite()
  if (noPostgres === undefined) await onPostgres()
  else process.stdout.write(`  ${noPostgres}\n`)
}

async function onSqlite(): Promise<void> {
  await inFolder((dataDir) => measured('SQLite', { WINNOW_DATA_DIR: dataDir }))
}

async function onPostgres(): Promise<void> {
  const server = await startPostgres({ fsync: true })
  try {
    const databaseUrl = await server.database()
    await inFolder((dataDir) =>
      measured('PostgreSQL', { WINNOW_DATA_DIR: dataDir, DATABASE_URL: databaseUrl }, server.pid),
    )
  } finally {
    await server.stop()
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  try {
    await work(folder)
  } finally {
    stopPrograms()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(
  name: string,
  env: Readonly<Record<string, string>>,
  server?: number | undefined,
): Promise<void> {
  const program = await beginProgram({
    ...env,
    ...{ WINNOW_API_TOKEN: API_TOKEN, WINNOW_BRAND: 'Acme', WINNOW_LOG_LEVEL: 'silent' },
  }).ready(PATIENCE)
  await program.api('POST', '/api/comments', comment(-1))
  await isRead(program, PATIENCE)
  const used = () => [program.pid, server].map((pid) => (pid === undefined ? 0 : worked(pid)))
  const before = used()
  const { taken, refused, took } = await pour(program)
  const whole = await isRead(program, READ_WITHIN)
  const after = used()
  const { json } = await program.api('GET', '/api/cases?limit=1')
  await program.stop('SIGTERM')
  const sorted = took.sort((a, b) => a - b)
  const share = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  process.stdout.write(
    `  ${name.padEnd(12)}${taken} taken, ${refused} not` +
      `${json.cases.length === 1 ? '' : ', and none is there'}; ` +
      `answered within: median ${share(0.5)} ms, 99 % ${share(0.99)} ms, all ${share(0.999_999)} ms\n`,
  )
  const each = (at: number) => (((after[at] ?? 0) - (before[at] ?? 0)) / Math.max(1, taken)).toFixed(1)
  const database = server === undefined ? '' : `, the database ${each(1)} ms`
  process.stdout.write(
    `  ${''.padEnd(12)}a comment costs ${each(0)} ms of one core${database}, ` +
      `${whole ? 'reading included' : 'and not all were read yet'}\n`,
  )
}

/** @returns false when some were not within so many milliseconds */
async function isRead(program: Program, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    const answer = await fetch(`${program.url}/metrics`, {
      headers: { authorization: `Bearer ${API_TOKEN}` },
    })
    if (/^winnow_readings_queue 0$/m.test(await answer.text())) return true
    await wait(500)
  }
  return false
}

async function pour(program: Program) {
  const took: number[] = []
  let [taken, refused] = [0, 0]
  const under: Promise<void>[] = []
  const begun = performance.now()
  const post = async (number: number) => {
    const due = begun + (number * 1_000) / A_SECOND
    const status = await program.api('POST', '/api/comments', comment(number)).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 201) taken += 1
    else refused += 1
    took.push(performance.now() - due)
  }
  for (let sent = 0; sent < A_SECOND * SECONDS; ) {
    const due = Math.floor(((performance.now() - begun) / 1_000) * A_SECOND)
    for (; sent <= due && sent < A_SECOND * SECONDS; sent++) under.push(post(sent))
    await wait(TICK)
  }
  await Promise.all(under)
  return { taken, refused, took }
}

function comment(number: number): object {
  return {
    id: `c${number}`,
    text: `Since version 4.2 the export of invoice ${number} crashes when I press Save. Please mend it.`,
    author: { id: `u${number}`, name: `Sam ${number}` },
    venue: { ownership: 'own', kind: 'forum' },
  }
}
