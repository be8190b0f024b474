import { html } from 'hono/html'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { SAVED_WORDS } from '../../../src/core/words/saved.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'

/** @param next the page to go to afterwards */
export function loginPage(view: View, { next = '/', problem }: { next?: string; problem?: string }): Html {
  const { words } = view
  const body = html`<form class="sheet narrow" method="post" action="/login">${csrfField(view)}<input type="hidden" name="next" value="${next}"><h1>${words.login.title}</h1>${problem === undefined ? '' : notice(problem, 'alert')}<label class="label" for="token">${words.login.token}</label><input id="token" name="token" type="password" autocomplete="current-password" maxlength="1024" required autofocus aria-describedby="token-hint"><p class="hint" id="token-hint">${words.login.hint}</p><button class="primary">${words.login.go}</button></form>`
  return page(view, words.login.title, 'none', body)
}

/** @param mayChange what of the team's words this reader may change */
export function settingsPage(
  view: View,
  saved: boolean,
  mayChange: { readonly words: boolean; readonly playbook: boolean },
): Html {
  const { words } = view
  const radio = (name: string, value: string, label: string, now: string) =>
    html`<label class="check"><input type="radio" name="${name}" value="${value}"${now === value ? html` checked` : ''}> <span>${label}</span></label>`
  const body = html`<h1>${words.settings.title}</h1><p class="lead">${words.settings.lead}</p>${saved ? notice(words.settings.saved, 'good') : ''}
<form class="sheet narrow" method="post" action="/settings">${csrfField(view)}
<fieldset><legend class="label">${words.settings.language}</legend>${radio('language', 'en', 'English', view.language)}${radio('language', 'fr', 'Français', view.language)}</fieldset>
<fieldset><legend class="label">${words.settings.theme}</legend>${radio('theme', 'auto', words.settings.auto, view.theme)}${radio('theme', 'light', words.settings.light, view.theme)}${radio('theme', 'dark', words.settings.dark, view.theme)}</fieldset>
<label class="check"><input type="checkbox" name="blur" value="yes"${view.blur ? html` checked` : ''}> <span>${words.settings.blur}</span></label>
<div class="acts"><button class="primary">${words.settings.save}</button></div></form>
<section><h2>${SAVED_WORDS[view.language].title}</h2><p>${SAVED_WORDS[view.language].lead}</p><p><a class="button" href="/replies">${SAVED_WORDS[view.language].open}</a></p></section>
${mayChange.playbook ? html`<section><h2>${PLAYBOOK_WORDS[view.language].title}</h2><p>${PLAYBOOK_WORDS[view.language].lead}</p><p><a class="button" href="/settings/playbook">${PLAYBOOK_WORDS[view.language].open}</a></p></section>` : ''}
${mayChange.words ? html`<section><h2>${words.teamWords.title}</h2><p>${words.teamWords.lead}</p><p><a class="button" href="/settings/words">${words.teamWords.open}</a></p></section>` : ''}
${view.mayLogOut ? html`<form class="acts" method="post" action="/logout">${csrfField(view)}<button class="quiet">${words.nav.logout}</button><button class="quiet" name="where" value="everywhere">${words.nav.logoutEverywhere}</button></form>` : ''}`
  return page(view, words.settings.title, 'settings', body)
}

/** What went wrong and what to do; `typed` is text that must not be lost. */
export function errorPage(view: View, text: string, typed = ''): Html {
  const { words } = view
  const body = html`<h1>${words.error.title}</h1>${notice(text, 'alert')}${
    typed === ''
      ? ''
      : html`<label class="label" for="typed">${words.error.kept}</label><textarea id="typed" rows="8" dir="auto" readonly>
${typed}</textarea>`
  }<p><a class="button" href="/">${words.nav.inbox}</a></p>`
  return page(view, words.error.title, 'none', body)
}
