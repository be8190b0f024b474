import { toContract } from '../analysis/contract/output.ts'
import { loadConfig } from '../config.ts'
import {
  type Case,
  DECISION_COLUMNS,
  type Desk,
  decisionRow,
  everyDecision,
  type Language,
  type Note,
  notesOf,
  type Records,
  WinnowError,
  withNotes,
} from '../core/index.ts'
import { openDesk } from './open-desk.ts'
import { reasonsOf } from './results.ts'
import { type Form, formNamed, tableOutput } from './table-file.ts'
import { described } from './whom.ts'

/** What a row says of a case, in this order. */
const COLUMNS = [
  'case',
  'source',
  'id',
  'status',
  'verdict',
  'strategy',
  'author',
  'place',
  'posted at',
  'received at',
  'url',
  'text',
  'because',
  'reasons',
  'draft',
  'reply',
  'approved by',
  'approved at',
  'reply url',
  'notes',
] as const

interface ExportOptions {
  readonly out?: string
  readonly csv?: boolean
  readonly author?: string
  readonly source?: string
  readonly decisions?: boolean
  readonly by?: string
  readonly since?: string
}

/**
 * `winnow export`: every case with its history and notes, oldest first, as JSON lines or as a table; or all
 * of one person.
 */
export async function exportCommand(options: ExportOptions): Promise<number> {
  const { out, csv, author, source } = options
  const config = loadConfig()
  const { desk, records, close } = await openDesk(config)
  try {
    if (options.decisions === true) return await exportDecisions(desk, options)
    if (author !== undefined) return await exportPerson({ desk, records }, author, source, out)
    const form: Form = formNamed(out) ?? (csv === true ? 'csv' : 'jsonl')
    const to = tableOutput(out, form)
    if (form !== 'jsonl') await to.row(COLUMNS)
    for await (const stored of desk.export()) {
      const notes = await notesOf(records, stored.id)
      if (form === 'jsonl') await to.line(`${JSON.stringify({ ...stored, notes })}\n`)
      else await to.row(cells(stored, notes, config.language))
    }
    await to.end()
  } finally {
    await close()
  }
  return 0
}

/** What people decided, for whoever checks it. */
async function exportDecisions(desk: Desk, { out, csv, by, since }: ExportOptions): Promise<number> {
  const from = since === undefined ? undefined : new Date(since)
  if (from !== undefined && Number.isNaN(from.getTime()))
    throw new WinnowError('invalid_input', '--since takes a day: 2026-03-02.')
  const form: Form = formNamed(out) ?? (csv === true ? 'csv' : 'jsonl')
  const to = tableOutput(out, form)
  const filter = {
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { since: from.toISOString() }),
  }
  if (form !== 'jsonl') await to.row(DECISION_COLUMNS)
  for await (const one of everyDecision(desk.decisions, filter))
    if (form === 'jsonl') await to.line(`${JSON.stringify(one)}\n`)
    else await to.row(decisionRow(one))
  await to.end()
  return 0
}

/** What is kept of one person, as they may ask for it: their cases, and what others' cases quote of them. */
async function exportPerson(
  { desk, records }: { readonly desk: Desk; readonly records: Records },
  author: string,
  source: string | undefined,
  out: string | undefined,
): Promise<number> {
  const people = await desk.persons(author, source)
  const [person] = people
  const [first] = person?.cases ?? []
  if (people.length !== 1 || first === undefined) {
    const said = people.length === 0 ? ['No case is theirs, and none quotes them.'] : people.map(described)
    const more =
      people.length > 1
        ? ['These may be different people: say which one, with --author id:… or handle:… (and --source).']
        : []
    process.stderr.write(`${[...said, ...more].join('\n')}\n`)
    return 1
  }
  const found = await desk.authors.export(first)
  const to = tableOutput(out, 'jsonl')
  await to.line(`${JSON.stringify(await withNotes(found, (id) => notesOf(records, id)), null, 2)}\n`)
  await to.end()
  return 0
}

function cells(kase: Case, notes: readonly Note[], language: Language): readonly string[] {
  const { comment, assessment, proposal, approved } = kase
  const { because, drafts, ...read } = toContract(comment, { assessment, proposal }, language)
  const row: Readonly<Record<(typeof COLUMNS)[number], string | null | undefined>> = {
    case: kase.id,
    source: kase.source,
    id: kase.sourceId,
    status: kase.status,
    verdict: kase.reclassified ?? assessment.verdict,
    strategy: approved === null ? proposal?.strategy : approved.strategy,
    author: comment.author.name ?? comment.author.handle,
    place: comment.venue.name ?? comment.venue.hostName,
    'posted at': comment.postedAt,
    'received at': kase.receivedAt,
    url: comment.url,
    text: comment.text,
    because: because.join(' '),
    reasons: reasonsOf(read),
    draft: kase.draft?.text ?? drafts[0]?.text,
    reply: approved?.text,
    'approved by': approved?.by.name,
    'approved at': approved?.at,
    'reply url': kase.replyUrl,
    notes: notes.map(({ at, by, text }) => `${at.slice(0, 10)} ${by.name}: ${text}`).join('\n'),
  }
  return COLUMNS.map((column) => row[column] ?? '')
}
