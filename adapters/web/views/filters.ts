import { html } from 'hono/html'
import {
  FACETS,
  type Facet,
  type FacetCount,
  type Mood,
  SORTS,
  type Verdict,
} from '../../../src/core/index.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { HOLD_WORDS } from '../../../src/core/words/hold.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { AGES, addressOf, CHIPS, type Chip, type ListState, withChip } from '../list.ts'
import { LONGEST_NAME, type SavedView, viewAddress } from '../saved-views.ts'
import type { ListModel } from './list.ts'
import { csrfField, type Html, type View } from './page.ts'

/** Offered at first sight; the others on demand. */
const FIRST: readonly Facet[] = ['mood', 'verdict']

/** Everything of a list but its words and page, as a form for searching within it carries it along. */
export function kept({ tab, sort, chips }: ListState): readonly (readonly [string, string])[] {
  return [
    ...(tab === 'pending' || tab === 'all' ? [] : [['tab', tab] as const]),
    ...(sort === 'urgency' ? [] : [['sort', sort] as const]),
    ...Object.entries(chips).map(([name, value]) => [name, value] as const),
  ]
}

/**
 * How many there are, what is filtered by, and what it could be filtered by, each with what it would leave.
 */
export function filters(view: View, { list, facets, views }: ListModel): Html {
  const words = DESK_WORDS[view.language]
  const { chips, search } = list
  const chosen = CHIPS.flatMap((chip) => (chips[chip] === undefined ? [] : [[chip, chips[chip]] as const]))
  const some = chosen.length > 0 || search !== ''
  const none = addressOf({
    ...list,
    chips: {},
    search: '',
    page: 1,
    tab: list.tab === 'all' ? 'pending' : list.tab,
  })
  const offered = (facet: Facet) =>
    facets.counts[facet].filter(({ value, count }) => chips[facet] !== value && count > 0)
  const more = FACETS.filter((facet) => !FIRST.includes(facet) && offered(facet).length > 0)
  const here = viewAddress(list)
  return html`<div class="filters">
${
  views.length === 0
    ? ''
    : html`<nav class="chips" aria-label="${words.views}">${views.map(
        (one) => html`<a
  class="chip view" href="${one.address}"${
    one.address === here ? html` aria-current="true"` : ''
  }><bdi>${one.name}</bdi></a>`,
      )}</nav>`
}
<p class="found" role="status"><b>${words.total(facets.total, facets.more)}</b>${
    search === '' ? '' : html` ${words.with(search)}`
  }${some ? html` · <a href="${none}">${view.words.inbox.clear}</a>` : ''}</p>
<p class="chips">${
    view.who === undefined || !view.may('decide') || chips.holder === 'me'
      ? ''
      : html`<a
  class="chip" data-mine
    href="${addressOf(withChip(list, 'holder', 'me'))}">${PEOPLE_WORDS[view.language].mine}</a>`
  }${chosen.map(
    ([chip, value]) =>
      html`<a class="chip on"${chip === 'holder' ? html` data-mine` : ''}
        href="${addressOf(withChip(list, chip, undefined))}"
        aria-label="${words.without(nameOf(view, chip, value))}">${nameOf(view, chip, value)} <span
        aria-hidden="true">×</span></a>`,
  )}${FIRST.flatMap((facet) => offered(facet).map((one) => chipLink(view, list, facet, one)))}</p>
<details class="fold"><summary>${words.filter}</summary>
${more.map(
  (facet) => html`<h2 class="label">${words.facet[facet]}</h2><p
  class="chips">${offered(facet).map((one) => chipLink(view, list, facet, one))}</p>`,
)}
<h2 class="label">${words.facet.age}</h2><p
  class="chips">${AGES.filter((age) => age !== chips.age).map(
    (age) => html`<a class="chip"
    href="${addressOf(withChip(list, 'age', age))}">${words.age[age]}</a>`,
  )}</p>
<h2 class="label">${words.facet.holder}</h2><p class="chips">${
    chips.holder === 'me'
      ? ''
      : html`<a
  class="chip" href="${addressOf(withChip(list, 'holder', 'me'))}">${words.mine}</a>`
  }</p>
<h2 class="label">${words.sortedBy}</h2><p class="chips">${SORTS.map(
    (sort) =>
      html`<a class="chip${sort === list.sort ? ' on' : ''}"
        href="${addressOf({ ...list, sort, page: 1 })}"${
          sort === list.sort ? html` aria-current="true"` : ''
        }>${words.sort[sort]}</a>`,
  )}</p>
${some || list.sort !== 'urgency' || list.tab !== 'pending' ? naming(view, here, views) : ''}
</details></div>`
}

/** The list as it is gets a name, or loses it. */
function naming(view: View, here: string, views: readonly SavedView[]): Html {
  const words = DESK_WORDS[view.language]
  const known = views.find(({ address }) => address === here)
  const hidden = html`${csrfField(view)}<input type="hidden" name="list" value="${here}">`
  return known === undefined
    ? html`<form class="line" method="post" action="/views">${hidden}<label class="hidden"
      for="view-name">${words.viewName}</label><input id="view-name" name="name" required
        maxlength="${LONGEST_NAME}" placeholder="${words.viewName}" dir="auto"><button
        class="quiet small">${words.saveView}</button></form>`
    : html`<form class="line" method="post" action="/views/remove">${hidden}<input
        type="hidden" name="view" value="${known.id}"><button
        class="quiet small">${words.removeView}</button></form>`
}

function chipLink(view: View, list: ListState, facet: Facet, { value, count }: FacetCount): Html {
  return html`<a class="chip" href="${addressOf(withChip(list, facet, value))}">${nameOf(
    view,
    facet,
    value,
  )} <span class="count">${count}</span></a>`
}

/** A filter as it is said. */
function nameOf({ words, language }: View, chip: Chip, value: string): string {
  const said = DESK_WORDS[language]
  if (chip === 'mood') return (value as Mood) === 'held' ? HOLD_WORDS[language].sign : words.angryCustomer
  if (chip === 'verdict') return words.verdict[value as Verdict]
  if (chip === 'strategy') return words.strategy[value as Choice]
  if (chip === 'language') return said.language[value as 'en' | 'fr' | 'und']
  if (chip === 'kind') return words.venue[value as keyof typeof words.venue]
  if (chip === 'stars') return said.stars(Number(value))
  if (chip === 'age') return said.age[value as keyof typeof said.age]
  if (chip === 'holder') return value === 'me' ? PEOPLE_WORDS[language].mine : value
  if (chip === 'alike') return said.lookAlikes
  return value
}
