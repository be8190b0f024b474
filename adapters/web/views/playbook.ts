import { html } from 'hono/html'
import type { Problem, WouldWrite } from '../../../src/core/index.ts'
import { choiceOf } from '../../../src/core/ways.ts'
import { PLAYBOOK_WORDS } from '../../../src/core/words/playbook.ts'
import { playbookProblem } from '../../../src/core/words/playbook-problems.ts'
import { editedPage, exampleFold } from './edited.ts'
import { type Html, notice, type View } from './page.ts'

interface PlaybookPage {
  /** The file as typed, or as it stands. */
  readonly text: string
  /** Of the file that the text was made from. */
  readonly mark: string
  readonly example: string | undefined
  readonly problems?: readonly Problem[]
  readonly preview?: readonly WouldWrite[]
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
}

const LONGEST = 500_000
const PROBLEMS = 50

export function playbookPage(view: View, { example, problems = [], preview, ...model }: PlaybookPage): Html {
  const words = PLAYBOOK_WORDS[view.language]
  const wrong = problems.length === 0 ? '' : notice(problemList(view, problems), 'alert')
  return editedPage(view, words, {
    name: 'playbook',
    rows: 18,
    longest: LONGEST,
    ...model,
    found: preview === undefined ? wrong : html`${wrong}${previewOf(view, preview)}`,
    below: exampleFold(words.example, example),
  })
}

function problemList(view: View, problems: readonly Problem[]): Html {
  const words = PLAYBOOK_WORDS[view.language]
  return html`<p>${words.wrong(problems.length)}</p><ul>${problems
    .slice(0, PROBLEMS)
    .map(
      ({ path, expected }) =>
        html`<li>${
          path === '' ? words.wholeFile : html`<code dir="auto">${path.slice(0, 200)}</code>`
        } ${words.expected} ${playbookProblem(view.language, expected.slice(0, 300))}</li>`,
    )}</ul>`
}

function previewOf(view: View, preview: readonly WouldWrite[]): Html {
  const words = PLAYBOOK_WORDS[view.language]
  return html`<section class="sheet" id="preview" role="status"><h2>${words.previewTitle}</h2><p
    class="hint">${
      preview.length === 0 ? words.noCases : words.previewHint
    }</p>${preview.map((one) => draftOf(view, one))}</section>`
}

function draftOf(view: View, { id, firstWords, strategy, before, after, remarks }: WouldWrite): Html {
  const words = PLAYBOOK_WORDS[view.language]
  const side = (title: string, text: string) =>
    html`<div><p class="label">${title}</p><div class="said" dir="auto">${text}</div></div>`
  return html`<article class="draft"><p><a href="/cases/${id}"><bdi>${
    firstWords === '' ? id : firstWords
  }</bdi></a> <span class="hint">${view.words.strategy[choiceOf(strategy)]}${
    before === after ? ` · ${words.same}` : ''
  }</span></p>
${
  before === after
    ? side(words.before, before)
    : html`<div
  class="beside">${side(words.before, before)}${side(words.after, after)}</div>`
}
${
  remarks.length === 0
    ? ''
    : html`<div class="remarks"><p>${words.refused}</p><ul>${remarks.map(
        ({ message, refuses }) =>
          html`<li class="${refuses ? 'refuses' : 'advises'}">${message[view.language]}</li>`,
      )}</ul></div>`
}</article>`
}
