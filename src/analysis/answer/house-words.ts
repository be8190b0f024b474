import { LANGUAGES } from '../../core/index.ts'
import type { Playbook } from './playbook.ts'
import { wordsOf } from './words.ts'

const known = new WeakMap<Playbook, ReadonlySet<string>>()

/** Folded words of the playbook's thank-host drafts, signatures, brand and speaker: ours, whoever else bears them. */
export function housePhrases(playbook: Playbook): ReadonlySet<string> {
  const before = known.get(playbook)
  if (before) return before
  const words = new Set<string>()
  const add = (text: string) => {
    for (const word of wordsOf(text)) words.add(word.folded)
  }
  add(`${playbook.brand ?? ''} ${playbook.speaker ?? ''}`)
  for (const language of LANGUAGES) {
    const wording = playbook.wording[language]
    for (const text of Object.values(wording.templates['thank-host'])) add(text)
    for (const text of wording.signatures) add(text)
    add(wording.questionLine)
    for (const text of [...Object.values(wording.open), ...Object.values(wording.pieces)]) add(text)
  }
  known.set(playbook, words)
  return words
}
