const language = document.documentElement.lang

/** Moments in the reader's own time zone, which the server can't know. */
export function startLocalTimes(root = document) {
  for (const time of root.querySelectorAll('time[data-show]')) {
    const date = new Date(time.dateTime)
    time.textContent =
      time.dataset.show === 'time'
        ? date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
        : date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  }
}

/** Counts down what ends soon; when it is over the words go, and nothing moves. */
export function startCountdowns(root = document) {
  for (const element of root.querySelectorAll('[data-until]')) {
    const until = Date.parse(element.dataset.until)
    const show = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      if (element.dataset.says) element.textContent = element.dataset.says.replace('{n}', String(left))
      else element.textContent = `(${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')})`
      if (left === 0) {
        element.textContent = '\u00A0'
        clearInterval(timer)
      }
    }
    const timer = setInterval(show, 500)
    show()
  }
}

export function startCopying(root = document) {
  for (const button of root.querySelectorAll('[data-copy]'))
    button.addEventListener('click', async () => {
      const from = document.getElementById(button.dataset.copy)
      const text = from.value ?? from.textContent
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        // Without leave to use the clipboard the text is at least selected.
        getSelection().selectAllChildren(from)
        return
      }
      const label = button.textContent
      button.textContent = button.dataset.copied
      setTimeout(() => {
        button.textContent = label
      }, 2_000)
    })
}
