import { html } from 'hono/html'
import { LANGUAGES } from '../../../src/core/index.ts'
import type { Html, Page } from '../page.ts'
import { THEMES } from '../preferences.ts'
import { keysTable } from './keys.ts'
import { csrf, layout } from './layout.ts'

/** Each language under its own name, whatever the page speaks. */
const NAMES = { en: 'English', fr: 'Français' } as const

export function settingsPage({ saved }: { readonly saved: boolean }, page: Page): Html {
  const { settings } = page.say
  const radio = (name: string, value: string, label: string, checked: boolean, lang?: string) =>
    html`<label class="radio"><input type="radio" name="${name}" value="${value}" ${checked ? html`checked` : ''}> <span ${lang === undefined ? '' : html`lang="${lang}"`}>${label}</span></label>`
  const main = html`<h1>${settings.title}</h1><p class="hint">${settings.intro}</p>
${saved ? html`<p class="notice" role="status">${settings.saved}</p>` : ''}
<form method="post" action="/settings" class="sheet">${csrf(page)}
<fieldset><legend>${settings.language}</legend>${radio('language', 'auto', settings.automatic, !page.languageChosen)}${LANGUAGES.map((language) => radio('language', language, NAMES[language], page.languageChosen && page.language === language, language))}</fieldset>
<fieldset><legend>${settings.theme}</legend>${THEMES.map((theme) => radio('theme', theme, settings[theme], page.theme === theme))}</fieldset>
<label class="radio"><input type="checkbox" name="blur" value="1" ${page.blur ? html`checked` : ''}> <span>${settings.blur}</span></label>
<div class="actions"><button class="primary">${settings.save}</button></div></form>`
  return layout({ title: settings.title, name: 'settings', main }, page)
}

export function keysPage(page: Page): Html {
  return layout({ title: page.say.keys.title, name: 'keys', main: keysTable(page, 'title') }, page)
}
