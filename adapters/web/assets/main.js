import { startCopying, startCountdowns, startLocalTimes } from './clock.js'
import { startDraft } from './draft.js'
import { startInbox } from './inbox.js'
import { startKeys } from './keys.js'
import { startLive } from './live.js'
import { startMarks } from './marks.js'

/** Everything works without this file; it adds keys, live updates, live remarks and hints. */
document.documentElement.classList.add('js')
startLocalTimes()
startCopying()
startCountdowns()
startMarks()
startKeys()
if (document.body.dataset.page === 'inbox') startInbox()
if (document.querySelector('#decide')) startDraft()
if (document.body.dataset.page !== 'login') startLive()

// Other forms of the page carry the draft along, so that it survives whatever they lead to.
for (const form of document.querySelectorAll('form[data-keeps-text]'))
  form.addEventListener('submit', () => {
    const draft = document.querySelector('#draft')
    const choice = document.querySelector('#decide [name=choice]')
    if (!draft || !choice) return
    for (const [name, value] of [
      ['text', draft.value],
      ['choice', choice.value],
    ]) {
      const input = document.createElement('input')
      Object.assign(input, { type: 'hidden', name, value })
      form.append(input)
    }
  })
