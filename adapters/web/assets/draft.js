const WAIT = 250

/** The draft: live remarks, their words marked, other choices and wordings without losing what was typed. */
export function startDraft() {
  const form = document.querySelector('#decide')
  const draft = form.querySelector('#draft')
  const backdrop = form.querySelector('.backdrop')
  const remarks = form.querySelector('#remarks')
  const signature = form.querySelector('#signature')
  const choice = form.querySelector('[name=choice]')
  const approve = form.querySelector('#approve')
  const labels = JSON.parse(approve.dataset.labels)
  const csrf = document.querySelector('meta[name=csrf]').content
  const typed = new Map()
  let shown = draft.value
  let asked = 0
  let timer

  const sync = () => {
    backdrop.scrollTop = draft.scrollTop
  }
  function mark(text, marks) {
    backdrop.replaceChildren()
    let at = 0
    for (const { start, end } of marks.sort((a, b) => a.start - b.start)) {
      if (start < at) continue
      const element = document.createElement('mark')
      element.textContent = text.slice(start, end)
      backdrop.append(text.slice(at, start), element)
      at = end
    }
    backdrop.append(`${text.slice(at)}\n`)
    sync()
  }
  function sign(text) {
    const last = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
    const found = /^[—–-]/.test(last) ? last : /\(([^()]{2,90})\)$/.exec(last)?.[1]
    const label = signature.dataset.label
    signature.textContent = found ? `${label} ${found}` : signature.dataset.none
  }
  async function lint() {
    const text = draft.value
    asked += 1
    const mine = asked
    const body = new URLSearchParams({ case: form.dataset.case, choice: choice.value, text })
    try {
      const answer = await fetch('/desk/lint', { method: 'POST', headers: { 'x-csrf-token': csrf }, body })
      if (mine !== asked || !answer.ok) return
      const { marks, list } = await answer.json()
      remarks.innerHTML = list
      mark(text, marks)
    } catch {
      // The same remarks come with the answer to the click.
    }
  }
  function soon() {
    clearTimeout(timer)
    backdrop.replaceChildren()
    timer = setTimeout(lint, WAIT)
    sign(draft.value)
  }
  function put(text, language) {
    draft.value = text
    shown = text
    if (language) draft.lang = language
    soon()
  }
  function current(links, one) {
    for (const link of links)
      if (link === one) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
  }

  draft.addEventListener('input', () => {
    typed.set(choice.value, draft.value)
    current(document.querySelectorAll('.variant'), undefined)
    soon()
  })
  draft.addEventListener('scroll', sync)
  remarks.addEventListener('click', (event) => {
    const goto = event.target.closest('.goto')
    if (!goto) return
    draft.focus()
    draft.setSelectionRange(Number(goto.dataset.start), Number(goto.dataset.end))
  })

  const choices = document.querySelectorAll('[data-choice]')
  for (const link of choices)
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      const name = link.dataset.choice
      choice.value = name
      current(choices, link)
      const silent = name === 'ignore'
      form.querySelector('.silence').hidden = !silent
      form.querySelector('.draft').hidden = silent
      form.querySelector('#save').hidden = silent
      approve.textContent = silent ? labels.ignore : labels.other
      for (const group of document.querySelectorAll('[data-for]')) group.hidden = group.dataset.for !== name
      if (!silent) put(typed.get(name) ?? link.dataset.text, link.dataset.language)
      const own = [...document.querySelectorAll(`[data-for="${name}"] .variant`)]
      current(
        own,
        own.find((variant) => variant.dataset.text === draft.value),
      )
    })
  for (const link of document.querySelectorAll('.variant'))
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      current(link.parentElement.querySelectorAll('.variant'), link)
      typed.delete(choice.value)
      put(link.dataset.text, link.dataset.language)
    })

  let leaving = false
  for (const one of document.querySelectorAll('form'))
    one.addEventListener('submit', () => {
      leaving = true
    })
  addEventListener('beforeunload', (event) => {
    if (!leaving && draft.value !== shown) event.preventDefault()
  })
  lint()
}
