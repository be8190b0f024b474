import { html } from 'hono/html'
import type { Card, Noticed, Point } from '../../../src/core/card.ts'
import {
  type Account,
  type AnsweredQuestion,
  type Beside,
  type Carriers,
  type Case,
  type Comment,
  isDeleted,
  type Remark,
  type ThreadMessage,
} from '../../../src/core/index.ts'
import { AUTHOR_WORDS } from '../../../src/core/words/author.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { addressOf, caseAddress, type ListState } from '../list.ts'
import type { PromisedField } from '../promised.ts'
import { beforeAskingNote } from './account.ts'
import { adoptForm } from './adopt.ts'
import { answered, cameBack, historyLine, historyList } from './after.ts'
import { answerForm, claimBar, reclassify, whyNot } from './answer.ts'
import { assignBar } from './assign.ts'
import { besideQuestion } from './beside-question.ts'
import { holdBox } from './hold.ts'
import { markedText, plainText } from './marked.ts'
import { notesFold, type Teamwork } from './notes.ts'
import type { OfferedText } from './offers.ts'
import { action, ago, type Html, notice, outside, type View } from './page.ts'
import { type DayOf, followUpNote, promisedHere } from './promises.ts'
import { readArticle } from './read-article.ts'
import { elsewhereFold } from './same-person.ts'
import type { SavedOptions } from './saved.ts'
import { whoOf } from './toast.ts'

/** So much of what a mark stands on is quoted, in UTF-16 units. */
const QUOTED = 120

export interface CaseModel {
  readonly kase: Case
  /** The list that it is looked at in. */
  readonly list: ListState
  /** Whom to tell and who listens, where the comment is held. */
  readonly help: readonly string[]
  /** The way to answer that is shown. */
  readonly choice: Choice
  readonly variant: number
  readonly carriers: Carriers | undefined
  /** What stands in the field: typed, saved or drafted. */
  readonly text: string
  readonly reason: string
  readonly remarks: readonly Remark[]
  readonly actorId: string
  /** Articles can be read at their address. */
  readonly mayFetch: boolean
  /** What the text in the field promises. */
  readonly heard: readonly PromisedField[]
  readonly dayOf: DayOf
  /** Texts of the team's own that fit. */
  readonly saved: SavedOptions
  /** What the team's answers and earlier replies offer. */
  readonly offers: readonly OfferedText[]
  /** Questions that the draft in the field answers by itself. */
  readonly answered: readonly AnsweredQuestion[]
  readonly problem: string | undefined
  /** Nobody has said yet for whom replies speak, and this reader may. */
  readonly unnamed: boolean
  /** What others did in the meantime, when a decision came too late. */
  readonly missed: Case['history']
  /** Words of this person that were not sent: in the field, or kept while a draft is looked at. */
  readonly typed: 'nothing' | 'shown' | 'kept'
  /** Typed text that has no field any more, because the case was decided meanwhile. */
  readonly lost: string
  /** Of colleagues. */
  readonly teamwork: Teamwork
  /** Two people approve a reply of this kind here. */
  readonly twoYeses: boolean
  /** The account with its author, where they would be asked for something; null otherwise. */
  readonly account: Account | null
  /** Others whose comments read like this one. */
  readonly alike: number
  /** Its neighbours in the list. */
  readonly beside: Beside
}

export function titleOf(view: View, kase: Case, card: Card): string {
  return `${card.headline}: ${whoOf(view, kase)}`
}

/** The case as it stands beside its list. */
export function caseView(view: View, model: CaseModel, card: Card): Html {
  const { words } = view
  const { kase, list, beside } = model
  return html`
<nav class="crumbs" aria-label="${titleOf(view, kase, card)}"><a id="back" href="${addressOf(list)}">← ${words.kase.back}</a>${claimBar(view, model)}${assignBar(view, model)}<span class="presence" id="presence" role="status" data-presence="${kase.id}"></span><span>${beside.previous === undefined ? '' : html`<a id="previous" href="${caseAddress(list, beside.previous)}">← ${words.kase.previous}</a>`}${beside.next === undefined ? '' : html`<a id="next" href="${caseAddress(list, beside.next)}">${words.kase.next} →</a>`}</span></nav>
${cameBack(view, kase)}
${model.problem === undefined ? '' : notice(html`${model.problem}${missedView(view, model)}`, 'alert')}
${
  model.lost === ''
    ? ''
    : html`<label class="label" for="lost">${words.error.kept}</label><textarea id="lost" rows="5" readonly dir="auto">
${model.lost}</textarea>`
}
<div class="news" id="case-news" role="status" hidden>${words.kase.live} <a href="${caseAddress(list, kase.id)}">${words.inbox.reload}</a></div>
<div class="case" data-case="${kase.id}" data-version="${kase.version}" data-status="${kase.status}"${kase.unread === 'waiting' ? html` data-unread` : ''}>
<section class="left">${conversation(view, kase, card)}${readArticle(view, kase, list, model.mayFetch)}${kase.status === 'pending' ? html`${reclassify(view, model)}${card.hold === null ? whyNot(view, card, model.choice) : ''}` : ''}${adoptForm(view, model)}${notesFold(view, kase, list, model.teamwork)}${historyList(view, kase)}</section>
<section class="right">
${card.hold === null ? '' : holdBox(card.hold, model.help)}
${kase.status === 'pending' ? followUpNote(view, kase, model.dayOf) : answered(view, kase, list)}
${promisedHere(view, kase, caseAddress(list, kase.id), model.dayOf)}
${besideQuestion(view, kase, card)}
${reading(view, card)}
${kase.unread === 'given-up' && kase.status === 'pending' ? readAgain(view, model) : ''}
${model.account === null ? '' : beforeAskingNote(view, kase.id, model.account)}
${kase.status === 'pending' ? answerForm(view, model, card) : ''}
</section>
</div>`
}

function missedView(view: View, { missed }: CaseModel): Html | '' {
  if (missed.length === 0) return ''
  return html`<p>${view.words.error.since}</p><ol class="missed">${missed.map((entry) => html`<li>${historyLine(view, entry)}</li>`)}</ol>`
}

/** Of a long conversation so many latest messages are on the page; 5,000 would be 15 MB. The API has all. */
const MESSAGES = 200

function conversation(view: View, kase: Case, card: Card): Html {
  const { words } = view
  const { comment, assessment, related, receivedAt, replies } = kase
  const { author, venue, article, thread = [] } = comment
  const who = author.name ?? author.handle ?? words.someone
  const place = `${venue.ownership === 'own' ? words.ourPlace : words.theirPlace}, ${words.venue[venue.kind]}`
  const first = Math.max(0, thread.length - MESSAGES)
  const earlier = thread.slice(first).map((message, at) => said(view, message, `message-${first + at + 1}`))
  const older = earlier.slice(0, -3)
  const ofAll = first === 0 ? '' : ` / ${thread.length - 3}`
  return html`
${article?.title === undefined && article?.text === undefined ? '' : html`<details class="article"${thread.length === 0 && comment.text.length < 500 ? html` open` : ''}><summary><span class="label">${words.kase.article}</span> <bdi>${article.title ?? ''}</bdi></summary>${article.text === undefined ? '' : plainText(view, article.text, 260)}${outside(article.url, words.kase.open)}</details>`}
${
  thread.length === 0
    ? ''
    : html`<h2 class="label">${words.kase.thread}</h2>${older.length === 0 ? '' : html`<details class="fold"><summary>${words.kase.thread} (${older.length}${ofAll})</summary><ol class="thread">${older}</ol></details>`}<ol class="thread">${earlier.slice(-3)}</ol>`
}
<article class="comment" aria-label="${words.kase.comment}">
<header><h2 id="case-title" tabindex="-1"><a class="author" href="/authors/${kase.id}" title="${AUTHOR_WORDS[view.language].link}"><bdi>${who}</bdi></a></h2><p class="meta"><bdi>${venue.name ?? ''}</bdi>${venue.name === undefined ? '' : ' · '}${place}${comment.addressesUs === true ? ` · ${words.kase.addressed}` : ''}${comment.about === undefined ? '' : html` · <bdi>${words.kase.names(comment.about)}</bdi>`} · ${ago(view, comment.postedAt ?? receivedAt)} ${outside(comment.url, words.kase.open)}</p>${cameAlong(view, comment)}</header>
<div class="${card.verdict === 'detractor' || assessment.scores.disdain > 0.6 ? 'harsh' : ''}"${assessment.language === 'und' ? '' : html` lang="${assessment.language}"`}${view.blur ? html` tabindex="0" title="${words.kase.blurred}"` : ''}>${isDeleted(kase) ? html`<p class="dim">${words.kase.deletedComment}</p>` : markedText(view, comment.text, card.points)}</div>
</article>
${
  replies.length === 0
    ? ''
    : html`<h2 class="label">${words.kase.replies}</h2><ol class="thread">${replies.map((message, index) => said(view, message, `reply-${index + 1}`))}</ol>`
}
${card.read ? marksList(view, card) : ''}
${elsewhereFold(view, kase.id, kase.elsewhere ?? [])}
${related.length === 0 ? '' : html`<details class="fold"><summary>${words.kase.related(related.length)}</summary><ul class="plain">${related.slice(0, 20).map((id, index) => html`<li><a href="/cases/${id}">${index + 1}</a></li>`)}</ul></details>`}`
}

/** What came with the words: stars, likes, pictures and files. */
function cameAlong(view: View, { rating, bestRating, likes, attachments = [] }: Comment): Html | '' {
  const { kase } = view.words
  const facts = [
    ...(rating === undefined ? [] : [kase.stars(rating, bestRating)]),
    ...(likes === undefined ? [] : [kase.likes(likes)]),
  ]
  if (facts.length === 0 && attachments.length === 0) return ''
  const files = attachments.map(({ url, name }, index) => {
    const label = name ?? kase.attachment(index + 1)
    const link = outside(url, label)
    return link === '' ? html`<bdi>${label}</bdi>` : link
  })
  return html`<p class="meta along">${facts.join(' · ')}${files.map((file, index) => html`${index === 0 && facts.length === 0 ? '' : ' · '}${file}`)}</p>`
}

/** The program tries no more by itself: a human may say so. */
function readAgain(view: View, { kase, list }: CaseModel): Html | '' {
  const path = caseAddress(list, kase.id)
  return action(view, kase, 'read-again', view.words.kase.readAgain, { look: 'quiet small', path })
}

/** One message of the conversation. */
function said(view: View, { author, text, postedAt, fromUs }: ThreadMessage, id: string): Html {
  const { words } = view
  return html`<li class="${fromUs === true ? 'ours' : ''}" id="${id}"><p class="by"><bdi>${author.name ?? author.handle ?? words.someone}</bdi>${fromUs === true ? ` · ${words.us}` : ''}${postedAt === undefined ? '' : html` · ${ago(view, postedAt)}`}</p>${plainText(view, text)}</li>`
}

/**
 * Every kind of mark again as a list, with its reasons: for screen readers, touch, and print; then all, on
 * demand.
 */
export function marksList(view: View, { points, more }: Pick<Card, 'points' | 'more'>): Html {
  const { words } = view
  const { kase } = words
  return html`<section class="marks"><h2 class="label">${kase.marks}</h2>${
    points.length === 0
      ? html`<p class="dim">${kase.noMarks}</p>`
      : html`<ol>${points.map(
          (point) =>
            html`<li id="point-${point.number}" class="${point.kind}"><span><b>${point.name}</b> ${point.reason}${point.count > 1 ? html` <span class="dim">(${point.count})</span>` : ''} ${seenIn(view, point)}</span></li>`,
        )}</ol>`
  }${
    more.length === 0
      ? ''
      : html`<details class="fold"><summary>${kase.allMarks(more.reduce((sum, { evidence }) => sum + evidence.length, 0))}</summary><ul class="plain">${more.map(
          (one) =>
            html`<li class="${one.kind}"><b>${one.name}</b> ${one.reason} ${quotes(view, one)}${seenIn(view, one)}</li>`,
        )}</ul></details>`
  }</section>`
}

/** The words themselves, where not all of them are marked in the text. */
function quotes({ words }: View, { evidence }: Noticed): readonly Html[] {
  return evidence.flatMap((one) =>
    one.kind === 'span' ? [html`<bdi class="dim">${words.kase.about(one.text.slice(0, QUOTED))}</bdi> `] : [],
  )
}

function seenIn({ words }: View, { evidence }: Pick<Point, 'evidence'>): Html | '' {
  const { kase } = words
  if (evidence.some(({ kind }) => kind === 'span')) return ''
  const first = evidence[0]
  return first?.kind === 'thread'
    ? html`<a class="dim" href="#message-${first.index + 1}">(${kase.seenIn.thread(first.index + 1)})</a>`
    : html`<span class="dim">(${kase.seenIn.metadata})</span>`
}

/** Verdict in words, the two axes, and what speaks for and against; of what wasn't read, just that. */
export function reading({ words }: View, card: Card): Html {
  const { headline, why, corrected, hold } = card
  // Of a held comment its own box says it.
  const said =
    hold !== null
      ? ''
      : html`<h2>${headline}${corrected === null ? '' : html` <small class="dim">(${corrected})</small>`}</h2>
<p class="why">${why}</p>`
  if (!card.read) return html`<section class="reading" aria-label="${words.kase.reading}">${said}</section>`
  const side = (title: string, points: readonly Point[], none: string) =>
    html`<p><b>${title}</b> ${points.length === 0 ? html`<span class="dim">${none}</span>` : points.map(({ name, number }) => html`<span>${name} <a href="#point-${number}">${number}</a></span> `)}</p>`
  return html`<section class="reading" aria-label="${words.kase.reading}">
${said}
<dl class="axes">${card.axes.map(
    ({ name, words: level, value, carriedBy }, index) =>
      html`<div><dt>${name}</dt><dd>${level}${carriedBy.length === 0 ? '' : html` <small class="dim">${words.kase.carriedBy(carriedBy)}</small>`}<svg class="${index === 0 ? 'tone' : 'substance'}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="6" rx="3"/><rect class="value" width="${Math.round(Math.min(1, Math.max(0, value)) * 100)}" height="6" rx="3"/></svg></dd></div>`,
  )}</dl>
<div class="sides">${side(words.kase.for, card.speaksFor, words.kase.nothingFor)}${side(words.kase.against, card.speaksAgainst, words.kase.nothingAgainst)}</div>
</section>`
}
