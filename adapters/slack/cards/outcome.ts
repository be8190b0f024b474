import type { types } from '@slack/bolt'
import type { Card } from '../../../src/core/card.ts'
import {
  type Case,
  type HistoryAction,
  type HistoryEntry,
  isDeleted,
  ON_THE_DESK_ONLY,
  waitedFor,
} from '../../../src/core/index.ts'
import { canUndo } from '../../../src/core/ways.ts'
import { personIn } from '../../../src/core/words/person.ts'
import { reasonIn, whyIn } from '../../../src/core/words/reasons/index.ts'
import { ID, refOf } from './ids.ts'
import { actions, button, clip, context, header, line, link, moment, richText, said } from './parts.ts'
import { deskButton } from './pending.ts'
import { type Budget, brought, quoted, saidSince, whoAndWhere } from './reading.ts'
import { SHOWN_DRAFT, type View } from './view.ts'

/**
 * A decided case: who decided what and when, what was sent and where it stands, and what can still be done.
 */
export function outcomeBlocks(view: View, kase: Case, card: Card, budget: Budget): types.KnownBlock[] {
  const gone = isDeleted(kase) ? view.words.kase.deletedComment : undefined
  const quote = quoted(kase, { ...card, speaksFor: [], speaksAgainst: [] }, budget, gone)
  return [
    header(title(view, kase)),
    ...help(view, kase),
    richText(whoAndWhere(view, kase.comment, kase.comment.postedAt ?? kase.receivedAt).line, quote.block),
    ...brought(view, kase.comment),
    // What is settled is settled; here somebody still decides.
    ...(kase.status === 'uncertain' ? saidSince(view, kase, budget) : []),
    ...whatWasSent(view, kase),
    ...byWhom(view, kase),
    ...next(view, kase, quote.cut),
  ]
}

/** The same titles as on the desk. */
export function title({ words }: View, { status, approved }: Case): string {
  switch (status) {
    case 'pending':
      return words.status.pending
    case 'approved':
      return approved?.sendAt == null ? words.kase.approvePaste : words.status.approved
    case 'posted':
      return words.kase.postedNote
    case 'awaiting-answer':
      return words.kase.awaitingNote
    case 'uncertain':
      return words.kase.unsure
    case 'dismissed':
      return words.kase.dismissedNote
    case 'closed':
      return words.kase.closedNote
  }
}

function help({ words, language }: View, kase: Case): readonly types.KnownBlock[] {
  if (kase.status === 'uncertain')
    return [
      richText(
        line(
          said(`${words.kase.unsureHelp} `),
          link(kase.comment.url, () => words.kase.lookThere),
        ),
      ),
    ]
  if (kase.status === 'approved' && kase.approved?.sendAt == null) return [context(words.kase.toPaste)]
  if (kase.status === 'approved') return held({ words, language }, kase)
  const waited = waitedFor(kase, language, (at) => at.slice(0, 10))
  if (waited !== undefined) return [context(waited)]
  if (kase.status === 'closed' && (kase.approved === null || kase.approved.strategy === 'ignore'))
    return [context(words.kase.nothingSent)]
  return []
}

/**
 * How long it can be undone, and until when by the reader's own clock; once tried in vain, why and until
 * when.
 */
function held(
  { words, language }: Pick<View, 'words' | 'language'>,
  { approved, sending }: Case,
): readonly types.KnownBlock[] {
  if (sending !== null && sending.tries > 0 && sending.why !== null)
    return [context(`${words.kase.notYet} ${clip(reasonIn(language, sending.why), 300)}`)]
  if (approved?.sendAt == null) return []
  const seconds = Math.round((Date.parse(approved.sendAt) - Date.parse(approved.at)) / 1_000)
  return [
    richText(
      line(said(`${words.kase.undoIn(seconds)} (`), [moment(approved.sendAt, '{time_secs}')], said(')')),
    ),
  ]
}

function whatWasSent(view: View, { approved, replyUrl }: Case): readonly types.KnownBlock[] {
  if (approved === null || approved.strategy === 'ignore') return []
  const { words } = view
  const seen = link(replyUrl, () => words.kase.seeReply)
  return [
    richText(
      line(
        said(
          `${words.kase.sentBy(clip(approved.by.name, 80))} · ` +
            `${words.strategy[approved.strategy ?? 'answer']}`,
          {
            bold: true,
          },
        ),
        seen.length === 0 ? [] : [...said(' · '), ...seen],
      ),
      { type: 'rich_text_quote', elements: [...said(clip(approved.text, SHOWN_DRAFT) || '–')] },
    ),
  ]
}

/** Steps that say nothing about what became of the case. */
const QUIET: ReadonlySet<HistoryAction> = new Set([
  ...ON_THE_DESK_ONLY,
  'received',
  'claim',
  'steal',
  'release',
  'reassessed',
])

/** The last steps that matter, each with who, where and when. */
function byWhom(view: View, { history }: Case): readonly types.KnownBlock[] {
  const steps = history.filter(({ action }) => !QUIET.has(action)).slice(-3)
  return steps.length === 0 ? [] : [richText(...steps.map((entry) => step(view, entry)))]
}

function step({ words, language }: View, entry: HistoryEntry): types.RichTextSection {
  const why = whyIn(language, entry)
  const reason = why === undefined ? '' : ` · ${clip(why, 200)}`
  return line(
    said(clip(personIn(language, entry.actor.name, true), 80), { bold: true }),
    said(` ${words.history[entry.action]} (${words.place[entry.place]}) · `),
    [moment(entry.at, '{date_short_pretty} {time}')],
    said(`${reason}\n`),
  )
}

function next(view: View, kase: Case, cut: boolean): readonly types.ActionsBlock[] {
  const { words, slack } = view
  const ref = refOf(kase)
  const undo = canUndo(kase) ? button(ID.undo, words.kase.undo, ref) : undefined
  const showAll = cut ? button(ID.showAll, slack.showAll, ref) : undefined
  if (kase.status === 'uncertain')
    return actions([
      button(ID.arrived, words.kase.arrived, ref, { style: 'primary' }),
      kase.postable ? button(ID.resend, words.kase.sendAgain, ref) : undefined,
      button(ID.close, words.kase.close, ref),
      showAll,
    ])
  const byHand = kase.status === 'approved' && kase.approved?.sendAt == null
  const closable = kase.status === 'awaiting-answer' || kase.status === 'posted'
  return actions([
    byHand ? button(ID.markPosted, slack.markPosted, ref, { style: 'primary' }) : undefined,
    undo,
    closable ? button(ID.close, words.kase.close, ref) : undefined,
    showAll,
    (kase.approved?.text.length ?? 0) > SHOWN_DRAFT ? deskButton(view, kase) : undefined,
  ])
}
