import { html } from 'hono/html'
import { type Trends, VERDICTS, wilson } from '../../../src/core/index.ts'
import { CHOICES } from '../../../src/core/ways.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { OUTCOME_WORDS } from '../../../src/core/words/outcomes.ts'
import { TREND_WORDS } from '../../../src/core/words/trends.ts'
import {
  criticsWith,
  PERIODS,
  type TableName,
  TREND_PATHS,
  type TrendFilters,
  type TrendsPath,
  trendsAddress,
  trendTable,
  wayNamed,
  within,
} from '../trends.ts'
import { type Html, page, type View } from './page.ts'

const WIDTH = 640
const HEIGHT = 180
const BASE = 150
/** Rows of a table that stands on the page as it is. */
const SHOWN = 15

export interface TrendsPage {
  readonly trends: Trends
  readonly filters: TrendFilters
  /** Where cases come from, those with most first. */
  readonly places: readonly string[]
}

/** Few plots, each with its numbers behind it, and what the filters leave of them. */
export function trendsPage(view: View, model: TrendsPage): Html {
  const { words } = view
  const { trends } = model
  const empty = trends.weeks.length === 0
  const narrowed = trendsAddress(model.filters) !== '/trends'
  const body = html`<h1>${words.trends.title}</h1>${trendTabs(
    view,
    model.filters,
    '/trends',
  )}${filterForm(view, model)}${
    empty
      ? html`<div class="empty"><p>${
          narrowed ? TREND_WORDS[view.language].nothing : words.trends.empty
        }</p></div>`
      : html`${weeks(view, model)}<div class="pair">${answers(view, model, 'answers')}${topics(
          view,
          model,
        )}</div>${answers(view, model, 'places')}${chosen(view, model)}${hours(view, model)}`
  }`
  return page(view, words.trends.title, 'trends', body)
}

/** The pages that count, with the filters of this one. */
export function trendTabs(view: View, filters: TrendFilters, now: TrendsPath): Html {
  const words = OUTCOME_WORDS[view.language]
  return html`<nav class="tabs" aria-label="${view.words.trends.title}">${TREND_PATHS.map(
    (one) =>
      html`<a href="${trendsAddress(filters, one)}"${
        one === now ? html` aria-current="page"` : ''
      }>${words.tabs[one]}</a>`,
  )}</nav>`
}

export function filterForm(
  view: View,
  { filters, places }: Pick<TrendsPage, 'filters' | 'places'>,
  path: TrendsPath = '/trends',
): Html {
  const words = TREND_WORDS[view.language]
  const said = DESK_WORDS[view.language]
  const select = (
    name: keyof TrendFilters,
    label: string,
    options: readonly (readonly [string, string])[],
    now: string,
  ) =>
    html`<label><span class="label">${label}</span><select
      name="${name}">${options.map(
        ([value, text]) =>
          html`<option value="${value}"${value === now ? html` selected` : ''}>${text}</option>`,
      )}</select></label>`
  const any: readonly [string, string] = ['', words.any]
  const known =
    filters.place === undefined || places.includes(filters.place) ? places : [filters.place, ...places]
  return html`<form class="grid trend-filters" method="get" action="${path}">
${select(
  'period',
  words.period,
  PERIODS.map((one) => [one, words.periods[one]]),
  filters.period,
)}${select(
  'place',
  words.place,
  [any, ...known.map((one) => [one, one] as const)],
  filters.place ?? '',
)}${select(
  'language',
  words.language,
  [any, ...(['en', 'fr', 'und'] as const).map((one) => [one, said.language[one]] as const)],
  filters.language ?? '',
)}${select(
  'strategy',
  words.strategy,
  [any, ...CHOICES.map((one) => [one, view.words.strategy[one]] as const)],
  filters.strategy ?? '',
)}<button class="quiet">${words.show}</button></form>`
}

function weeks(view: View, model: TrendsPage): Html {
  const { words } = view
  const all = model.trends.weeks.slice(-16)
  const most = Math.max(1, ...all.map(({ verdicts }) => sum(Object.values(verdicts))))
  const step = (WIDTH - 40) / Math.max(6, all.length)
  const bars = all.map(({ week, verdicts }, index) => {
    const x = 40 + index * step + step * 0.15
    let y = BASE
    const parts = VERDICTS.map((verdict) => {
      const height = ((verdicts[verdict] ?? 0) / most) * (BASE - 20)
      y -= height
      return height === 0
        ? ''
        : html`<rect class="v-${verdict}" x="${x.toFixed(1)}" y="${y.toFixed(1)}"
        width="${(step * 0.7).toFixed(1)}"
        height="${height.toFixed(1)}"><title>${week}: ${words.verdict[verdict]} ${
          verdicts[verdict] ?? 0
        }</title></rect>`
    })
    const label = html`<text x="${(x + step * 0.35).toFixed(1)}" y="${BASE + 18}"
      text-anchor="middle">${words.trends.weekShort(week.replace(/^\d+-?W?/, ''))}</text>`
    return html`${parts}${label}`
  })
  const axis = html`<line x1="36" x2="${WIDTH}" y1="${BASE}" y2="${BASE}"/><line class="faint" x1="36"
    x2="${WIDTH}" y1="20" y2="20"/><text x="30" y="24" text-anchor="end">${most}</text><text x="30"
      y="${BASE + 4}" text-anchor="end">0</text>`
  const legend = html`<p class="legend">${VERDICTS.map(
    (one) => html`<span><svg viewBox="0 0 10 10"
    aria-hidden="true"><rect class="v-${one}" width="10" height="10"
      rx="2"/></svg>${words.verdict[one]}</span>`,
  )}</p>`
  return plot(
    view,
    model,
    'weeks',
    html`${legend}${drawing(html`${axis}${bars}`, HEIGHT, words.trends.weeks)}`,
  )
}

/** Received, answered, waiting and the rate, by how it reads or by place: the table itself. */
function answers(view: View, model: TrendsPage, name: 'answers' | 'places'): Html {
  const { title, rows } = trendTable(view, name, model.trends)
  if (rows.length === 0) return html``
  return html`<section class="sheet trend"><h2>${title}</h2>${tableOf(view, model, name, SHOWN)}<p
    class="hint">${TREND_WORDS[view.language].rateHint}</p>${csvLink(view, model, name)}</section>`
}

/** Each word leads to the comments that have it. */
function topics(view: View, model: TrendsPage): Html {
  const words = TREND_WORDS[view.language]
  // Everybody names what it is all about.
  const brand = view.brand.toLowerCase()
  const all = model.trends.topics.filter(({ word }) => !brand.includes(word))
  if (all.length === 0) return html``
  return html`<section class="sheet trend"><h2>${words.topics}</h2><p
    class="chips">${all.map(
      ({ word, count, more }) => html`<a class="chip"
      href="${criticsWith(model.filters, word)}"><bdi>${word}</bdi> <span
        class="count">${count.toLocaleString(view.language)}${more === true ? '+' : ''}</span></a>`,
    )}</p><p
        class="hint">${words.topicsHint}</p>${csvLink(view, model, 'topics')}</section>`
}

function chosen(view: View, model: TrendsPage): Html {
  const { words } = view
  const rows = [...model.trends.proposedChosen].sort((a, b) => b.count - a.count).slice(0, 10)
  if (rows.length === 0) return nothingYet(view, words.trends.chosen)
  const drawn = bars(
    rows.map((one) => ({
      label: `${wayNamed(words, one.proposed)} → ${wayNamed(words, one.chosen)}`,
      count: one.count,
    })),
  )
  return plot(view, model, 'chosen', html`${agreementLine(view, model.trends)}${drawn}`)
}

/** How often the decision was the proposal, by the same numbers. */
function agreementLine(view: View, { proposedChosen }: Trends): Html | '' {
  // Praise that nobody answered says nothing of the proposal.
  const said = proposedChosen.filter(
    ({ proposed, chosen: by }) => proposed !== 'thanks' || by !== 'dismissed',
  )
  const agreed = said.filter(({ proposed, chosen: by }) => proposed === by)
  const share = wilson(sum(agreed.map(({ count }) => count)), sum(said.map(({ count }) => count)))
  return share === undefined ? '' : html`<p>${OUTCOME_WORDS[view.language].agreed(share)}</p>`
}

function hours(view: View, model: TrendsPage): Html {
  const { words } = view
  const all = model.trends.hoursToDecision
  const total = sum(all.map(({ count }) => count))
  if (total === 0) return nothingYet(view, words.trends.hours)
  let before = 0
  const half = all.find(({ count }) => {
    before += count
    return before * 2 >= total
  })
  const drawn = bars(all.map(({ upTo, count }) => ({ label: within(words, upTo), count })))
  const line = html`<p>${TREND_WORDS[view.language].half(within(words, half?.upTo ?? null))}</p>`
  return plot(view, model, 'hours', html`${line}${drawn}`)
}

/** Fits a phone: label, bar and number in a line, or the label above them. */
function bars(rows: readonly { readonly label: string; readonly count: number }[]): Html {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return html`<ul class="plain bars">${rows.map(
    ({ label, count }) =>
      html`<li><span>${label}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none"
        aria-hidden="true"><rect class="bar" width="${((count / most) * 100).toFixed(1)}"
        height="10"/></svg><span class="num">${count}</span></li>`,
  )}</ul>`
}

function drawing(inside: Html, height: number, label: string): Html {
  return html`<div class="scroll latest" role="region" tabindex="0" aria-label="${label}"><svg class="plot"
    viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${inside}</svg></div>`
}

function plot(view: View, model: TrendsPage, name: TableName, drawn: Html): Html {
  const { title } = trendTable(view, name, model.trends)
  return html`<section class="sheet trend"><h2>${title}</h2>${drawn}<details
    class="fold"><summary>${view.words.trends.table}</summary>${tableOf(
      view,
      model,
      name,
    )}</details>${csvLink(view, model, name)}</section>`
}

function tableOf(view: View, { trends }: TrendsPage, name: TableName, most?: number): Html {
  const { title, head, rows } = trendTable(view, name, trends)
  const isNumber = (at: number) =>
    rows.every((row) => at > 0 && (typeof row[at] === 'number' || /^(?:\d+\u00A0?%)?$/.test(String(row[at]))))
  const numbers = head.map((_, at) => isNumber(at))
  const cell = (value: string | number, at: number) =>
    html`<td class="${numbers[at] ? 'num' : ''}"><bdi>${
      typeof value === 'number' ? value.toLocaleString(view.language) : value
    }</bdi></td>`
  return html`<div class="scroll" role="region" tabindex="0"
    aria-label="${view.words.trends.table}: ${title}"><table><thead><tr>${head.map(
      (one, at) => html`<th
      class="${numbers[at] ? 'num' : ''}">${one}</th>`,
    )}</tr></thead><tbody>${rows
      .slice(0, most)
      .map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`
}

function csvLink(view: View, { filters }: TrendsPage, name: TableName): Html {
  return html`<p class="hint"><a href="${trendsAddress(filters, '/trends.csv', { table: name })}"
    download>${TREND_WORDS[view.language].csv}</a></p>`
}

/** An empty plot says what will fill it. */
function nothingYet({ words }: View, title: string): Html {
  return html`<section class="sheet trend"><h2>${title}</h2><p
    class="dim">${words.trends.empty}</p></section>`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
