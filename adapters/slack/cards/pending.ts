import type { types } from '@slack/bolt'
import { cameBackOf } from '../../../src/core/came-back.ts'
import { type Card, presented } from '../../../src/core/card.ts'
import { type Case, isBlocked, type Offer, type Remark, VERDICTS } from '../../../src/core/index.ts'
import { offersLine } from '../../../src/core/offered.ts'
import { isPraise } from '../../../src/core/praise.ts'
import { CHOICES, strategyOf, wayName } from '../../../src/core/ways.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import { firstYesSaid } from '../../../src/core/words/two-yeses.ts'
import { toldBlocks } from './held.ts'
import { ID, refOf } from './ids.ts'
import {
  actions,
  button,
  clip,
  context,
  header,
  line,
  moment,
  plain,
  richText,
  SLACK_LIMITS,
  said,
  section,
} from './parts.ts'
import { type Budget, brought, quoted, reading, saidSince, whoAndWhere } from './reading.ts'
import { approveLabel, type Ready, readyOf, refusing, SHOWN_DRAFT, type View } from './view.ts'

/** Of a comment's earlier words so many characters are shown. */
const BEFORE = 400

/** What stands beside its draft. */
interface Beside {
  readonly remarks: readonly Remark[]
  readonly offers: readonly Offer[]
}

/** A case that waits for a decision: what was said, how it reads, and what could be answered. */
export function pendingBlocks(
  view: View,
  kase: Case,
  card: Card,
  { remarks, offers }: Beside,
  budget: Budget,
): types.KnownBlock[] {
  const { slack } = view
  const ready = readyOf(kase)
  const quote = quoted(kase, card, budget)
  const earlier = kase.comment.thread?.length ?? 0
  const notes = [
    earlier === 0 ? '' : slack.earlier(earlier),
    kase.replies.length === 0 ? '' : slack.later(kase.replies.length),
  ].filter((note) => note !== '')
  const showAll = button(ID.showAll, slack.showAll, refOf(kase))
  return [
    header(card.headline),
    ...toldBlocks(view, kase, card),
    ...cameBack(view, kase),
    richText(whoAndWhere(view, kase.comment, kase.comment.postedAt ?? kase.receivedAt).line, quote.block),
    ...brought(view, kase.comment),
    ...saidSince(view, kase, budget),
    ...(notes.length === 0 ? [] : [context(notes.join(' · '))]),
    ...(quote.cut || notes.length > 0 ? actions([showAll]) : []),
    ...reading(view, kase, card, budget),
    { type: 'divider' },
    ...answer(view, kase, card, ready, remarks, budget),
    ...offered(view, kase, ready, offers),
    ...buttons(view, kase, card, ready, remarks),
    ...claimed(view, kase),
    ...approvedOnce(view, kase, ready),
  ]
}

/** What of the team's answers and earlier replies fits, in a line; a click shows it. */
function offered(view: View, kase: Case, ready: Ready, offers: readonly Offer[]): types.KnownBlock[] {
  const line = offersLine(offers, view.language)
  if (line === undefined) return []
  const { show } = ANSWER_WORDS[view.language]
  return [context(clip(line, 300)), ...actions([button(ID.offers, show, refOf(kase, ready.choice))])]
}

/** An approved reply that was not posted: why, and what helps. */
function cameBack(view: View, kase: Case): types.KnownBlock[] {
  const back = cameBackOf(kase, view.language)
  if (back === null) return []
  const { headline, details, before } = back
  const told = richText(line(said(headline, { bold: true }), said(`\n${clip(details.join(' '), 600)}`)))
  if (before === null) return [told]
  const quote = { type: 'rich_text_quote' as const, elements: [...said(clip(before.text, BEFORE) || '–')] }
  return [told, richText(line(said(before.title)), quote)]
}

/** The proposed way with why, the draft, and who will be speaking. */
function answer(
  view: View,
  kase: Case,
  card: Card,
  ready: Ready,
  remarks: readonly Remark[],
  budget: Budget,
): types.KnownBlock[] {
  const { words, slack } = view
  const { because, asProposed } = presented(card, ready.choice)
  const way = card.hold?.byHand ?? wayName(ready.choice, card.verdict, view.language)
  const title = `${way}${asProposed ? ` (${words.kase.proposed})` : ''}`
  const whys = because.slice(0, 3).map((one) => `\n${clip(one, budget.reason)}`)
  const inTheWay = refusing(remarks).map(({ message }) => clip(message[view.language], 250))
  return [
    ...(card.proposed === null ? [section(card.unproposed, 400)] : []),
    richText(
      line(said(title, { bold: true }), said(whys.join(''))),
      ...(ready.text === ''
        ? []
        : [{ type: 'rich_text_quote' as const, elements: [...said(clip(ready.text, SHOWN_DRAFT))] }]),
    ),
    ...(ready.text.length > SHOWN_DRAFT ? [context(slack.tooLongHere)] : []),
    ...(ready.text !== '' && inTheWay.length > 0
      ? [context(`${words.kase.remarks}${colon(view)} ${inTheWay.join(' ')}`)]
      : []),
    context(
      kase.source === 'slack' && kase.postable && view.brand !== ''
        ? `${slack.nobodyElse} ${slack.postedAs(view.brand)}`
        : slack.nobodyElse,
    ),
  ]
}

function buttons(
  view: View,
  kase: Case,
  card: Card,
  ready: Ready,
  remarks: readonly Remark[],
): readonly types.ActionsBlock[] {
  const { words, slack } = view
  const ref = refOf(kase, ready.choice)
  const silent = ready.choice === 'ignore'
  const tooLong = ready.text.length > SHOWN_DRAFT
  const written = silent || ready.text !== ''
  const mend = isBlocked(kase) ? kase.returned?.mend : undefined
  const blocked =
    !written || (!silent && refusing(remarks).length > 0) || tooLong || (mend !== undefined && !silent)
  const editLabel = !written ? (card.hold?.byHand ?? slack.write) : blocked ? slack.complete : slack.edit
  // Where nothing is drafted, leaving it be is the likelier step.
  const bare = !written
  return actions([
    blocked
      ? undefined
      : button(ID.approve, approveLabel(view, kase, ready.choice), ref, { style: 'primary' }),
    mend === 'place' ? button(ID.mended, words.kase.checkMended, ref, { style: 'primary' }) : undefined,
    tooLong
      ? undefined
      : button(ID.edit, editLabel, ref, blocked && !bare && mend !== 'place' ? { style: 'primary' } : {}),
    // Once, whatever leads there: of two buttons with one id Slack refuses the whole card.
    tooLong || card.hold !== null ? deskButton(view, kase) : undefined,
    card.hold === null ? otherWays(view, kase, card, ready) : undefined,
    button(
      ID.dismiss,
      card.hold?.handled ?? slack.dismiss,
      ref,
      bare && card.hold === null ? { style: 'primary' } : {},
    ),
    isPraise(kase) && !blocked ? button(ID.praise, PRAISE_WORDS[view.language].button, ref) : undefined,
    card.hold === null ? undefined : button(ID.notHold, card.hold.lift, ref),
    kase.claim === null ? button(ID.claim, words.kase.claim, ref) : button(ID.steal, words.kase.steal, ref),
    kase.claim === null ? undefined : button(ID.release, words.kase.release, ref),
    otherReadings(view, kase, card),
  ])
}

/** The other ways to answer; choosing one opens its draft. */
function otherWays(view: View, kase: Case, card: Card, ready: Ready): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: ID.way,
    placeholder: plain(view.slack.otherWay, 150),
    options: CHOICES.filter((choice) => choice !== ready.choice).map((choice) => ({
      text: plain(wayName(choice, card.verdict, view.language), 75),
      value: refOf(kase, choice),
    })),
  }
}

/** It reads differently to somebody: the other three readings. */
function otherReadings(view: View, kase: Case, card: Card): types.Overflow {
  const { words } = view
  return {
    type: 'overflow',
    action_id: ID.reading,
    options: VERDICTS.filter((verdict) => verdict !== card.verdict).map((verdict) => ({
      text: plain(
        `${words.kase.reclassifyDo}${colon(view)} ${words.verdictLong[verdict]}`,
        SLACK_LIMITS.option,
      ),
      value: refOf(kase, verdict),
    })),
  }
}

export function deskButton(view: View, kase: Case): types.Button | undefined {
  if (view.deskUrl === undefined) return undefined
  const url = `${view.deskUrl}/cases/${encodeURIComponent(kase.id)}`
  return button(ID.open, view.slack.openDesk, '', { url })
}

/** Where two people approve, and one has. */
function approvedOnce({ language }: View, kase: Case, ready: Ready): readonly types.KnownBlock[] {
  const shown = { strategy: strategyOf(ready.choice), text: ready.text }
  const first = firstYesSaid(kase, shown, language, (name) => clip(name, 80))
  return first === undefined ? [] : [richText(line(said(first.said)))]
}

function claimed(view: View, kase: Case): readonly types.KnownBlock[] {
  const { claim } = kase
  if (claim === null) return []
  const held = view.words.inbox.heldBy(clip(claim.by.name, 80))
  return [richText(line(said(`${held} · `), [moment(claim.until, '{time}')]))]
}

/** French has a space before it. */
function colon({ language }: View): string {
  return language === 'fr' ? '\u00a0:' : ':'
}
