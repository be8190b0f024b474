import { html } from 'hono/html'
import type { Html, Page } from '../page.ts'
import { keysTable } from './keys.ts'

export interface LayoutOptions {
  readonly title: string
  /** Which script parts the page wants, and which entry of the head is current. */
  readonly name: 'inbox' | 'case' | 'paste' | 'trends' | 'settings' | 'keys' | 'login' | 'message'
  readonly main: Html
}

/** The frame of every page. */
export function layout({ title, name, main }: LayoutOptions, page: Page): Html {
  const { say } = page
  return html`<!doctype html>
<html lang="${page.language}" data-theme="${page.theme}" data-blur="${page.blur ? 'on' : 'off'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${page.theme === 'auto' ? 'light dark' : page.theme}">
<meta name="csrf" content="${page.csrf}">
<meta name="robots" content="noindex">
<title>${title} · Winnow</title>
<link rel="icon" href="${page.assets}/grain.svg" type="image/svg+xml">
<link rel="stylesheet" href="${page.assets}/desk.css">
<script type="module" src="${page.assets}/main.js"></script>
</head>
<body data-page="${name}">
<a class="skip" href="#main">${say.skip}</a>
${name === 'login' ? '' : head(name, page)}
<main id="main" tabindex="-1" class="${name}">${main}</main>
<div id="live" role="status" aria-live="polite"></div>
<dialog id="keys" aria-labelledby="keys-title"><div class="dialog">${keysTable(page, 'keys-title')}
<form method="dialog"><button class="quiet">${say.keys.close}</button></form></div></dialog>
</body>
</html>`
}

function head(name: LayoutOptions['name'], page: Page): Html {
  const { nav, signOut } = page.say
  const entry = (href: string, label: string, entryName: LayoutOptions['name']) =>
    html`<a href="${href}" ${name === entryName ? html`aria-current="page"` : ''}>${label}</a>`
  return html`<header class="head">
<a class="brand" href="/"><img src="${page.assets}/grain.svg" alt="" width="22" height="22"><span>Winnow</span></a>
<nav aria-label="Winnow">${entry('/', nav.inbox, 'inbox')}${entry('/paste', nav.paste, 'paste')}${entry('/trends', nav.trends, 'trends')}</nav>
<div class="who"><span class="for"><bdi>${page.brand}</bdi> · <bdi>${page.actor.name}</bdi></span>
${entry('/settings', nav.settings, 'settings')}
<a href="/keys" data-keys aria-label="${nav.keys}" title="${nav.keys}" ${name === 'keys' ? html`aria-current="page"` : ''}>?</a>
${
  page.signedIn
    ? html`<form method="post" action="/logout">${csrf(page)}<button class="link">${signOut}</button></form>`
    : ''
}</div>
</header>`
}

/** Goes into every form that changes something. */
export function csrf(page: Page): Html {
  return html`<input type="hidden" name="csrf" value="${page.csrf}">`
}
