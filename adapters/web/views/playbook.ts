import { html } from 'hono/html'
import type { Problem, WouldWrite } from '../../../src/core/index.ts'
import { choiceOf } from '../../../src/core/ways.ts'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'

export interface PlaybookPage {
  /** The file as typed, or as it stands. */
  readonly text: string
  /** Of the file that the text was made from. */
  readonly mark: string
  readonly example: string | undefined
  readonly problems?: readonly Problem[]
  readonly preview?: readonly WouldWrite[]
  readonly changed?: boolean
  readonly saved?: boolean
}

const LONGEST = 500_000
const PROBLEMS = 50

export function playbookPage(view: View, model: PlaybookPage): Html {
  const { text, mark, example, problems = [], preview } = model
  const words = PLAYBOOK_WORDS[view.language]
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${model.saved === true ? notice(words.saved, 'good') : ''}${model.changed === true ? notice(words.changed, 'alert') : ''}
${problems.length === 0 ? '' : notice(problemList(view, problems), 'alert')}
${preview === undefined ? '' : previewOf(view, preview)}
<form class="sheet" method="post" action="/settings/playbook">${csrfField(view)}<input type="hidden" name="mark" value="${mark}">
<label class="label" for="playbook">${words.edit}</label>
<textarea id="playbook" class="code" name="playbook" rows="18" maxlength="${LONGEST}" spellcheck="false" dir="auto" aria-describedby="playbook-hint">
${text}</textarea><p class="hint" id="playbook-hint">${words.hint}</p>
<div class="acts"><button class="quiet" name="step" value="preview">${words.preview}</button><button class="primary" name="step" value="save">${words.save}</button></div></form>
${
  example === undefined
    ? ''
    : html`<details class="fold"><summary>${words.example}</summary><textarea class="code" rows="18" readonly spellcheck="false" aria-label="${words.example}">
${example}</textarea></details>`
}`
  return page(view, words.title, 'settings', body)
}

function problemList(view: View, problems: readonly Problem[]): Html {
  const words = PLAYBOOK_WORDS[view.language]
  return html`<p>${words.wrong(problems.length)}</p><ul>${problems
    .slice(0, PROBLEMS)
    .map(
      ({ path, expected }) =>
        html`<li>${path === '' ? words.wholeFile : html`<code dir="auto">${path.slice(0, 200)}</code>`} ${words.expected} <span lang="en">${expected.slice(0, 300)}</span></li>`,
    )}</ul>`
}

function previewOf(view: View, preview: readonly WouldWrite[]): Html {
  const words = PLAYBOOK_WORDS[view.language]
  return html`<section class="sheet" id="preview" role="status"><h2>${words.previewTitle}</h2><p class="hint">${preview.length === 0 ? words.noCases : words.previewHint}</p>${preview.map((one) => draftOf(view, one))}</section>`
}

function draftOf(view: View, { id, firstWords, strategy, before, after, remarks }: WouldWrite): Html {
  const words = PLAYBOOK_WORDS[view.language]
  const side = (title: string, text: string) =>
    html`<div><p class="label">${title}</p><div class="said" dir="auto">${text}</div></div>`
  return html`<article class="draft"><p><a href="/cases/${id}"><bdi>${firstWords === '' ? id : firstWords}</bdi></a> <span class="hint">${view.words.strategy[choiceOf(strategy)]}${before === after ? ` · ${words.same}` : ''}</span></p>
${before === after ? side(words.before, before) : html`<div class="beside">${side(words.before, before)}${side(words.after, after)}</div>`}
${remarks.length === 0 ? '' : html`<div class="remarks"><p>${words.refused}</p><ul>${remarks.map(({ message, refuses }) => html`<li class="${refuses ? 'refuses' : 'advises'}">${message[view.language]}</li>`)}</ul></div>`}</article>`
}
