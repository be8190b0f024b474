import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Comment } from '../src/core/index.ts'
import { createDesk } from '../src/desk/index.ts'
import { createWinnow } from '../src/main.ts'
import { openStorage } from '../src/storage/index.ts'

/** Other numbers as arguments: `npm run bench followups 10000 20`. */
const [OPEN = 10_000, SECONDS = 20] = process.argv.slice(3).map(Number)
const DUE = 200
const HOUR = 3_600_000
const BATCH = 500

/**
 * What open follow-ups cost: a desk at rest with 10,000 questions that wait for an answer and as many
 * promises, against an empty one, in shares of one core; and what each costs whose time has come.
 */
export async function benchFollowups(): Promise<void> {
  const empty = await atRest(0)
  const full = await atRest(OPEN)
  const say = (label: string, text: string) => process.stdout.write(`  ${label.padEnd(40)}${text}\n`)
  process.stdout.write(`open follow-ups, ${SECONDS} s at rest, share of one core:\n`)
  say('none', `${empty.share.toFixed(3)} %`)
  say(`${OPEN} questions and as many promises`, `${full.share.toFixed(3)} %`)
  say('each whose time has come', `${full.each.toFixed(2)} ms of the processor`)
  const aDay = (full.each * OPEN * 100) / (3 * 24 * HOUR)
  say('all of them due within three days', `${aDay.toFixed(3)} % on average`)
}

async function atRest(open: number): Promise<{ readonly share: number; readonly each: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  try {
    let ahead = 0
    const clock = { now: () => new Date(Date.now() + ahead) }
    const storage = await openStorage({ dataDir, clock, inThreads: true })
    const { analyzer } = createWinnow({ reading: 'quick', brand: 'Acme' })
    const desk = createDesk({ store: storage.store, analyzer, posters: [], clock, mayDecide: () => true })
    await fill(storage, desk, open)
    await desk.start()
    // What a start does is not rest.
    await wait(2_000)
    const used = await cpuOver(() => wait(SECONDS * 1_000))
    const share = (used * 100) / (SECONDS * 1_000)
    ahead = 4 * 24 * HOUR
    const due = open === 0 ? 0 : await cpuOver(() => desk.remind())
    await desk.stop()
    await storage.close()
    return { share, each: open === 0 ? 0 : due / (2 * Math.min(open, DUE)) }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

/** Questions and promises, the first `DUE` of each due within three days and the others long after. */
async function fill(
  { store }: Awaited<ReturnType<typeof openStorage>>,
  desk: ReturnType<typeof createDesk>,
  open: number,
): Promise<void> {
  if (open === 0) return
  const { caseId } = await desk.receive('http', said(0))
  await desk.readWaiting()
  const model = await store.case(caseId)
  if (model === undefined) throw new Error('the first case is gone')
  const later = (index: number) =>
    new Date(Date.now() + (index < DUE ? 48 : 24 * 30 + index) * HOUR).toISOString()
  for (let from = 1; from <= open; from += BATCH)
    await store.transaction(async (tx) => {
      for (let index = from; index < Math.min(open + 1, from + BATCH); index++) {
        const id = `bench-${index}`
        const sourceId = id
        const common = { ...model, id, sourceId, comment: said(index), personKey: `http p${index}` }
        const at = later(index - 1)
        await tx.insertCase({ ...common, status: 'awaiting-answer', followUpAt: at })
        const by = { id: 'desk:ana', name: 'Ana' }
        const made = { madeAt: model.receivedAt, madeBy: by, approvedAt: model.receivedAt }
        const promise = { id: `${id}-1`, caseId: id, text: 'We will tell you here.', dueAt: at }
        await tx.addPromise({ ...promise, ...made, state: 'open', closed: null })
      }
    })
}

function said(index: number): Comment {
  return {
    id: `bench-${index}`,
    text: `Bravo, what a masterpiece of laziness, number ${index}.`,
    author: { id: `p${index}`, name: `Person ${index}` },
    venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
  }
}

/** Milliseconds of the processor, of all threads. */
async function cpuOver(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
