import { VERDICTS, type Verdict } from '../../../src/core/index.ts'
import { CHOICES } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'

/** Names of everything that can be clicked or sent, in one list: buttons, inputs, modals, shortcuts. */
export const ID = {
  approve: 'winnow_approve',
  edit: 'winnow_edit',
  way: 'winnow_way',
  reading: 'winnow_reading',
  notHold: 'winnow_not_hold',
  mended: 'winnow_mended',
  praise: 'winnow_praise',
  praised: 'winnow_praised',
  offers: 'winnow_offers',
  putIn: 'winnow_put_in',
  dismiss: 'winnow_dismiss',
  claim: 'winnow_claim',
  steal: 'winnow_steal',
  release: 'winnow_release',
  undo: 'winnow_undo',
  arrived: 'winnow_arrived',
  resend: 'winnow_resend',
  close: 'winnow_close',
  markPosted: 'winnow_mark_posted',
  showAll: 'winnow_show_all',
  /** A link; Slack reports the click all the same. */
  open: 'winnow_open',
  keep: 'winnow_keep',
  draft: 'winnow_draft',
  draftWay: 'winnow_draft_way',
  saveDraft: 'winnow_save_draft',
  reason: 'winnow_reason',
  url: 'winnow_url',
  text: 'winnow_text',
  author: 'winnow_author',
  editModal: 'winnow_edit_modal',
  dismissModal: 'winnow_dismiss_modal',
  postedModal: 'winnow_posted_modal',
  praiseModal: 'winnow_praise_modal',
  analyzeModal: 'winnow_analyze_modal',
  resultModal: 'winnow_result_modal',
} as const

/** Which case a click means, and which version of it was seen. */
export interface Ref {
  readonly caseId: string
  readonly version: number
  readonly choice?: Choice
  /** The reading that somebody corrects it to. */
  readonly verdict?: Verdict
}

/** `7.thank-host.<case id>`; at most 38 characters beside the id. */
export function refOf(
  { id, version }: { id: string; version: number },
  what: Choice | Verdict | '' = '',
): string {
  return `${version}.${what}.${id}`
}

/** undefined for anything that the program didn't write itself. */
export function decodeRef(value: unknown): Ref | undefined {
  const match = typeof value === 'string' ? /^(\d{1,15})\.([a-z-]{0,20})\.(.{1,200})$/s.exec(value) : null
  const [, version, what, caseId] = match ?? []
  if (version === undefined || caseId === undefined) return undefined
  const choice = CHOICES.find((one) => one === what)
  const verdict = VERDICTS.find((one) => one === what)
  return {
    caseId,
    version: Number(version),
    ...(choice === undefined ? {} : { choice }),
    ...(verdict === undefined ? {} : { verdict }),
  }
}
