import type { HoldForm, RegionKind } from '../../core/index.ts'
import { firstOf, reachInto } from '../in-order.ts'
import { normalise } from '../text/normalise.ts'
import type { TextReading } from '../text/read.ts'
import type { Place } from './together.ts'

/** Numbers in code, traces and addresses of pages are nobody's data. */
const PASSED_OVER: ReadonlySet<RegionKind> = new Set(['code', 'trace', 'link'])

interface Range {
  readonly start: number
  readonly end: number
}

/** Where each form stands, by its name. */
export function formPlaces(
  forms: readonly HoldForm[],
  reading: TextReading,
): ReadonlyMap<string, readonly Place[]> {
  if (forms.length === 0) return new Map()
  const passed = reading.regions.filter(({ kind }) => PASSED_OVER.has(kind))
  const find = finder(reading.comment.text)
  return new Map(
    forms.map((form) => [
      form.name,
      find(form)
        .filter((range) => !reachInto(passed, range))
        .map((range) => placed(range, reading)),
    ]),
  )
}

/** Looks as well where entities, hard spaces and invisible characters are what a reader sees of them. */
function finder(text: string): (form: HoldForm) => readonly Range[] {
  const { plain, offsets } = normalise(text)
  if (plain === text) return (form) => form.find(text)
  return (form) => {
    const seen = form
      .find(plain)
      .map(({ start, end }) => ({ start: offsets.start(start), end: offsets.end(end) }))
    const given = form.find(text)
    return [...given, ...seen.filter(({ start }) => !given.some((one) => one.start === start))]
  }
}

/** A form needs no token of its own: it stands before the first word that begins behind its end. */
function placed({ start, end }: Range, { tokens }: TextReading): Place {
  const from = firstOf(tokens, (token) => token.start >= start)
  const to = firstOf(tokens, (token) => token.start >= end)
  const sentence = (tokens[from] ?? tokens[from - 1])?.sentence ?? 0
  return { start, end, from, to, sentence }
}
