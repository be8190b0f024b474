import { loadConfig } from '../config.ts'
import { WinnowError } from '../core/index.ts'
import { moveToPostgres } from '../storage/move.ts'
import { confirmed } from './confirm.ts'

/** `winnow migrate-data`: moves a SQLite folder into the database of DATABASE_URL, all of it or nothing. */
export async function migrateDataCommand({ yes }: { readonly yes?: boolean }): Promise<number> {
  const { dataDir, databaseUrl } = loadConfig()
  if (databaseUrl === undefined)
    throw new WinnowError('invalid_input', 'Say where to: set DATABASE_URL to an empty PostgreSQL database.')
  const question = `Copy ${dataDir} into the database of DATABASE_URL?`
  if (!yes && !(await confirmed(question, 'to copy without asking'))) {
    process.stderr.write('winnow: nothing was changed.\n')
    return 1
  }
  const say = (line: string) => process.stdout.write(`${line}\n`)
  await moveToPostgres(dataDir, databaseUrl, ({ table, rows, sum }) =>
    say(`${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}, the same on both sides (${sum.slice(0, 12)})`),
  )
  say(`Everything is in PostgreSQL, read back and compared. ${dataDir} was left as it is, but that`)
  say('replies that wait are posted from PostgreSQL now and count as uncertain there. Delete it when you')
  say('no longer need it. Start Winnow with DATABASE_URL from now on.')
  return 0
}
