import { join } from 'node:path'
import { openComments } from '../../adapters/files/index.ts'
import { type Access, type AccessOptions, createAccess } from '../../adapters/web/access/index.ts'
import type { ApiOptions } from '../../adapters/web/api/options.ts'
import { deskRoutes } from '../../adapters/web/desk.ts'
import { createMetrics } from '../../adapters/web/metrics.ts'
import { createApp } from '../../adapters/web/server.ts'
import { commentJsonSchema } from '../../src/analysis/contract/input.ts'
import { toContract } from '../../src/analysis/contract/output.ts'
import { createColleagues, type Team } from '../../src/colleagues/index.ts'
import { createPasswords } from '../../src/colleagues/passwords.ts'
import { isGuessable } from '../../src/config/guessable.ts'
import {
  type Actor,
  type AnswersDesk,
  type Articles,
  type Comment,
  type Desk,
  type Importing,
  type Issues,
  type PlaybookDesk,
  readHere,
  roleMay,
  type Status,
  type TeamDesk,
} from '../../src/core/index.ts'
import type { DeskOptions } from '../../src/desk/index.ts'
import { createImporting } from '../../src/importing/importing.ts'
import { createWinnow } from '../../src/main.ts'
import { eve, fakePlace, type TestDesk, temporaryFolder, testDesk } from './desk.ts'

/** The largest file that a test's desk takes, in bytes. */
export const LARGEST = 64 * 1024
export const HOOK_SECRET = 'a-secret-that-platforms-sign-with'
export const TOKEN = 'a-token-that-nobody-guesses'
const DESK_ACTOR: Actor = { id: 'desk:local', name: 'Ana', place: 'desk' }

/** A line of the log. */
export type Logged = Readonly<Record<string, unknown>> & { readonly event: string }

export interface TestApp extends TestDesk {
  /** Asks the app; JSON in, status and JSON out. */
  ask(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
    // biome-ignore lint/suspicious/noExplicitAny: JSON as it came; what is expected of it the tests say
  ): Promise<{ status: number; json: any; headers: Headers; text: string }>
  /** The server itself; `request` takes the connection as its third argument. */
  readonly app: ReturnType<typeof createApp>
  readonly logged: readonly Logged[]
  readonly importing: Importing
  readonly colleagues: Team
  /** The folder of files that are on their way in. */
  readonly uploads: string
  /** A comment comes in; its case. */
  caseOf(text: string, more?: object): Promise<{ id: string; version: number }>
}

/** Who gets in to a test's desk: by default anybody on this machine. */
export function accessTo({ storage, clock }: TestDesk, who: Partial<AccessOptions> = {}): Access {
  return createAccess({
    local: { actor: DESK_ACTOR, role: 'admin' },
    colleagues: {
      anyJoined: async () => false,
      signIn: async () => undefined,
      standing: async () => undefined,
    },
    secret: 'what-cookies-are-signed-with',
    exposed: false,
    loginToken: undefined,
    apiToken: undefined,
    trustedProxies: [],
    records: storage.records,
    clock,
    log: { info: () => undefined, warn: () => undefined },
    ...who,
  })
}

/** The whole HTTP side over a desk of its own, with the real pipeline, without a socket. */
export async function testApp(
  more: Partial<ApiOptions> = {},
  who: Partial<AccessOptions> = {},
  deciding: Partial<Pick<DeskOptions, 'analyzer' | 'mayDecide' | 'reader' | 'ownAuthors' | 'secondYes'>> = {},
  team: (desk: Desk) => {
    readonly team?: TeamDesk
    readonly playbook?: PlaybookDesk
    readonly answers?: AnswersDesk
    readonly articles?: Articles
    readonly issues?: Issues
    readonly status?: () => Promise<Status>
  } = () => ({}),
  hooks: NonNullable<ApiOptions['hook']['platforms']> = new Map(),
): Promise<TestApp> {
  const winnow = createWinnow({ brand: 'Acme', ownPlaces: ['forum.acme.example'], reading: 'quick' })
  const metrics = createMetrics()
  const place = fakePlace()
  let roleOf: Team['roleOf'] = () => undefined
  let decider: Team['decider'] = () => undefined
  const made = await testDesk({
    analyzer: winnow.analyzer,
    posters: [metrics.countPoster(place)],
    decider: (id) => decider(id),
    mayDecide(actor) {
      const role = roleOf(actor)
      return role === undefined ? actor.id !== eve.id : role !== null && roleMay(role, 'decide')
    },
    ...deciding,
  })
  const desk = metrics.countDesk(made.desk)
  metrics.read({ counts: () => desk.counts(), queue: async () => 0 })
  const logged: Logged[] = []
  const log = (event: string, facts: object) => void logged.push({ event, ...facts })
  const colleagues = createColleagues({
    store: made.storage.colleagues,
    clock: made.clock,
    withToken: who.loginToken !== undefined,
    brand: 'Acme',
    isGuessable,
    passwords: createPasswords({ log: 4, blocks: 8, parallel: 1 }),
  })
  roleOf = colleagues.roleOf
  decider = colleagues.decider
  const access = accessTo(made, { colleagues, apiToken: TOKEN, log: { info: log, warn: log }, ...who })
  const dataDir = temporaryFolder()
  const analyze = async (one: Comment) => winnow.analyzer.analyze(one)
  const importing = createImporting({
    imports: desk.imports,
    dataDir,
    openComments,
    readComment: winnow.readComment,
    analyze,
    clock: made.clock,
    timers: made.clock.timers,
    report: (error) => made.reported.push(error),
  })
  const pages = deskRoutes({
    desk,
    importing,
    largestUpload: LARGEST,
    analyze,
    placed: (one) => ({ ...one, venue: { ...one.venue, ownership: one.url ? 'third-party' : 'own' } }),
    carriers: (one) => (deciding.reader ?? readHere(winnow.analyzer)).carriers(one),
    brand: 'Acme',
    defaultLanguage: 'en',
    ...team(desk),
    colleagues,
    records: made.storage.records,
    access,
    clock: made.clock,
    report: (error) => made.reported.push(error),
  })
  const app = createApp({
    pages,
    api: {
      desk,
      readComment: winnow.readComment,
      analyze: async (comment, language) => toContract(comment, winnow.analyzer.analyze(comment), language),
      assessmentOf: (stored, language) => toContract(stored.comment, stored, language),
      commentSchema: commentJsonSchema(),
      hook: {
        secret: HOOK_SECRET,
        memory: made.storage.memory('hook'),
        clock: made.clock,
        platforms: hooks,
      },
      language: 'en',
      access,
      actor: { id: 'api:token', name: 'Ana', place: 'api' },
      metrics,
      ready: () => made.storage.health(),
      version: '0',
      report: (error) => made.reported.push(error),
      ...more,
    },
  })
  const ask: TestApp['ask'] = async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await app.request(path, {
      method,
      headers: {
        host: 'localhost:3000',
        authorization: `Bearer ${TOKEN}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('/json') ? JSON.parse(text) : undefined
    return { status: response.status, json, headers: response.headers, text }
  }
  let numbers = 0
  return {
    ...made,
    place,
    app,
    importing,
    colleagues,
    uploads: join(dataDir, 'uploads'),
    logged,
    ask,
    async caseOf(text, rest = {}) {
      numbers += 1
      const { json } = await ask('POST', '/api/comments', { id: `c-${numbers}`, text, ...rest })
      return (await ask('GET', `/api/cases/${json.caseId}`)).json
    },
  }
}
