import { html } from 'hono/html'
import {
  type Case,
  type DecisionAction,
  type Language,
  type Right,
  type Role,
  webAddress,
} from '../../../src/core/index.ts'
import { COMMUNITY_WORDS } from '../../../src/core/words/community.ts'
import { DESK_WORDS, type DeskWords } from '../../../src/core/words/desk.ts'
import { IMPORT_WORDS } from '../../../src/core/words/import.ts'
import type { Words } from '../../../src/core/words/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { PROMISE_WORDS } from '../../../src/core/words/promises.ts'

/** What hono's `html` makes: escaped already. */
export type Html = ReturnType<typeof html>

/** What every page knows of who looks at it, and how. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly theme: 'auto' | 'light' | 'dark'
  readonly blur: boolean
  /** Tells by the system of what comes in, where this browser was asked to. */
  readonly notify: boolean
  /** Goes into every form. */
  readonly csrf: string
  readonly brand: string
  readonly now: Date
  /** What this reader may do: what they may not isn't offered. */
  readonly may: (right: Right) => boolean
  /** Who signed in, so that there is a way out; undefined where the desk asks nobody. */
  readonly who: { readonly name: string; readonly role: Role } | undefined
  /** Promises whose day has passed. */
  readonly overdue: number
  /** Mentions of this reader that they have not looked at. */
  readonly unseen: number
  readonly assets: { readonly css: string; readonly js: string }
}

export type Place = 'inbox' | 'promises' | 'community' | 'paste' | 'import' | 'trends' | 'settings' | 'none'

/** The name's sign, as a browser's tab shows it. */
const DRAWN =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#2b8a70" ' +
  'stroke-width="2.2" stroke-linecap="round"><path d="M4 13c3.2 0 6.4 2.6 8 7 1.6-4.4 4.8-7 8-7M12 20V9"/>' +
  '<circle cx="12" cy="5" r="1.2"/></svg>'
const ICON = `data:image/svg+xml,${encodeURIComponent(DRAWN)}`

/** The frame around every page. Nothing in it is inline: the policy forbids it. */
export function page(view: View, title: string, place: Place, body: Html, toasts: Html | '' = ''): Html {
  const { words, assets } = view
  const said = DESK_WORDS[view.language]
  const link = (href: string, name: Place, label: string | Html) =>
    html`<a href="${href}"${place === name ? html` aria-current="page"` : ''}>${label}</a>`
  return html`<!doctype html>
<html lang="${view.language}" data-theme="${view.theme}"${view.blur ? html` data-blur` : ''}${
    view.notify ? html` data-notify` : ''
  }>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${view.theme === 'auto' ? 'light dark' : view.theme}">
<meta name="csrf" content="${view.csrf}">
<title>${title} · Winnow</title>
<link rel="stylesheet" href="${assets.css}">
<link rel="icon" href="${ICON}">
<script src="${assets.js}" type="module"></script>
</head>
<body data-words="${JSON.stringify(scriptWords(said, PEOPLE_WORDS[view.language].writing('{}')))}">
<a class="skip" href="#main">${words.nav.skip}</a>
<header class="top">
<a class="name" href="/"><svg viewBox="0 0 24 24" aria-hidden="true"><path
  d="M4 13c3.2 0 6.4 2.6 8 7 1.6-4.4 4.8-7 8-7"/><path d="M12 20V9"/><circle cx="12" cy="5" r="1.7"/><circle
    cx="6.5" cy="7.5" r="1.2"/><circle cx="17.5" cy="7.5" r="1.2"/></svg>Winnow</a>
${
  place === 'none'
    ? ''
    : html`<nav
  aria-label="Winnow">${link('/', 'inbox', words.nav.inbox)}${link(
    '/promises',
    'promises',
    promisesLabel(view),
  )}${link('/community', 'community', COMMUNITY_WORDS[view.language].nav)}${link(
    '/trends',
    'trends',
    words.nav.trends,
  )}${
    view.may('decide')
      ? html`${link('/paste', 'paste', words.nav.paste)}${link(
          '/import',
          'import',
          IMPORT_WORDS[view.language].nav,
        )}`
      : ''
  }${link('/settings', 'settings', words.nav.settings)}</nav>`
}
<span class="brand"><bdi>${view.brand}</bdi></span>${
    view.unseen === 0 || place === 'none'
      ? ''
      : html`<a
  class="mentions-sign" href="/mentions"
    title="${PEOPLE_WORDS[view.language].newMentions(view.unseen)}"><span
      aria-hidden="true">@${view.unseen}</span><span
        class="hidden">${PEOPLE_WORDS[view.language].newMentions(view.unseen)}</span></a>`
  }${
    view.who === undefined || place === 'none'
      ? ''
      : html`<a class="me" href="/settings"
        title="${PEOPLE_WORDS[view.language].signedInAs(
          view.who.name,
          PEOPLE_WORDS[view.language].roles[view.who.role],
        )}"><bdi>${view.who.name}</bdi></a>`
  }
<button class="quiet small" type="button" data-keys hidden>${said.keysHint} ${keySign('?')}</button>
</header>
<main id="main" tabindex="-1">${body}</main>
<div id="toasts" role="status">${toasts}</div>
<dialog id="keys" aria-label="${words.keys.title}"><h2>${words.keys.title}</h2><dl>${words.keys.list.map(
    ([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`,
  )}</dl><form method="dialog"><button>${words.keys.close}</button></form></dialog>
</body>
</html>`
}

function promisesLabel({ language, overdue }: View): Html {
  const words = PROMISE_WORDS[language]
  const shown = overdue === 0 ? html` hidden` : html` title="${words.overdueInbox(overdue)}"`
  return html`${words.nav} <span class="count late" data-late${shown}>${overdue}</span>`
}

/** What the page's scripts say by themselves. */
function scriptWords(words: DeskWords, writing: string) {
  const { offline, signedOut, saved, notSaved, copied, gone, waiting } = words
  return { offline, signedOut, saved, notSaved, copied, gone, waiting, hide: words.dismissToast, writing }
}

/** The key that does the same, for who can see; the keys' own list says it to everybody. */
export function keySign(key: string): Html {
  return html`<kbd aria-hidden="true">${key}</kbd>`
}

/** A form of one button, for who may decide. */
export function action(
  view: View,
  kase: Pick<Case, 'id' | 'version'>,
  name: DecisionAction,
  label: string,
  { look = 'quiet', key = '', path = `/cases/${kase.id}`, hint = false }: ActionLook = {},
): Html | '' {
  if (!view.may('decide')) return ''
  return html`<form method="post" action="${path}">${csrfField(view)}<input
  type="hidden" name="version" value="${kase.version}"><button class="${look}" name="action" value="${name}"${
    key === '' ? '' : html` data-key="${key}"`
  }>${label}${hint ? html` ${keySign(key)}` : ''}</button></form>`
}

interface ActionLook {
  readonly look?: 'primary' | 'quiet' | 'quiet small'
  readonly key?: string
  /** Where it is sent: the case, with the list that is gone on in. */
  readonly path?: string
  /** The key stands on the button. */
  readonly hint?: boolean
}

export function csrfField(view: View): Html {
  return html`<input type="hidden" name="csrf" value="${view.csrf}">`
}

/** A calm notice; `alert` is read out at once. */
export function notice(text: string | Html, kind: 'info' | 'alert' | 'good' = 'info'): Html {
  return html`<div class="notice ${kind}" role="${kind === 'alert' ? 'alert' : 'status'}">${text}</div>`
}

/** Between a word and what is said of it. */
export function colon({ language }: View): string {
  return language === 'fr' ? '\u00A0: ' : ': '
}

/** How long ago, in one short word, with the exact time behind it. */
export function ago(view: View, at: string): Html {
  const minutes = Math.max(0, Math.floor((view.now.getTime() - Date.parse(at)) / 60_000))
  return html`<time datetime="${at}" title="${when(view, at)}">${view.words.ago(minutes)}</time>`
}

export function when({ language }: View, at: string): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** Only what is a web address; '' for anything else, which is never a link. */
export function linkable(url: string | null | undefined): string {
  return webAddress(url)?.href ?? ''
}

/** A link out. */
export function outside(url: string | null | undefined, label: string): Html | '' {
  const address = linkable(url)
  if (address === '') return ''
  return html`<a class="out" href="${address}" target="_blank"
    rel="noopener noreferrer nofollow">${label}</a>`
}
