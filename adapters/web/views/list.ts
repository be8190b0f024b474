import { html } from 'hono/html'
import { verdictWords } from '../../../src/core/card.ts'
import {
  type CasePage,
  type CaseSummary,
  type Counts,
  type Facets,
  HIT,
  type Language,
} from '../../../src/core/index.ts'
import { choiceOf, wayInShort } from '../../../src/core/ways.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { HOLD_WORDS } from '../../../src/core/words/hold.ts'
import { IMPORT_WORDS } from '../../../src/core/words/import.ts'
import { TABS, type Tab } from '../../../src/core/words/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { addressOf, caseAddress, type ListState, PAGE, withChip } from '../list.ts'
import type { SavedView } from '../saved-views.ts'
import { reason } from './after.ts'
import { filters, kept } from './filters.ts'
import { ago, csrfField, type Html, notice, type View } from './page.ts'

export interface ListModel {
  readonly list: ListState
  readonly counts: Counts
  /** Of the closed ones, small talk that was set aside. */
  readonly aside: number
  readonly facets: Facets
  /** How many look like each of these, by their group. */
  readonly alike: ReadonlyMap<string, number>
  readonly found: CasePage
  readonly actorId: string
  /** Lists that this person has named. */
  readonly views: readonly SavedView[]
  readonly notice: string | undefined
  /** `id:version` of what was just dismissed all at once; undefined: nothing was. */
  readonly bulk: readonly string[] | undefined
  /** Sample cases are still there. */
  readonly samples: boolean
}

/** Tabs that are there with nothing in them too, so that they are known. */
const ALWAYS: ReadonlySet<Tab> = new Set(['pending', 'approved', 'posted', 'done'])

/** @param shown the case beside it */
export function listView(view: View, model: ListModel, shown: string | undefined): Html {
  const { words } = view
  const said = DESK_WORDS[view.language]
  const { list, counts, aside, found, facets } = model
  const { tab, search, page } = list
  const pages = Math.max(1, Math.ceil(facets.total / PAGE))
  return html`
${
  model.notice === undefined
    ? ''
    : notice(html`${model.notice}${undoAll(view, model.bulk ?? [], list)}`, 'good')
}
${
  model.samples && view.may('decide')
    ? html`<div class="notice info samples"><span>${words.inbox.samples}</span><details
      class="fold"><summary>${words.inbox.removeSamples}</summary><form method="post"
        action="/samples/remove">${csrfField(view)}<span>${words.inbox.removeFinal}</span> <button
        class="quiet">${words.inbox.removeDo}</button></form></details></div>`
    : ''
}
<div class="bar">
<nav class="tabs" aria-label="${words.inbox.title}">${TABS.filter(
    (one) => ALWAYS.has(one) || one === tab || countOf(counts, aside, one) > 0,
  ).map(
    (one) =>
      html`<a href="${addressOf({ ...list, tab: one, page: 1 })}"${
        one === tab ? html` aria-current="page"` : ''
      }>${words.tab[one]} <span class="count"
        data-count="${one}">${countOf(counts, aside, one)}</span></a>`,
  )}</nav>
<form class="search" role="search" method="get" action="/">
${kept(list).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label class="hidden" for="q">${words.inbox.search}</label>
<input id="q" type="search" name="q" value="${search}" maxlength="200"
  placeholder="${words.inbox.searchHint}" dir="auto">
<button class="quiet">${words.inbox.search}</button>
</form>
</div>
<div class="news" id="live" role="status" hidden>${words.inbox.live} <a
  href="${addressOf(list)}">${words.inbox.reload}</a></div>
${filters(view, model)}
${found.cases.length === 0 ? emptyState(view, list) : rows(view, model, shown)}
<p class="pages">${
    page === 1
      ? ''
      : html`<a id="nearer"
  href="${addressOf({ ...list, page: page - 1 })}">← ${words.inbox.nearer}</a>`
  }<span>${pages === 1 ? '' : said.page(page, pages)}</span>${
    found.next === undefined
      ? ''
      : html`<a id="further" href="${addressOf({ ...list, page: page + 1 })}">${words.inbox.older} →</a>`
  }</p>`
}

/** One Undo for all that was dismissed in one go. */
function undoAll(view: View, cases: readonly string[], list: ListState): Html | '' {
  if (cases.length === 0) return ''
  return html` <form method="post"
    action="${addressOf(list, '/bulk/undo')}">${csrfField(view)}${cases.map(
      (one) => html`<input
      type="hidden" name="case" value="${one}">`,
    )}<button class="quiet small"
        data-key="u">${view.words.kase.undo}</button></form>`
}

function countOf(counts: Counts, aside: number, tab: Tab): number {
  if (tab === 'aside') return aside
  return tab === 'done' ? counts.dismissed + counts.closed - aside : counts[tab]
}

function emptyState({ words, language, may }: View, list: ListState): Html {
  const { tab, search, chips } = list
  const bare = search === '' && Object.keys(chips).length === 0 && tab !== 'all'
  return html`<div class="empty"><svg viewBox="0 0 48 48" aria-hidden="true"><path
    d="M8 22c6 0 13 6 16 18 3-12 10-18 16-18M24 40V18"/><circle cx="24" cy="11" r="2.5"/><circle cx="14"
      cy="15" r="1.5"/><circle cx="34" cy="15" r="1.5"/></svg><p>${
        bare ? words.inbox.empty[tab] : words.inbox.empty.search
      }</p>${
        bare && tab === 'pending' && may('decide')
          ? html`<p><a class="button"
    href="/paste">${words.nav.paste}</a> <a class="button"
      href="/import">${IMPORT_WORDS[language].nav}</a></p>`
          : ''
      }</div>`
}

function rows(view: View, model: ListModel, shown: string | undefined): Html {
  const bulk = view.may('decide') && (model.list.tab === 'pending' || model.list.tab === 'all')
  const list = html`<ol class="rows">${folded(model, shown).map((one) =>
    row(view, model, one, bulk, one.id === shown),
  )}</ol>`
  const said = DESK_WORDS[view.language]
  return bulk
    ? html`<form method="post" action="${addressOf(model.list, '/bulk/preview')}">${csrfField(view)}<div
      class="bulk"><label class="all" hidden><input type="checkbox" data-all> <span
        class="select-all">${said.selectAll}</span></label><span class="picked"
        data-words="${said.selected(0)}" role="status"></span><button class="quiet small" name="do"
        value="dismiss">${said.dismissThese}</button><button class="quiet small" name="do"
        value="approve">${said.answerThese}</button></div>${list}</form>`
    : list
}

/** Of look-alikes on this page only the first, unless one of them is being looked at. */
function folded({ found, alike }: ListModel, shown: string | undefined): readonly CaseSummary[] {
  const seen = new Set<string>()
  return found.cases.filter((one) => {
    const group = one.hold === null ? one.alike : null
    if (group === null || (alike.get(group) ?? 0) < 2) return true
    if (seen.has(group) && one.id !== shown) return false
    seen.add(group)
    return true
  })
}

function row(
  view: View,
  { list, actorId, alike }: ListModel,
  one: CaseSummary,
  bulk: boolean,
  shown: boolean,
): Html {
  const { words, language } = view
  const who = one.authorName ?? words.someone
  const verdict = verdictWords(one, language)
  const same = alike.get(one.alike ?? '') ?? 0
  const mood = one.angry && one.verdict === 'critic' ? 'angry' : one.verdict
  return html`<li class="row${one.hold === null ? '' : ' held'}"
    id="row-${one.id}"${one.unread === 'waiting' ? html` data-unread` : ''}>
${
  bulk && one.hold === null && one.status === 'pending'
    ? html`<label class="tick"><input type="checkbox"
  name="case" value="${one.id}:${one.version}"><span
    class="hidden">${words.inbox.select(who)}</span></label>`
    : ''
}
<a href="${caseAddress(list, one.id)}"${shown ? html` aria-current="true"` : ''}>
<span class="who"><bdi>${who}</bdi>${
    one.venueName === null
      ? ''
      : html`<span
  class="where"> · <bdi>${one.venueName}</bdi></span>`
  }</span>
<span class="time">${
    one.claim === null
      ? assignedTo(view, one, actorId)
      : html`<span
  class="holder">${
    one.claim.by.id === actorId
      ? words.inbox.heldByYou
      : html`<bdi>${words.inbox.heldBy(one.claim.by.name)}</bdi>`
  }</span> `
  }${ago(view, one.postedAt)}</span>
<span class="excerpt${one.verdict === 'detractor' ? ' harsh' : ''}" dir="auto"${
    one.language === 'und' ? '' : html` lang="${one.language}"`
  }>${one.hit === undefined ? one.excerpt : marked(one.hit)}</span>
<span class="reads">${
    one.stars === null
      ? ''
      : html`<span class="stars"
  title="${DESK_WORDS[language].stars(one.stars)}">${'★'.repeat(one.stars)}</span> `
  }${one.sample ? html`<span class="tag">${DESK_WORDS[language].sample}</span> ` : ''}${
    one.hold !== null && one.status === 'pending'
      ? html`<span
        class="verdict hold">${HOLD_WORDS[language].sign} · ${HOLD_WORDS[language].kind[one.hold]}</span>`
      : html`<span class="verdict ${mood}">${verdict}</span>`
  }${outlook(view, one)}</span>
</a>${
    same < 2 || one.hold !== null
      ? ''
      : html`<a class="chip same"
  href="${addressOf(withChip(list, 'alike', one.alike ?? ''))}">${DESK_WORDS[language].alike(same)}</a>`
  }</li>`
}

/** Whose case it is, while nobody has it in hand. */
function assignedTo({ language }: View, { assignee }: CaseSummary, actorId: string): Html | '' {
  if (assignee === null) return ''
  const words = PEOPLE_WORDS[language]
  const said = assignee.id === actorId ? words.assignedToYou : words.assignedTo(assignee.name)
  return html`<span class="holder"><bdi>${said}</bdi></span> `
}

/** The words around what was searched for, it itself marked. */
function marked(hit: string): readonly (Html | string)[] {
  return hit.split(HIT.begins).map((part, at) => {
    const [found = '', rest = ''] = at === 0 ? ['', part] : part.split(HIT.ends)
    return html`${found === '' ? '' : html`<mark>${found}</mark>`}${rest}`
  })
}

/** While undecided the proposal matters; afterwards what became of the case. */
function outlook({ words, language }: View, one: CaseSummary): Html {
  const { notPosted } = words.inbox
  const { returned } = one
  if (returned?.outdated === true)
    return failed(words.inbox.outdated[returned.kind === 'deleted' ? 'deleted' : 'edited'], null, language)
  if (one.returned !== null) return failed(notPosted[one.returned.kind], one.returned.why, language)
  if (one.sending !== null && one.sending.why !== null)
    return failed(notPosted.yet, one.sending.why, language)
  // A person answers it: its reason stands there, and no way is proposed.
  if (one.status === 'pending' && one.hold !== null) return html``
  return one.status === 'pending'
    ? html`<span class="way">${
        one.unread === 'waiting'
          ? ''
          : html`<span
      class="hidden">${words.inbox.proposes} </span>${wayInShort(
        choiceOf(one.strategy),
        one.verdict,
        language,
      )}`
      }</span>`
    : html`<span class="way">${words.status[one.status]}</span>`
}

/** What became of a reply that is not there, and why. */
function failed(what: string, why: string | null, language: Language): Html {
  return html`<span class="way failed"><b>${what}</b>${
    why === null ? '' : html` · ${reason(language, why)}`
  }</span>`
}
