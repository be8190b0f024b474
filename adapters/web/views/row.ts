import { html } from 'hono/html'
import { readingName } from '../../../src/core/card.ts'
import { type CaseStatus, type CaseSummary, LANGUAGES } from '../../../src/core/index.ts'
import { span } from '../../../src/core/words/index.ts'
import type { Html, Page } from '../page.ts'
import { foreign, full } from './text.ts'

/** These no longer wait for anybody. */
const OVER: ReadonlySet<CaseStatus> = new Set(['posted', 'dismissed', 'closed'])

/** One case in one line (two on a phone). */
export function row(summary: CaseSummary, picked: boolean, showStatus: boolean, page: Page): Html {
  const { say, words } = page
  const { id, version, verdict, strategy, claim, status } = summary
  const reading = readingName(verdict, summary)
  const author = summary.authorName || words.card.anonymous
  const since = OVER.has(status) ? summary.updatedAt : summary.receivedAt
  const passed = span(since, page.now, words)
  const time = OVER.has(status) ? words.time.ago(passed) : words.time.waits(passed)
  const harsh = verdict === 'detractor' ? 'harsh' : ''
  const language = LANGUAGES.find((one) => one === summary.language)
  return html`<li class="row" data-case="${id}" data-version="${version}">
<span class="pick"><input type="checkbox" name="pick" value="${id}:${version}" form="bulk" ${picked ? html`checked` : ''} aria-label="${say.inbox.select(author)}"></span>
<span class="source"><span class="author">${foreign(author, 60)}</span>${summary.venueName === null ? '' : html`<span class="place">${foreign(summary.venueName, 60)}</span>`}</span>
<a class="words ${harsh}" href="/cases/${id}" ${language === undefined ? '' : html`lang="${language}"`} dir="auto">${summary.excerpt.toWellFormed().trim() === '' ? '—' : summary.excerpt.toWellFormed()}</a>
<span class="verdict ${reading}"><i class="dot" aria-hidden="true"></i>${words.verdicts[reading]}</span>
<span class="answer">${verdict === 'unclear' && strategy === null ? words.card.noProposal : words.strategies[strategy ?? 'answer'].name}</span>
<span class="since">${showStatus ? html`<span class="status">${words.statuses[status]}</span> ` : ''}<time datetime="${since}" title="${full(since, page)}">${time}</time></span>
<span class="holder">${claim === null ? '' : claim.by.id === page.actor.id ? say.inbox.heldByYou : say.inbox.held(claim.by.name)}</span>
</li>`
}
