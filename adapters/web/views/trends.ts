import { html } from 'hono/html'
import { STRATEGIES, type Trends, type VERDICTS } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { followed } from '../plots.ts'
import { layout } from './layout.ts'
import { barPlot, legend, matrixPlot, tableView } from './plots.ts'

/** So many weeks are drawn; the table holds as many. */
const WEEKS = 26

/** Few plots, each with its table: what came in, whether proposals were followed, how long it took. */
export function trendsPage(trends: Trends, samples: boolean, page: Page): Html {
  const { say } = page
  const nothing = trends.weeks.length === 0
  const main = html`<h1>${say.trends.title}</h1>${samples ? html`<p class="hint">${say.trends.samples}</p>` : ''}
${nothing ? html`<div class="empty"><p>${say.trends.empty}</p><p><a class="button" href="/">${say.errors.toInbox}</a></p></div>` : html`${weeks(trends, page)}${strategies(trends, page)}${hours(trends, page)}`}`
  return layout({ title: say.trends.title, name: 'trends', main }, page)
}

function weeks(trends: Trends, page: Page): Html {
  const { say, words, language } = page
  const order = [
    'critic',
    'unclear',
    'detractor',
    'neither',
  ] as const satisfies readonly (typeof VERDICTS)[number][]
  const series = order.map((name) => ({ name, label: words.verdicts[name] }))
  const shown = trends.weeks.slice(-WEEKS)
  const bars = shown.map(({ week, verdicts }) => ({
    label: weekLabel(week),
    values: order.map((verdict) => verdicts[verdict] ?? 0),
  }))
  const rows = bars.map(({ values }, at) => [
    shown[at]?.week ?? '',
    ...values.map((one) => one.toLocaleString(language)),
    values.reduce((a, b) => a + b, 0).toLocaleString(language),
  ])
  return html`<section class="trend"><h2>${say.trends.weeks}</h2><p class="hint">${say.trends.weeksText}</p>${legend(series)}
${barPlot(say.trends.weeks, series, bars, language)}
${tableView(say.trends.table, [say.trends.week, ...series.map(({ label }) => label), say.trends.total], rows)}</section>`
}

function strategies(trends: Trends, page: Page): Html | '' {
  const { say, words, language } = page
  const name = (key: string) =>
    key === 'none'
      ? say.trends.none
      : key === 'dismissed'
        ? say.trends.dismissed
        : words.strategies[key as keyof typeof words.strategies].name
  const pairs = trends.proposedChosen
  if (pairs.length === 0) return ''
  const rows = ['none', ...STRATEGIES]
  const columns = [...rows, 'dismissed']
  const values = rows.map((proposed) =>
    columns.map(
      (chosen) => pairs.find((one) => one.proposed === proposed && one.chosen === chosen)?.count ?? 0,
    ),
  )
  const share = followed(pairs)
  const percent = (share ?? 0).toLocaleString(language, { style: 'percent' })
  return html`<section class="trend"><h2>${say.trends.strategies}</h2><p class="hint">${say.trends.strategiesText} ${share === undefined ? '' : say.trends.followed(percent)}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${say.trends.strategies}">${matrixPlot(say.trends.strategies, { rows: rows.map(name), columns: columns.map(name), values }, language)}</div>
${tableView(
  say.trends.table,
  [`${say.trends.proposed} ↓ ${say.trends.chosen} →`, ...columns.map(name)],
  values.map((row, at) => [name(rows[at] ?? ''), ...row]),
)}</section>`
}

function hours(trends: Trends, page: Page): Html | '' {
  const { say, language } = page
  if (trends.hoursToDecision.every(({ count }) => count === 0)) return ''
  const bars = trends.hoursToDecision.map(({ upTo, count }) => ({
    label: upTo === null ? say.trends.longer : `≤ ${upTo.toLocaleString(language)} h`,
    values: [count],
  }))
  const rows = trends.hoursToDecision.map(({ upTo, count }) => [
    upTo === null ? say.trends.longer : say.trends.upTo(upTo),
    count.toLocaleString(language),
  ])
  return html`<section class="trend"><h2>${say.trends.hours}</h2><p class="hint">${say.trends.hoursText}</p>
${barPlot(say.trends.hours, [{ name: 'time', label: say.trends.count }], bars, language)}
${tableView(say.trends.table, [say.trends.span, say.trends.count], rows)}</section>`
}

/** `2026-W09` → `W09`. */
function weekLabel(week: string): string {
  return week.split('-').at(-1) ?? week
}
