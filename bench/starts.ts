import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noPostgres, startPostgres } from '../test/support/postgres.ts'
import { API_TOKEN, beginProgram, stopPrograms } from '../test/support/process.ts'

/** Other numbers as arguments: `npm run bench starts 10 10`. */
const [AT_ONCE = 10, TIMES = 10] = process.argv.slice(3).map(Number)
/** A start beside nine others, in milliseconds. */
const PATIENCE = 240_000

/** So many real processes start at the same moment on an empty PostgreSQL database, so many times. */
export async function benchStarts(): Promise<void> {
  if (noPostgres !== undefined) {
    process.stdout.write(`many starts at once: ${noPostgres}\n`)
    return
  }
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  let up = 0
  const died: unknown[] = []
  try {
    for (let round = 0; round < TIMES; round++) {
      const databaseUrl = await server.database()
      const all = Array.from({ length: AT_ONCE }, (_, at) =>
        beginProgram({
          ...{ DATABASE_URL: databaseUrl, WINNOW_DATA_DIR: join(folder, `${round}-${at}`) },
          ...{ WINNOW_API_TOKEN: API_TOKEN, WINNOW_READING: 'quick', WINNOW_BRAND: 'Acme' },
        }),
      )
      for (const one of await Promise.allSettled(all.map(({ ready }) => ready(PATIENCE))))
        if (one.status === 'rejected') died.push(one.reason)
        else up += (await one.value.api('GET', '/api/cases?limit=1')).status === 200 ? 1 : 0
      await Promise.all(all.map(({ stop }) => stop('SIGTERM')))
    }
  } finally {
    stopPrograms()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(
    `${AT_ONCE} processes at once on an empty PostgreSQL database, ${TIMES} times: ${up} of ` +
      `${AT_ONCE * TIMES} came up and answer, ${died.length} did not\n` +
      died.map((one) => `  ${one}\n`).join(''),
  )
}
