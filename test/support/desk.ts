import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, ApprovedReply, CaseChange, Comment, Poster, PostOutcome } from '../../src/core/index.ts'
import { createDesk, type DeskOptions, type DeskService } from '../../src/desk/index.ts'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { markedAnalyzer } from './analyzer.ts'
import { type ManualClock, manualClock } from './clock.ts'

export const ana: Actor = { id: 'desk:ana', name: 'Ana', place: 'desk' }
export const ben: Actor = { id: 'slack:ben', name: 'Ben', place: 'slack' }
/** Not among those who may decide. */
export const eve: Actor = { id: 'discord:eve', name: 'Eve', place: 'discord' }

let numbers = 0
/** A comment with everything unsaid filled in; every one has an id of its own unless given. */
export function comment(text: string, more: Partial<Comment> = {}): Comment {
  numbers += 1
  return {
    id: `c${numbers}`,
    text,
    author: { id: `person-${numbers}`, name: 'Sam Sender' },
    venue: { ownership: 'own', kind: 'forum', name: 'Acme forum' },
    url: `https://forum.example/t/${numbers}`,
    ...more,
  }
}

/** A place that remembers what was posted to it, and answers as it is told. */
export interface FakePlace extends Poster {
  readonly posted: ApprovedReply[]
  /** Outcomes of the next tries, in order; `posted` when there are none left. */
  readonly next: (PostOutcome | Error | Promise<PostOutcome>)[]
  found: 'posted' | 'absent' | 'unknown'
}

export function fakePlace(more: Partial<Poster> = {}): FakePlace {
  const posted: ApprovedReply[] = []
  const next: FakePlace['next'] = []
  return {
    posted,
    next,
    found: 'unknown',
    sources: ['http'],
    canPost: () => true,
    async post(reply) {
      posted.push(reply)
      const outcome = await next.shift()
      if (outcome instanceof Error) throw outcome
      return outcome ?? { state: 'posted', url: 'https://forum.example/reply' }
    },
    ...more,
  }
}

export interface TestDesk {
  readonly desk: DeskService
  readonly clock: ManualClock
  readonly place: FakePlace
  readonly storage: Storage
  readonly changes: CaseChange[]
  readonly reported: unknown[]
  /** Another desk over the same database, as another process would be; what comes in is read at once. */
  another(more?: Partial<DeskOptions>): DeskService
  /** The undo window passes, and what is due is sent. */
  send(): Promise<void>
}

export interface Where {
  readonly dataDir: string
  readonly databaseUrl?: string
}

const open: Storage[] = []

const folders: string[] = []

/** An empty folder, removed by `closeDesks`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-test-'))
  folders.push(folder)
  return folder
}

/** Call in afterEach: closes the databases of all test desks, and removes all temporary folders. */
export async function closeDesks(): Promise<void> {
  for (const storage of open.splice(0)) await storage.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The same desk, whose intake resolves only when what came in has been read. */
function readAtOnce(desk: DeskService): DeskService {
  const read = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    await desk.readWaiting()
    return result
  }
  return {
    ...desk,
    receive: (...given) => read(desk.receive(...given)),
    edited: (...given) => read(desk.edited(...given)),
    said: (...given) => read(desk.said(...given)),
    writtenBack: (...given) => read(desk.writtenBack(...given)),
    forget: (...given) => read(desk.forget(...given)),
    seedSamples: (...given) => read(desk.seedSamples(...given)),
    decide: async (caseId, decision, actor) => {
      const kase = await read(desk.decide(caseId, decision, actor))
      return decision.action === 'read-again' ? desk.get(caseId) : kase
    },
  }
}

export async function testDesk(more: Partial<DeskOptions> = {}, where?: Partial<Where>): Promise<TestDesk> {
  const clock = manualClock()
  const place = fakePlace()
  const storage = await openStorage({
    clock,
    dataDir: where?.dataDir ?? temporaryFolder(),
    databaseUrl: where?.databaseUrl,
  })
  open.push(storage)
  const reported: unknown[] = []
  let desks = 0
  const another = (changed: Partial<DeskOptions> = {}) => {
    desks += 1
    const desk = createDesk({
      store: storage.store,
      analyzer: markedAnalyzer,
      posters: [place],
      clock,
      timers: clock.timers,
      mayDecide: (actor) => actor.id !== eve.id,
      report: (error) => reported.push(error),
      owner: `desk-${desks}`,
      isGone: () => false,
      random: () => 0,
      ...more,
      ...changed,
    })
    return readAtOnce(desk)
  }
  const desk = another()
  const changes: CaseChange[] = []
  desk.onChange((change) => changes.push(change))
  return {
    desk,
    clock,
    place,
    storage,
    changes,
    reported,
    another,
    async send() {
      clock.pass({ seconds: 5 })
      await desk.dispatch()
    },
  }
}
