import { html } from 'hono/html'
import type { FileProblem, TeamWords, WordsPreview } from '../../../src/core/index.ts'
import { editedPage, fileProblems } from './edited.ts'
import type { Html, View } from './page.ts'

interface WordsPage {
  /** What is read by at present. */
  readonly words: TeamWords
  /** The file as typed, or as it stands. */
  readonly text: string
  /** Of the file that the text was made from. */
  readonly mark: string
  readonly problems?: readonly FileProblem[]
  readonly preview?: WordsPreview
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
}

/** A list that is longer is read in the file. */
const SHOWN = 100
const LONGEST = 150_000
/** Shown while the lists are empty; the file's own words are not translated. */
const EXAMPLE = 'quiet:\n  - War Zone\nhear:\n  - words: abandonware\n    as: contempt'

export function wordsPage(view: View, { words, problems = [], preview, ...model }: WordsPage): Html {
  const { teamWords } = view.words
  const wrong = fileProblems(teamWords, view.language, model.text, problems)
  return editedPage(view, teamWords, {
    name: 'words',
    rows: 16,
    longest: LONGEST,
    placeholder: EXAMPLE,
    ...model,
    found: preview === undefined ? wrong : html`${wrong}${previewOf(view, preview)}`,
    below: html`<section><h2>${teamWords.quiet}</h2>${listOf(
      view,
      words.quiet.map((one) => [one.words, one.language ?? '']),
    )}</section>
<section><h2>${teamWords.hear}</h2>${listOf(
      view,
      words.hear.map((one) => [
        one.words,
        [teamWords.as[one.as], one.language, one.note].filter(Boolean).join(' · '),
      ]),
    )}</section>`,
  })
}

function listOf({ words: { teamWords } }: View, entries: readonly (readonly [string, string])[]): Html {
  if (entries.length === 0) return html`<p class="hint">${teamWords.none}</p>`
  const rest = entries.length - SHOWN
  return html`<ul>${entries
    .slice(0, SHOWN)
    .map(
      ([phrase, more]) =>
        html`<li><bdi>${phrase}</bdi>${more === '' ? '' : html` <span class="hint">${more}</span>`}</li>`,
    )}</ul>${rest > 0 ? html`<p class="hint">${teamWords.more(rest)}</p>` : ''}`
}

function previewOf({ words }: View, { lookedAt, cut, changed }: WordsPreview): Html {
  const { teamWords, verdict } = words
  return html`<section class="sheet" id="preview"
    role="status"><h2>${teamWords.previewTitle}</h2><p>${teamWords.looked(lookedAt, changed.length)}${
      cut ? html` ${teamWords.cut}` : ''
    }</p>${
      changed.length === 0
        ? ''
        : html`<ul>${changed.map(
            (one) =>
              html`<li><a href="/cases/${one.id}"><bdi>${
                one.firstWords === '' ? one.id : one.firstWords
              }</bdi></a> <span
            class="hint">${verdict[one.before]} → ${verdict[one.after]}</span></li>`,
          )}</ul>`
    }</section>`
}
