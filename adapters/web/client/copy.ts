/// <reference lib="dom" />
import { all } from './dom.ts'

/** Copying, and opening the place where the reply belongs, as one step. */
export function startCopy(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null
    if (button === null) return
    const { copy = '', open, copied = '' } = button.dataset
    const text = document.getElementById(copy)?.textContent ?? ''
    // Opened at once: after a wait, a browser takes the window for an advertisement.
    const copying = navigator.clipboard.writeText(text)
    if (open !== undefined) window.open(open, '_blank', 'noopener,noreferrer')
    void copying.then(() => {
      button.textContent = copied
    })
  })
}

/** Only where a browser lets a page copy. */
export function offerCopy(): void {
  if (navigator.clipboard === undefined) return
  for (const button of all<HTMLButtonElement>('[data-copy]')) button.hidden = false
}
