import { PROMISES, type Promised, type PromisesPort } from '../../src/core/index.ts'
import { type Form, field } from './forms.ts'

/** A promise of the text in the field, as somebody left it. */
export interface PromisedField {
  readonly text: string
  /** `2026-03-12`, where the team works. */
  readonly day: string
  readonly dueAt: string
  /** Whoever approves has not said that it is none. */
  readonly meant: boolean
}

/**
 * What a text promises, with the ticks and days of a form that was filled in for it or for an earlier
 * version of it: what is said in the same words stays as somebody left it.
 */
export function promisedFields(port: PromisesPort, text: string, form: Form = {}): readonly PromisedField[] {
  const texts = (form['promised-text'] ?? []).slice(0, PROMISES.most)
  const days = form['promised-day'] ?? []
  const ticked = new Set(form['promised-on'] ?? [])
  return port.heard(text).map(({ text: said, dueAt }): PromisedField => {
    const at = texts.findIndex((one) => one.replaceAll('\r\n', '\n') === said)
    const day = port.dayOf(dueAt)
    if (at === -1) return { text: said, day, dueAt, meant: true }
    const chosen = days[at] ?? day
    const due = chosen === day ? dueAt : port.dueOn(chosen)
    const meant = ticked.has(String(at))
    return due === undefined
      ? { text: said, day, dueAt, meant }
      : { text: said, day: chosen, dueAt: due, meant }
  })
}

/**
 * What is promised by an approval; undefined where its form didn't show it: then the desk hears it itself.
 */
export function promisedBy(port: PromisesPort, text: string, form: Form): readonly Promised[] | undefined {
  if (field(form, 'promised') !== 'seen') return undefined
  return promisedFields(port, text, form)
    .filter(({ meant }) => meant)
    .map(({ text: said, dueAt }) => ({ text: said, dueAt }))
}
