import { longRegex } from '../../src/core/index.ts'
/** How a file writes 3 April: by its own dates, since a single one can't tell. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

const LONGEST = 64
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
/** A day as spreadsheets count them, from 1954 to 2119: what is left of a date whose form was lost. */
const SERIAL = /^[2-7]\d{4}(?:\.\d{1,15})?$/
const FIRST_DAY = Date.UTC(1899, 11, 30)
const DAY = 86_400_000
/** `10:00`, `10:00:05.123`, `10h`, `10h05`, `9:05 p.m.`, `9 PM`; then a zone. */
const CLOCK = longRegex('i')`
    (?<![\d:.+-])(\d{1,2})(?:(?:[:h](\d{2})(?:[:m](\d{2}(?:[.,]\d{1,9})?))?|
    h(?![a-z])) ?(?:([ap])\.?m\b\.?)?| ?([ap])\.?m\b\.?) ?(Z|UTC|GMT|[A-Z]{1,2}[SD]T|CES?T|
    BST)?(?: ?([+-])(\d{1,2}):?(\d{2})?)?(?: \([^()]{1,40}\))?`
/** Hours east of Greenwich. Names that mean one zone only where tables come from. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
}

const MONTHS: readonly RegExp[] = [
  /^jan(?:uary|vier|v)?$/,
  /^f[eé]v(?:rier|r)?$|^feb(?:ruary)?$/,
  /^mar(?:ch|s)?$/,
  /^a[pv]r(?:il)?$/,
  /^ma[iy]$/,
  /^ju(?:ne?|in)$/,
  /^ju(?:ly?|il|illet)$/,
  /^a(?:ug(?:ust)?|o[uû]t)$/,
  /^sept?(?:ember|embre)?$/,
  /^oct(?:ober|obre)?$/,
  /^nov(?:ember|embre)?$/,
  /^d[eé]c(?:ember|embre)?$/,
]
/** What may stand beside them: days of the week, and small words. */
const BESIDE = longRegex()`
    ^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|
    jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|at|à|le|on|of|the|de)$`

/**
 * @param dates of one file @param french the file's own words are French, which decides where no date does
 */
export function dayOrderOf(dates: Iterable<string>, french: boolean): DayOrder {
  let day = 0
  let month = 0
  for (const date of dates) {
    const [, first, second] = NUMBERS.exec(takenApart(date)?.day ?? '') ?? []
    if (first === undefined || second === undefined) continue
    if (Number(first) > 12 && Number(second) <= 12) day += 1
    if (Number(second) > 12 && Number(first) <= 12) month += 1
  }
  if (day > 0 && month === 0) return 'day-first'
  if (month > 0 && day === 0) return 'month-first'
  return day === 0 && french ? 'day-first' : 'unknown'
}

/**
 * Where no zone is said it is UTC, whatever the machine's own, so that the same file reads the same
 * everywhere.
 * @returns ISO 8601, or undefined for what is no date or could be two
 */
export function isoDate(given: string, order: DayOrder): string | undefined {
  const text = given.trim()
  if (SERIAL.test(text)) return ofSerial(Number(text))
  if (/^\d{9,10}(?:\.\d{1,9})?$/.test(text)) return new Date(Number(text) * 1_000).toISOString()
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString()
  const apart = takenApart(text)
  const day = apart === undefined ? undefined : dayOf(apart.day, order)
  if (apart === undefined || day === undefined) return undefined
  const { hours, minutes, seconds, offset } = apart
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day, hours, minutes, 0, seconds * 1_000))
  const exists = at.getUTCMonth() === day.month - 1 && at.getUTCDate() === day.day
  if (!exists || hours > 23 || minutes > 59 || seconds > 60) return undefined
  return new Date(at.getTime() - offset * 60_000).toISOString()
}

function ofSerial(days: number): string {
  return new Date(FIRST_DAY + Math.round((days * DAY) / 1_000) * 1_000).toISOString()
}

/** Of two figures it is one of this century. */
function yearOf(written: string): number {
  return written.length === 2 ? 2_000 + Number(written) : Number(written)
}

interface Apart {
  /** Without the time. */
  readonly day: string
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  /** In minutes east of Greenwich. */
  readonly offset: number
}

function takenApart(given: string): Apart | undefined {
  const text = given.trim()
  if (text === '' || text.length > LONGEST) return undefined
  const clock = CLOCK.exec(text)
  if (clock === null) return { day: text, hours: 0, minutes: 0, seconds: 0, offset: 0 }
  const [whole, hour, minute = '0', second = '0', half, alone, zone = '', sign, east = '0', more = '0'] =
    clock
  const rest = `${text.slice(0, clock.index)} ${text.slice(clock.index + whole.length)}`
  const day = rest
    .replace(/(?<=\d)(?:T|,| à)\s/g, ' ')
    .trim()
    .replace(/,$/, '')
  const noon = (half ?? alone)?.toLowerCase()
  const hours = noon === undefined ? Number(hour) : (Number(hour) % 12) + (noon === 'p' ? 12 : 0)
  const offset = (Number(east) * 60 + Number(more)) * (sign === '-' ? -1 : 1)
  const named = (ZONES[zone.toUpperCase()] ?? 0) * 60
  const known = zone === '' || /^(?:Z|UTC|GMT)$/i.test(zone) || zone.toUpperCase() in ZONES
  if (!known) return undefined
  return {
    day,
    hours,
    minutes: Number(minute),
    seconds: Number(second.replace(',', '.')),
    offset: offset + named,
  }
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dayOf(text: string, order: DayOrder): Day | undefined {
  const [, year, month, day = '1'] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? []
  if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) }
  const [, a, b, last] = NUMBERS.exec(text) ?? []
  if (a === undefined) return namedDay(text)
  const [one, two] = [Number(a), Number(b)]
  // Nobody writes the month first with dots.
  const dotted = text.includes('.')
  const dayFirst =
    one > 12 || (two <= 12 && dotted) || (two <= 12 && order === 'day-first') || (one === two && two <= 12)
  if (!dayFirst && two <= 12 && order !== 'month-first') return undefined
  return { year: yearOf(last ?? ''), month: dayFirst ? two : one, day: dayFirst ? one : two }
}

/**
 * `Mon, 2 Nov 2026`, `Nov 2nd, 2026`, `lundi 2 novembre 2026`, `02-Nov-2026`: one month, one day, one year.
 */
function namedDay(text: string): Day | undefined {
  const found: { year?: number; month?: number; day?: number } = {}
  for (const word of text.toLowerCase().split(/[\s,./-]+/)) {
    const month = MONTHS.findIndex((name) => name.test(word)) + 1
    const [, day] = /^\+?(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word) ?? []
    // "mar 3 nov" is a Tuesday.
    if (month > 0 && (found.month === undefined || found.month === 3)) found.month = month
    else if (day !== undefined && found.day === undefined) found.day = Number(day)
    else if (/^\d{4}$/.test(word) && found.year === undefined) found.year = Number(word)
    // `02/Nov/26`: behind day and month.
    else if (/^\d{2}$/.test(word) && found.year === undefined && found.month !== undefined)
      found.year = yearOf(word)
    else if (word !== '' && !BESIDE.test(word)) return undefined
  }
  const { year, month, day } = found
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day }
}
