/// <reference lib="dom" />
import { $ } from './dom.ts'

/** Milliseconds after the last key. */
const PAUSE = 200

let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

/** Saved replies while one writes: looked for, and put in where one stands. */
export function startSaved(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.saved === undefined) return
    clearTimeout(timer)
    timer = setTimeout(() => void find(target), PAUSE)
  })
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('[data-insert]') : null
      if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      insert(link.dataset.insert ?? '')
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

async function find(field: HTMLInputElement): Promise<void> {
  const turn = ++asked
  const strategy = $<HTMLInputElement>('#decide input[name="strategy"]')?.value ?? ''
  const kase = field.closest<HTMLElement>('.case')?.dataset.case ?? ''
  const query = new URLSearchParams(location.search)
  query.set('case', kase)
  query.set('strategy', strategy)
  query.set('q', field.value)
  const response = await fetch(`${field.dataset.saved}?${query}`).catch(() => undefined)
  const list = $('#saved-list')
  if (turn !== asked || response === undefined || !response.ok || !field.isConnected) return
  if (list !== undefined) list.innerHTML = await response.text()
}

/** A draft that nobody touched gives way; what was typed stays, and Ctrl+Z brings back what was there. */
function insert(text: string): void {
  const field = $<HTMLTextAreaElement>('#text')
  if (field === undefined) return
  field.focus()
  const untouched = field.dataset.drafted !== undefined && field.value === field.defaultValue
  if (untouched) field.select()
  const from = untouched ? 0 : field.selectionStart
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const hole = /\{[^{}\n]*\}|\[[^[\]\n]*\]/.exec(field.value.slice(from))
  if (hole !== null) field.setSelectionRange(from + hole.index, from + hole.index + hole[0].length)
}
