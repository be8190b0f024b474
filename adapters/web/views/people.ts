import { html } from 'hono/html'
import { type Colleague, LONGEST_NAME, PASSWORD, ROLES, type Role } from '../../../src/core/index.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'

export interface PeoplePage {
  readonly people: readonly Colleague[]
  /** Of who looks. */
  readonly ownId: string
  /** A link that was just made. */
  readonly link?: { readonly colleague: Colleague; readonly address: string }
  readonly name?: string
  readonly notice?: string
  readonly problem?: string
}

export function peoplePage(view: View, { people, ownId, link, name = '', ...said }: PeoplePage): Html {
  const words = PEOPLE_WORDS[view.language]
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${said.notice === undefined ? '' : notice(said.notice, 'good')}${
  said.problem === undefined ? '' : notice(said.problem, 'alert')
}
${link === undefined ? '' : linkShown(view, link)}
${
  people.length === 0
    ? ''
    : html`<ul class="people">${people.map((one) => personRow(view, one, one.id === ownId))}</ul>`
}
<form class="sheet narrow" method="post" action="/settings/people">${csrfField(view)}<h2>${words.invite}</h2>
${nameField(view, name)}
<fieldset><legend class="label">${words.role}</legend>${ROLES.map((role) =>
    roleChoice(view, role, role === 'moderator'),
  )}</fieldset>
<button class="primary">${words.inviteDo}</button></form>`
  return page(view, words.title, 'settings', body)
}

function linkShown(view: View, { colleague, address }: NonNullable<PeoplePage['link']>): Html {
  const words = PEOPLE_WORDS[view.language]
  return html`<section class="sheet link" role="status"><h2>${words.linkTitle(colleague.name)}</h2>
<p class="address" id="invitation">${address}</p>
<p class="hint">${words.linkHint(dayOf(view, colleague.invitedUntil ?? ''))}</p>
<button class="quiet copy" type="button" data-copy="invitation"
  data-copied="${DESK_WORDS[view.language].copied}" hidden>${words.copy}</button></section>`
}

/** Somebody with what they may do; what can be changed of them is folded. */
function personRow(view: View, one: Colleague, isOwn: boolean): Html {
  const words = PEOPLE_WORDS[view.language]
  const { id, name, role, slackId, discordId } = one
  const form = (act: string, inside: Html) =>
    html`<form class="fields" method="post"
      action="/settings/people/${encodeURIComponent(id)}">${csrfField(view)}<input
  type="hidden" name="act" value="${act}">${inside}</form>`
  return html`<li class="person"><p class="person-name"><strong><bdi>${name}</bdi></strong>${
    isOwn ? html` <span class="hint">(${words.you})</span>` : ''
  } <span
      class="tag">${words.roles[role]}</span></p><p class="hint">${standingOf(view, one)}</p>
<details><summary aria-label="${words.change} · ${name}">${words.change}</summary>
${form(
  'role',
  html`<fieldset><legend
  class="label">${words.role}</legend>${ROLES.map((other) =>
    roleChoice(view, other, other === role),
  )}</fieldset><button>${words.roleDo}</button>`,
)}
${form(
  'link',
  html`<fieldset><legend class="label">${words.ids}</legend><p class="hint">${words.idsHint}</p><label
    class="label">${words.slackId}<input name="slack" value="${slackId ?? ''}" maxlength="40"
      spellcheck="false" autocomplete="off"></label><label class="label">${words.discordId}<input
        name="discord" value="${discordId ?? ''}" maxlength="40" inputmode="numeric"
        autocomplete="off"></label></fieldset><button>${words.idsDo}</button>`,
)}
${form('again', html`<p class="hint">${words.againHint}</p><button>${words.again}</button>`)}
${form(
  'remove',
  html`<p class="hint">${words.removeHint}${
    slackId === null || discordId === null ? ` ${words.removeUnlinked}` : ''
  }</p><button class="danger">${words.remove(name)}</button>`,
)}
</details></li>`
}

function standingOf(view: View, { joinedAt, invitedUntil }: Colleague): string {
  const words = PEOPLE_WORDS[view.language]
  const isOut = invitedUntil !== null && invitedUntil > view.now.toISOString()
  if (joinedAt === null) return isOut ? words.waiting(dayOf(view, invitedUntil)) : words.linkOver
  const since = words.joined(dayOf(view, joinedAt))
  return isOut ? `${since} · ${words.renewing(dayOf(view, invitedUntil))}` : since
}

function roleChoice(view: View, role: Role, isChosen: boolean): Html {
  const { roles, roleMay } = PEOPLE_WORDS[view.language]
  return html`<label class="check"><input type="radio" name="role" value="${role}"${
    isChosen ? html` checked` : ''
  }> <span>${roles[role]} <span class="hint">${roleMay[role]}</span></span></label>`
}

function dayOf({ language }: View, at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date)
}

/** The first step of somebody who has the desk to themselves. */
export function beginPage(view: View, { name = '', problem }: { name?: string; problem?: string }): Html {
  const words = PEOPLE_WORDS[view.language]
  const body = html`<h1>${words.title}</h1><p class="lead">${words.openLead}</p>
<form class="sheet narrow" method="post"
  action="/settings/people/begin">${csrfField(view)}<h2>${words.beginTitle}</h2>${
    problem === undefined ? '' : notice(problem, 'alert')
  }<p>${words.begin}</p>
${nameField(view, name)}${passwordField(view, 'new-password')}<button
  class="primary">${words.beginDo}</button></form>`
  return page(view, words.title, 'settings', body)
}

/** Where an invitation leads. */
export function welcomePage(view: View, { name, problem }: { name: string; problem?: string }): Html {
  const words = PEOPLE_WORDS[view.language]
  const body = html`<form class="sheet narrow"
    method="post">${csrfField(view)}<h1>${words.welcome(name)}</h1>
<p>${words.welcomeLead(view.brand)}</p>${problem === undefined ? '' : notice(problem, 'alert')}<input
  type="hidden" name="username" value="${name}"
    autocomplete="username">${passwordField(view, 'new-password')}<button
      class="primary">${words.welcomeDo}</button></form>`
  return page(view, words.welcome(name), 'none', body)
}

/** In the settings of who has a password. */
export function passwordForm(view: View, name: string, problem: string | undefined): Html {
  const words = PEOPLE_WORDS[view.language]
  return html`<form class="sheet narrow" method="post"
    action="/settings/password">${csrfField(view)}<h2>${words.own}</h2>${
      problem === undefined ? '' : notice(problem, 'alert')
    }<input type="hidden" name="username" value="${name}"
        autocomplete="username"><label class="label" for="before">${words.ownBefore}</label><input
        id="before" name="before" type="password" autocomplete="current-password"
        maxlength="${PASSWORD.longest}" required>${passwordField(view, 'new-password', words.ownAfter)}<div
        class="acts"><button>${words.ownDo}</button></div></form>`
}

/** @param kind what a browser's password keeper goes by */
export function passwordField(
  view: View,
  kind: 'new-password' | 'current-password',
  label = PEOPLE_WORDS[view.language].password,
): Html {
  const isNew = kind === 'new-password'
  const hint = isNew
    ? html`<p class="hint" id="password-hint">${PEOPLE_WORDS[view.language].passwordHint}</p>`
    : ''
  return html`<label class="label" for="password">${label}</label><input id="password" name="password"
    type="password" autocomplete="${kind}" maxlength="${PASSWORD.longest}" required${
      isNew ? html` minlength="${PASSWORD.shortest}" aria-describedby="password-hint"` : ''
    }>${hint}`
}

function nameField(view: View, name: string): Html {
  const words = PEOPLE_WORDS[view.language]
  return html`<label class="label" for="name">${words.name}</label><input id="name" name="name"
    value="${name}" maxlength="${LONGEST_NAME}" required autocomplete="off" aria-describedby="name-hint"><p
      class="hint" id="name-hint">${words.nameHint}</p>`
}
