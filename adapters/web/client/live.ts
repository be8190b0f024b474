/// <reference lib="dom" />
import { $, isTyping, words } from './dom.ts'
import { notifyOf } from './notify.ts'
import { showWriting, type Writing } from './presence.ts'
import { visit } from './visit.ts'

type Heard = Writing & { readonly kind: 'writing' | 'note' }

interface Overdue {
  readonly count: number
}

interface Change {
  readonly caseId: string
  readonly version: number
  readonly status: string
  readonly own: boolean
  readonly tries?: number
}

/** Rows that wait to be read fill in together. */
const TOGETHER = 700
/** Milliseconds until a refused connection (too many pages) is tried again. */
const AGAIN = 60_000

/** Milliseconds until a page that nobody looks at is brought up to date. */
const UNSEEN = 5_000

let filling = false
let catching = false

/** Nobody has begun to do anything with the page. */
function isIdle(): boolean {
  return !isTyping(document.activeElement) && $('.row :checked') === undefined
}

/** What waits to be read fills in by itself, while nobody is busy with the list. */
function fillIn(): void {
  if (filling || $('.row[data-unread]') === undefined || location.pathname === '/bulk') return
  filling = true
  setTimeout(() => {
    filling = false
    if (isIdle()) void visit(location.href, 'none', 'refresh')
  }, TOGETHER)
}

/** Nobody looks: then the list, and the number on the tab, may follow by themselves. */
function catchUp(): void {
  if (catching || document.visibilityState === 'visible' || location.pathname === '/bulk') return
  catching = true
  setTimeout(() => {
    catching = false
    if (document.visibilityState !== 'visible' && isIdle()) void visit(location.href, 'none', 'refresh')
  }, UNSEEN)
}

/** A calm notice, never a jump under the reader's eyes. */
function told({ caseId, version, status, own, tries }: Change): void {
  const shown = $('.case[data-case]')
  const news = $('#live')
  // Of one more try in vain only the case's own page says something new.
  if (news !== undefined && tries === undefined) {
    const row = document.getElementById(`row-${caseId}`)
    if (!own) news.hidden = false
    if (!own && row !== null && status !== 'pending') gone(row)
    if (!own && row === null && status === 'pending') notifyOf(caseId)
    fillIn()
    if (!own) catchUp()
  }
  if (shown?.dataset.case !== caseId) return
  if (tries === undefined && version <= Number(shown.dataset.version)) return
  // Nobody writes here any more: then the page may show by itself what became of the reply.
  // And what waits to be read has nothing yet to be read on.
  const expected = shown.dataset.status === 'approved' || shown.dataset.unread !== undefined
  const notice = $('#case-news')
  if (expected && !isTyping(document.activeElement)) void visit(location.href, 'none', 'refresh')
  else if (notice !== undefined) notice.hidden = false
}

/** Of colleagues: who writes, and that a note was left where this reader looks. */
function hear({ kind, ...heard }: Heard): void {
  if (kind === 'writing') showWriting(heard)
  if (kind === 'writing' || $('.case[data-case]')?.dataset.case !== heard.caseId) return
  const notice = $('#case-news')
  if (!isTyping(document.activeElement)) void visit(location.href, 'none', 'refresh')
  else if (notice !== undefined) notice.hidden = false
}

/** How many promises are overdue, in the menu of every page. */
function showOverdue({ count }: Overdue): void {
  const place = $('[data-late]')
  if (place === undefined) return
  place.hidden = count === 0
  place.textContent = String(count)
}

/** Decided by somebody else: said on the row, which keeps its place. */
function gone(row: HTMLElement): void {
  if (row.classList.contains('gone')) return
  row.classList.add('gone')
  const way = $('.way', row)
  if (way !== undefined) way.textContent = words().gone
}

/**
 * A browser opens six connections to a server, so one page listens and tells the others; it hands the part
 * on when it is closed. Without locks (plain http on another machine) a page listens while it can be seen.
 */
export function startLive(): void {
  if ($('#live') === undefined || !('EventSource' in window)) return
  const channel = new BroadcastChannel('winnow')
  channel.addEventListener('message', ({ data }) => {
    if ('count' in data) showOverdue(data as Overdue)
    else if ('kind' in data) hear(data as Heard)
    else told(data as Change)
  })
  let events: EventSource | undefined
  const hang = () => events?.close()
  const listen = () => {
    hang()
    const mine = new EventSource('/desk/events')
    events = mine
    mine.addEventListener('change', ({ data }) => {
      const change = JSON.parse(data as string) as Change
      channel.postMessage(change)
      told(change)
    })
    mine.addEventListener('overdue', ({ data }) => {
      const overdue = JSON.parse(data as string) as Overdue
      channel.postMessage(overdue)
      showOverdue(overdue)
    })
    for (const kind of ['writing', 'note'] as const)
      mine.addEventListener(kind, ({ data }) => {
        const heard = { kind, ...(JSON.parse(data as string) as Writing) }
        channel.postMessage(heard)
        hear(heard)
      })
    // A browser asks again by itself when a connection breaks, but not after a refusal (too many pages).
    mine.addEventListener('error', () => {
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => mine === events && listen(), AGAIN)
    })
  }
  if ('locks' in navigator)
    void navigator.locks.request('winnow-events', () => {
      listen()
      return new Promise(() => undefined)
    })
  else {
    const look = () => (document.visibilityState === 'visible' ? listen() : hang())
    document.addEventListener('visibilitychange', look)
    look()
  }
  addEventListener('pagehide', hang)
}
