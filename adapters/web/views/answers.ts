import { html } from 'hono/html'
import type { FileProblem, KnownAnswers, WouldOffer } from '../../../src/core/index.ts'
import { ANSWER_WORDS } from '../../../src/core/words/answers.ts'
import { editedPage, exampleFold, fileProblems } from './edited.ts'
import type { Html, View } from './page.ts'

interface AnswersPage {
  /** What is answered by at present. */
  readonly answers: KnownAnswers
  readonly example: string | undefined
  readonly text: string
  readonly mark: string
  readonly problems?: readonly FileProblem[]
  readonly preview?: readonly WouldOffer[]
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
}

const LONGEST = 600_000
/** A list that is longer is read in the file. */
const SHOWN = 50

export function answersPage(view: View, { answers, example, problems = [], ...model }: AnswersPage): Html {
  const words = ANSWER_WORDS[view.language]
  const wrong = fileProblems(words, view.language, model.text, problems)
  return editedPage(view, words, {
    name: 'answers',
    rows: 18,
    longest: LONGEST,
    ...model,
    found: model.preview === undefined ? wrong : html`${wrong}${previewOf(view, model.preview)}`,
    below: html`${exampleFold(words.example, example)}${listOf(view, answers)}`,
  })
}

function listOf(view: View, answers: KnownAnswers): Html | '' {
  if (answers.length === 0) return ''
  const words = ANSWER_WORDS[view.language]
  const rest = answers.length - SHOWN
  return html`<section><h2>${words.entries(answers.length)}</h2><ul class="plain">${answers
    .slice(0, SHOWN)
    .map(
      ({ questions, status, until, ...said }) =>
        html`<li class="sheet"><p><b><bdi>${questions[0] ?? ''}</bdi></b>${
          status === undefined
            ? ''
            : html` <span class="tag">${words.kinds.issue}, ${words.states[status]}</span>`
        }${
          until === undefined ? '' : html` <span class="hint">${words.until(until)}</span>`
        }</p><div class="said"
        dir="auto">${said[view.language] ?? said.en ?? said.fr ?? ''}</div></li>`,
    )}</ul>${rest > 0 ? html`<p class="hint">${words.more(rest)}</p>` : ''}</section>`
}

function previewOf(view: View, preview: readonly WouldOffer[]): Html {
  const words = ANSWER_WORDS[view.language]
  const side = (title: string, asked: readonly string[]) =>
    html`<p><span class="label">${title}</span> ${
      asked.length === 0
        ? html`<span
      class="dim">${words.noMatch}</span>`
        : asked.map((one) => html`<bdi>${words.to(one)}</bdi> `)
    }</p>`
  return html`<section class="sheet" id="preview" role="status"><h2>${words.previewTitle}</h2><p
    class="hint">${preview.length === 0 ? words.nothing : words.previewHint}</p>${preview.map(
      ({ id, firstWords, before, after }) =>
        html`<article class="draft"><p><a href="/cases/${id}"><bdi>${
          firstWords === '' ? id : firstWords
        }</bdi></a></p>${side(words.before, before)}${side(words.after, after)}</article>`,
    )}</section>`
}
