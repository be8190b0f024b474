import { html } from 'hono/html'
import { type CaseOutcome, isFalseAlarm, sumsOf } from '../../../src/core/index.ts'
import { OUTCOME_WORDS } from '../../../src/core/words/outcomes.ts'
import { percent } from '../../../src/core/words/percent.ts'
import { TREND_WORDS } from '../../../src/core/words/trends.ts'
import { type OutcomeTable, outcomeTable } from '../outcomes.ts'
import { type TrendFilters, type TrendsPath, trendsAddress } from '../trends.ts'
import { type Html, page, type View } from './page.ts'
import { filterForm, trendTabs } from './trends.ts'

/** Rows of a table on the page; the file has all. */
const SHOWN = 25
/** False alarms that are listed. */
const ALARMS = 50

export interface OutcomesPage {
  readonly outcomes: readonly CaseOutcome[]
  readonly filters: TrendFilters
  readonly places: readonly string[]
}

/** What became of proposals, by everything they were made of, and each false alarm. */
export function outcomesPage(view: View, model: OutcomesPage): Html {
  const words = OUTCOME_WORDS[view.language]
  const { outcomes } = model
  const { all, asDrafted, edited, medianEdit, agreement } = sumsOf(outcomes)
  const median = medianEdit === null ? '' : percent(view.language, medianEdit)
  const agreed = agreement === undefined ? '' : words.agreed(agreement)
  const inside = html`<section
    class="sheet"><p>${words.summary(all, asDrafted, edited, median)} ${agreed}</p></section>
${(['ways', 'readings', 'languages', 'places', 'templates', 'signals', 'cues'] as const).map((name) =>
  table(view, model, name),
)}${alarms(view, outcomes)}`
  return counting(view, model, '/trends/outcomes', words.outcomes, words.outcomesLead, inside)
}

/** Who gets silence, with how much the figures can say. */
export function fairnessPage(view: View, model: OutcomesPage): Html {
  const words = OUTCOME_WORDS[view.language]
  const inside = html`${(['silence-languages', 'silence-names', 'silence-places'] as const).map((name) =>
    table(view, model, name),
  )}`
  return counting(view, model, '/trends/fairness', words.fairness, words.fairnessLead, inside)
}

function counting(
  view: View,
  model: OutcomesPage,
  path: TrendsPath,
  title: string,
  lead: string,
  inside: Html,
): Html {
  const { none } = OUTCOME_WORDS[view.language]
  const body = html`<h1>${title}</h1>${trendTabs(view, model.filters, path)}<p
    class="lead">${lead}</p>${filterForm(view, model, path)}
${model.outcomes.length === 0 ? html`<div class="empty"><p>${none}</p></div>` : inside}`
  return page(view, title, 'trends', body)
}

function table(view: View, { outcomes, filters }: OutcomesPage, name: OutcomeTable): Html {
  const { title, head, rows } = outcomeTable(view, name, outcomes)
  if (rows.length === 0) return html``
  const cell = (value: string | number, at: number) =>
    at === 0 ? html`<th scope="row"><bdi>${value}</bdi></th>` : html`<td class="num">${value}</td>`
  const csv = trendsAddress(filters, '/trends/outcomes.csv', { table: name })
  const more = rows.length > SHOWN ? ` · ${OUTCOME_WORDS[view.language].andMore(rows.length - SHOWN)}` : ''
  return html`<section class="sheet trend"><h2>${title}</h2><div class="scroll" role="region" tabindex="0"
    aria-label="${title}"><table><thead><tr>${head.map(
      (one, at) => html`<th class="${at === 0 ? '' : 'num'}">${one}</th>`,
    )}</tr></thead><tbody>${rows
      .slice(0, SHOWN)
      .map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div><p class="hint"><a href="${csv}"
        download>${TREND_WORDS[view.language].csv}</a>${more}</p></section>`
}

/** Each leads to its case. */
function alarms(view: View, outcomes: readonly CaseOutcome[]): Html {
  const words = OUTCOME_WORDS[view.language]
  const all = outcomes.filter(isFalseAlarm)
  const line = ({ caseId, corrected, place, cues }: CaseOutcome) =>
    html`<li><a href="/cases/${caseId}">${
      corrected === null ? words.lifted : words.now(view.words.verdict[corrected])
    }</a>${place === null ? '' : html` · <bdi>${place}</bdi>`}${
      cues.length === 0
        ? ''
        : html` · <span
        class="dim">${words.heard} ${cues.slice(0, 5).join(', ')}</span>`
    }</li>`
  return html`<section class="sheet" id="alarms"><h2>${words.alarms}</h2><p
    class="hint">${words.alarmsHint}</p>${
      all.length === 0
        ? html`<p class="dim">${words.noAlarms}</p>`
        : html`<ul class="plain">${all.slice(0, ALARMS).map(line)}</ul>${
            all.length > ALARMS
              ? html`<p
        class="dim">${words.andMore(all.length - ALARMS)}</p>`
              : ''
          }`
    }</section>`
}
