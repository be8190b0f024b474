import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Comment, NotRead, type Reader } from '../../src/core/index.ts'
import { openReader } from '../../src/reader.ts'
import { createPool } from '../../src/reading/pool.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { type ManualClock, manualClock } from '../support/clock.ts'
import { comment } from '../support/desk.ts'

const MARKED = new URL('../support/reading-worker.ts', import.meta.url)
const BROKEN = new URL('../support/worker-that-cannot-start.ts', import.meta.url)

/** Milliseconds of the processor for one comment. */
const LIMIT = 200
const clock: ManualClock = manualClock()
const reported: unknown[] = []
const pools: Reader[] = []

function pool(entry: URL): Reader {
  const report = (error: unknown) => reported.push(error)
  const made = createPool({ entry, data: {}, timers: clock.timers, report, limit: LIMIT })
  pools.push(made)
  return made
}

// One for all: a thread takes its time to start, and is replaced when a test has ended it.
let reader = pool(MARKED)
afterAll(() => Promise.all(pools.map((one) => one.stop())))

const read = (text: string, background = false) => reader.read(comment(text), { background })
const why = (asked: Promise<unknown>) =>
  asked.then(
    () => 'read',
    (error: unknown) => (error instanceof NotRead ? error.why : error),
  )
/** A worker is there and free, so that what is asked next is begun at once. */
const warm = () => Promise.all([read('a', true), read('b', true), read('c')])
/** This process with its threads has used so many milliseconds of the processor. */
async function keepsBusyFor(milliseconds: number): Promise<void> {
  const before = process.cpuUsage()
  const used = () => process.cpuUsage(before).user / 1_000
  while (used() < milliseconds) await new Promise((resolve) => setTimeout(resolve, 20))
}
/** Time passes until these are over, with real time in between for threads that have yet to start. */
async function outlast(asked: readonly Promise<unknown>[]): Promise<unknown[]> {
  let over = false
  const all = Promise.all(asked).finally(() => {
    over = true
  })
  while (!over) {
    clock.pass({ milliseconds: 4 * LIMIT })
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 1_000))])
  }
  return all
}

describe('rule 11: comments are read away from where people are answered', () => {
  it.runIf(process.platform === 'linux')('and step back where both want the processor', async () => {
    await warm()
    const niceness = (task: string) => {
      try {
        const fields = readFileSync(`${task}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return Number(fields[16])
      } catch {
        return 0 // It ended meanwhile.
      }
    }
    const own = niceness(`/proc/self/task/${process.pid}`)
    const others = readdirSync('/proc/self/task').map((thread) => niceness(`/proc/self/task/${thread}`))
    expect(others.filter((one) => one > own).length).toBeGreaterThan(0)
  })

  it('as they would be here', async () => {
    const said = comment('[detractor] Bravo.')
    expect(await reader.read(said)).toEqual(markedAnalyzer.analyze(said))
    const { assessment } = markedAnalyzer.analyze(said)
    expect(await reader.propose(said, assessment, 'critic')).toMatchObject({ strategy: null })
    expect(await reader.carriers(said)).toEqual({ tone: [], substance: [] })
  })

  it('what throws is told by its name, without a word of the comment', async () => {
    const failed = await read('[throws] the words').catch((error: unknown) => error)
    expect(failed).toMatchObject({ why: 'failed', message: 'TypeError' })
    expect(await why(read('fine'))).toBe('read')
  })

  it('what takes longer than any comment may is ended, and the next is read', async () => {
    await warm()
    const spinning = why(read('[spins]', true))
    await keepsBusyFor(2 * LIMIT)
    clock.pass({ milliseconds: LIMIT - 1 })
    expect(await why(read('fine'))).toBe('read')
    clock.pass({ milliseconds: 1 })
    // What the thread has used is asked of it: on a busy machine that may be too little as yet, and is asked
    // again a limit later, well before the last of them would end it whatever it used.
    const over = await Promise.race([spinning, keepsBusyFor(4 * LIMIT)])
    if (over === undefined) clock.pass({ milliseconds: LIMIT })
    expect(await spinning).toBe('too-slow')
    expect(await why(read('fine'))).toBe('read')
  })

  it('where the machine leaves it no time, it gets more, and not for ever', async () => {
    await warm()
    let ended: unknown
    const starved = why(read('[hangs]', true)).then((how) => {
      ended = how
    })
    clock.pass({ milliseconds: 4 * LIMIT - 1 })
    for (let turn = 0; turn < 5; turn++) expect(await why(read('fine'))).toBe('read')
    expect(ended).toBeUndefined()
    clock.pass({ milliseconds: 1 })
    await starved
    expect(ended).toBe('too-slow')
    await warm()
    const waitedFor = why(read('[hangs]'))
    clock.pass({ milliseconds: LIMIT })
    expect(await waitedFor).toBe('too-slow')
  })

  it.each(['[dies]', '[eats]'])('%s ends its own worker and nothing else', async (mark) => {
    await warm()
    const [ended, other] = await Promise.all([why(read(mark)), why(read('fine'))])
    expect([ended, other]).toEqual(['died', 'read'])
    expect(await why(read('fine'))).toBe('read')
  })

  it('whatever hangs in the background, people are answered, and the rest is read in order', async () => {
    await warm()
    const hostile = [read('[hangs] 1', true), read('[hangs] 2', true)]
    const order: string[] = []
    const done = ['one', 'two', 'three'].map((text) => read(text, true).then(() => order.push(text)))
    for (let count = 0; count < 20; count++) await read('somebody waits')
    expect(order).toEqual([])
    expect(await outlast(hostile.map(why))).toEqual(['too-slow', 'too-slow'])
    await Promise.all(done)
    expect(order).toEqual(['one', 'two', 'three'])
  })

  it('too many that wait are refused rather than kept', async () => {
    await warm()
    const asked = Array.from({ length: 110 }, () => why(read('[hangs]', true)))
    expect(await Promise.race(asked)).toBe('busy')
    expect(await why(read('a person'))).toBe('read')
    // A stop leaves what is in work and what waits, and takes nothing more.
    await reader.stop()
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['busy', 'away']))
    expect(await why(read('fine'))).toBe('away')
  })

  it('says so when no worker can start, and blames no comment', async () => {
    reader = pool(BROKEN)
    expect(await why(read('fine'))).toBe('away')
    expect(reported[0]).toMatchObject({ message: 'A reader could not start: died.' })
  })

  it('the program’s own worker reads as the library does', async () => {
    const { createWinnow } = await import('../../src/main.ts')
    const winnow = createWinnow({ brand: 'Acme' })
    const own = openReader({ winnow: winnow.options, timers: clock.timers, report: () => undefined })
    const said: Comment = comment('Bravo, you have invented the text box. It crashes when I open it.')
    expect(await own.read(said)).toEqual(winnow.analyzer.analyze(said))
    expect(await own.carriers(said)).toEqual(winnow.analyzer.carriers?.(said))
    await own.stop()
  }, 120_000)
})
