import { distance } from 'fastest-levenshtein'
import type { CaseOutcome, CaseRecord, Draft, HistoryEntry, TrendsQuery } from '../core/index.ts'
import type { Settings } from './options.ts'

/** So many decided cases are looked at. */
const LOOKED_AT = 2_000
/** More of two texts than this is not compared, in UTF-16 units. */
const COMPARED = 2_000
/** Signatures are shorter than this. */
const SIGNATURE = 160
/** Changed by more than this share, the words are somebody's own. */
const OWN_WORDS = 0.6

/** What became of the latest decided cases. */
export async function outcomes(
  { store }: Pick<Settings, 'store'>,
  query: TrendsQuery,
): Promise<readonly CaseOutcome[]> {
  const found: CaseOutcome[] = []
  for await (const { record, history } of store.decided(query, LOOKED_AT)) {
    const outcome = outcomeOf(record, history)
    if (outcome !== undefined) found.push(outcome)
  }
  return found
}

/** What people made of one case, from its history alone; undefined while nobody decided. Pure. */
function outcomeOf(record: CaseRecord, history: readonly HistoryEntry[]): CaseOutcome | undefined {
  const { id: caseId, assessment, proposal, reclassified, chosen, comment } = record
  if (chosen === null || chosen === 'aside' || record.unread !== null) return undefined
  const sent = sentFirst(history)
  const edit =
    sent?.text === undefined || sent.text === ''
      ? { edited: null, template: null }
      : editOf(sent.text, drafts(record))
  const { author, venue } = comment
  const heard = [...assessment.signals, ...assessment.counterSignals]
  const corrected = reclassified === null || reclassified === assessment.verdict ? null : reclassified
  return {
    caseId,
    read: assessment.verdict,
    corrected,
    liftedHold: history.some(({ action }) => action === 'not-a-hold'),
    proposed: corrected === null ? (proposal?.strategy ?? 'answer') : 'corrected',
    firstProposed: firstProposed(record, history),
    chosen,
    ...edit,
    language: assessment.language,
    place: venue.name ?? null,
    anonymous: author.isAnonymous ?? (author.name === undefined && author.handle === undefined),
    signals: [...new Set(heard.map(({ signal }) => signal))],
    cues: [...new Set(heard.map(({ cue }) => cue))],
  }
}

/** The approval of what was posted first; while nothing is, the last one: those before were taken back. */
function sentFirst(history: readonly HistoryEntry[]): HistoryEntry | undefined {
  const posted = history.findIndex(({ action }) => action === 'sent' || action === 'mark-posted')
  return history.slice(0, posted < 0 ? undefined : posted).findLast(({ action }) => action === 'approve')
}

/** A correction by hand writes down what was proposed until then; one by the author's answer leaves it. */
function firstProposed({ proposal }: CaseRecord, history: readonly HistoryEntry[]): string | null {
  const correction = history.find(({ action }) => action === 'reclassify')
  if (correction === undefined) return proposal?.strategy ?? 'answer'
  return correction.strategy === undefined ? null : (correction.strategy ?? 'answer')
}

function drafts({ proposal }: CaseRecord): readonly Draft[] {
  if (proposal === null) return []
  return [...proposal.drafts, ...Object.values(proposal.otherDrafts).flat()]
}

/** How much of the nearest draft was changed; its signature may be somebody else's. */
function editOf(text: string, all: readonly Draft[]): Pick<CaseOutcome, 'edited' | 'template'> {
  let [edited, template]: [number | null, string | null] = [null, null]
  for (const draft of all) {
    const share = Math.min(changed(text, draft.text), changed(unsigned(text), unsigned(draft.text)))
    if (edited === null || share < edited) [edited, template] = [share, draft.template]
  }
  return edited === null || edited <= OWN_WORDS ? { edited, template } : { edited, template: null }
}

/** Edits from one text to the other, as a share of the longer one: 0–1. */
export function changed(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.replace(/\s+/g, ' ').trim().slice(0, COMPARED))
  const longer = Math.max(one?.length ?? 0, other?.length ?? 0)
  return longer === 0 ? 0 : distance(one ?? '', other ?? '') / longer
}

/** Without its last paragraph, where that is as short as a signature. */
function unsigned(text: string): string {
  const at = text.trimEnd().lastIndexOf('\n\n')
  return at < 0 || text.trimEnd().length - at > SIGNATURE ? text : text.slice(0, at)
}
