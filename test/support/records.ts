import type { CaseRecord, CaseStatus, OutboxRow } from '../../src/core/index.ts'
import { markedAnalyzer } from './analyzer.ts'
import { comment } from './desk.ts'

/** A stored case with everything unsaid filled in. */
export function record(more: Partial<CaseRecord> & { status?: CaseStatus } = {}): CaseRecord {
  const said = more.comment ?? comment('So slow since the update. [critic]')
  const { assessment, proposal } = markedAnalyzer.analyze(said)
  return {
    id: `case-${said.id}`,
    source: 'http',
    sourceId: said.id,
    status: 'pending',
    version: 1,
    comment: said,
    replies: [],
    assessment,
    proposal,
    reclassified: null,
    draft: null,
    approved: null,
    returned: null,
    followUp: null,
    replyUrl: null,
    claim: null,
    assignee: null,
    followUpAt: null,
    sample: false,
    receivedAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    personKey: null,
    conversationKey: null,
    urgency: 1_000,
    decidedAt: null,
    chosen: null,
    unread: null,
    readVersion: null,
    ...more,
  }
}

export function outboxRow(caseId: string, more: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: `${caseId}-1`,
    caseId,
    source: 'http',
    state: 'queued',
    sendAt: '2026-03-02T09:00:05.000Z',
    giveUpAt: '2026-03-03T09:00:00.000Z',
    asked: false,
    attempts: 0,
    owner: null,
    leaseUntil: null,
    strategy: null,
    text: 'Thank you. (Ana, Acme)',
    textHash: 'hash',
    approvedBy: { id: 'desk:ana', name: 'Ana' },
    doubtful: false,
    why: null,
    ...more,
  }
}

/** Takes the schema's steps after the seventeenth back. */
export const AS_OF_STEP_17 = `
  drop index if exists alike_bands_by_group;
  drop table if exists news;
  drop index outbox_posted`

/** Takes the schema's steps after the fifth back: what an earlier version's database lacks. */
export const AS_OF_STEP_5 = `
  drop table if exists case_words;
  drop table tally;
  drop table alike_bands;
  ${['urgency', 'posting', 'strength']
    .map((one) => `drop index cases_by_${one}; drop ` + `index cases_by_status_and_${one};`)
    .join(' ')}
  drop index cases_held;
  drop index cases_alike;
  drop index cases_by_number;
  ${['posted_at', 'kind', 'stars', 'strength', 'alike', 'n']
    .map((one) => `alter table cases drop column ${one};`)
    .join(' ')}
  alter table cases add column search text not null default '';
  create index cases_by_status on cases (status, urgency, id);
  create index cases_by_urgency on cases (urgency, id);
  drop index readings_in_hand;
  drop index cases_set_aside;
  drop index cases_awaiting;
  drop table no_messages;
  drop table imports;
  drop index cases_of_import;
  alter table cases drop column import_id;
  drop index cases_by_reply;
  alter table cases drop column reply_key;
  drop table promises;
  alter table cases drop column follow_up;
  drop table colleagues;
  drop index cases_assigned;
  alter table cases drop column assignee_id;
  alter table cases drop column assignee_name;
  ${['time', 'person', 'action', 'place'].map((one) => `drop index decisions_by_${one};`).join(' ')};
  ${AS_OF_STEP_17}`
