import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { WinnowError } from '../core/index.ts'
import { partGone } from '../desk/index.ts'
import { type BackedUp, backUp, restore } from '../storage/backup.ts'
import { confirmed } from './confirm.ts'

/** `winnow backup`: copies the database while the program runs, and reads the copy through. */
export async function backupCommand(given: string | undefined): Promise<number> {
  const dataDir = folder('pg_dump --format=custom "$DATABASE_URL" > winnow.dump')
  const name = `winnow-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.db`
  const to = resolve(given ?? name)
  const held = backUp(dataDir, to)
  const size = (statSync(to).size / 1_000_000).toFixed(1)
  say(`Backed up ${counted(held)} to ${to} (${size} MB), and read it through: it is whole.`)
  say(
    'Your settings are files of their own: .env, playbook.yaml, words.yaml and answers.yaml, where ' +
      'you have them.',
  )
  return 0
}

/** `winnow restore`: puts a copy in the database's place, while no program runs on the folder. */
export async function restoreCommand(from: string, { yes }: { readonly yes?: boolean }): Promise<number> {
  const dataDir = folder('pg_restore --clean --dbname="$DATABASE_URL" winnow.dump')
  const question = `Put ${from} in the place of the database in ${dataDir}?`
  if (!yes && !(await confirmed(question, 'to restore without asking'))) {
    process.stderr.write('winnow: nothing was changed.\n')
    return 1
  }
  const { before, ...held } = await restore(resolve(from), dataDir, new Date(), partGone)
  say(`Restored ${counted(held)}.`)
  if (before !== undefined) say(`What was there before lies in ${before}.`)
  say(
    'What was decided after that is not in it, nor who asked for no messages or which identities were ' +
      'joined or parted since; who was forgotten since stays forgotten. Look at the place itself ' +
      'before you answer what is open there.',
  )
  return 0
}

function folder(instead: string): string {
  const { dataDir, databaseUrl } = loadConfig()
  if (databaseUrl === undefined) return dataDir
  throw new WinnowError('not_possible', `The data is in PostgreSQL, which has tools for that: ${instead}`)
}

function counted({ cases, latest }: BackedUp): string {
  const since = latest === null ? '' : `, the latest change of ${latest.slice(0, 16).replace('T', ' ')} UTC`
  return `${cases} ${cases === 1 ? 'case' : 'cases'}${since}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
