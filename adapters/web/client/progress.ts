/// <reference lib="dom" />
import { $, all } from './dom.ts'

/** Milliseconds between two looks. */
const PAUSE = 1_000
const BARS = '[data-poll="yes"]'

/** How far a file is: only the bars and their words change, until one of them is done. */
export function startProgress(): void {
  if ($(BARS) !== undefined) setTimeout(() => void look(), PAUSE)
}

async function look(): Promise<void> {
  const response = await fetch(location.pathname).catch(() => undefined)
  if (response?.ok === true) {
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    const [bars, shown] = [all(BARS, next), all(BARS)]
    if (bars.length !== shown.length) return location.reload()
    // Not whole: what is there for a page without scripts would load it anew.
    shown.forEach((bar, at) => {
      for (const part of ['label', 'progress']) $(part, bar)?.replaceWith(...all(part, bars[at]))
    })
    const [tally, fresh] = [$('.tally'), $('.tally', next)]
    if (fresh !== undefined) tally?.replaceChildren(...fresh.children)
  } else if (response !== undefined) return location.reload()
  setTimeout(() => void look(), PAUSE)
}
