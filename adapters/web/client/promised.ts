/// <reference lib="dom" />
import { $, csrf } from './dom.ts'

/** Milliseconds after the last key. */
const PAUSE = 400

let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

/** What the text would promise, while somebody writes; ticks and days that were chosen stay. */
export function startPromised(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.promised === undefined) return
    clearTimeout(timer)
    timer = setTimeout(() => void hear(target), PAUSE)
  })
}

async function hear(field: HTMLTextAreaElement): Promise<void> {
  const { form } = field
  if (form === null) return
  const turn = ++asked
  const body = new URLSearchParams({ csrf: csrf(), text: field.value })
  for (const [name, value] of new FormData(form))
    if (name.startsWith('promised-') && typeof value === 'string') body.append(name, value)
  const response = await fetch(field.dataset.promised ?? '', { method: 'POST', body }).catch(() => undefined)
  if (turn !== asked || response === undefined || !response.ok || !field.isConnected) return
  const box = $('#heard', form)
  const made = await response.text()
  // A date that is being chosen is not taken away.
  if (box === undefined || box.contains(document.activeElement) || box.innerHTML === made) return
  box.innerHTML = made
}
