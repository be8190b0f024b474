import type { DueSaid } from '../../../core/index.ts'
import { wordsOf } from '../words.ts'
import {
  END,
  MONTHS,
  NEXT,
  NUMBERS,
  PAST,
  TODAY,
  TOMORROW,
  UNITS,
  WEEKDAYS,
  WITHIN,
  WORKING,
} from './due-words.ts'

/**
 * Between "within" and its number stand at most so many words: "dans les deux jours", "in the next two
 * weeks".
 */
const REACH = 3

/** The day or the span that a sentence names, the first that can be a deadline; null where it names none. */
export function dueSaid(sentence: string): DueSaid | null {
  const words = wordsOf(sentence).map(({ folded }) => folded)
  for (let at = 0; at < words.length; at += 1) {
    const said =
      weekday(words, at) ?? date(words, at) ?? near(words, at) ?? span(words, at) ?? endOf(words, at)
    if (said !== undefined) return said
  }
  return null
}

type Said = DueSaid | undefined
type Words = readonly string[]

function weekday(words: Words, at: number): Said {
  const day = WEEKDAYS.get(words[at] ?? '')
  const [before = '', after = ''] = [words[at - 1], words[at + 1]]
  if (day === undefined || PAST.has(before) || PAST.has(after)) return undefined
  // "Friday 13 March" is the date.
  const dated = date(words, at + 1) ?? date(words, at + 2)
  return dated ?? { kind: 'weekday', day, next: NEXT.has(before) || NEXT.has(after) }
}

/** "12 March", "March 12th", "le 1er mars 2027", "2026-03-12". */
function date(words: Words, at: number): Said {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4)
  if (year(first) !== undefined && /^\d{2}$/.test(second) && /^\d{2}$/.test(third))
    return valid(Number(third), Number(second), year(first))
  const lead = second === 'of' ? 1 : 0
  const dayFirst = dayNumber(first)
  const month = MONTHS.get(lead === 1 ? third : second)
  if (dayFirst !== undefined && month !== undefined)
    return valid(dayFirst, month, year(lead === 1 ? fourth : third))
  const monthFirst = MONTHS.get(first)
  const day = dayNumber(second)
  return monthFirst === undefined || day === undefined ? undefined : valid(day, monthFirst, year(third))
}

function valid(day: number, month: number, inYear: number | undefined): Said {
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined
  return { kind: 'date', day, month, ...(inYear === undefined ? {} : { year: inYear }) }
}

function dayNumber(word: string): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function year(word: string): number | undefined {
  return /^20\d{2}$/.test(word) ? Number(word) : undefined
}

function near(words: Words, at: number): Said {
  const [before = '', word = '', after = ''] = [words[at - 1], words[at], words[at + 1]]
  if (TODAY.has(word) || (word === 'ce' && after === 'soir')) return { kind: 'in', count: 0, unit: 'days' }
  if (!TOMORROW.has(word)) return undefined
  const later = before === 'apres' || (before === 'after' && words[at - 2] === 'day')
  return { kind: 'in', count: later ? 2 : 1, unit: 'days' }
}

/** "within two working days", "sous 48 heures", "in 48h". */
function span(words: Words, at: number): Said {
  if (!WITHIN.has(words[at] ?? '')) return undefined
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const [, digits, glued] = /^(\d{1,3})([a-z]?)$/.exec(words[next] ?? '') ?? []
    const count = digits === undefined ? NUMBERS.get(words[next] ?? '') : Number(digits)
    if (count === undefined) continue
    const rest = glued === undefined || glued === '' ? words.slice(next + 1, next + 4) : [glued]
    const working = rest.some((word) => WORKING.has(word))
    const unit = UNITS.get(rest.find((word) => UNITS.has(word)) ?? '')
    if (unit === undefined) continue
    return { kind: 'in', count, unit: working && unit === 'days' ? 'working-days' : unit }
  }
  return undefined
}

/** "by the end of the week", "d'ici la fin du mois", "next week", "cette semaine". */
function endOf(words: Words, at: number): Said {
  const word = words[at] ?? ''
  if (END.has(word) && words.slice(at + 1, at + 4).some((one) => one === 'day' || one === 'journee'))
    return { kind: 'in', count: 0, unit: 'days' }
  const unit = UNITS.get(word)
  if (unit !== 'weeks' && unit !== 'months') return undefined
  const around = [words[at - 1] ?? '', words[at + 1] ?? '']
  if (around.some((one) => PAST.has(one))) return undefined
  const next = around.some((one) => NEXT.has(one))
  const named = next || ['this', 'cette', 'ce'].includes(around[0] ?? '')
  const ends = words.slice(Math.max(0, at - 4), at).some((one) => END.has(one))
  return named || ends ? { kind: 'end-of', unit: unit === 'weeks' ? 'week' : 'month', next } : undefined
}
