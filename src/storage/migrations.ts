import type { Kysely } from 'kysely'
import { CASE_STATUSES } from '../core/index.ts'
import { ANSWERS_DUE } from './answers.ts'
import { assignedColumns, colleaguesTable } from './colleagues.ts'
import { newsTable } from './command-news.ts'
import { decisionIndexes } from './decisions.ts'
import { fillFinding, findingTables, quickWords } from './finding-tables.ts'
import { saltMarks } from './marks.ts'
import { promisesApart, promisesTable } from './promises.ts'
import type { Dialect, Tables } from './schema.ts'

/** One step of the schema. Steps are only ever added; a released one is never changed. */
export interface Migration {
  readonly version: number
  readonly name: string
  statements(dialect: Dialect): readonly string[]
  /** What must be worked out of the rows that are there; the indexes that it returns are made after that. */
  fill?(db: Kysely<Tables>, dialect: Dialect): Promise<readonly string[]>
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'cases', statements: firstSchema },
  { version: 2, name: 'platforms', statements: platformTables },
  { version: 3, name: 'readings', statements: readingsTable },
  { version: 4, name: 'sending ends', statements: sendingEnds },
  { version: 5, name: 'holds', statements: holdColumn },
  { version: 6, name: 'readings in hand', statements: readingsInHandIndex },
  { version: 7, name: 'small talk', statements: () => [SMALL_TALK] },
  { version: 8, name: 'imports', statements: importsTable },
  { version: 9, name: 'no messages', statements: noMessagesTable },
  { version: 10, name: 'finding', statements: findingTables, fill: fillFinding },
  { version: 11, name: 'own words', statements: replyKeyColumn },
  { version: 12, name: 'quick words', statements: quickWords },
  { version: 13, name: 'promises', statements: promisesTable },
  { version: 14, name: 'answers due', statements: () => [ANSWERS_DUE] },
  { version: 15, name: 'colleagues', statements: colleaguesTable },
  { version: 16, name: 'assigned', statements: assignedColumns },
  { version: 17, name: 'decisions', statements: decisionIndexes },
  { version: 18, name: 'salted marks', statements: () => [ALIKE_GROUPS], fill: saltMarks },
  { version: 19, name: 'news', statements: newsTable },
  { version: 20, name: 'posted', statements: () => [POSTED] },
  { version: 21, name: 'promises apart', statements: promisesApart },
]

/** By which what is known of a group of look-alikes goes with the last of them. */
const ALIKE_GROUPS = 'create index alike_bands_by_group on alike_bands (alike)'

/** How many replies a place has had in a day. */
const POSTED =
  'create index outbox_posted on outbox (source, send_at) ' +
  "where state in ('posted', 'uncertain', 'followed')"

/** Small talk that was set aside: listed in the inbox's order, and counted by when it came. */
const SMALL_TALK = `create index cases_set_aside on cases (urgency, id, received_at) where chosen = 'aside'`

/** What this program writes and understands. */
export const SCHEMA_VERSION = MIGRATIONS.length

function firstSchema(dialect: Dialect): readonly string[] {
  // Byte order on both, so that keyset pagination and comparisons agree with JavaScript's.
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const big = dialect === 'postgres' ? 'bigint' : 'integer'
  const strict = dialect === 'postgres' ? '' : ' strict'
  const withoutRowid = dialect === 'postgres' ? '' : ' strict, without rowid'
  return [
    // Short columns first: SQLite then reads no overflow page for the inbox.
    `create table cases (
      id ${text} primary key not null,
      source ${text} not null,
      source_id ${text} not null,
      status ${text} not null,
      version integer not null,
      urgency ${big} not null,
      verdict ${text} not null,
      angry integer not null,
      strategy ${text},
      person_key ${text},
      conversation_key ${text},
      sample integer not null,
      claim_by ${text},
      claim_name ${text},
      claim_until ${text},
      follow_up_at ${text},
      received_at ${text} not null,
      updated_at ${text} not null,
      week ${text} not null,
      decided_at ${text},
      hours_bucket integer,
      chosen ${text},
      language ${text} not null,
      author_name ${text},
      venue_name ${text},
      excerpt ${text} not null,
      search ${text} not null,
      reclassified ${text},
      reply_url ${text},
      comment ${text} not null,
      assessment ${text} not null,
      proposal ${text},
      draft ${text},
      approved ${text},
      unique (source, source_id)
    )${strict}`,
    'create index cases_by_status on cases (status, urgency, id)',
    'create index cases_by_urgency on cases (urgency, id)',
    'create index cases_by_age on cases (received_at, id)',
    'create index cases_by_person on cases (person_key, received_at) where person_key is not null',
    'create index cases_for_trends on cases (week, verdict)',
    'create index cases_by_choice on cases (chosen, strategy, hours_bucket) where decided_at is not null',
    'create index cases_of_sample on cases (id) where sample = 1',
    `create table history (
      case_id ${text} not null,
      seq integer not null,
      at ${text} not null,
      actor_id ${text} not null,
      actor_name ${text} not null,
      place ${text} not null,
      action ${text} not null,
      from_status ${text},
      to_status ${text} not null,
      details ${text} not null,
      primary key (case_id, seq)
    )${withoutRowid}`,
    `create table outbox (
      id ${text} primary key not null,
      case_id ${text} not null references cases (id),
      source ${text} not null,
      state ${text} not null,
      send_at ${text} not null,
      attempts integer not null,
      owner ${text},
      lease_until ${text},
      payload ${text} not null
    )${strict}`,
    // Rule 6 in the database itself: one living reply per case.
    `create unique index outbox_once on outbox (case_id) where state not in ('refused', 'cancelled')`,
    `create index outbox_open on outbox (state, send_at) where state in ('queued', 'sending')`,
    'create index outbox_by_case on outbox (case_id)',
    `create table asks (
      person_key ${text} not null,
      conversation_key ${text} not null,
      case_id ${text} not null references cases (id),
      primary key (person_key, conversation_key)
    )${withoutRowid}`,
    'create index asks_by_case on asks (case_id)',
    `create table counters (status ${text} primary key not null, n ${big} not null)${withoutRowid}`,
    `insert into counters (status, n) values ${CASE_STATUSES.map((status) => `('${status}', 0)`).join(', ')}`,
    `create table settings (key ${text} primary key not null, value ${text} not null)${withoutRowid}`,
    `create table forgotten (hash ${text} primary key not null, case_id ${text} not null)${withoutRowid}`,
    `create table erasing (case_id ${text} primary key not null)${withoutRowid}`,
    `create table kv (key ${text} primary key not null, value ${text} not null, expires_at ${big})${strict}`,
    'create index kv_expiring on kv (expires_at) where expires_at is not null',
    ...appendOnly(dialect),
  ]
}

/** What Slack and Discord need: later messages of threads, and notes of their own. */
function platformTables(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const withoutRowid = dialect === 'postgres' ? '' : ' strict, without rowid'
  return [
    `alter table cases add column replies ${text}`,
    `create table replies (
      source ${text} not null,
      message_id ${text} not null,
      case_id ${text} not null references cases (id),
      primary key (source, message_id)
    )${withoutRowid}`,
    'create index replies_by_case on replies (case_id)',
    `create table records (
      kind ${text} not null,
      key ${text} not null,
      value ${text} not null,
      case_id ${text},
      primary key (kind, key)
    )${withoutRowid}`,
    'create index records_by_case on records (case_id) where case_id is not null',
  ]
}

/** A comment is written down before it is read (rule 11): the line of those that wait. */
function readingsTable(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const number =
    dialect === 'postgres'
      ? 'bigint generated always as identity primary key'
      : // Never the same number twice: a reading that became void must not be taken for a new one.
        'integer primary key autoincrement'
  return [
    `alter table cases add column unread ${text}`,
    'alter table cases add column read_version integer',
    `create table readings (
      n ${number},
      case_id ${text} not null unique references cases (id),
      tries integer not null,
      owner ${text},
      lease_until ${text}
    )${dialect === 'postgres' ? '' : ' strict'}`,
    'create index readings_waiting on readings (tries, n) where owner is null',
  ]
}

/** Until when a reply is tried, and why one came back. Older rows get a day from their next try on. */
function sendingEnds(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const dayLater =
    dialect === 'postgres'
      ? `to_char(send_at::timestamptz at time zone 'UTC' + interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `strftime('%Y-%m-%dT%H:%M:%fZ', send_at, '+1 day')`
  return [
    `alter table cases add column returned ${text}`,
    `alter table outbox add column give_up_at ${text} not null default ''`,
    `update outbox set give_up_at = ${dayLater}`,
  ]
}

/** Step 4's program kept the hold's kind in the number `angry`: twice its place in this list, one up. */
const PACKED_HOLDS = ['distress', 'child', 'threat', 'safety', 'leak', 'legal'] as const

/** Why a comment is held, for the inbox, in a column of its own. */
function holdColumn(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const kinds = PACKED_HOLDS.map((kind, at) => `when ${at + 1} then '${kind}'`).join(' ')
  return [
    `alter table cases add column hold ${text}`,
    // Whole numbers on both databases: the division drops the rest.
    `update cases set hold = case angry / 2 ${kinds} end, angry = angry % 2 where angry > 1`,
  ]
}

/** Who has what in hand is looked at every few seconds, also while ten thousand wait. */
function readingsInHandIndex(): readonly string[] {
  return ['create index readings_in_hand on readings (owner) where owner is not null']
}

/** Comments that were brought in together, so that they can be taken back together. */
function importsTable(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `create table imports (
      id ${text} primary key not null,
      at ${text} not null,
      fingerprint ${text} not null,
      state ${text} not null,
      data ${text} not null
    )${dialect === 'postgres' ? '' : ' strict'}`,
    'create index imports_by_age on imports (at, id)',
    'create index imports_by_file on imports (fingerprint, state)',
    `alter table cases add column import_id ${text}`,
    'create index cases_of_import on cases (import_id) where import_id is not null',
  ]
}

/** Who wants no message gets none. */
function noMessagesTable(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const withoutRowid = dialect === 'postgres' ? '' : ' strict, without rowid'
  return [
    `create table no_messages (
      person_key ${text} primary key not null,
      case_id ${text} not null references cases (id)
    )${withoutRowid}`,
    'create index no_messages_by_case on no_messages (case_id)',
  ]
}

/** What we answered is known again when it comes back from where it was posted. */
function replyKeyColumn(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `alter table cases add column reply_key ${text}`,
    'create index cases_by_reply on cases (reply_key) where reply_key is not null',
  ]
}

/** History is never changed, and never deleted except together with its case (table `erasing`). */
function appendOnly(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite')
    return [
      `create trigger history_never_changed before update on history
        begin select raise(abort, 'history is append-only'); end`,
      `create trigger history_never_deleted before delete on history
        when not exists (select 1 from erasing where erasing.case_id = old.case_id)
        begin select raise(abort, 'history is append-only'); end`,
    ]
  return [
    `create function history_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if exists (select 1 from erasing where erasing.case_id = old.case_id) then return old; end if;
        end if;
        raise exception 'history is append-only';
      end $$`,
    `create trigger history_never_changed before update or delete on history
      for each row execute function history_append_only()`,
    `create trigger history_never_emptied before truncate on history
      for each statement execute function history_append_only()`,
  ]
}
