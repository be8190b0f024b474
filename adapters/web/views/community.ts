import { html } from 'hono/html'
import { type AdoptedIdea, REWARDS, type ToThank, type ToThankPage } from '../../../src/core/index.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { csrfField, type Html, page, type View } from './page.ts'
import type { DayOf } from './promises.ts'

type Tab = 'thanks' | 'ideas' | 'report'
const ADDRESS: Readonly<Record<Tab, string>> = {
  thanks: '/community',
  ideas: '/community/ideas',
  report: '/community/report',
}

/** Who gave us something, what, and a draft to begin. */
export function thanksPage(view: View, { people, next }: ToThankPage, isFurther: boolean): Html {
  const words = COMMUNITY_WORDS[view.language]
  const body = html`<h1>${words.thanksTitle}</h1>${communityTabs(view, 'thanks')}<p
    class="lead">${words.thanksLead}</p>
${
  people.length === 0
    ? html`<div class="empty"><p>${
        next === undefined && !isFurther ? words.thanksNone : words.thanksNoneHere
      }</p></div>`
    : html`<ul class="plain promises">${people.map((one) => thankable(view, one))}</ul>`
}${
  next === undefined && !isFurther
    ? ''
    : html`<nav class="pages" aria-label="${words.thanksTitle}">${
        isFurther ? html`<a href="/community">${words.toLatest}</a>` : html`<span></span>`
      }${
        next === undefined
          ? ''
          : html`<a href="/community?from=${encodeURIComponent(next)}">${words.further} →</a>`
      }</nav>`
}`
  return page(view, words.thanksTitle, 'community', body)
}

function thankable(view: View, one: ToThank): Html {
  const words = COMMUNITY_WORDS[view.language]
  const { caseId, version, account, reward, name, place, sample } = one
  const kinds = Object.entries(Object.groupBy(account.unthanked, ({ kind }) => kind))
  const id = `reward-${caseId}`
  const hints = [
    ...(account.given + account.asked === 0 ? [] : [words.balance(account.given, account.asked)]),
    ...(reward === null ? [] : [words.suggested(words.rewards[reward])]),
  ]
  const begin = html`<form class="acts" method="post" action="/cases/${caseId}">${csrfField(view)}<input
    type="hidden" name="version" value="${version}"><label class="hidden"
      for="${id}">${words.reward}</label><select id="${id}" name="reward"><option
        value="">${words.plain}</option>${REWARDS.map(
          (kind) => html`<option
        value="${kind}"${kind === reward ? html` selected` : ''}>${words.rewards[kind]}</option>`,
        )}</select><button class="quiet small" name="action"
        value="thank">${words.begin}</button></form>`
  return html`<li class="sheet"><p class="meta"><b><a href="/authors/${caseId}"><bdi>${
    name ?? view.words.someone
  }</bdi></a></b>${place === null ? '' : html` · <bdi>${place}</bdi>`}${
    sample ? html` <span class="tag">${DESK_WORDS[view.language].sample}</span>` : ''
  }</p>
<ul class="gave">${kinds.map(
    ([kind, all = []]) =>
      html`<li><a href="/cases/${
        all[0]?.caseId ?? caseId
      }">${words.kinds[kind as keyof typeof words.kinds]}</a>${
        all.length === 1 ? '' : ` (${words.gave(all.length)})`
      }</li>`,
  )}</ul>${
    hints.length === 0
      ? ''
      : html`
<p class="hint">${hints.join(' ')}</p>`
  }
<div class="acts">${
    view.may('decide') ? begin : html`<a href="/cases/${caseId}">${words.openCase}</a>`
  }</div></li>`
}

/** What was done because somebody asked for it, and what is said of it since. */
export function ideasPage(view: View, ideas: readonly AdoptedIdea[], dayOf: DayOf): Html {
  const words = COMMUNITY_WORDS[view.language]
  const body = html`<h1>${words.ideasTitle}</h1>${communityTabs(view, 'ideas')}<p
    class="lead">${words.ideasLead}</p>
${
  ideas.length === 0
    ? html`<div class="empty"><p>${words.ideasNone}</p></div>`
    : html`<ul class="plain promises">${ideas.map((one, at) => adopted(view, one, at, dayOf))}</ul>`
}`
  return page(view, words.ideasTitle, 'community', body)
}

function adopted(view: View, one: AdoptedIdea, at: number, dayOf: DayOf): Html {
  const words = COMMUNITY_WORDS[view.language]
  const { what, askers, told, askAgainAt, answers } = one
  const [first] = askers
  const of = (reads: string) => answers.filter((answer) => answer.reads === reads).length
  const day = (when: string) =>
    new Intl.DateTimeFormat(view.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${dayOf(when)}T12:00:00Z`),
    )
  const said = /[.!?…]$/u.test(what) ? what : `${what}.`
  return html`<li class="sheet promise"><blockquote dir="auto">${what}</blockquote>
<p class="meta">${
    first === undefined
      ? ''
      : html`${words.proposedBy} <a
  href="/cases/${first.caseId}"><bdi>${first.name ?? view.words.someone}</bdi></a> · `
  }${words.askedBy(askers.length)} · ${day(one.at)}, <bdi>${one.by}</bdi></p>
<p>${words.told(told, askers.length)} ${
    askAgainAt === null ? '' : words.again(day(askAgainAt))
  } ${words.answers(answers.length, of('kind'), of('criticism'))}</p>
${
  answers.length === 0
    ? ''
    : html`<p class="chips">${answers
        .slice(0, 20)
        .map(({ caseId }, number) => html`<a class="chip" href="/cases/${caseId}">${number + 1}</a>`)}</p>`
}
<details class="fold"><summary>${words.announce}</summary><label class="hidden"
  for="news-${at}">${words.announce}</label><textarea id="news-${at}" rows="4" readonly dir="auto">
${words.announcement(said)}</textarea></details></li>`
}

export function communityTabs(view: View, now: Tab): Html {
  const words = COMMUNITY_WORDS[view.language]
  return html`<nav class="tabs" aria-label="${words.nav}">${(['thanks', 'ideas', 'report'] as const).map(
    (one) =>
      html`<a href="${ADDRESS[one]}"${one === now ? html` aria-current="page"` : ''}>${words.tabs[one]}</a>`,
  )}</nav>`
}
