/// <reference lib="dom" />
import { $, csrf } from './dom.ts'
import { whileTyping } from './while-typing.ts'

interface Remark {
  readonly message: string
  readonly refuses: boolean
  readonly at?: string
}

/** The linter's remarks while somebody writes. */
export function startLint(): void {
  whileTyping({
    field: (target) =>
      target instanceof HTMLTextAreaElement && target.dataset.lint !== undefined ? target : undefined,
    pause: 350,
    ask(field) {
      const strategy = $<HTMLInputElement>('input[name="strategy"]', field.form ?? document)?.value ?? ''
      const kase = field.closest<HTMLElement>('.case')?.dataset.case ?? ''
      const body = new URLSearchParams({ csrf: csrf(), case: kase, strategy, text: field.value })
      return fetch(field.dataset.lint ?? '', { method: 'POST', body })
    },
    async answered(response) {
      const remarks = (await response.json()) as readonly Remark[]
      const box = $('#remarks')
      if (box === undefined) return
      box.replaceChildren(remarks.length === 0 ? fine(box) : list(remarks))
      // The button that would be refused does not look as if it waited to be pressed.
      const approve = $('#decide [data-key="a"]')
      approve?.classList.toggle('primary', !remarks.some(({ refuses }) => refuses))
    },
  })
}

function fine(box: HTMLElement): HTMLElement {
  const line = document.createElement('p')
  line.className = 'fine'
  line.append(box.dataset.fine ?? '')
  return line
}

function list(remarks: readonly Remark[]): HTMLElement {
  const items = remarks.map(({ message, refuses, at }) => {
    const item = document.createElement('li')
    item.className = refuses ? 'refuses' : 'advises'
    item.append(message)
    if (at === undefined) return item
    const words = document.createElement('bdi')
    words.className = 'at'
    words.append(at)
    item.append(' ', words)
    return item
  })
  const made = document.createElement('ul')
  made.append(...items)
  return made
}
