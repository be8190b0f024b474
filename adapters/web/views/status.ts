import { html } from 'hono/html'
import type { Logged, Status } from '../../../src/core/index.ts'
import { reasonIn } from '../../../src/core/words/reasons/index.ts'
import { STATUS_WORDS } from '../../../src/core/words/status.ts'
import { colon, type Html, notice, page, type View, when } from './page.ts'

/** How the program is, on one page. */
export function statusPage(view: View, status: Status): Html {
  const words = STATUS_WORDS[view.language]
  const { checks, toRead, toSend, late, resting, platforms, faults, dryRun } = status
  const figure = (label: string, count: number) =>
    html`<div><dt>${label}</dt><dd>${count.toLocaleString(view.language)}</dd></div>`
  const section = (title: string, rows: readonly Html[]) => {
    const listed =
      rows.length === 0 ? html`<p class="hint">${words.none}</p>` : html`<ul class="plain">${rows}</ul>`
    return html`<section class="sheet"><h2>${title}</h2>${listed}</section>`
  }
  const caseLink = (caseId: string | undefined) =>
    caseId === undefined ? '' : html` · <a href="/cases/${caseId}">${words.openCase}</a>`
  const logged = ({ at, what, caseId }: Logged) =>
    html`<li><time datetime="${at}">${when(view, at)}</time> <bdi>${what}</bdi>${caseLink(caseId)}</li>`
  const checked = ({ name, ok, says }: Status['checks'][number]) => {
    const works = ok ? words.good : html`<b>${words.bad}</b>`
    return html`<li><b>${words.check[name]}</b>${colon(view)}${works}. <span
      class="dim">${reasonIn(view.language, says)}</span></li>`
  }
  const connected = ({ title, last }: Status['platforms'][number]) =>
    last === undefined
      ? html`<li><b>${title}</b>${colon(view)}<span class="dim">${words.quiet}</span></li>`
      : html`<li><b>${title}</b>${colon(view)}<bdi>${last.what}</bdi>
  <time class="dim" datetime="${last.at}">${when(view, last.at)}</time></li>`
  const delayed = ({ caseId, attempts, why, sendAt }: Status['late'][number]) => {
    const because = why === null ? '' : reasonIn(view.language, why)
    return html`<li>${words.tried(attempts)}${colon(view)}<bdi>${because}</bdi>
  <span class="dim">${words.next(when(view, sendAt))}</span>${caseLink(caseId)}</li>`
  }
  const rests = resting.map(({ sources, restsUntil }) =>
    notice(words.resting(sources.join(', '), when(view, restsUntil)), 'alert'),
  )
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${dryRun ? notice(words.dryRun) : ''}${rests}
<h2 class="label">${words.waiting}</h2>
<dl class="figures">${figure(words.toRead, toRead)}${figure(words.toSend, toSend)}</dl>
<div class="pair">${section(words.checks, checks.map(checked))}${section(
    words.platforms,
    platforms.map(connected),
  )}${section(words.late, late.map(delayed))}${section(words.faults, faults.map(logged))}</div>`
  return page(view, words.title, 'settings', body)
}
