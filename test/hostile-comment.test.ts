import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDesks, temporaryFolder } from './support/desk.ts'
import { API_TOKEN, type Program, startProgram, stopPrograms } from './support/process.ts'

/*
 * The real program and real threads; what a text does to its reader is told by marks
 * (support/reading-worker.ts).
 */

const SCRIPT = fileURLToPath(new URL('./support/program-with-marked-reader.ts', import.meta.url))
/** Long enough that everything else is over before, however slow the machine. */
const LONG = '600000'
/** So many milliseconds for one comment, where it must end. */
const SHORT = '1500'
const VERY_SLOW = 200_000

let folder: string
const start = (limit: string): Promise<Program> =>
  startProgram(
    { WINNOW_DATA_DIR: folder, WINNOW_API_TOKEN: API_TOKEN, WINNOW_BRAND: 'Acme' },
    { script: [SCRIPT, limit] },
  )

let numbers = 0
async function received(program: Program, text: string): Promise<string> {
  numbers += 1
  const { status, json } = await program.api('POST', '/api/comments', { id: `c${numbers}`, text })
  expect(status).toBe(201)
  return `/api/cases/${json.caseId}`
}
const isRead = ({ unread }: { unread: string | null }) => unread === null

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  stopPrograms()
  await closeDesks()
})

describe('rule 11: no comment stops the program', () => {
  it(
    'two that never end hold nobody up: health, intake, pages and pasted comments are answered',
    async () => {
      const program = await start(LONG)
      const hostile = [await received(program, '[spins] 1'), await received(program, '[hangs] 2')]
      for (let turn = 0; turn < 30; turn++) {
        expect((await program.api('GET', '/healthz')).status).toBe(200)
        await received(program, `[critic] number ${turn}`)
      }
      const { status, json } = await program.api('POST', '/api/analyze', { id: 'x', text: '[critic] Slow' })
      expect([status, json.verdict]).toEqual([200, 'critic'])
      const page = await fetch(`${program.url}${hostile[0]?.replace('/api', '')}`)
      expect(await page.text()).toContain('Not read yet')
      for (const path of hostile)
        expect((await program.api('GET', path)).json).toMatchObject({ status: 'pending', unread: 'waiting' })
      expect(await program.stop('SIGTERM')).toBe(0)
    },
    VERY_SLOW,
  )

  it(
    'one that outlasts its reader twice is marked, and those behind it are read',
    async () => {
      const program = await start(SHORT)
      const hostile = await received(program, '[spins]')
      const dying = await received(program, '[dies]')
      const other = await received(program, '[critic] It crashes')
      await program.until(other, isRead)
      const given = await program.until(hostile, ({ unread }) => unread === 'given-up')
      expect(given).toMatchObject({ status: 'pending', assessment: { complete: false, drafts: [] } })
      await program.until(dying, ({ unread }) => unread === 'given-up')
      expect(program.out() + program.err()).not.toMatch(/spins|dies|crashes/)
    },
    VERY_SLOW,
  )

  it(
    'killed while it reads: all that waited is read after the next start, and nothing is lost',
    async () => {
      const first = await start(LONG)
      const paths = [await received(first, '[hangs]'), await received(first, '[hangs]')]
      for (let number = 0; number < 5; number++) paths.push(await received(first, `[critic] ${number}`))
      await first.stop('SIGKILL')
      const second = await start(SHORT)
      for (const path of paths.slice(2)) await second.until(path, isRead)
      for (const path of paths.slice(0, 2)) await second.until(path, ({ unread }) => unread === 'given-up')
    },
    VERY_SLOW,
  )

  it(
    'one that takes the whole program with it does so twice and no more',
    async () => {
      const first = await start(LONG)
      const path = await received(first, '[kills]')
      expect(await first.ended).toBe('SIGKILL')
      // Whether it says that it is ready or is gone before that.
      await start(LONG).then(
        ({ ended }) => ended,
        () => undefined,
      )
      const third = await start(LONG)
      expect((await third.until(path, ({ unread }) => unread === 'given-up')).status).toBe('pending')
      const again = await third.api('POST', `${path}/decisions`, { action: 'dismiss', version: 1 })
      expect(again.status).toBe(200)
    },
    VERY_SLOW,
  )
})
