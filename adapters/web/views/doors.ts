import { html } from 'hono/html'
import { LONGEST_NAME } from '../../../src/core/index.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { DECISION_WORDS } from '../../../src/core/words/decisions.ts'
import { DESK_WORDS } from '../../../src/core/words/desk.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { SAVED_WORDS } from '../../../src/core/words/saved.ts'
import { STATUS_WORDS } from '../../../src/core/words/status.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'
import { passwordField, passwordForm } from './people.ts'

export interface LoginPage {
  /** The page to go to afterwards. */
  readonly next?: string
  readonly name?: string
  readonly problem?: string
  /** By what one comes in. */
  readonly byToken: boolean
  readonly byName: boolean
}

export function loginPage(view: View, { next = '/', name = '', problem, byToken, byName }: LoginPage): Html {
  const { words } = view
  const people = PEOPLE_WORDS[view.language]
  const start = html`<form class="sheet narrow" method="post" action="/login">${csrfField(view)}<input
    type="hidden" name="next" value="${next}">`
  const token = html`<label class="label" for="token">${words.login.token}</label><input id="token"
    name="token" type="password" autocomplete="${byName ? 'off' : 'current-password'}" maxlength="1024"
      required${byName ? '' : html` autofocus`} aria-describedby="token-hint"><p class="hint"
        id="token-hint">${words.login.hint}</p><button class="${
          byName ? 'quiet' : 'primary'
        }">${words.login.go}</button>`
  const head = html`<h1>${words.login.title}</h1>${problem === undefined ? '' : notice(problem, 'alert')}`
  if (byName) {
    const body = html`${start}${head}<label class="label" for="name">${people.name}</label><input id="name"
      name="name" value="${name}" autocomplete="username" maxlength="${LONGEST_NAME}" required
        autofocus>${passwordField(view, 'current-password')}<button
        class="primary">${words.login.go}</button><p class="hint">${people.forgotten}</p></form>${
          byToken
            ? html`<details
        class="narrow other"><summary>${people.orToken}</summary>${start}${token}</form></details>`
            : ''
        }`
    return page(view, words.login.title, 'none', body)
  }
  return page(view, words.login.title, 'none', html`${start}${head}${token}</form>`)
}

export interface SettingsPage {
  readonly saved?: string | undefined
  /** The team's own words may be changed by this reader. */
  readonly mayChangeWords?: boolean
  readonly mayChangePlaybook?: boolean
  readonly mayChangeAnswers?: boolean
  readonly mayChangePeople?: boolean
  readonly hasStatus?: boolean
  /** They signed in by name. */
  readonly hasPassword?: boolean
  /** With the password. */
  readonly problem?: string
}

export function settingsPage(view: View, model: SettingsPage): Html {
  const { words, who } = view
  const decisions = DECISION_WORDS[view.language]
  const {
    saved,
    mayChangeWords,
    mayChangePlaybook,
    mayChangeAnswers,
    mayChangePeople,
    hasPassword,
    problem,
  } = model
  const people = PEOPLE_WORDS[view.language]
  const radio = (name: string, value: string, label: string, now: string) =>
    html`<label class="check"><input type="radio" name="${name}" value="${value}"${
      now === value ? html` checked` : ''
    }> <span>${label}</span></label>`
  const body = html`<h1>${words.settings.title}</h1><p
    class="lead">${words.settings.lead}</p>${
      saved === undefined ? '' : notice(saved === 'password' ? people.ownDone : words.settings.saved, 'good')
    }
<form class="sheet narrow" method="post" action="/settings">${csrfField(view)}
<fieldset><legend class="label">${words.settings.language}</legend>${radio(
    'language',
    'en',
    'English',
    view.language,
  )}${radio('language', 'fr', 'Français', view.language)}</fieldset>
<fieldset><legend class="label">${words.settings.theme}</legend>${radio(
    'theme',
    'auto',
    words.settings.auto,
    view.theme,
  )}${radio(
    'theme',
    'light',
    words.settings.light,
    view.theme,
  )}${radio('theme', 'dark', words.settings.dark, view.theme)}</fieldset>
<label class="check"><input type="checkbox" name="blur" value="yes"${
    view.blur ? html` checked` : ''
  }> <span>${words.settings.blur}</span></label>
<div id="notify-choice" hidden><label class="check">
<input id="notify" type="checkbox" name="notify" value="yes"${
    view.notify ? html` checked` : ''
  }> <span>${DESK_WORDS[view.language].notify}</span></label><p class="hint" id="notify-refused"
      role="status" hidden>${DESK_WORDS[view.language].notifyRefused}</p></div>
<div class="acts"><button class="primary">${words.settings.save}</button></div></form>
<div class="settings">${setting(SAVED_WORDS[view.language], '/replies')}
${mayChangePlaybook ? setting(PLAYBOOK_WORDS[view.language], '/settings/playbook') : ''}
${mayChangeAnswers ? setting(ANSWER_WORDS[view.language], '/settings/answers') : ''}
${
  mayChangeWords
    ? html`<section
  class="setting"><h2>${words.teamWords.title}</h2><p>${words.teamWords.lead}</p><p><a class="button"
    href="/settings/words">${words.teamWords.open}</a></p></section>`
    : ''
}
${
  mayChangePeople
    ? html`<section class="setting"><h2>${people.title}</h2><p>${people.open}.</p><p><a
  class="button" href="/settings/people">${people.title}</a></p></section>`
    : ''
}
${model.hasStatus ? setting(STATUS_WORDS[view.language], '/settings/status') : ''}
${
  view.may('export')
    ? html`<section
  class="setting"><h2>${decisions.title}</h2><p>${decisions.lead}</p><p><a class="button"
    href="/settings/decisions">${decisions.open}</a></p></section>`
    : ''
}</div>
${hasPassword && who !== undefined ? passwordForm(view, who.name, problem) : ''}
${
  who !== undefined
    ? html`<p>${people.signedInAs(who.name, people.roles[who.role])}</p><form class="acts"
  method="post" action="/logout">${csrfField(view)}<button class="quiet">${words.nav.logout}</button><button
    class="quiet" name="where" value="everywhere">${words.nav.logoutEverywhere}</button></form>`
    : ''
}`
  return page(view, words.settings.title, 'settings', body)
}

/** What went wrong and what to do; `typed` is text that must not be lost. */
export function errorPage(view: View, text: string, typed = ''): Html {
  const { words } = view
  const body = html`<h1>${words.error.title}</h1>${notice(text, 'alert')}${
    typed === ''
      ? ''
      : html`<label class="label"
        for="typed">${words.error.kept}</label><textarea id="typed" rows="8" dir="auto" readonly>
${typed}</textarea>`
  }<p><a class="button" href="/">${words.nav.inbox}</a></p>`
  return page(view, words.error.title, 'none', body)
}

/** What stands on a page of its own, and the way there. */
function setting(
  words: { readonly title: string; readonly lead: string; readonly open: string },
  href: string,
): Html {
  return html`<section class="setting"><h2>${words.title}</h2><p>${words.lead}</p>
<p><a class="button" href="${href}">${words.open}</a></p></section>`
}
