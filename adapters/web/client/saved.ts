/// <reference lib="dom" />
import { $ } from './dom.ts'
import { whileTyping } from './while-typing.ts'

/** Saved replies while one writes: looked for, and put in where one stands. */
export function startSaved(): void {
  whileTyping({
    field: (target) =>
      target instanceof HTMLInputElement && target.dataset.saved !== undefined ? target : undefined,
    pause: 200,
    ask(field) {
      const query = new URLSearchParams(location.search)
      query.set('case', field.closest<HTMLElement>('.case')?.dataset.case ?? '')
      query.set('strategy', $<HTMLInputElement>('#decide input[name="strategy"]')?.value ?? '')
      query.set('q', field.value)
      return fetch(`${field.dataset.saved}?${query}`)
    },
    async answered(response) {
      const list = $('#saved-list')
      if (list !== undefined) list.innerHTML = await response.text()
    },
  })
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('[data-insert]') : null
      if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      insert(link.dataset.insert ?? '', link.dataset.within !== undefined)
    },
    true,
  )
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return
      const field = $<HTMLInputElement>('[data-saved]', target)
      if (field === undefined) return
      field.hidden = false
      field.focus()
    },
    true,
  )
}

/**
 * A draft that nobody touched gives way, or takes an answer in before its closing line; what was typed
 * stays, and Ctrl+Z brings back what was there.
 */
function insert(given: string, within: boolean): void {
  const field = $<HTMLTextAreaElement>('#text')
  if (field === undefined) return
  field.focus()
  const untouched = field.dataset.drafted !== undefined && field.value === field.defaultValue
  const end = field.value.trimEnd().lastIndexOf('\n\n')
  if (untouched && within) field.setSelectionRange(Math.max(0, end), Math.max(0, end))
  else if (untouched) field.select()
  const text = !within || !untouched ? given : end < 0 ? `${given}\n\n` : `\n\n${given}`
  const from = field.selectionStart
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const hole = /\{[^{}\n]*\}|\[[^[\]\n]*\]/.exec(field.value.slice(from))
  if (hole !== null) field.setSelectionRange(from + hole.index, from + hole.index + hole[0].length)
}
