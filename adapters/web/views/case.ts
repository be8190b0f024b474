import { html } from 'hono/html'
import type { Card } from '../../../src/core/card.ts'
import {
  type Account,
  type AnsweredQuestion,
  type Beside,
  type Carriers,
  type Case,
  type Comment,
  isDeleted,
  type KeptIssue,
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
import { issueFold } from './issue.ts'
import { markedText, plainText } from './marked.ts'
import { notesFold, type Teamwork } from './notes.ts'
import type { OfferedText } from './offers.ts'
import { action, ago, colon, type Html, notice, outside, type View } from './page.ts'
import { type DayOf, followUpNote, promisedHere } from './promises.ts'
import { readArticle } from './read-article.ts'
import { marksList, reading } from './reading.ts'
import { elsewhereFold } from './same-person.ts'
import type { SavedOptions } from './saved.ts'
import { whoOf } from './toast.ts'

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
  /** What the step before did beside what can be seen here. */
  readonly doneToo: string | undefined
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
  /** Its issue, where there is a tracker; null: none yet. undefined: there is no tracker. */
  readonly issue: KeptIssue | null | undefined
  /** What was typed of one, and not taken. */
  readonly typedIssue: { readonly title: string; readonly summary: string } | undefined
  /** Others who wrote like this one, and would be told of an adopted idea with them. */
  readonly alike: number
  /** Its neighbours in the list. */
  readonly beside: Beside
}

export function titleOf(view: View, kase: Case, card: Card): string {
  return `${card.headline}${colon(view)}${whoOf(view, kase)}`
}

/** The case as it stands beside its list. */
export function caseView(view: View, model: CaseModel, card: Card): Html {
  const { words } = view
  const { kase, list, beside } = model
  return html`
<nav class="crumbs" aria-label="${titleOf(view, kase, card)}"><a id="back"
  href="${addressOf(list)}">← ${words.kase.back}</a>${claimBar(view, model)}${assignBar(view, model)}<span
    class="presence" id="presence" role="status"
      data-presence="${kase.id}"></span><span>${
        beside.previous === undefined
          ? ''
          : html`<a id="previous"
        href="${caseAddress(list, beside.previous)}">← ${words.kase.previous}</a>`
      }${
        beside.next === undefined
          ? ''
          : html`<a id="next"
        href="${caseAddress(list, beside.next)}">${words.kase.next} →</a>`
      }</span></nav>
${cameBack(view, kase)}
${model.doneToo === undefined ? '' : notice(model.doneToo, 'good')}
${model.problem === undefined ? '' : notice(html`${model.problem}${missedView(view, model)}`, 'alert')}
${
  model.lost === ''
    ? ''
    : html`<label class="label" for="lost">${words.error.kept}</label><textarea id="lost" rows="5" readonly
      dir="auto">
${model.lost}</textarea>`
}
<div class="news" id="case-news" role="status" hidden>${words.kase.live} <a
  href="${caseAddress(list, kase.id)}">${words.inbox.reload}</a></div>
<div class="case" data-case="${kase.id}" data-version="${kase.version}"
  data-status="${kase.status}"${kase.unread === 'waiting' ? html` data-unread` : ''}>
<section class="left">${conversation(view, kase, card)}</section>
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
<section class="left more">${noticed(view, kase, card)}${readArticle(view, kase, list, model.mayFetch)}${
    kase.status === 'pending'
      ? html`${reclassify(view, model)}${card.hold === null ? whyNot(view, card, model.choice) : ''}`
      : ''
  }${adoptForm(view, model)}${issueFold(view, model)}${notesFold(view, kase, list, model.teamwork)}
${historyList(view, kase)}</section>
</div>`
}

function missedView(view: View, { missed }: CaseModel): Html | '' {
  if (missed.length === 0) return ''
  return html`<p>${view.words.error.since}</p><ol
    class="missed">${missed.map((entry) => html`<li>${historyLine(view, entry)}</li>`)}</ol>`
}

/** Of a long conversation so many latest messages are on the page; 5,000 would be 15 MB. The API has all. */
const MESSAGES = 200

function conversation(view: View, kase: Case, card: Card): Html {
  const { words } = view
  const { comment, assessment, receivedAt, replies } = kase
  const { author, venue, article, thread = [] } = comment
  const who = author.name ?? author.handle ?? words.someone
  const place = `${venue.ownership === 'own' ? words.ourPlace : words.theirPlace}, ${words.venue[venue.kind]}`
  const first = Math.max(0, thread.length - MESSAGES)
  const earlier = thread.slice(first).map((message, at) => said(view, message, `message-${first + at + 1}`))
  const older = earlier.slice(0, -3)
  const ofAll = first === 0 ? '' : ` / ${thread.length - 3}`
  return html`
${
  article?.title === undefined && article?.text === undefined
    ? ''
    : html`<details
  class="article"${thread.length === 0 && comment.text.length < 500 ? html` open` : ''}><summary><span
    class="label">${words.kase.article}</span> <bdi>${article.title ?? ''}</bdi></summary>${
      article.text === undefined ? '' : plainText(view, article.text, 260)
    }${outside(article.url, words.kase.open)}</details>`
}
${
  thread.length === 0
    ? ''
    : html`<h2 class="label">${words.kase.thread}</h2>${
        older.length === 0
          ? ''
          : html`<details
      class="fold"><summary>${words.kase.thread} (${older.length}${ofAll})</summary><ol
        class="thread">${older}</ol></details>`
      }<ol class="thread">${earlier.slice(-3)}</ol>`
}
<article class="comment" aria-label="${words.kase.comment}">
<header><h2 id="case-title" tabindex="-1"><a class="author" href="/authors/${kase.id}"
  title="${AUTHOR_WORDS[view.language].link}"><bdi>${who}</bdi></a></h2><p class="meta"><bdi>${
    venue.name ?? ''
  }</bdi>${venue.name === undefined ? '' : ' · '}${place}${
    comment.addressesUs === true ? ` · ${words.kase.addressed}` : ''
  }${comment.about === undefined ? '' : html` · <bdi>${words.kase.names(comment.about)}</bdi>`} · ${ago(
    view,
    comment.postedAt ?? receivedAt,
  )} ${outside(comment.url, words.kase.open)}</p>${cameAlong(view, comment)}</header>
<div class="${
    card.verdict === 'detractor' || assessment.scores.disdain > 0.6 ? 'harsh' : ''
  }"${assessment.language === 'und' ? '' : html` lang="${assessment.language}"`}${
    view.blur ? html` tabindex="0" title="${words.kase.blurred}"` : ''
  }>${
    isDeleted(kase)
      ? html`<p
      class="dim">${words.kase.deletedComment}</p>`
      : markedText(view, comment.text, card.points)
  }</div>
</article>
${
  replies.length === 0
    ? ''
    : html`<h2 class="label">${words.kase.replies}</h2><ol
      class="thread">${replies.map((message, index) => said(view, message, `reply-${index + 1}`))}</ol>`
}`
}

/** Of its words and its author: what speaks for which reading, and what else they wrote. */
function noticed(view: View, kase: Case, card: Card): Html {
  const { words } = view
  const { related } = kase
  return html`${card.read ? marksList(view, card) : ''}
${elsewhereFold(view, kase.id, kase.elsewhere ?? [])}
${
  related.length === 0
    ? ''
    : html`<details
  class="fold"><summary>${words.kase.related(related.length)}</summary><ul
    class="plain">${related.slice(0, 20).map(
      (id, index) => html`<li><a
      href="/cases/${id}">${index + 1}</a></li>`,
    )}</ul></details>`
}`
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
  return html`<p class="meta along">${facts.join(' · ')}${files.map(
    (file, index) => html`${index === 0 && facts.length === 0 ? '' : ' · '}${file}`,
  )}</p>`
}

/** The program tries no more by itself: a human may say so. */
function readAgain(view: View, { kase, list }: CaseModel): Html | '' {
  const path = caseAddress(list, kase.id)
  return action(view, kase, 'read-again', view.words.kase.readAgain, { look: 'quiet small', path })
}

/** One message of the conversation. */
function said(view: View, { author, text, postedAt, fromUs }: ThreadMessage, id: string): Html {
  const { words } = view
  return html`<li class="${fromUs === true ? 'ours' : ''}" id="${id}"><p class="by"><bdi>${
    author.name ?? author.handle ?? words.someone
  }</bdi>${
    fromUs === true ? ` · ${words.us}` : ''
  }${postedAt === undefined ? '' : html` · ${ago(view, postedAt)}`}</p>${plainText(view, text)}</li>`
}
