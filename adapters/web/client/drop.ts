/// <reference lib="dom" />
import { $ } from './dom.ts'

/** A dropped file is looked through at once; one that is too large is told before it is sent. */
export function startDrop(): void {
  const form = $<HTMLFormElement>('form.drop')
  const chosen = $<HTMLInputElement>('form.drop input[type="file"]')
  const zone = $('form.drop .zone')
  if (form === undefined || chosen === undefined || zone === undefined) return
  const over = (isOver: boolean) => () => zone.classList.toggle('over', isOver)
  zone.addEventListener('dragenter', over(true))
  zone.addEventListener('dragleave', over(false))
  zone.addEventListener('drop', over(false))
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    chosen.files = files
    look()
  })
  chosen.addEventListener('change', look)

  function look(): void {
    const file = chosen?.files?.[0]
    if (form === undefined || chosen === undefined || file === undefined) return
    const isTooLarge = file.size > Number(form.dataset.largest)
    chosen.setCustomValidity(isTooLarge ? (form.dataset.tooLarge ?? '') : '')
    if (!chosen.reportValidity()) return
    const label = $('.label', form)
    if (label !== undefined) label.textContent = form.dataset.sending ?? ''
    form.requestSubmit()
  }
}
