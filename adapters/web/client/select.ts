/// <reference lib="dom" />
import { $, all } from './dom.ts'

/** What is ticked, on whatever page of the list; `id:version`. */
const picked = new Set<string>()
let last: HTMLInputElement | undefined

const boxes = () => all<HTMLInputElement>('.tick input')

function show(): void {
  for (const box of boxes()) box.checked = picked.has(box.value)
  const words = $('.picked')
  if (words !== undefined) words.textContent = (words.dataset.words ?? '').replace('0', String(picked.size))
  const everything = $<HTMLInputElement>('[data-all]')
  if (everything !== undefined)
    everything.checked = boxes().length > 0 && boxes().every(({ value }) => picked.has(value))
  for (const form of all('form:has(> .bulk)')) form.toggleAttribute('data-picked', picked.size > 0)
}

function pick(box: HTMLInputElement, isPicked: boolean): void {
  if (isPicked) picked.add(box.value)
  else picked.delete(box.value)
}

/** Ticks the case that is shown, or takes the tick off. */
export function tickShown(): void {
  const box = $<HTMLInputElement>('.row:has([aria-current]) .tick input')
  if (box !== undefined) pick(box, !picked.has(box.value))
  show()
}

export function tickAll(): void {
  const isPicked = !boxes().every(({ value }) => picked.has(value))
  for (const box of boxes()) pick(box, isPicked)
  show()
}

export function startSelecting(): void {
  document.addEventListener('click', (event) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement)) return
    if (box.matches('[data-all]')) return tickAll()
    if (!box.matches('.tick input')) return
    const row = boxes()
    const [from, to] = [last === undefined ? -1 : row.indexOf(last), row.indexOf(box)]
    const range = event.shiftKey && from >= 0 ? row.slice(Math.min(from, to), Math.max(from, to) + 1) : [box]
    for (const one of range) pick(one, box.checked)
    last = box
    show()
  })
}

/** After every page: ticks stay, also those of other pages. */
export function keepPicked(): void {
  for (const label of all('.all')) label.hidden = boxes().length === 0
  show()
}

/** Adds what is ticked elsewhere. @returns what is called once it arrived: then it is ticked no more */
export function takePicked(form: HTMLFormElement, body: URLSearchParams): () => void {
  if (!(form.getAttribute('action') ?? '').startsWith('/bulk/preview')) return () => undefined
  body.delete('case')
  for (const one of picked) body.append('case', one)
  return () => picked.clear()
}
