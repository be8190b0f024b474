import { html } from 'hono/html'
import { type WeekReport, weekBefore } from '../../../src/core/index.ts'
import { lastDay, type ReportPart, reportParts } from '../../../src/core/report-text.ts'
import { REPORT_WORDS } from '../../../src/core/words/report.ts'
import { communityTabs } from './community.ts'
import { colon, type Html, page, type View } from './page.ts'

/** One week on one page, the same as its files. */
export function reportPage(view: View, report: WeekReport): Html {
  const words = REPORT_WORDS[view.language]
  const { week, from, received, half } = report
  const monday = new Date(from)
  const to = (other: string, path = '/community/report') => `${path}?week=${other}`
  const later = weekBefore(monday, -1)
  const isOver = report.until <= view.now.toISOString()
  const body = html`<h1>${words.title(week)}</h1>${communityTabs(view, 'report')}
<p class="lead">${words.span(from.slice(0, 10), lastDay(report))}. ${words.cameIn(received)} ${
    half === undefined ? '' : words.half(half)
  }</p>
<nav class="pages" aria-label="${words.tab}"><a
  href="${to(weekBefore(monday, 1))}">← ${words.earlier}</a>${
    isOver
      ? html`<a
    href="${to(later)}">${words.later} →</a>`
      : ''
  }</nav>
<div class="pair">${reportParts(report, view.language).map((part, at) =>
    at === 0 ? answers(view, report, part) : sheet(view, part),
  )}</div>
<p class="hint"><a href="${to(week, '/community/report.md')}" download>${words.markdown}</a> · <a
  href="${to(week, '/community/report.csv')}" download>${words.csv}</a></p>`
  return page(view, words.title(week), 'community', body)
}

function answers(view: View, { byVerdict }: WeekReport, { title, lines }: ReportPart): Html {
  const words = REPORT_WORDS[view.language]
  if (lines.length === 0) return sheet(view, { title, lines })
  return html`<section class="sheet trend"><h2>${title}</h2><div class="scroll" role="region" tabindex="0"
    aria-label="${title}"><table><thead><tr>${words.head.map(
      (one, at) => html`<th class="${at === 0 ? '' : 'num'}">${one}</th>`,
    )}</tr></thead><tbody>${byVerdict.map(
      ({ received, answered, waiting }, at) =>
        html`<tr><th scope="row">${lines[at]?.item ?? ''}</th>${[received, answered, waiting].map(
          (count) => html`<td
        class="num">${count}</td>`,
        )}</tr>`,
    )}</tbody></table></div></section>`
}

/** Critics who wrote alike, of whatever week. */
function critics(alike: string): string {
  return new URLSearchParams({ tab: 'all', verdict: 'critic', alike }).toString()
}

function sheet(view: View, { title, lines }: ReportPart): Html {
  const { none, times } = REPORT_WORDS[view.language]
  const line = ({ item, value, alike }: ReportPart['lines'][number]) => {
    const said =
      alike === undefined
        ? html`<bdi>${item}</bdi>`
        : html`<a href="/?${critics(alike)}"><bdi>${item}</bdi></a>`
    const much = alike === undefined || typeof value !== 'number' ? value : times(value)
    return html`<li>${said}${colon(view)}${much}</li>`
  }
  return html`<section class="sheet trend"><h2>${title}</h2>${
    lines.length === 0
      ? html`<p
    class="dim">${none}</p>`
      : html`<ul>${lines.map(line)}</ul>`
  }</section>`
}
