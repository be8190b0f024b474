/// <reference lib="dom" />
import { Idiomorph } from 'idiomorph'
import { $, csrf, words } from './dom.ts'
import { takePicked } from './select.ts'
import { complain, keepToast } from './toast.ts'
import { keepTyped, typedIsSent } from './typed.ts'

/** Told of a page that was shown. */
type Told = () => void
const after: Told[] = []

export function whenShown(told: Told): void {
  after.push(told)
  told()
}

let turn = 0
/** A form is on its way. */
let deciding = false

/** Another case was asked for, or a step is under way: nobody decides on what is about to go. */
export const isBusy = (): boolean => deciding || $('.pane')?.inert === true

function hold(isHeld: boolean): void {
  const pane = $('.pane')
  if (pane === undefined) return
  pane.inert = isHeld
  pane.ariaBusy = String(isHeld)
}

/**
 * Goes to a page of ours without loading it anew: the list stays where it is, the case beside it changes.
 * Whatever is no page of the desk is gone to as always.
 */
export async function visit(
  address: string,
  how: 'push' | 'replace' | 'none' = 'push',
  asked: 'person' | 'refresh' = 'person',
): Promise<void> {
  // What a step leads to is shown before anything else is.
  if (deciding) return
  const mine = ++turn
  hold(true)
  await keepTyped()
  const response = await ask(address, {
    headers: { accept: 'text/html', ...(asked === 'refresh' ? { 'x-winnow-flow': asked } : {}) },
  })
  if (mine !== turn) return
  if (response !== undefined) await show(response, how)
  hold(false)
}

/**
 * Sends a form. Nothing is emptied and nothing leaves the page before the answer says that it was done.
 * @param flow `next`: on to the next case of the list; `here`: one stays where one is
 */
async function send(form: HTMLFormElement, button: HTMLButtonElement | undefined): Promise<void> {
  if (deciding) return
  deciding = true
  try {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form, button ?? null))
      if (typeof value === 'string') body.append(name, value)
    body.set('csrf', csrf())
    const pickedIsSent = takePicked(form, body)
    const inToast = form.closest('.toast') !== null
    const back = inToast && button?.value !== 'reopen'
    if (back) body.set('here', `${location.pathname}${location.search}`)
    const flow = back ? 'here' : inToast ? 'stay' : 'next'
    const mine = ++turn
    const own = form.id === 'decide'
    if (!own) await keepTyped()
    const headers = { accept: 'text/html', 'x-winnow-flow': flow }
    // Short enough, it arrives even when the page is left at once.
    const keepalive = body.toString().length < 60_000
    const response = await ask(addressIn(form), { method: 'POST', body, headers, keepalive })
    if (response?.ok === true) pickedIsSent()
    if (own && response?.ok === true) typedIsSent()
    if (response !== undefined && mine === turn) await show(response, 'push')
  } finally {
    deciding = false
  }
}

/** Its attribute: `form.action` would be the buttons of that name. */
function addressIn(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? location.pathname
}

async function ask(address: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' })
  } catch {
    complain(words().offline)
    return undefined
  }
}

async function show(response: Response, how: 'push' | 'replace' | 'none'): Promise<void> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('text/html')) return complain(words().offline)
  const text = await response.text()
  const page = new DOMParser().parseFromString(text, 'text/html')
  const [desk, wanted] = [$('.desk'), $('.desk', page)]
  const signedOut = response.status === 401 || new URL(response.url).pathname === '/login'
  if (signedOut) return complain(words().signedOut)
  if (response.status >= 500 && wanted === undefined)
    return complain($('.notice', page)?.textContent ?? words().offline)
  const address = withoutDone(response.url)
  // The answer to a form that has no page of its own keeps the address of the page it came from.
  const named = response.ok && !/^\/(?:bulk|samples)/.test(new URL(address).pathname)
  if (named && how === 'push' && address !== location.href) history.pushState(null, '', address)
  else if (named && how !== 'none') history.replaceState(null, '', address)
  document.title = page.title
  const token = $<HTMLMetaElement>('meta[name="csrf"]', page)
  if (token !== undefined) $('meta[name="csrf"]')?.replaceWith(token)
  if (desk !== undefined && wanted !== undefined) morph(desk, wanted)
  else {
    const main = $('main', page)
    if (main === undefined) return location.assign(address)
    Idiomorph.morph($('.top') ?? main, $('.top', page) ?? main, { morphStyle: 'outerHTML' })
    $('main')?.replaceWith(main)
    scrollTo(0, 0)
  }
  keepToast($('.toast', page))
  for (const told of after) told()
  settle()
}

/** The list moves as little as it can; the case is another one, and so is its form. */
function morph(desk: HTMLElement, wanted: HTMLElement): void {
  const [list, pane] = [$('.list', desk), $('.pane', desk)]
  const [newList, newPane] = [$('.list', wanted), $('.pane', wanted)]
  const [title, newTitle] = [$('main > h1'), $('main > h1', wanted.ownerDocument)]
  if (title !== undefined) title.textContent = newTitle?.textContent ?? ''
  desk.dataset.shows = wanted.dataset.shows ?? ''
  if (list !== undefined && newList !== undefined)
    Idiomorph.morph(list, newList, { morphStyle: 'outerHTML', ignoreActiveValue: true })
  if (pane !== undefined && newPane !== undefined) {
    const isSame = (one: HTMLElement) => $('.case', one)?.dataset.case
    const top = isSame(pane) === isSame(newPane) ? pane.scrollTop : 0
    pane.replaceWith(newPane)
    newPane.scrollTop = top
  }
}

/** Where the reader of a screen, and the next key, go on from. */
function settle(): void {
  $('.row a[aria-current]')?.scrollIntoView({ block: 'nearest' })
  const alert = $('.pane [role="alert"]')
  const title = alert === undefined ? $('#case-title') : alert
  if (title === undefined) return
  if (alert !== undefined) alert.tabIndex = -1
  title.focus({ preventScroll: $('.desk[data-shows="case"]') !== undefined })
}

/** The step just taken is told once; Back and a bookmark don't tell it again. */
function withoutDone(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('done')
  return url.href
}

/** A link that stays within the desk's pages. */
function isOurs(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return false
  const { pathname } = link
  const here = pathname === location.pathname && link.search === location.search
  if (here && link.hash !== '') return false
  return pathname === '/' || pathname.startsWith('/cases/')
}

export function startVisits(): void {
  if ($('.desk') !== undefined) history.replaceState(null, '', withoutDone(location.href))
  keepToast($('.toast'))
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || !isOurs(link) || $('.desk') === undefined) return
    event.preventDefault()
    void visit(link.href)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    if (form.closest('.desk, #toasts') === null) return once(event, form)
    event.preventDefault()
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined
    if (form.method === 'get') {
      const fields = [...new FormData(form)].filter(([, value]) => value !== '')
      const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
      void visit(`${addressIn(form)}${query.size === 0 ? '' : `?${query}`}`)
    } else void send(form, button)
  })
  addEventListener('popstate', () => {
    if ($('.desk') === undefined || !/^\/(?:$|cases\/)/.test(location.pathname)) location.reload()
    else void visit(location.href, 'none')
  })
}

/** Nothing is sent twice by a second click. */
function once(event: SubmitEvent, form: HTMLFormElement): void {
  if (form.dataset.sent !== undefined) event.preventDefault()
  else if (form.method === 'post') form.dataset.sent = ''
}

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
})
