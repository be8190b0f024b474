/// <reference lib="dom" />
import { $, csrf } from './dom.ts'
import { whileTyping } from './while-typing.ts'

/** What the text would promise, while somebody writes; ticks and days that were chosen stay. */
export function startPromised(): void {
  whileTyping({
    field: (target) =>
      target instanceof HTMLTextAreaElement && target.dataset.promised !== undefined ? target : undefined,
    pause: 400,
    ask(field) {
      if (field.form === null) return undefined
      const body = new URLSearchParams({ csrf: csrf(), text: field.value })
      for (const [name, value] of new FormData(field.form))
        if (name.startsWith('promised-') && typeof value === 'string') body.append(name, value)
      return fetch(field.dataset.promised ?? '', { method: 'POST', body })
    },
    async answered(response, field) {
      const box = $('#heard', field.form ?? document)
      const made = await response.text()
      // A date that is being chosen is not taken away.
      if (box === undefined || box.contains(document.activeElement) || box.innerHTML === made) return
      box.innerHTML = made
    },
  })
}
