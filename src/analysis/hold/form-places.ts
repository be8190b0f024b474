import type { HoldForm, RegionKind } from '../../core/index.ts'
import { firstOf, reachInto } from '../in-order.ts'
import type { TextReading } from '../text/read.ts'
import type { Place } from './together.ts'

/** Numbers in code, traces and addresses of pages are nobody's data. */
const PASSED_OVER: ReadonlySet<RegionKind> = new Set(['code', 'trace', 'link'])

/** Where each form stands, by its name. */
export function formPlaces(
  forms: readonly HoldForm[],
  reading: TextReading,
): ReadonlyMap<string, readonly Place[]> {
  const passed = reading.regions.filter(({ kind }) => PASSED_OVER.has(kind))
  return new Map(
    forms.map((form) => [
      form.name,
      form
        .find(reading.comment.text)
        .filter((range) => !reachInto(passed, range))
        .map((range) => placed(range, reading)),
    ]),
  )
}

/** A form needs no token of its own: it stands before the first word that begins behind its end. */
function placed({ start, end }: { start: number; end: number }, { tokens }: TextReading): Place {
  const from = firstOf(tokens, (token) => token.start >= start)
  const to = firstOf(tokens, (token) => token.start >= end)
  const sentence = (tokens[from] ?? tokens[from - 1])?.sentence ?? 0
  return { start, end, from, to, sentence }
}
