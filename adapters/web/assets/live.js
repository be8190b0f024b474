import { startCopying, startCountdowns, startLocalTimes } from './clock.js'

/**
 * Live changes. One page of this browser listens and tells the others, since a browser opens only six
 * connections to a server. Nothing jumps: a notice says what changed, and the reader decides when to look.
 */
export function startLive() {
  const channel = new BroadcastChannel('winnow')
  channel.addEventListener('message', ({ data }) => told(data))
  const listen = () => {
    const events = new EventSource('/desk/events')
    let before = false
    const tell = (data) => {
      channel.postMessage(data)
      told(data)
    }
    events.addEventListener('change', ({ data }) => tell(JSON.parse(data)))
    // After an interruption something may have been missed.
    events.addEventListener('ready', () => {
      if (before) tell({})
      before = true
      document.documentElement.dataset.live = 'on'
    })
    return new Promise(() => {})
  }
  if (navigator.locks) navigator.locks.request('winnow-events', listen)
  else listen()
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) told({})
  })
}

function told(change) {
  const { page } = document.body.dataset
  if (page === 'inbox') inboxChanged(change)
  if (page === 'case') caseChanged(change)
}

async function inboxChanged({ caseId }) {
  const notice = document.querySelector('[data-live]')
  const row = caseId && document.querySelector(`[data-case="${CSS.escape(caseId)}"]`)
  if (row) {
    const now = await read(`/cases/${caseId}/now`)
    if (now && now.version <= Number(row.dataset.version)) return
    row.classList.add('changed')
    let line = row.querySelector('.now')
    if (!line) {
      line = document.createElement('span')
      line.className = 'now'
      row.append(line)
    }
    line.innerHTML = now ? now.line : ''
    startLocalTimes(row)
  }
  const counts = await read('/desk/counts')
  for (const [status, count] of Object.entries(counts ?? {})) {
    const shown = document.querySelector(`[data-count="${status}"]`)
    if (shown) shown.textContent = count.toLocaleString(document.documentElement.lang)
  }
  if (!row) say(notice, notice.dataset.says)
}

async function caseChanged({ caseId }) {
  const reading = document.querySelector('.reading[data-case]')
  if (!reading || (caseId && caseId !== reading.dataset.case)) return
  const now = await read(`/cases/${reading.dataset.case}/now`)
  if (!now || now.version <= Number(reading.dataset.version)) return
  if (reading.dataset.status === 'pending') {
    const notice = document.querySelector('[data-live]')
    const element = document.createElement('template')
    element.innerHTML = now.line
    say(notice, `${notice.dataset.says} ${element.content.textContent.replace(/\s+/g, ' ').trim()}.`)
    return
  }
  // Nobody types here, so what became of the case may be shown in place.
  if (reading.contains(document.activeElement) && document.activeElement.matches('input')) return
  const fresh = await read(`/cases/${reading.dataset.case}/panel`)
  if (!fresh) return
  reading.innerHTML = fresh.panel
  reading.dataset.version = fresh.version
  reading.dataset.status = fresh.status
  document.querySelector('.history').outerHTML = fresh.history
  for (const root of [reading, document.querySelector('.history')]) startLocalTimes(root)
  startCopying(reading)
  startCountdowns(reading)
  document.querySelector('#live').textContent = reading.querySelector('.sentence')?.textContent ?? ''
}

function say(notice, text) {
  notice.querySelector('span').textContent = text
  notice.hidden = false
  document.querySelector('#live').textContent = text
}

async function read(path) {
  try {
    const answer = await fetch(path, { headers: { accept: 'application/json' } })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}
