import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assessment, CaseQuery, CaseRecord, CaseStatus, Comment, Verdict } from '../src/core/index.ts'
import { urgency } from '../src/core/urgency.ts'
import { createDesk } from '../src/desk/index.ts'
import { openStorage } from '../src/storage/index.ts'

/** Other sizes as arguments: `npm run bench inbox 10000 1000000`. */
const [FEW = 1_000, MANY = 100_000] = process.argv.slice(3).map(Number)
/** Measured pages; the first ones warm the caches up and are not counted. */
const ROUNDS = 100
const WARM_UP = 20
const BATCH = 1_000
const PAGE = 50

/** Prints how long the desk's reads take with 100,000 stored cases, against 1,000: pages, counts, search. */
export async function benchInbox(): Promise<void> {
  const few = await measure(FEW)
  const many = await measure(MANY)
  const out = (line: string) => process.stdout.write(`${line}\n`)
  out(`inbox page (list of ${PAGE} with its counts), median of ${ROUNDS}:`)
  for (const view of Object.keys(few.views)) {
    const [a, b] = [few.views[view] ?? 0, many.views[view] ?? 0]
    out(
      `  ${view.padEnd(24)} ${FEW}: ${a.toFixed(2)} ms   ${MANY}: ${b.toFixed(2)} ms   ratio ` +
        `${(b / a).toFixed(2)}`,
    )
  }
  out(`  opening the database      ${FEW}: ${few.open.toFixed(0)} ms   ${MANY}: ${many.open.toFixed(0)} ms`)
  out(
    `  trends                    ${FEW}: ${few.trends.toFixed(1)} ms   ${MANY}: ${many.trends.toFixed(1)} ms`,
  )
}

async function measure(cases: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  const clock = { now: () => new Date() }
  try {
    const filling = await openStorage({ dataDir, clock })
    for (let from = 0; from < cases; from += BATCH)
      await filling.store.transaction(async (tx) => {
        for (let index = from; index < Math.min(cases, from + BATCH); index++)
          await tx.insertCase(stored(index))
      })
    await filling.close()

    const opening = performance.now()
    const storage = await openStorage({ dataDir, clock })
    const open = performance.now() - opening
    const desk = createDesk({
      store: storage.store,
      analyzer: {
        analyze: () => unread(),
        lint: () => [],
        wantsNoMessages: () => false,
        promises: () => [],
        followUp: () => ({ language: 'en', text: '', template: '' }),
        community: () => ({ language: 'en', text: '', template: '' }),
        saysThanks: () => false,
      },
      posters: [],
      clock,
      mayDecide: () => false,
    })
    const views: Record<string, number> = {}
    const pages: Record<string, readonly CaseStatus[]> = {
      'waiting for a decision': ['pending'],
      'everything still open': ['pending', 'uncertain', 'approved', 'awaiting-answer'],
      dismissed: ['dismissed'],
      all: [],
    }
    for (const [view, status] of Object.entries(pages))
      views[view] = await median(async () => {
        const { cases } = await desk.list(status.length === 0 ? {} : { status })
        if (cases.length !== PAGE) throw new Error(`${view}: ${cases.length} cases on a page`)
        await desk.counts()
      })
    const status = 'pending' as const
    const found: Record<string, CaseQuery> = {
      'critics, newest first': { status, verdict: 'critic', sort: 'newest' },
      'one place, the 20th page': { status, place: 'Forum', skip: 950 },
      'a word in every case': { search: 'update' },
      'a phrase in one case': { search: '"number 77 it stops"' },
      nothing: { status, search: 'nowhere' },
    }
    for (const [view, query] of Object.entries(found))
      views[view] = await median(async () => {
        await Promise.all([desk.list({ ...query, marked: true }), desk.facets(query)])
      })
    const trends = await once(() => desk.trends())
    await storage.close()
    return { open, views, trends }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const time = await once(work)
    if (round >= WARM_UP) times.push(time)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const STATUSES = [
  'pending',
  'pending',
  'dismissed',
  'closed',
  'posted',
  'awaiting-answer',
  'approved',
] as const
const SHOWN: readonly Verdict[] = ['critic', 'detractor', 'neither', 'unclear']

/** The index-th of many cases: plausible, all different, the same every time. */
function stored(index: number): CaseRecord {
  const comment: Comment = {
    id: `c${index}`,
    text: `Since the update number ${index} it stops after a minute and I have to start again. `.repeat(3),
    author: { id: `person-${index % 5_000}`, name: `Person ${index % 5_000}` },
    venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
    url: `https://forum.example/t/${index % 20_000}`,
  }
  const status = STATUSES[index % STATUSES.length] ?? 'pending'
  const verdict = SHOWN[(index * 7) % SHOWN.length] ?? 'unclear'
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
  const waiting = { status, verdict, comment, receivedAt: at, updatedAt: at }
  return {
    ...waiting,
    // Spread, as random ids are, so that neighbours in the inbox are no neighbours in the file.
    id: `${((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-${index}`,
    source: 'http',
    sourceId: comment.id,
    version: 1,
    assessment: { ...unread().assessment, verdict },
    proposal: null,
    replies: [],
    returned: null,
    followUp: null,
    reclassified: null,
    draft: null,
    approved: null,
    replyUrl: null,
    claim: null,
    assignee: null,
    followUpAt: null,
    sample: false,
    personKey: `http id:person-${index % 5_000}`,
    conversationKey: comment.url ?? null,
    urgency: urgency(waiting),
    decidedAt: status === 'pending' ? null : at,
    unread: null,
    readVersion: null,
    chosen: status === 'pending' ? null : 'answer',
  }
}

function unread() {
  const assessment: Assessment = {
    language: 'en',
    reading: 'quick',
    verdict: 'unclear',
    why: { en: 'Nothing was read.', fr: 'Rien n’a été lu.' },
    scores: {
      detractor: 0,
      tone: 0,
      substance: 0,
      sarcasm: 0,
      disdain: 0,
      deflection: 0,
      'off-site': 0,
      anonymity: 0,
    },
    signals: [],
    counterSignals: [],
    checkableProblem: false,
    angry: false,
    conversation: { depreciativeEarlier: [], unansweredProblems: [], ourQuestions: [] },
    outcomes: [],
    complete: true,
  }
  return { assessment, proposal: null }
}
