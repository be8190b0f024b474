import { html } from 'hono/html'
import { type Trends, VERDICTS } from '../../../src/core/index.ts'
import { CHOICES } from '../../../src/core/ways.ts'
import { type Html, page, type View } from './page.ts'

const WIDTH = 640
const HEIGHT = 180
const BASE = 150

/** Few plots, each with its numbers behind it. */
export function trendsPage(view: View, trends: Trends): Html {
  const { words } = view
  const empty = trends.weeks.length === 0
  const body = html`<h1>${words.trends.title}</h1>${
    empty
      ? html`<div class="empty"><p>${words.trends.empty}</p></div>`
      : html`${weeks(view, trends.weeks.slice(-16))}${chosen(view, trends.proposedChosen)}${hours(view, trends.hoursToDecision)}`
  }`
  return page(view, words.trends.title, 'trends', body)
}

function weeks(view: View, all: Trends['weeks']): Html {
  const { words } = view
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
        : html`<rect class="v-${verdict}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(step * 0.7).toFixed(1)}" height="${height.toFixed(1)}"><title>${week}: ${words.verdict[verdict]} ${verdicts[verdict] ?? 0}</title></rect>`
    })
    const label = html`<text x="${(x + step * 0.35).toFixed(1)}" y="${BASE + 18}" text-anchor="middle">${words.trends.weekShort(week.replace(/^\d+-?W?/, ''))}</text>`
    return html`${parts}${label}`
  })
  const axis = html`<line x1="36" x2="${WIDTH}" y1="${BASE}" y2="${BASE}"/><line class="faint" x1="36" x2="${WIDTH}" y1="20" y2="20"/><text x="30" y="24" text-anchor="end">${most}</text><text x="30" y="${BASE + 4}" text-anchor="end">0</text>`
  const table = html`<table><thead><tr><th>${words.trends.week}</th>${VERDICTS.map((one) => html`<th class="num">${words.verdict[one]}</th>`)}</tr></thead><tbody>${all.map(({ week, verdicts }) => html`<tr><th>${week}</th>${VERDICTS.map((one) => html`<td class="num">${verdicts[one] ?? 0}</td>`)}</tr>`)}</tbody></table>`
  const legend = html`<p class="legend">${VERDICTS.map((one) => html`<span><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="v-${one}" width="10" height="10" rx="2"/></svg>${words.verdict[one]}</span>`)}</p>`
  return plot(
    view,
    words.trends.weeks,
    html`${legend}${drawing(html`${axis}${bars}`, HEIGHT, words.trends.weeks)}`,
    table,
  )
}

function chosen(view: View, all: Trends['proposedChosen']): Html {
  const { words } = view
  const name = (id: string) =>
    id === 'none'
      ? words.strategy.answer
      : id === 'dismissed'
        ? words.trends.dismissed
        : (CHOICES.map((one) => (one === id ? words.strategy[one] : undefined)).find((one) => one) ?? id)
  const rows = [...all].sort((a, b) => b.count - a.count).slice(0, 10)
  const drawn = bars(
    rows.map((one) => ({ label: `${name(one.proposed)} → ${name(one.chosen)}`, count: one.count })),
  )
  const table = html`<table><thead><tr><th>${words.trends.proposedCol}</th><th>${words.trends.chosenCol}</th><th class="num">${words.trends.count}</th></tr></thead><tbody>${all.map((one) => html`<tr><td>${name(one.proposed)}</td><td>${name(one.chosen)}</td><td class="num">${one.count}</td></tr>`)}</tbody></table>`
  return rows.length === 0
    ? nothingYet(view, words.trends.chosen)
    : plot(view, words.trends.chosen, drawing(drawn, rows.length * 28 + 6, words.trends.chosen), table)
}

function hours(view: View, all: Trends['hoursToDecision']): Html {
  const { words } = view
  const label = (upTo: number | null) => (upTo === null ? words.trends.longer : words.trends.upTo(upTo))
  const drawn = bars(all.map(({ upTo, count }) => ({ label: label(upTo), count })))
  const table = html`<table><thead><tr><th>${words.trends.time}</th><th class="num">${words.trends.count}</th></tr></thead><tbody>${all.map(({ upTo, count }) => html`<tr><td>${label(upTo)}</td><td class="num">${count}</td></tr>`)}</tbody></table>`
  return all.every(({ count }) => count === 0)
    ? nothingYet(view, words.trends.hours)
    : plot(view, words.trends.hours, drawing(drawn, all.length * 28 + 6, words.trends.hours), table)
}

function bars(rows: readonly { readonly label: string; readonly count: number }[]): Html {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return html`${rows.map(({ label, count }, index) => {
    const y = index * 28
    const width = (count / most) * (WIDTH - 360)
    return html`<text x="300" y="${y + 19}" text-anchor="end">${label}</text><rect class="bar" x="312" y="${y + 6}" width="${width.toFixed(1)}" height="18" rx="2"/><text x="${(320 + width).toFixed(1)}" y="${y + 19}">${count}</text>`
  })}`
}

function drawing(inside: Html, height: number, label: string): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><svg class="plot" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${inside}</svg></div>`
}

function plot({ words }: View, title: string, drawn: Html, table: Html): Html {
  return html`<section class="sheet trend"><h2>${title}</h2>${drawn}<details class="fold"><summary>${words.trends.table}</summary><div class="scroll" role="region" tabindex="0" aria-label="${words.trends.table}: ${title}">${table}</div></details></section>`
}

/** An empty plot says what will fill it. */
function nothingYet({ words }: View, title: string): Html {
  return html`<section class="sheet trend"><h2>${title}</h2><p class="dim">${words.trends.empty}</p></section>`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
