import { html } from 'hono/html'
import type { TeamWords, WordsPreview, WordsProblem } from '../../../src/core/index.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'

export interface WordsPage {
  /** What is read by at present. */
  readonly words: TeamWords
  /** The file as typed, or as it stands. */
  readonly text: string
  /** Of the file that the text was made from. */
  readonly mark: string
  readonly problems?: readonly WordsProblem[]
  readonly preview?: WordsPreview
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
}

/** A list that is longer is read in the file. */
const SHOWN = 100
const LONGEST = 150_000
/** Shown while the lists are empty; the file's own words are not translated. */
const EXAMPLE = 'quiet:\n  - War Zone\nhear:\n  - words: abandonware\n    as: contempt'

export function wordsPage(
  view: View,
  { words, text, mark, problems = [], preview, ...more }: WordsPage,
): Html {
  const { teamWords } = view.words
  const body = html`<h1>${teamWords.title}</h1><p class="lead">${teamWords.lead}</p>
${more.saved === true ? notice(teamWords.saved, 'good') : ''}${more.notice === undefined ? '' : notice(teamWords[more.notice], 'alert')}
${problems.length === 0 ? '' : notice(problemList(view, text, problems), 'alert')}
${preview === undefined ? '' : previewOf(view, preview)}
<form class="sheet" method="post" action="/settings/words">${csrfField(view)}<input type="hidden" name="mark" value="${mark}">
<label class="label" for="words">${teamWords.edit}</label>
<textarea id="words" name="words" rows="16" maxlength="${LONGEST}" spellcheck="false" dir="auto" placeholder="${EXAMPLE}" aria-describedby="words-hint">
${text}</textarea><p class="hint" id="words-hint">${teamWords.hint}</p>
<div class="acts"><button class="quiet" name="then" value="preview">${teamWords.preview}</button><button class="primary" name="then" value="save">${teamWords.save}</button></div></form>
<section><h2>${teamWords.quiet}</h2>${listOf(
    view,
    words.quiet.map((one) => [one.words, one.language ?? '']),
  )}</section>
<section><h2>${teamWords.hear}</h2>${listOf(
    view,
    words.hear.map((one) => [
      one.words,
      [teamWords.as[one.as], one.language, one.note].filter(Boolean).join(' · '),
    ]),
  )}</section>`
  return page(view, teamWords.title, 'settings', body)
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

/** Each problem with its line as typed beside it. */
function problemList(
  { words: { teamWords }, language }: View,
  text: string,
  problems: readonly WordsProblem[],
): Html {
  const lines = text.split('\n')
  return html`<p>${teamWords.wrong(problems.length)}</p><ul>${problems.map(({ line, expected }) => {
    const typed = line === undefined ? '' : (lines[line - 1] ?? '').trim().slice(0, 100)
    const where = line === undefined ? teamWords.wholeFile : teamWords.line(line)
    return html`<li>${where}${typed === '' ? '' : html` <code dir="auto">${typed}</code>`} ${teamWords.expected(expected[language])}</li>`
  })}</ul>`
}

function previewOf({ words }: View, { lookedAt, cut, changed }: WordsPreview): Html {
  const { teamWords, verdict } = words
  return html`<section class="sheet" id="preview" role="status"><h2>${teamWords.previewTitle}</h2><p>${teamWords.looked(lookedAt, changed.length)}${cut ? html` ${teamWords.cut}` : ''}</p>${
    changed.length === 0
      ? ''
      : html`<ul>${changed.map(
          (one) =>
            html`<li><a href="/cases/${one.id}"><bdi>${one.firstWords === '' ? one.id : one.firstWords}</bdi></a> <span class="hint">${verdict[one.before]} → ${verdict[one.after]}</span></li>`,
        )}</ul>`
  }</section>`
}
