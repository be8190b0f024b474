import { html } from 'hono/html'
import type { Html } from '../page.ts'
import { scale, stack } from '../plots.ts'

const WIDTH = 640
const HEIGHT = 220
const LEFT = 36
const BOTTOM = 28
const TOP = 12

export interface Series {
  /** A class that the style sheet gives a colour. */
  readonly name: string
  readonly label: string
}

export interface Bar {
  readonly label: string
  /** One value for each series. */
  readonly values: readonly number[]
}

/** Upright bars, stacked where there are several series; the table beside it says the same in figures. */
export function barPlot(
  title: string,
  series: readonly Series[],
  bars: readonly Bar[],
  language: string,
): Html {
  const { top, ticks } = scale(Math.max(...bars.map(({ values }) => values.reduce((a, b) => a + b, 0))))
  const y = (value: number) => round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP))
  const step = (WIDTH - LEFT) / bars.length
  const wide = Math.min(56, step * 0.7)
  const every = Math.ceil(bars.length / 9)
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${ticks.map((tick) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString(language)}</text>`)}
${bars.map(({ label, values }, at) => {
  const x = round(LEFT + at * step + (step - wide) / 2)
  const total = values.reduce((a, b) => a + b, 0)
  return html`<g>${stack(values).map(({ from, to }, piece) =>
    to === from
      ? ''
      : html`<rect class="fill ${series[piece]?.name}" x="${x}" width="${round(wide)}" y="${y(to)}" height="${round(y(from) - y(to))}"><title>${label} · ${series[piece]?.label} · ${(to - from).toLocaleString(language)}</title></rect>`,
  )}${total === 0 ? '' : html`<text class="value" x="${x + wide / 2}" y="${y(total) - 4}" text-anchor="middle">${total.toLocaleString(language)}</text>`}
${at % every === 0 ? html`<text class="tick" x="${round(x + wide / 2)}" y="${HEIGHT - 8}" text-anchor="middle">${label}</text>` : ''}</g>`
})}</svg>`
}

export function legend(series: readonly Series[]): Html {
  return html`<ul class="legend">${series.map(({ name, label }) => html`<li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><rect class="fill ${name}" width="12" height="12" rx="2"/></svg> ${label}</li>`)}</ul>`
}

export interface Matrix {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: readonly (readonly number[])[]
}

const CELL = 44
const LABEL = 150

/** How often each row met each column: the more, the deeper; the number stands in every cell. */
export function matrixPlot(title: string, { rows, columns, values }: Matrix, language: string): Html {
  const most = Math.max(1, ...values.flat())
  const wide = (WIDTH - LABEL) / columns.length
  const height = 40 + rows.length * CELL
  return html`<svg class="plot matrix" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
${columns.map((column, at) => html`<text class="tick" x="${round(LABEL + at * wide + wide / 2)}" y="26" text-anchor="middle">${column}</text>`)}
${rows.map((row, at) => {
  const y = 40 + at * CELL
  return html`<text class="tick" x="${LABEL - 10}" y="${y + CELL / 2 + 4}" text-anchor="end">${row}</text>
${(values[at] ?? []).map((value, column) => {
  const x = round(LABEL + column * wide)
  const depth = value === 0 ? 0 : Math.max(1, Math.ceil((value / most) * 4))
  return html`<rect class="cell depth-${depth} ${row === columns[column] ? 'same' : ''}" x="${x + 1}" y="${y + 1}" width="${round(wide - 2)}" height="${CELL - 2}" rx="4"><title>${row} → ${columns[column]}: ${value}</title></rect><text class="cell-value depth-${depth}" x="${round(x + wide / 2)}" y="${y + CELL / 2 + 5}" text-anchor="middle">${value.toLocaleString(language)}</text>`
})}`
})}</svg>`
}

/** The same in figures. */
export function tableView(
  summary: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html {
  return html`<details class="figures"><summary>${summary}</summary><div class="scroll" tabindex="0" role="group" aria-label="${summary}"><table><thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...more]) => html`<tr><th scope="row">${first}</th>${more.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table></div></details>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
