import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server that exists only for one test file. */
export interface ThrowawayPostgres {
  /** A new, empty database. @returns its address */
  database(): Promise<string>
  /** undefined where the server is somebody else's. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** Where the binaries are, or undefined. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/bin', '/usr/bin']
  return places.find((place) => existsSync(join(place, 'postgres')) && existsSync(join(place, 'initdb')))
}

/** Why the PostgreSQL cases can't run here, or undefined when they can. Shown as the skipped suite's name. */
export const noPostgres: string | undefined =
  process.env.WINNOW_TEST_DATABASE_URL !== undefined || binaries() !== undefined
    ? undefined
    : 'no PostgreSQL binaries found and WINNOW_TEST_DATABASE_URL unset'

/** @param fsync waits for the disk as a real server does */
export async function startPostgres({ fsync = false } = {}): Promise<ThrowawayPostgres> {
  const given = process.env.WINNOW_TEST_DATABASE_URL
  if (given !== undefined)
    return { database: () => newDatabase(given), pid: undefined, stop: async () => undefined }
  const bin = binaries()
  if (bin === undefined) throw new Error(noPostgres)
  const folder = mkdtempSync(join(tmpdir(), 'winnow-postgres-'))
  // PostgreSQL refuses to run as root; there it runs as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if ('uid' in nobody) chownSync(folder, 65_534, 65_534)
  const data = join(folder, 'data')
  const init = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'winnow', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    {
      ...nobody,
      cwd: folder,
    },
  )
  if (init.status !== 0) throw new Error(`initdb: ${init.stderr}`)
  const port = await freePort()
  const settings = [
    `fsync=${fsync ? 'on' : 'off'}`,
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
  ]
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...nobody,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const address = `postgres://winnow@127.0.0.1:${port}/postgres`
  await answering(address, server)
  return {
    database: () => newDatabase(address),
    pid: server.pid,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function newDatabase(address: string): Promise<string> {
  const name = `winnow_test_${randomUUID().replaceAll('-', '')}`
  await query(address, `create database ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement over a connection of its own. */
export async function query(address: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    try {
      await query(address, 'select 1')
      return
    } catch {
      // Waiting for another program to come up is the one wait that can't be injected.
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('postgres does not answer')
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
