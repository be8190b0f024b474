import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import type { CaseRecord, CaseStatus, Comment, OutboxRow, PromiseRecord, Verdict } from '../src/core/index.ts'
import { urgency } from '../src/core/urgency.ts'
import { openStorage } from '../src/storage/index.ts'
import { reads } from '../test/analysis/answer/readings.ts'

/** So many are written by the store; all others are copies of them, made by the database itself. */
const MODELS = 1_000
/** Copies of all models in one transaction. */
const TOGETHER = 20
/** Words that stand in no other case. */
export const RARE = 'quokka narwhal'

const WORDS = (
  'battery calendar camera chapter cloud contact copy crash customer delivery device download editor ' +
  'export feature folder garden holiday import invoice kitchen language letter login manager message ' +
  'mobile notes offline order parcel password payment phone photo printer profile receipt refund report'
).split(' ')
const STATUSES: readonly CaseStatus[] = [
  ...Array<CaseStatus>(8).fill('posted'),
  ...Array<CaseStatus>(5).fill('closed'),
  ...Array<CaseStatus>(4).fill('pending'),
  ...Array<CaseStatus>(2).fill('dismissed'),
  'awaiting-answer',
]
const SHOWN: readonly Verdict[] = ['critic', 'detractor', 'neither', 'unclear']

/** Listed the newest first. */
const OVER = "'posted', 'dismissed', 'closed'"
const INSTANTS = ['received_at', 'updated_at', 'posted_at', 'decided_at'] as const
const ANA = { id: 'desk:ana', name: 'Ana' } as const

export interface Where {
  readonly dataDir: string
  readonly databaseUrl?: string
}

/** Fills an empty database with so many cases, the same every time, with all that hangs on them. */
export async function fillWith(cases: number, where: Where): Promise<void> {
  const clock = { now: () => new Date() }
  const storage = await openStorage({ ...where, clock })
  await storage.store.transaction(async (tx) => {
    for (let at = 0; at < Math.min(MODELS, cases); at++) {
      const record = modelCase(at)
      await tx.insertCase(record)
      const { receivedAt, status } = record
      const line = { at: receivedAt, actor: ANA, place: 'desk' } as const
      await tx.append(record.id, { ...line, action: 'received', from: null, to: 'pending' })
      if (status === 'pending') continue
      await tx.append(record.id, { ...line, action: 'dismiss', from: 'pending', to: status })
      const sent = outboxOf(record)
      if (sent !== undefined) await tx.insertOutbox(sent)
      if (at % 100 === 1) await tx.addPromise(promiseOf(record))
    }
  })
  const copies = Math.floor(cases / MODELS) - 1
  const db = where.databaseUrl === undefined ? sqlite(where.dataDir) : await postgres(where.databaseUrl)
  try {
    for (let from = 1; from <= copies; from += TOGETHER)
      await db.transaction(copying(db, from, Math.min(copies, from + TOGETHER - 1)))
    if (copies > 0)
      await db.transaction([
        `update counters set n = n * ${copies + 1}`,
        `update tally set n = n * ${copies + 1}`,
      ])
    await db.settled()
  } finally {
    await db.close()
  }
  await storage.store.transaction((tx) => tx.insertCase(modelCase(MODELS, RARE)))
  await storage.close()
}

/** What the two databases say differently. */
interface Copier {
  readonly columns: (table: string) => readonly string[]
  readonly hex: (number: string) => string
  readonly earlier: (instant: string) => string
  readonly week: (instant: string) => string
  readonly isSqlite: boolean
  transaction(statements: readonly string[]): Promise<void>
  /** What the program's own upkeep would have done by now. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Statements that copy everything of the models, each copy a thousand minutes older than the one before. */
function copying(db: Copier, from: number, to: number): readonly string[] {
  const copies =
    'with recursive copies(k) as ' +
    `(select cast(${from} as bigint) union all select k + 1 from copies where k < ${to})`
  const models = 'from copies cross join cases m'
  const id = `${db.hex('(m.n * 2654435761 + k * 40503) % 4294967296')} || '-' || k || '-' || m.n`
  const number = `(k * ${MODELS} + m.n)`
  const of = (column: string, ...found: readonly string[]) =>
    found.reduce((text, one) => `replace(${text}, '${one}', '${one}' || k || '-')`, `m.${column}`)
  const named = (column: string) => `replace(${of(column)}, 'ref0', 'ref' || ${number})`
  const shift = 'k * 60000000'
  const changed: Readonly<Record<string, string>> = {
    id,
    source_id: of('source_id', 'c'),
    urgency: `m.urgency + case when m.status in (${OVER}) then ${shift} else -${shift} end`,
    person_key: of('person_key', 'person-'),
    conversation_key: of('conversation_key', '/t/'),
    comment: `replace(${of('comment', '"id":"c', 'person-', '/t/')}, 'ref0', 'ref' || ${number})`,
    excerpt: named('excerpt'),
    alike: id,
    ...Object.fromEntries(INSTANTS.map((column) => [column, db.earlier(`m.${column}`)])),
    week: db.week('m.received_at'),
    n: db.isSqlite ? number : '',
    words: `m.words || to_tsvector('simple', 'ref' || ${number})`,
  }
  const into = (table: string, other: string, changes: Readonly<Record<string, string>>) => {
    const columns = db.columns(table).filter((column) => changes[column] !== '')
    const values = columns.map((column) => changes[column] ?? `${other}.${column}`).join(', ')
    const hung = other === 'm' ? '' : ` join ${table} ${other} on ${other}.case_id = m.id`
    return (
      `${copies} insert into ${table} (${columns.join(', ')}) ` +
      `select ${values} ${models}${hung} where m.n <= ${MODELS}`
    )
  }
  return [
    into('cases', 'm', changed),
    into('history', 'h', { case_id: id, at: db.earlier('h.at') }),
    into('outbox', 'o', { id: `${id} || '-1'`, case_id: id, send_at: db.earlier('o.send_at') }),
    into('promises', 'p', { id: `${id} || '-p'`, case_id: id }),
    `${copies} insert into alike_bands (band, alike) select b.band || ' ' || k, ${id} ${models} ` +
      `join alike_bands b on b.alike = m.id where m.n <= ${MODELS}`,
    ...(db.isSqlite
      ? [
          `${copies} insert into case_words (rowid, who, body, facets) select ${number}, w.who, ` +
            `replace(w.body, 'ref0', 'ref' || ${number}), w.facets ${models} ` +
            `join case_words w on w.rowid = m.n where m.n <= ${MODELS}`,
        ]
      : []),
  ]
}

function sqlite(dataDir: string): Copier {
  const raw = new Database(join(dataDir, 'winnow.db'))
  raw.pragma('synchronous = off')
  raw.pragma('cache_size = -400000')
  return {
    columns: (table) => (raw.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
    hex: (number) => `printf('%08x', ${number})`,
    earlier: (at) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '-' || (k * 1000) || ' minutes')`,
    week: (at) => `strftime('%G-W%V', ${at}, '-' || (k * 1000) || ' minutes')`,
    isSqlite: true,
    async transaction(statements) {
      raw.transaction(() => {
        for (const statement of statements) raw.exec(statement)
      })()
    },
    async settled() {
      raw.pragma('wal_checkpoint(truncate)')
    },
    async close() {
      raw.close()
    },
  }
}

async function postgres(databaseUrl: string): Promise<Copier> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    "select table_name, column_name from information_schema.columns where table_schema = 'public' " +
      'order by ordinal_position',
  )
  const moved = (at: string) =>
    `(${at}::timestamptz at time zone 'UTC') - make_interval(mins => (k * 1000)::int)`
  return {
    columns: (table) =>
      rows.filter(({ table_name }) => table_name === table).map(({ column_name }) => column_name),
    hex: (number) => `lpad(to_hex(${number}), 8, '0')`,
    earlier: (at) => `to_char(${moved(at)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    week: (at) => `to_char(${moved(at)}, 'IYYY-"W"IW')`,
    isSqlite: false,
    async transaction(statements) {
      await client.query('begin')
      await client.query('set local synchronous_commit = off')
      for (const statement of statements) await client.query(statement)
      await client.query('commit')
    },
    async settled() {
      await client.query('vacuum analyze')
    },
    close: () => client.end(),
  }
}

function modelCase(index: number, more = ''): CaseRecord {
  const word = (at: number) => WORDS[(index * 7 + at * at * 13 + at) % WORDS.length] ?? ''
  const said = Array.from({ length: 30 }, (_, at) => word(at)).join(' ')
  const comment: Comment = {
    id: `c${index}`,
    text: `Since the update it stops, and I have to start again: ${said}. My order is ref0. ${more}`.trim(),
    author: { id: `person-${index % 250}`, name: `Person ${index % 250}` },
    venue: { ownership: 'own', kind: 'forum', name: `Forum ${index % 5}` },
    url: `https://forum.example/t/${index}`,
  }
  const status = index % 999 === 1 ? 'approved' : (STATUSES[index % STATUSES.length] ?? 'pending')
  const verdict = SHOWN[(index * 7) % SHOWN.length] ?? 'unclear'
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
  const waiting = { status, verdict, comment, receivedAt: at, updatedAt: at }
  const isAnswered = status === 'posted' || status === 'approved' || status === 'awaiting-answer'
  return {
    ...waiting,
    // Spread, as random ids are, so that neighbours in the inbox are no neighbours in the file.
    id: `${((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-${index}`,
    source: 'http',
    sourceId: comment.id,
    version: 1,
    assessment: reads(verdict),
    proposal: null,
    replies: [],
    returned: null,
    followUp: null,
    reclassified: null,
    draft: null,
    approved: isAnswered ? approvalOf(said, at) : null,
    replyUrl: null,
    claim: null,
    assignee: null,
    followUpAt: null,
    sample: false,
    personKey: `http id:person-${index % 250}`,
    conversationKey: comment.url ?? null,
    urgency: urgency(waiting),
    decidedAt: status === 'pending' ? null : at,
    unread: null,
    readVersion: null,
    chosen: status === 'pending' ? null : 'answer',
  }
}

function outboxOf({ id, status, approved }: CaseRecord): OutboxRow | undefined {
  if (approved === null) return undefined
  const { text, textHash } = approved
  const state = status === 'approved' ? 'queued' : 'posted'
  return {
    ...{
      id: `${id}-1`,
      caseId: id,
      source: 'http',
      state,
      sendAt: approved.at,
      giveUpAt: '2099-01-01T00:00:00.000Z',
    },
    ...{ asked: false, attempts: 1, owner: null, leaseUntil: null, strategy: null, text, textHash },
    ...{ approvedBy: ANA, doubtful: false, why: null },
  }
}

function promiseOf({ id, receivedAt }: CaseRecord): PromiseRecord {
  const dueAt = '2099-01-01T00:00:00.000Z'
  const made = { madeAt: receivedAt, madeBy: ANA, approvedAt: receivedAt, closed: null } as const
  return { id: `${id}-p`, caseId: id, state: 'open', dueAt, text: 'We will tell you here.', ...made }
}

function approvalOf(said: string, at: string): CaseRecord['approved'] {
  const text = `Thank you, it is mended: ${said.slice(0, 40)}`
  return { strategy: null, text, textHash: 'hash', by: ANA, at, sendAt: at }
}
