// Everything works without this file; it adds keys, live notices, remarks while typing, and a countdown.
const $ = (selector, root = document) => root.querySelector(selector)
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const typing = (target) =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null

// Keys
let here = -1
const rows = all('.row')

function go(step) {
  if (rows.length === 0) return
  rows[here]?.classList.remove('here')
  here = Math.min(rows.length - 1, Math.max(0, here + step))
  rows[here].classList.add('here')
  $('a', rows[here]).focus({ preventScroll: true })
  rows[here].scrollIntoView({ block: 'nearest' })
}

// The list that was looked at last is remembered in this tab, so that a case leads on to the next one of it
const LIST = 'winnow-list'
const kept = () => JSON.parse(sessionStorage.getItem(LIST) ?? '{"paths":[]}')
if (rows.length > 0) {
  const onward = location.hash === '#first'
  const own = rows.map((row) => $('a', row).getAttribute('href'))
  const paths = [...(onward ? kept().paths.filter((path) => !own.includes(path)) : []), ...own].slice(-1_000)
  const further = $('#further')?.getAttribute('href')
  // Also the answer to a form shows a list, under an address that can't be gone back to.
  const list = { paths, further, here: `/${location.search}` }
  sessionStorage.setItem(LIST, JSON.stringify(list))
  // Came here on the way from the last case of the page before.
  if (onward) location.replace(own[0])
}
let previous
if ($('.case[data-case]')) {
  const { paths, further, here: back } = kept()
  const at = paths.indexOf(location.pathname)
  if (at >= 0) {
    previous = paths[at - 1]
    $('.crumbs a').href = back
    const next = $('#next')
    if (next) next.href = paths[at + 1] ?? (further ? `${further}#first` : back)
  }
}

// On a row of the inbox these keys open its case, where the words to be approved can be read.
const press = (key) => {
  const button = $(`[data-key="${key}"]`)
  if (button) button.focus()
  else if (here >= 0) $('a', rows[here]).click()
}

const KEYS = {
  j: () => (rows.length > 0 ? go(1) : $('#next')?.click()),
  k: () => (rows.length > 0 ? go(-1) : previous ? location.assign(previous) : $('.crumbs a')?.click()),
  Enter: () => here >= 0 && $('a', rows[here]).click(),
  a: () => act('a'),
  d: () => act('d'),
  u: () => act('u'),
  e: () => ($('#text') ? $('#text').focus() : press('e')),
  '/': () => ($('#q') ? $('#q').focus() : location.assign('/')),
  '?': () => $('#keys')[$('#keys').open ? 'close' : 'showModal'](),
}
for (const number of ['1', '2', '3', '4', '5']) KEYS[number] = () => $(`[data-choice="${number}"]`)?.click()

function act(key) {
  const button = $(`[data-key="${key}"]`)
  if (button) button.click()
  else press(key)
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && typing(event.target)) event.target.blur()
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
  const onControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null
  const closing = event.key === '?' && $('#keys').open
  if ((typing(event.target) && !closing) || (event.key === 'Enter' && onControl)) return
  // A French keyboard gives its digits only with Shift: the key itself counts.
  const digit = event.shiftKey ? undefined : /^Digit([1-5])$/.exec(event.code)?.[1]
  const key = digit ?? event.key
  const run = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (run === undefined) return
  event.preventDefault()
  run()
})

// Nothing is sent twice by a second click.
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent !== undefined) event.preventDefault()
  else if (event.target.method === 'post') event.target.dataset.sent = ''
})
addEventListener('pageshow', () => {
  for (const form of all('form[data-sent]')) delete form.dataset.sent
})

// A mark lights up its reason
for (const mark of all('mark[data-points]')) {
  const points = mark.dataset.points.split(' ').map((id) => document.getElementById(id))
  const light = (on) => {
    for (const point of points) point?.classList.toggle('lit', on)
  }
  for (const name of ['mouseenter', 'focus']) mark.addEventListener(name, () => light(true))
  for (const name of ['mouseleave', 'blur']) mark.addEventListener(name, () => light(false))
}

// Remarks while typing
const field = $('textarea[data-lint]')
if (field) {
  const box = $('#remarks')
  let timer
  let asked = 0
  // Kept so that the words for "nothing stands in the way" need not be known here.
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(lint, 350)
  })
  async function lint() {
    const turn = ++asked
    const form = field.form
    const body = new URLSearchParams({
      csrf: $('meta[name="csrf"]').content,
      case: $('.case').dataset.case,
      strategy: form.elements.strategy.value,
      text: field.value,
    })
    const response = await fetch(field.dataset.lint, { method: 'POST', body }).catch(() => undefined)
    if (turn !== asked || response === undefined || !response.ok) return
    const remarks = await response.json()
    const items = remarks.map(({ message, refuses, at }) => {
      const item = document.createElement('li')
      item.className = refuses ? 'refuses' : 'advises'
      item.append(message)
      if (at !== undefined) {
        const words = document.createElement('bdi')
        words.className = 'at'
        words.append(at)
        item.append(' ', words)
      }
      return item
    })
    const list = document.createElement('ul')
    list.append(...items)
    const fine = document.createElement('p')
    fine.className = 'fine'
    fine.append(box.dataset.fine)
    box.replaceChildren(items.length === 0 ? fine : list)
  }
}

// Copy
for (const button of all('[data-copy]')) {
  if (navigator.clipboard === undefined) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.textContent = button.dataset.copied
  })
}

// Countdown until the reply goes out
const countdown = $('#countdown')
if (countdown) {
  const end = performance.now() + Number(countdown.dataset.seconds) * 1000
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    countdown.textContent =
      left > 0 ? countdown.dataset.words.replace('0', String(left)) : countdown.dataset.after
    if (left === 0) clearInterval(timer)
  }, 250)
}

// What was typed survives a look at another draft or another way to answer, until it is sent or saved
const written = $('textarea[data-choice-text]')
if (written) {
  const form = written.form
  const key = (choice) => `winnow-typed:${$('.case').dataset.case}:${choice}`
  const own = key(written.dataset.choiceText)
  const kept = sessionStorage.getItem(own)
  // After a refusal the server shows what was typed.
  const refused = $('.notice.alert') !== null
  if (kept !== null && !refused && kept !== written.value) {
    written.value = kept
    written.dispatchEvent(new Event('input'))
  }
  written.addEventListener('input', () => sessionStorage.setItem(own, written.value))
  // Another draft was asked for by name: then it replaces what was typed.
  for (const link of all('.variants a', form))
    link.addEventListener('click', () => sessionStorage.removeItem(own))
  form.addEventListener('submit', () => {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(key(''))) sessionStorage.removeItem(name)
  })
}

// Live: a calm notice, never a jump under the reader's eyes
const live = $('#live')
if (live && 'EventSource' in window) {
  const shown = $('.case')
  // Rows that wait to be read fill in by themselves, while nobody has begun to do anything with the page.
  let filling = false
  const showRead = () => {
    // What answers a form has its Undo on it, and shown anew the form would be sent again.
    if (location.pathname !== '/') return
    const busy = () => scrollY > 0 || here >= 0 || typing(document.activeElement) || $('.row :checked')
    if ($('.row[data-unread]') === null || busy()) return
    if (filling) return
    filling = true
    setTimeout(() => {
      filling = false
      if (!busy()) location.reload()
    }, 700)
  }
  const told = ({ caseId, version, tries }) => {
    // Of one more try in vain only the case's own page says something new.
    if (shown === null) {
      live.hidden = live.hidden && tries !== undefined
      showRead()
    } else if (
      caseId === shown.dataset.case &&
      (tries !== undefined || version > Number(shown.dataset.version))
    ) {
      // Nobody writes here any more: then the page may show by itself what became of the reply.
      // And what waits to be read has nothing yet to be read on.
      const expected = shown.dataset.status === 'approved' || shown.dataset.unread !== undefined
      if (expected && !typing(document.activeElement)) location.replace(location.pathname)
      else live.hidden = false
    }
  }
  // A browser opens six connections to a server, so one page listens and tells the others; it hands
  // the part on when it is closed. Without locks (plain http on another machine) a page listens while
  // it can be seen.
  const channel = new BroadcastChannel('winnow')
  channel.addEventListener('message', ({ data }) => told(data))
  let events
  const hang = () => events?.close()
  const listen = () => {
    hang()
    events = new EventSource('/desk/events')
    events.addEventListener('change', ({ data }) => {
      const change = JSON.parse(data)
      channel.postMessage(change)
      told(change)
    })
    // A browser asks again by itself when a connection breaks, but not after a refusal (too many pages).
    const mine = events
    mine.addEventListener('error', () => {
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => mine === events && listen(), 60_000)
    })
  }
  if (navigator.locks)
    navigator.locks.request('winnow-events', () => {
      listen()
      return new Promise(() => {})
    })
  else {
    const look = () => (document.visibilityState === 'visible' ? listen() : hang())
    document.addEventListener('visibilitychange', look)
    look()
  }
  addEventListener('pagehide', hang)
}
