import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { API_TOKEN, failingStart, type Program, startProgram, stopPrograms } from './support/process.ts'
import { openReceiver, type Receiver } from './support/receiver.ts'

let folder: string
let receiver: Receiver
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-main-'))
  receiver = await openReceiver()
})
afterEach(async () => {
  stopPrograms()
  await receiver.close()
  rmSync(folder, { recursive: true, force: true })
})

const comment = {
  id: 'blog-7',
  text: 'Congrats to the team on inventing the text box. 10/10 would scroll past again.',
  author: { id: 'u1', name: 'Sam', handle: 'sam' },
  venue: { ownership: 'own', kind: 'forum' },
  url: 'https://forum.example/1',
}
const text = 'What would make it worth your while? (Ana, Acme community team)'

const env = (more: Record<string, string> = {}) => ({
  WINNOW_DATA_DIR: folder,
  WINNOW_API_TOKEN: API_TOKEN,
  WINNOW_BRAND: 'Acme Notes',
  WINNOW_REPLY_URL: receiver.url,
  WINNOW_REPLY_SECRET: 'the-secret-of-the-test',
  WINNOW_UNDO_SECONDS: '0',
  ...more,
})

async function approved(program: Program): Promise<string> {
  const { json } = await program.api('POST', '/api/comments', comment)
  const path = `/api/cases/${json.caseId}`
  const { json: seen } = await program.api('GET', path)
  const decision = { action: 'approve', strategy: 'ask-to-elaborate', text, version: seen.version }
  expect((await program.api('POST', `${path}/decisions`, decision)).status).toBe(200)
  const again = await program.api('POST', `${path}/decisions`, decision)
  expect([again.status, again.json.case.id]).toEqual([409, json.caseId])
  return path
}

/** What was done to a case; that its comment was read once more by another process is no step. */
const stepsOf = (history: readonly { action: string }[]) =>
  history.map(({ action }) => action).filter((action) => action !== 'reassessed')

describe('rule 6: a reply leaves exactly once, whatever dies in between', () => {
  it('killed while the reply is held back: it leaves after the restart', async () => {
    const first = await startProgram(env({ WINNOW_UNDO_SECONDS: '2' }))
    const path = await approved(first)
    await first.stop('SIGKILL')
    expect(receiver.got).toHaveLength(0)
    const second = await startProgram(env())
    const { history } = await second.until(path, ({ status }) => status === 'awaiting-answer')
    expect(receiver.got).toHaveLength(1)
    expect(JSON.parse(receiver.got[0]?.body.toString('utf8') ?? '')).toMatchObject({
      commentId: 'blog-7',
      text,
    })
    expect(stepsOf(history)).toEqual(['received', 'approve', 'sent'])
    expect(await second.stop('SIGTERM')).toBe(0)
  })

  it('killed after the place said “later”: tried again with the same key', async () => {
    receiver.answer = { status: 503, headers: { 'retry-after': '1' } }
    const first = await startProgram(env())
    const path = await approved(first)
    await receiver.until(1)
    await first.stop('SIGKILL')
    receiver.answer = { status: 200 }
    const second = await startProgram(env())
    const { status } = await second.until(path, (seen) => seen.status !== 'approved')
    // Killed before the "later" was written down, nobody knows; a human is asked instead of guessing.
    expect(['awaiting-answer', 'uncertain']).toContain(status)
    const keys = receiver.got.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(1)
  })

  it(
    'killed while the place is silent: shown as ' + 'uncertain, not sent again, until a human says so',
    async () => {
      receiver.answer = 'silence'
      const first = await startProgram(env())
      const path = await approved(first)
      await receiver.until(1)
      await first.stop('SIGKILL')
      receiver.answer = { status: 200 }
      const second = await startProgram(env())
      const { version } = await second.until(path, ({ status }) => status === 'uncertain')
      expect(receiver.got).toHaveLength(1)
      const sent = await second.api('POST', `${path}/decisions`, { action: 'resend', version })
      expect(sent.status).toBe(200)
      await second.until(path, ({ status }) => status === 'awaiting-answer')
      const [one, two] = receiver.got.map(({ headers }) => headers['idempotency-key'])
      expect([receiver.got.length, two]).toEqual([2, one])
    },
  )
})

describe('a start', () => {
  it('without configuration shows the sample inbox', async () => {
    const program = await startProgram({ WINNOW_DATA_DIR: folder })
    const { json } = await program.api('GET', '/api/cases?limit=200')
    expect(json.cases.length).toBeGreaterThanOrEqual(8)
    expect(json.cases.every(({ sample }: { sample: boolean }) => sample)).toBe(true)
    expect(program.out()).toMatch(
      /^Winnow is ready: open http:\/\/localhost:\d+ .*The API is open to programs .*token\. A sample inbox/,
    )
  })

  it('says nothing but that it is ready, and logs no words of a comment (rule 9)', async () => {
    const program = await startProgram(env())
    await approved(program)
    await receiver.until(1)
    await program.stop('SIGTERM')
    expect(program.out().trim().split('\n')).toHaveLength(1)
    expect(program.out() + program.err()).not.toMatch(/text box|worth your while|token-of|secret-of/)
  })
})

describe('a stop', () => {
  it('by Ctrl+C or a signal is clean', async () => {
    const program = await startProgram(env())
    expect(await program.stop('SIGINT')).toBe(0)
  })

  it('reaches the program through npm, and its port is free again', async () => {
    const program = await startProgram(env(), 'npm')
    await program.stop('SIGTERM')
    const { port } = new URL(program.url)
    await startProgram(env({ WINNOW_PORT: port }))
  })
})

describe('a start that cannot be is one plain sentence, a non-zero exit, and data untouched', () => {
  const contents = () =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    )
  const sentence = /^winnow: [A-Z][^\n]+\.\n$/

  it('the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { status, out, err } = await failingStart(env({ WINNOW_PORT: String(port) }))
    other.close()
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).toContain('WINNOW_PORT')
    expect(readdirSync(folder)).toEqual([])
  })

  it(
    'another Winnow runs on the same folder; once that is ' + 'dead, however it died, the next one starts',
    async () => {
      const first = await startProgram(env())
      const { status, out, err } = await failingStart(env())
      expect([status, out]).toEqual([1, ''])
      expect(err).toMatch(sentence)
      expect(err).toContain('WINNOW_DATA_DIR')
      expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
      await first.stop('SIGKILL')
      expect(await (await startProgram(env())).stop('SIGTERM')).toBe(0)
    },
  )

  it('the data folder is a file', async () => {
    const file = join(folder, 'data')
    writeFileSync(file, 'not a folder')
    const { status, err } = await failingStart(env({ WINNOW_DATA_DIR: file }))
    expect([status, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(readFileSync(file, 'utf8')).toBe('not a folder')
  })

  it('the database is damaged', async () => {
    writeFileSync(join(folder, 'winnow.db'), 'this is no database at all, only words '.repeat(200))
    const before = contents()
    const { status, err } = await failingStart(env())
    expect([status, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(contents()).toEqual(before)
  })

  it('the database was written by a newer version', async () => {
    await (await startProgram(env())).stop('SIGTERM')
    const db = new Database(join(folder, 'winnow.db'))
    db.pragma('user_version = 9999')
    db.pragma('wal_checkpoint(truncate)')
    db.close()
    const before = contents()
    const { status, err } = await failingStart(env())
    expect([status, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(err).toContain('newer')
    expect(contents()).toEqual(before)
  })

  it('the desk would be open to others without a login', async () => {
    const { status, err } = await failingStart(env({ WINNOW_HOST: '0.0.0.0' }))
    expect([status, err]).toEqual([1, expect.stringContaining('WINNOW_DESK_TOKEN')])
    expect(readdirSync(folder)).toEqual([])
  })

  it('the playbook that was asked for is not there', async () => {
    const { status, err } = await failingStart(env({ WINNOW_PLAYBOOK: join(folder, 'none.yaml') }))
    expect([status, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(readdirSync(folder)).toEqual([])
  })
})
