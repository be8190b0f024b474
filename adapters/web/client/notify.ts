/// <reference lib="dom" />
import { $, words } from './dom.ts'

/** However much comes in, it is told of once in so many milliseconds. */
const TOGETHER = 60_000
/** What comes in one go is told of together. */
const SOON = 3_000

const fresh = new Set<string>()
let isWaiting = false
let last = 0

/** Something waits for a decision that did not before: told where nobody looks, by number alone. */
export function notifyOf(caseId: string): void {
  if (document.documentElement.dataset.notify === undefined || !isAllowed()) return
  if (document.visibilityState === 'visible') return
  fresh.add(caseId)
  if (isWaiting) return
  isWaiting = true
  setTimeout(tell, Math.max(SOON, last + TOGETHER - Date.now()))
}

function tell(): void {
  isWaiting = false
  if (document.visibilityState === 'visible') {
    fresh.clear()
    return
  }
  last = Date.now()
  const title = words().waiting[fresh.size === 1 ? 0 : 1].replace('0', String(fresh.size))
  fresh.clear()
  // Of several pages that are open the last one's stays.
  const shown = new Notification(title, { tag: 'winnow' })
  shown.addEventListener('click', () => {
    window.focus()
    shown.close()
  })
}

function isAllowed(): boolean {
  return 'Notification' in window && Notification.permission === 'granted'
}

/** In the settings: the browser is asked when somebody ticks the box, and its No unticks it. */
export function startNotify(): void {
  const box = $<HTMLInputElement>('#notify')
  const choice = $('#notify-choice')
  if (box === undefined || choice === undefined || !('Notification' in window)) return
  choice.hidden = false
  const refused = $('#notify-refused')
  const say = () => {
    const isRefused = Notification.permission === 'denied'
    if (refused !== undefined) refused.hidden = !isRefused
    if (isRefused) box.checked = false
  }
  say()
  box.addEventListener('change', () => {
    if (box.checked) void Notification.requestPermission().then(say)
  })
}
