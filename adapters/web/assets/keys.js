const STRATEGIES = { 0: 'answer', 1: 'light-touch', 2: 'ignore', 3: 'thank-host', 4: 'ask-to-elaborate' }

/** Keys for whoever comes ten times a day; they rest while somebody types. */
export function startKeys() {
  const dialog = document.querySelector('#keys')
  document.querySelector('[data-keys]')?.addEventListener('click', (event) => {
    event.preventDefault()
    dialog.showModal()
  })
  if (document.body.dataset.page === 'case') arrive()

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const field = event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select')
    if (field) {
      if (event.key === 'Escape') field.blur()
      return
    }
    if (dialog.open) return
    if (act(event.key)) event.preventDefault()
  })

  function act(key) {
    if (key === '?') return dialog.showModal() === undefined
    if (key === '/') {
      const search = document.querySelector('[data-search]')
      if (search) search.focus()
      else location.assign('/?search=1')
      return true
    }
    if (key === 'i') return location.assign('/') === undefined
    return document.body.dataset.page === 'inbox' ? inInbox(key) : inCase(key)
  }
}

function inInbox(key) {
  const links = [...document.querySelectorAll('[data-rows] .words')]
  const current = document.activeElement?.closest('.row')
  const at = links.findIndex((link) => link.closest('.row') === current)
  const link = links[at]
  switch (key) {
    case 'j':
      links[Math.min(at + 1, links.length - 1)]?.focus()
      return true
    case 'k':
      links[Math.max(at - 1, 0)]?.focus()
      return true
    case 'x':
      current?.querySelector('[name=pick]')?.click()
      return true
    case 'a':
    case 'e':
    case 'd':
    case 'u': {
      const anchor = { a: 'approve', e: 'draft', d: 'dismiss', u: 'undo' }[key]
      const target = link ?? (key === 'u' ? undefined : links[0])
      const last = sessionStorage.getItem('winnow-last')
      if (target) location.assign(`${target.pathname}#${anchor}`)
      else if (key === 'u' && last) location.assign(`${last}#undo`)
      return true
    }
    default:
      if (!(key in STRATEGIES) || !link) return false
      location.assign(`${link.pathname}?choice=${STRATEGIES[key]}#approve`)
      return true
  }
}

function inCase(key) {
  switch (key) {
    case 'j':
    case 'n':
      document.querySelector('[rel=next]')?.click()
      return true
    case 'k':
      history.back()
      return true
    case 'a':
      click('#approve, #mark-posted')
      return true
    case 'e':
      document.querySelector('#draft')?.focus()
      return true
    case 'd':
      openDismiss()
      return true
    case 'u':
      click('#undo')
      return true
    default: {
      const choice = document.querySelector(`[data-choice="${STRATEGIES[key]}"]`)
      choice?.click()
      return choice !== null
    }
  }
}

function click(selector) {
  document.querySelector(selector)?.click()
}

function openDismiss() {
  const dismiss = document.querySelector('#dismiss')
  if (!dismiss) return
  dismiss.open = true
  dismiss.querySelector('[name=reason]').focus()
}

/** Coming from the inbox by a key: at the button, the field or the reason. */
function arrive() {
  if (document.querySelector('.outcome')) sessionStorage.setItem('winnow-last', location.pathname)
  if (location.hash === '#dismiss') openDismiss()
  else if (['#approve', '#draft', '#undo'].includes(location.hash))
    document.querySelector(location.hash)?.focus()
}
