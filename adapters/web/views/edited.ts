import { html } from 'hono/html'
import type { FileProblem, Language } from '../../../src/core/index.ts'
import { csrfField, type Html, notice, page, type View } from './page.ts'

/** What the page of a file of the team's says, whichever file it is. */
export interface EditedWords {
  readonly title: string
  readonly lead: string
  readonly edit: string
  readonly hint: string
  readonly preview: string
  readonly save: string
  readonly saved: string
  readonly changed: string
  readonly busy?: string
}

interface EditedParts {
  /** The last part of the page's address, and the field's name. */
  readonly name: 'words' | 'playbook' | 'answers'
  readonly text: string
  readonly mark: string
  readonly notice?: 'busy' | 'changed'
  readonly saved?: boolean
  /** UTF-16 code units. */
  readonly longest: number
  readonly rows: number
  readonly placeholder?: string
  /** What is wrong, or what would change. */
  readonly found: Html | ''
  /** Below the form. */
  readonly below: Html | ''
}

/** A file of the team's, whole, in a field: looked at, tried out, saved. */
export function editedPage(view: View, words: EditedWords, parts: EditedParts): Html {
  const { name, text, mark, placeholder } = parts
  const said = parts.notice === undefined ? undefined : words[parts.notice]
  const body = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${parts.saved === true ? notice(words.saved, 'good') : ''}${said === undefined ? '' : notice(said, 'alert')}
${parts.found}
<form class="sheet" method="post" action="/settings/${name}">${csrfField(view)}<input type="hidden"
  name="mark" value="${mark}">
<label class="label" for="${name}">${words.edit}</label>
<textarea id="${name}" class="code" name="${name}" rows="${parts.rows}" maxlength="${parts.longest}"
  spellcheck="false" dir="auto"${placeholder === undefined ? '' : html` placeholder="${placeholder}"`}
    aria-describedby="${name}-hint">
${text}</textarea><p class="hint" id="${name}-hint">${words.hint}</p>
<div class="acts"><button class="quiet" name="step" value="preview">${words.preview}</button><button
  class="primary" name="step" value="save">${words.save}</button></div></form>
${parts.below}`
  return page(view, words.title, 'settings', body)
}

interface ProblemWords {
  wrong(count: number): string
  line(line: number): string
  readonly wholeFile: string
  expected(form: string): string
}

/** Each problem with its line as typed beside it. */
export function fileProblems(
  words: ProblemWords,
  language: Language,
  text: string,
  problems: readonly FileProblem[],
): Html | '' {
  if (problems.length === 0) return ''
  const lines = text.split('\n')
  const list = problems.map(({ line, expected }) => {
    const typed = line === undefined ? '' : (lines[line - 1] ?? '').trim().slice(0, 100)
    const where = line === undefined ? words.wholeFile : words.line(line)
    return html`<li>${where}${
      typed === '' ? '' : html` <code dir="auto">${typed}</code>`
    } ${words.expected(expected[language])}</li>`
  })
  return notice(html`<p>${words.wrong(problems.length)}</p><ul>${list}</ul>`, 'alert')
}

/** What is built in or given as an example, to copy from. */
export function exampleFold(label: string, example: string | undefined): Html | '' {
  if (example === undefined) return ''
  return html`<details
    class="fold"><summary>${label}</summary><textarea class="code" rows="18" readonly spellcheck="false"
      aria-label="${label}">
${example}</textarea></details>`
}
