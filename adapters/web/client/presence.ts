/// <reference lib="dom" />
import { $, words } from './dom.ts'

export interface Writing {
  readonly caseId: string
  readonly name: string
}

/** Milliseconds after which somebody who types no more is said to be gone. */
const GONE = 8_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Somebody else writes in the case that is shown; said quietly, and no longer than it is so. */
export function showWriting({ caseId, name }: Writing): void {
  const place = $('#presence')
  if (place === undefined || place.dataset.presence !== caseId) return
  const says = words().writing.replace('{}', () => name)
  if (place.textContent !== says) place.textContent = says
  clearTimeout(timer)
  timer = setTimeout(() => {
    const now = $('#presence')
    if (now !== undefined) now.textContent = ''
  }, GONE)
}
