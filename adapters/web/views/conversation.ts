import { html } from 'hono/html'
import { authorOf, type Card, type Point } from '../../../src/core/card.ts'
import type { Comment, ThreadMessage } from '../../../src/core/index.ts'
import { splitLong } from '../evidence.ts'
import type { Html, Page } from '../page.ts'
import { markedText } from './marked.ts'
import { ago, foreign, outward, paragraphs } from './text.ts'

/** Of an article and of earlier messages so much is shown at once. */
const ARTICLE = 260
const MESSAGE = 220
/** So many earlier messages are open; older ones unfold. */
const OPEN = 2
/** So many older ones are put into the page. */
const MOST = 200

export interface ConversationModel {
  readonly comment: Comment
  readonly card: Pick<Card, 'comment' | 'speaksFor' | 'speaksAgainst'>
  /** Reads as depreciative, so that it can be blurred. */
  readonly harsh: boolean
}

/** The conversation as it happened: the article, earlier messages, the comment with its evidence. */
export function conversationView({ comment, card, harsh }: ConversationModel, page: Page): Html {
  const { say, words } = page
  const points: readonly Point[] = [...card.speaksFor, ...card.speaksAgainst]
  const thread = comment.thread ?? []
  const older = thread.slice(0, -OPEN).slice(-MOST)
  const { author, place, url, postedAt } = card.comment
  const addressed =
    comment.addressesUs === undefined ? '' : comment.addressesUs ? say.case.toUs : say.case.overheard
  return html`${comment.article === undefined ? '' : articleView(comment, page)}
${
  older.length === 0
    ? ''
    : html`<details class="older"><summary>${say.case.earlier(thread.length - OPEN)}</summary>${older.map((one) => messageView(one, page))}</details>`
}
${thread.slice(-OPEN).map((one) => messageView(one, page))}
<article class="said current" aria-label="${words.card.comment}">
<header><span class="author">${foreign(author, 80)}</span> <span class="where">${foreign(place, 80)} · ${words.venues[comment.venue.kind]}${addressed === '' ? '' : ` · ${addressed}`}</span>
<span class="when">${postedAt === undefined ? '' : ago(postedAt, page)} ${outward(url, words.card.source, 'out')}</span></header>
${markedText(comment.text, points, harsh, page)}
</article>`
}

function articleView({ article }: Comment, page: Page): Html {
  const { say } = page
  const by = article?.author?.name ?? article?.author?.handle
  return html`<article class="said article"><header><span class="kind">${say.case.article}</span> ${article?.title === undefined ? '' : html`<span class="title">${foreign(article.title)}</span>`}
<span class="where">${by === undefined ? '' : say.case.articleBy(by)}</span> <span class="when">${outward(article?.url, page.words.card.source, 'out')}</span></header>
${article?.text === undefined ? '' : unfolding(article.text, ARTICLE, page)}</article>`
}

function messageView(message: ThreadMessage, page: Page): Html {
  const { say, words } = page
  const author = authorOf(message, words)
  return html`<article class="said earlier ${message.fromUs ? 'us' : ''}"><header><span class="author">${foreign(author, 80)}</span> ${message.fromUs ? html`<span class="badge">${say.case.us}</span>` : ''}
<span class="when">${message.postedAt === undefined ? '' : ago(message.postedAt, page)}</span></header>
${unfolding(message.text, MESSAGE, page)}</article>`
}

function unfolding(text: string, shown: number, page: Page): Html {
  const [first, rest] = splitLong(text, shown)
  if (rest === '') return paragraphs(text)
  const label = page.say.case.showAll(text.length.toLocaleString(page.language))
  return html`<div class="text" dir="auto">${first.toWellFormed()}<details class="rest"><summary>${label}</summary>${rest.toWellFormed()}</details></div>`
}
