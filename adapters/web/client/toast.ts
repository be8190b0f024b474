/// <reference lib="dom" />
import { $, words } from './dom.ts'

/** How long it is offered to take a step back that nothing holds, in milliseconds. */
const STAYS = 12_000
const COMPLAINT = 15_000

let timers: (() => void)[] = []

function quiet(): void {
  for (const stop of timers) stop()
  timers = []
}

function later(milliseconds: number, work: () => void): void {
  const timer = setTimeout(work, milliseconds)
  timers.push(() => clearTimeout(timer))
}

function every(milliseconds: number, work: () => void): void {
  const timer = setInterval(work, milliseconds)
  timers.push(() => clearInterval(timer))
}

/** One toast at a time, kept in sight wherever one goes, until its time is over or another step is taken. */
export function keepToast(toast: HTMLElement | undefined): void {
  const place = $('#toasts')
  if (toast === undefined || place === undefined) return
  quiet()
  if (toast.parentElement !== place) place.replaceChildren(toast)
  const counting = $('[data-seconds]', toast)
  if (counting !== undefined) countDown(counting, () => later(STAYS / 2, () => toast.remove()))
  else if (toast.dataset.stays === undefined) later(STAYS, () => toast.remove())
}

/** Counts down until the reply goes out. */
function countDown(place: HTMLElement, over: () => void): void {
  const end = performance.now() + Number(place.dataset.seconds) * 1_000
  every(250, () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1_000))
    const says =
      left > 0 ? (place.dataset.words ?? '').replace('0', String(left)) : (place.dataset.after ?? '')
    if (place.textContent !== says) place.textContent = says
    if (left > 0) return
    quiet()
    over()
  })
}

/** Something did not work, and nothing was lost. */
export function complain(text: string): void {
  const place = $('#toasts')
  if (place === undefined) return
  quiet()
  const toast = document.createElement('div')
  toast.className = 'toast wrong'
  const says = document.createElement('p')
  says.setAttribute('role', 'alert')
  says.textContent = text
  const hide = document.createElement('button')
  hide.type = 'button'
  hide.className = 'quiet small'
  hide.textContent = words().hide
  hide.addEventListener('click', () => toast.remove())
  toast.append(says, hide)
  place.replaceChildren(toast)
  later(COMPLAINT, () => toast.remove())
}

/** The countdown on a case's own page. */
export function countOnPage(): void {
  const place = $('#countdown')
  if (place === undefined) return
  const end = performance.now() + Number(place.dataset.seconds) * 1_000
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1_000))
    place.textContent =
      left > 0 ? (place.dataset.words ?? '').replace('0', String(left)) : (place.dataset.after ?? '')
    if (left === 0 || !place.isConnected) clearInterval(timer)
  }, 250)
}
