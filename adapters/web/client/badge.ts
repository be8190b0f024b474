/// <reference lib="dom" />
import { $ } from './dom.ts'

/** More than fits on a sign of sixteen pixels. */
const MOST = 99

/** How many wait for a decision, on the tab's title and sign: seen without coming back to it. */
export function showWaiting(): void {
  const waiting = Number($('[data-count="pending"]')?.textContent ?? 0)
  const title = document.title.replace(/^\(\d+\+?\) /, '')
  const count = waiting > MOST ? `${MOST}+` : String(waiting)
  document.title = waiting > 0 ? `(${count}) ${title}` : title
  const icon = $<HTMLLinkElement>('link[rel="icon"]')
  if (icon === undefined) return
  icon.dataset.plain ??= icon.href
  icon.href = waiting > 0 ? withCount(icon.dataset.plain, count) : icon.dataset.plain
}

/** The sign, with the number in a corner of it. */
function withCount(plain: string, count: string): string {
  const sign = decodeURIComponent(plain.slice(plain.indexOf(',') + 1))
  const wide = 7 + 4 * count.length
  const badge =
    `<g stroke="none"><rect x="${24 - wide}" y="11" width="${wide}" height="13" rx="6.5" fill="#b3261e"/>` +
    `<text x="${24 - wide / 2}" y="21" text-anchor="middle" font-family="sans-serif" font-weight="700" ` +
    `font-size="10" fill="#fff">${count}</text></g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(sign.replace('</svg>', badge))}`
}
