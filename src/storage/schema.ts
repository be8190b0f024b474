import type { Generated } from 'kysely'

/**
 * The tables as the queries see them. Instants are ISO 8601 texts (UTC, milliseconds), so that they
 * compare as texts on both databases; JSON is stored as text, where no NUL or lone surrogate can hurt.
 */
export interface CasesTable {
  id: string
  source: string
  /** `storedKey` of the source id. */
  source_id: string
  status: string
  version: number
  urgency: number
  verdict: string
  /** 1 or 0. */
  angry: number
  /** The kind of hold, or null. */
  hold: string | null
  strategy: string | null
  person_key: string | null
  conversation_key: string | null
  sample: number
  claim_by: string | null
  claim_name: string | null
  claim_until: string | null
  assignee_id: string | null
  assignee_name: string | null
  follow_up_at: string | null
  received_at: string
  updated_at: string
  /** ISO week of receipt, `2026-W07`. */
  week: string
  decided_at: string | null
  /** Index into HOURS, or one past it for longer; null while undecided. */
  hours_bucket: number | null
  chosen: string | null
  language: string
  author_name: string | null
  venue_name: string | null
  excerpt: string
  /** Grows with every case; SQLite's words hang on it. */
  n: Generated<number>
  /** PostgreSQL only: what it is searched by. */
  words: Generated<string>
  /** When it was posted, never after it was received. */
  posted_at: string
  /** The kind of venue. */
  kind: string
  stars: number | null
  /** The stronger of tone and substance, in thousandths. */
  strength: number
  alike: string | null
  reclassified: string | null
  reply_url: string | null
  comment: string
  assessment: string
  proposal: string | null
  draft: string | null
  /** JSON; null while nobody wrote in the thread. */
  replies: string | null
  approved: string | null
  /** `waiting`, `given-up`, or null when the comment was read. */
  unread: string | null
  read_version: number | null
  /** JSON; null unless an approved reply came back unposted. */
  returned: string | null
  /** With what it was brought in; written once, and by no change of the case. */
  import_id: string | null
  /** By which an approved reply is known again; null without one. */
  reply_key: string | null
  /** JSON; null unless a further reply was begun. */
  follow_up: string | null
}

interface HistoryTable {
  case_id: string
  seq: number
  at: string
  actor_id: string
  actor_name: string
  place: string
  action: string
  from_status: string | null
  to_status: string
  /** JSON: strategy, text, textHash, reason, url. */
  details: string
}

export interface OutboxTable {
  id: string
  case_id: string
  source: string
  state: string
  send_at: string
  give_up_at: string
  attempts: number
  owner: string | null
  lease_until: string | null
  /** JSON: strategy, text, textHash, approvedBy, doubtful, asked, why. */
  payload: string
}

/** Comments that wait to be read, or are being read. */
export interface ReadingsTable {
  n: Generated<number>
  case_id: string
  tries: number
  owner: string | null
  lease_until: string | null
}

/** What we promised in replies that were posted. */
export interface PromisesTable {
  id: string
  case_id: string
  state: string
  due_at: string
  made_at: string
  /** null while open. */
  closed_at: string | null
  /** 1: kept after its day. */
  late: number
  /** When somebody was told that its day has passed; null before. */
  told_at: string | null
  /** JSON: text, madeBy, approvedAt, closed. */
  data: string
}

/** Who shares the desk; those removed with them. */
export interface ColleaguesTable {
  id: string
  name: string
  /** As `nameKey` has it. */
  name_key: string
  role: string
  slack_id: string | null
  discord_id: string | null
  /** As scrypt made it, with what it cost. */
  password: string | null
  epoch: number
  /** SHA-256 of the link's secret. */
  invitation_hash: string | null
  invitation_until: string | null
  invited_at: string
  joined_at: string | null
  removed_at: string | null
}

/** Files that were brought in. */
export interface ImportsTable {
  id: string
  at: string
  fingerprint: string
  state: string
  /** JSON: everything else of the import. */
  data: string
}

export interface Tables {
  cases: CasesTable
  history: HistoryTable
  outbox: OutboxTable
  asks: { person_key: string; conversation_key: string; case_id: string }
  /** Who asked for no messages, and in which case. */
  no_messages: { person_key: string; case_id: string }
  /** How many cases have the same facets; the key is a JSON list. */
  tally: { key: string; status: string; n: number }
  /** What reads alike: a comment's bands, each with the group that had it first. */
  alike_bands: { band: string; alike: string }
  counters: { status: string; n: number }
  readings: ReadingsTable
  promises: PromisesTable
  settings: { key: string; value: string }
  imports: ImportsTable
  colleagues: ColleaguesTable
  /** Salted marks of erased comments; nothing else of them is left. */
  forgotten: { hash: string; case_id: string }
  /** Cases being erased in this transaction; only their history may be deleted. */
  erasing: { case_id: string }
  /** Later messages of threads, each with the case that keeps it. */
  replies: { source: string; message_id: string; case_id: string }
  /** Adapters' durable notes. */
  records: { kind: string; key: string; value: string; case_id: string | null }
  kv: { key: string; value: string; expires_at: number | null }
  /** SQLite only: what commands did, until the running program has heard of it. */
  news: { n: Generated<number>; kind: string; news: string }
}

export type Dialect = 'sqlite' | 'postgres'
