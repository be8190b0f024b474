import { html } from 'hono/html'
import { readingName } from '../../../src/core/card.ts'
import { type Case, type HistoryEntry, VERDICTS } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { foreign, moment, outward } from './text.ts'

/** Everything that happened: who, where, what, when, which text. Newest last. */
export function timelineView(stored: Case, page: Page): Html {
  return html`<section class="history" aria-labelledby="history-title"><h2 id="history-title">${page.say.case.history}</h2>
<ol>${stored.history.map((entry) => html`<li>${historyLine(entry, stored, page)}${textOf(entry, page)}</li>`)}</ol></section>`
}

/** One line of history as a sentence, with its time. */
export function historyLine(entry: HistoryEntry, stored: Case, page: Page): Html {
  const { words, say } = page
  const { at, action, actor, place, strategy, reason, url } = entry
  const where = place === 'desk' || place === 'winnow' ? '' : ` ${words.inPlace(words.places[place])}`
  const chosen =
    strategy === undefined || action === 'sent' ? '' : ` · ${words.strategies[strategy ?? 'answer'].name}`
  return html`${moment(at, page)} <span class="what">${words.history[action](actor.name.slice(0, 80))}${where}${chosen}</span>
${reason === undefined ? '' : html`<span class="why">${reasonWords(action, reason, stored, page)}</span>`} ${outward(url, say.case.seeReply, 'out')}`
}

/** A correction carries its verdict in front of the reason. */
function reasonWords(action: HistoryEntry['action'], reason: string, stored: Case, page: Page): Html {
  const { say, words } = page
  const verdict = action === 'reclassify' ? VERDICTS.find((one) => reason.startsWith(one)) : undefined
  if (verdict === undefined) return foreign(say.case.because(reason), 400)
  const said = reason.slice(verdict.length).replace(/^: /, '')
  return html`${say.case.verdictTo(words.verdicts[readingName(verdict, stored.assessment)])} ${said === '' ? '' : foreign(say.case.because(said), 400)}`
}

function textOf({ text, textHash }: HistoryEntry, page: Page): Html | '' {
  if (text === undefined || text === '') return ''
  return html`<details><summary>${page.say.case.historyText}</summary><div class="text" dir="auto">${text.toWellFormed()}</div>${textHash === undefined ? '' : html`<p class="hash">SHA-256 ${textHash.slice(0, 16)}…</p>`}</details>`
}
