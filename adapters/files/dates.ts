/** How a file writes 3 April: by its own dates, since a single one can't tell. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

const PARTS =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,à]{1,3}(\d{1,2})[:h](\d{2})(?:[:](\d{2}))?(?:\.\d{1,6})?(?: ?([ap])\.?m\.?)?)?$/i

/** @param dates of one file @param french the file's own words are French, which decides where no date does */
export function dayOrderOf(dates: Iterable<string>, french: boolean): DayOrder {
  let day = 0
  let month = 0
  for (const date of dates) {
    const [, first, second] = PARTS.exec(date.trim()) ?? []
    if (first === undefined || second === undefined) continue
    if (Number(first) > 12 && Number(second) <= 12) day += 1
    if (Number(second) > 12 && Number(first) <= 12) month += 1
  }
  if (day > 0 && month === 0) return 'day-first'
  if (month > 0 && day === 0) return 'month-first'
  return day === 0 && french ? 'day-first' : 'unknown'
}

/** @returns ISO 8601, or undefined for what is no date or could be two */
export function isoDate(given: string, order: DayOrder): string | undefined {
  const text = given.trim()
  const found = PARTS.exec(text)
  if (found === null) return isoOrNamed(text)
  const [, a = '', b = '', year = '', hour = '0', minute = '0', second = '0', half] = found
  const [one, two] = [Number(a), Number(b)]
  const dayFirst = one > 12 || (two <= 12 && order === 'day-first') || (one === two && two <= 12)
  if (!dayFirst && two <= 12 && order !== 'month-first') return undefined
  const [day, month] = dayFirst ? [one, two] : [two, one]
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const date = new Date(Date.UTC(Number(year), month - 1, day, hours, Number(minute), Number(second)))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hours < 24
  return exists ? date.toISOString() : undefined
}

/** Years first, a month's name, or seconds since 1970: one meaning only. */
function isoOrNamed(text: string): string | undefined {
  if (/^\d{9,10}(?:\.\d{1,9})?$/.test(text)) return new Date(Number(text) * 1_000).toISOString()
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString()
  const utc = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?)(?: ?UTC)?$/, '$1T$2Z')
  if (!/^\d{4}-\d\d/.test(utc) && !/[a-z]{3}/i.test(utc)) return undefined
  // Whatever stands beside it, the parser takes the month for the first.
  if (/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/.test(utc)) return undefined
  const at = utc.length > 64 ? Number.NaN : Date.parse(utc)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
