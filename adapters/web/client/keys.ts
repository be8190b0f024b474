/// <reference lib="dom" />
import { tinykeys } from 'tinykeys'
import { $, all, isTyping } from './dom.ts'
import { tickAll, tickShown } from './select.ts'
import { isBusy, visit } from './visit.ts'

const rows = () => all<HTMLAnchorElement>('.row > a')
const shown = () => rows().findIndex((link) => link.getAttribute('aria-current') === 'true')

/** To a neighbour in the list as it is filtered and sorted, over the edge of a page too. */
function go(step: 1 | -1): void {
  const links = rows()
  const at = shown()
  // The list itself on a narrow screen: its first case.
  const open = $('.desk[data-shows="list"]') !== undefined && at <= 0 && !sideBySide()
  const row = links[open ? 0 : at + step]
  const beside = $<HTMLAnchorElement>(step === 1 ? '#next' : '#previous')
  if (row !== undefined) void visit(row.href)
  else if (beside !== undefined) void edge(step, beside)
  else if (step === -1) $<HTMLAnchorElement>('#back')?.click()
}

/** The case on the next page of the list, with that page beside it. */
async function edge(step: 1 | -1, beside: HTMLAnchorElement): Promise<void> {
  const further = $<HTMLAnchorElement>(step === 1 ? '#further' : '#nearer')
  const url = new URL(beside.href)
  const page = further === undefined ? null : new URL(further.href).searchParams.get('page')
  if (further !== undefined) {
    if (page === null) url.searchParams.delete('page')
    else url.searchParams.set('page', page)
  }
  await visit(url.href)
}

function sideBySide(): boolean {
  const pane = $('.pane')
  return pane !== undefined && getComputedStyle(pane).display !== 'none'
}

/** What is done with the case in sight comes before what is still offered for the one before it. */
function press(key: string): void {
  if (isBusy()) return
  const inToast = $<HTMLButtonElement>(`#toasts [data-key="${key}"]`)
  const inPage = $<HTMLButtonElement>(`main [data-key="${key}"]:not([hidden])`)
  const button = key === 'u' || key === 'c' || key === 'p' ? (inToast ?? inPage) : inPage
  if (button !== undefined && !button.hidden) button.click()
}

function write(): void {
  const field = $<HTMLTextAreaElement>('#text')
  if (field === undefined) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

function search(): void {
  const field = $<HTMLInputElement>('#q')
  if (field === undefined) location.assign('/')
  else {
    if (!sideBySide() || field.offsetParent !== null) field.focus()
    field.select()
  }
}

function keys(): void {
  const dialog = $<HTMLDialogElement>('#keys')
  if (dialog?.open) dialog.close()
  else dialog?.showModal()
}

function leave(event: KeyboardEvent): void {
  const { target } = event
  if (isTyping(target) && target instanceof HTMLElement) target.blur()
}

/** Ctrl+Enter where one writes: the button that is the form's first. */
function approve(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || target.closest('#decide') === null || isBusy()) return
  event.preventDefault()
  $<HTMLButtonElement>('#decide [data-key="a"]')?.click()
}

const PLAIN: Readonly<Record<string, () => void>> = {
  j: () => go(1),
  k: () => go(-1),
  ArrowDown: () => onList(1),
  ArrowUp: () => onList(-1),
  a: () => press('a'),
  d: () => press('d'),
  u: () => press('u'),
  c: () => press('c'),
  p: () => press('p'),
  e: write,
  s: () => press('s'),
  i: () => press('i'),
  m: () => $<HTMLAnchorElement>('[data-mine]')?.click(),
  x: tickShown,
  'Shift+X': tickAll,
  '/': search,
  '?': keys,
  // Where the key for it needs Shift.
  'Shift+/': search,
  'Shift+?': keys,
}

/** The arrows move only where a row has the focus; elsewhere they scroll. */
function onList(step: 1 | -1): void {
  if (document.activeElement?.closest('.row') !== null) go(step)
}

export function startKeys(): void {
  const bound: Record<string, (event: KeyboardEvent) => void> = { Escape: leave, '$mod+Enter': approve }
  for (const [key, run] of Object.entries(PLAIN)) bound[key] = guarded(run)
  for (const digit of ['1', '2', '3', '4', '5']) {
    const run = guarded(() => $<HTMLAnchorElement>(`[data-choice="${digit}"]`)?.click())
    // A French keyboard gives its digits only with Shift: the key itself counts.
    bound[`Digit${digit}`] = run
    bound[digit] = run
  }
  tinykeys(window, bound)
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-keys]') !== null) keys()
  })
  for (const button of all('[data-keys]')) button.hidden = false
}

function guarded(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    const dialog = $<HTMLDialogElement>('dialog[open]')
    if (dialog !== undefined ? event.key !== '?' : isTyping(event.target)) return
    const arrow = event.key.startsWith('Arrow')
    if (arrow && document.activeElement?.closest('.row') == null) return
    event.preventDefault()
    run()
  }
}
