/// <reference lib="dom" />
import { $, csrf, words } from './dom.ts'

/** Milliseconds after the last key. */
const PAUSE = 600

interface Pending {
  readonly url: string
  readonly body: URLSearchParams
}

/** Typed and not yet kept. */
let pending: Pending | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> = Promise.resolve()

function say(text: string): void {
  const state = $('#typed-state')
  if (state !== undefined) state.textContent = text
}

function take(field: HTMLTextAreaElement): void {
  const strategy = field.dataset.choiceText ?? ''
  const kase = field.closest<HTMLElement>('.case')?.dataset.case ?? ''
  const body = new URLSearchParams({ csrf: csrf(), case: kase, strategy, text: field.value })
  pending = { url: field.dataset.typed ?? '', body }
}

/** What is typed is kept now; resolves when it is, or can't be. */
export function keepTyped(): Promise<void> {
  clearTimeout(timer)
  saving = saving.then(async () => {
    const now = pending
    if (now === undefined) return
    const answer = await fetch(now.url, { method: 'POST', body: now.body }).catch(() => undefined)
    if (answer?.ok !== true) return say(words().notSaved)
    if (pending !== now) return
    pending = undefined
    say(words().saved)
  })
  return saving
}

/** It was sent with the form: there is nothing left to keep. */
export function typedIsSent(): void {
  clearTimeout(timer)
  pending = undefined
}

export function startTyped(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.typed === undefined) return
    take(target)
    say('')
    clearTimeout(timer)
    timer = setTimeout(() => void keepTyped(), PAUSE)
  })
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-drop]') : null
    const field = $<HTMLTextAreaElement>('textarea[data-typed]')
    if (link === null || field === undefined) return
    take(field)
    pending?.body.set('drop', 'yes')
  })
  // The tab is closed, or the page left: what was typed a moment ago goes along.
  addEventListener('pagehide', () => {
    if (pending !== undefined) navigator.sendBeacon(pending.url, pending.body)
  })
  addEventListener('online', () => void keepTyped())
  addEventListener('beforeunload', (event) => {
    if (pending !== undefined && !navigator.onLine) event.preventDefault()
  })
}
