import { toContract } from '../analysis/contract/output.ts'
import { loadConfig } from '../config.ts'
import type { Case, Language } from '../core/index.ts'
import { openDesk } from './open-desk.ts'
import { reasonsOf } from './results.ts'
import { type Form, formNamed, tableOutput } from './table-file.ts'

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
] as const

/** `winnow export`: every case with its history, oldest first, as JSON lines or as a table. */
export async function exportCommand({ out, csv }: { out?: string; csv?: boolean }): Promise<number> {
  const config = loadConfig()
  const { desk, close } = await openDesk(config)
  try {
    const form: Form = formNamed(out) ?? (csv === true ? 'csv' : 'jsonl')
    const to = tableOutput(out, form)
    if (form !== 'jsonl') await to.row(COLUMNS)
    for await (const stored of desk.export()) {
      if (form === 'jsonl') await to.line(`${JSON.stringify(stored)}\n`)
      else await to.row(cells(stored, config.language))
    }
    await to.end()
  } finally {
    await close()
  }
  return 0
}

function cells(kase: Case, language: Language): readonly string[] {
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
  }
  return COLUMNS.map((column) => row[column] ?? '')
}
