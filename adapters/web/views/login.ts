import { html } from 'hono/html'
import type { Html, Page } from '../page.ts'
import { csrf, layout } from './layout.ts'

export function loginPage(
  { to, problem }: { readonly to: string; readonly problem?: string },
  page: Page,
): Html {
  const { login } = page.say
  const main = html`<form class="login" method="post" action="/login">${csrf(page)}<input type="hidden" name="to" value="${to}">
<h1><img src="${page.assets}/grain.svg" alt="" width="28" height="28"> Winnow</h1><p>${login.text}</p>
${problem === undefined ? '' : html`<p class="notice problem" role="alert">${problem}</p>`}
<label for="token">${login.token}</label><input id="token" type="password" name="token" autocomplete="current-password" required maxlength="500" autofocus>
<button class="primary">${login.button}</button></form>`
  return layout({ title: login.title, name: 'login', main }, page)
}
