import type { APIEmbed, APIEmbedField } from 'discord.js'
import { cameBackOf } from '../../../src/core/came-back.ts'
import { type Card, cardOf } from '../../../src/core/card.ts'
import { holdHelp } from '../../../src/core/hold-card.ts'
import {
  type Case,
  type Helping,
  type HistoryEntry,
  type Language,
  type Offer,
  ON_THE_DESK_ONLY,
  type Remark,
  waitedFor,
} from '../../../src/core/index.ts'
import { offersLine } from '../../../src/core/offered.ts'
import { readyOf, wayName } from '../../../src/core/ways.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { HOLD_WORDS } from '../../../src/core/words/hold.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { personIn } from '../../../src/core/words/person.ts'
import { reasonIn } from '../../../src/core/words/reasons/index.ts'
import { firstYesSaid } from '../../../src/core/words/two-yeses.ts'
import { literal, plain, shown, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { DISCORD_LIMITS, SHARES } from './limits.ts'
import { lines } from './reading.ts'

/** A case, and what the linter says of the reply that would be approved. */
export interface Reviewed {
  readonly case: Case
  readonly remarks: readonly Remark[]
  /** Of the team's answers and earlier replies. */
  readonly offers?: readonly Offer[]
  readonly now: Date
  /** Whom to tell of a held comment, and who listens. */
  readonly helping?: Helping | undefined
}

const WAITING = 0x4a6fa5
const DONE = 0x5b8a72

/** Longer than Discord takes once it is written so that it appears letter for letter? */
export function tooLongFor(one: Pick<Case, 'source' | 'postable'>, text: string): number | undefined {
  if (one.source !== 'discord' || !one.postable) return undefined
  const { length } = literal(text)
  return length > DISCORD_LIMITS.content ? length : undefined
}

/** The answer as it stands: the draft while it can be changed, afterwards what became of it. */
export function answerEmbed(reviewed: Reviewed, language: Language): APIEmbed {
  const { status } = reviewed.case
  const embed = status === 'pending' ? draftEmbed(reviewed, language) : outcomeEmbed(reviewed.case, language)
  const done = historyField(reviewed.case, language)
  return { ...embed, fields: [...(embed.fields ?? []), ...done] }
}

function draftEmbed(
  { case: one, remarks, offers = [], now, helping }: Reviewed,
  language: Language,
): APIEmbed {
  const { kase, noProposal } = WORDS[language]
  const own = DISCORD_WORDS[language]
  const { choice, text } = readyOf(one)
  const card = cardOf(one, language)
  if (one.proposal === null && one.draft === null)
    return {
      color: WAITING,
      title: card.hold?.byHand ?? noProposal,
      description: card.unproposed,
      fields: [...cameBackFields(one, language), ...holdFields(one, card, language, helping)],
    }
  const draft = shown(text ?? '', SHARES.draft)
  const because = card.proposed?.choice === choice ? card.proposed.because : []
  const silent = choice === 'ignore'
  return {
    color: WAITING,
    title: `${kase.answer} · ${card.hold?.byHand ?? wayName(choice, card.verdict, language)}`,
    description: silent ? kase.nothingSent : draft === '' ? own.noDraft : `>>> ${draft}`,
    fields: [
      ...cameBackFields(one, language),
      ...holdFields(one, card, language, helping),
      ...field(
        kase.proposed,
        lines(
          because.map((reason) => `• ${shownInLine(reason, 220)}`),
          SHARES.because,
        ),
      ),
      ...field(kase.remarks, remarkLines(one, remarks, text ?? '', language)),
      ...field(
        ANSWER_WORDS[language].offered,
        shownInLine(offersLine(offers, language) ?? '', SHARES.offered),
      ),
    ],
    ...holder(one, now, language),
  }
}

/** An approved reply that was not posted: why, what helps, and how the comment read before. */
function cameBackFields(one: Case, language: Language): APIEmbedField[] {
  const back = cameBackOf(one, language)
  if (back === null) return []
  const { headline, details, before } = back
  const was = before === null ? '' : `\n${before.title} ${shownInLine(before.text, SHARES.before)}`
  return [{ name: headline, value: `${shownInLine(details.join(' '), SHARES.cameBack)}${was}` }]
}

/** What a person does about a held comment, whom they tell and who listens; also while they write. */
function holdFields(
  { assessment }: Case,
  { hold }: Card,
  language: Language,
  helping: Helping | undefined,
): APIEmbedField[] {
  if (hold === null) return []
  const help = holdHelp(assessment, language, helping).map((one) => `• ${shownInLine(one, 220)}`)
  return field(HOLD_WORDS[language].sign, lines([hold.advice, ...help], SHARES.hold))
}

function remarkLines(one: Case, remarks: readonly Remark[], text: string, language: Language): string {
  const own = DISCORD_WORDS[language]
  const escaped = tooLongFor(one, text)
  const said = remarks.map(({ message }) => `• ${shownInLine(message[language], 180)}`)
  // The linter says so by itself when the text is too long as it stands.
  if (escaped !== undefined && text.length <= DISCORD_LIMITS.content)
    said.unshift(`• ${own.tooLongEscaped(escaped)}`)
  return lines(said, SHARES.remarks)
}

function holder(one: Case, now: Date, language: Language): { footer?: { text: string } } {
  const { claim } = one
  const first = firstYesSaid(one, readyOf(one), language, (name) => plain(name, 100))
  const held = claim !== null && Date.parse(claim.until) > now.getTime()
  const said = [
    ...(first === undefined ? [] : [first.said]),
    ...(held ? [WORDS[language].inbox.heldBy(plain(claim.by.name, 100))] : []),
  ]
  return said.length === 0 ? {} : { footer: { text: said.join(' · ') } }
}

function outcomeEmbed(one: Case, language: Language): APIEmbed {
  const { kase, status } = WORDS[language]
  const { approved } = one
  const sent = approved === null || approved.strategy === 'ignore' ? '' : shown(approved.text, SHARES.draft)
  const words = `${note(one, language)}${sent === '' ? '' : `\n\n>>> ${sent}`}`
  return {
    color: DONE,
    title: one.status === 'uncertain' ? kase.unsure : status[one.status],
    description: words,
    ...(approved === null
      ? {}
      : { fields: [{ name: kase.sentBy(shownInLine(approved.by.name, 150)), value: time(approved.at) }] }),
  }
}

function note(one: Case, language: Language): string {
  const { kase } = WORDS[language]
  switch (one.status) {
    case 'approved':
      return one.approved?.sendAt == null ? kase.toPaste : onItsWay(one, language)
    case 'posted':
      return kase.postedNote
    case 'awaiting-answer':
      return [kase.awaitingNote, waitedFor(one, language, (at) => time(at, 'D')) ?? ''].join(' ').trim()
    case 'uncertain':
      return kase.unsureHelp
    case 'dismissed':
      return kase.dismissedNote
    default:
      return kase.closedNote
  }
}

/** Until when it can be undone, counted by whoever looks; once tried in vain, why. */
function onItsWay({ approved, sending }: Case, language: Language): string {
  const { kase } = WORDS[language]
  if (sending !== null && sending.tries > 0)
    return sending.why === null
      ? kase.sending
      : `${kase.notYet} ${shownInLine(reasonIn(language, sending.why), 300)}`
  return approved?.sendAt == null
    ? kase.sending
    : DISCORD_WORDS[language].undoUntil(time(approved.sendAt, 'R'))
}

/** The latest steps that people took, so that nobody's yes loses its name. */
function historyField({ history }: Case, language: Language): APIEmbedField[] {
  const done = history
    .filter(({ action }) => action !== 'received' && !ON_THE_DESK_ONLY.has(action))
    .slice(-4)
  return field(
    DISCORD_WORDS[language].history,
    lines(
      done.map((entry) => historyLine(entry, language)),
      SHARES.history,
    ),
  )
}

function historyLine({ at, actor, place, action }: HistoryEntry, language: Language): string {
  const words = WORDS[language]
  return (
    `${time(at)} ${shownInLine(personIn(language, actor.name, true), 60)} ${words.history[action]} ` +
    `${words.place[place]}`
  )
}

/** In everybody's own time zone and form. */
function time(iso: string, style: 'f' | 'D' | 'R' = 'f'): string {
  const seconds = Math.floor(Date.parse(iso) / 1_000)
  return Number.isFinite(seconds) ? `<t:${seconds}:${style}>` : iso.slice(0, 10)
}

function field(name: string, value: string): APIEmbedField[] {
  return value === '' ? [] : [{ name, value }]
}
