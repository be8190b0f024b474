import { longRegex } from '../../src/core/index.ts'
import { type Columns, columnsOf, columnsWithText } from './columns.ts'
import { isoDate } from './dates.ts'

/** So many lines may stand above the header: what it is, of when, made by whom. */
const ABOVE = 20
/** A header names; what is longer tells. */
const LONGEST_NAME = 120
/** Fewer words on the average, or the same answers over and over, are a choice or a number. */
const WORDS = 3
const DIFFERENT = 0.5
/** Names of what is never said by the one who answers. */
const NEVER = longRegex('i')`
    ^(?:timestamp|horodateur|score|e-?mail.*|adresse e-?mail|user ?name|nom d.utilisateur|network id|
    .*\((?:utc|gmt)\)|.*\b(?:date|id|url|link|tags?|country|city|browser|user agent)\b)$`
/** The first line of a file of settings rather than a name. */
const SETTING = /^[-#;]\s|[{}=]|:\s?\S/
/** How questions begin; one of so many words is one however it begins. */
const ASKS = longRegex('i')`
    ^(?:pros|cons|(?:dis)?likes|liked|disliked|(?:positive|negative)s?(?: (?:review|feedback|comment))?$|
    points? (?:forts?|faibles?|positifs?|n[ée]gatifs?)|avantages|inconv[eé]nients|what|how|why|which|que|
    quels?|quelles?|comment|pourquoi)\b`
/** What was liked, and what wasn't, of one and the same thing. */
const HALF = longRegex('i')`
    ^(?:pros|cons|(?:dis)?likes|liked|disliked|(?:positive|negative)s?(?: (?:review|feedback|comment))?|
    points? (?:forts?|faibles?|positifs?|n[ée]gatifs?)|avantages|inconv[eé]nients)$|
    ^what (?:do|did) you (?:most |least )?(?:dis)?like\b`
const WORDS_OF_A_QUESTION = 5
/** A row below the comments that counts them. */
const TOTAL = /^(?:(?:grand |sub-?)?totals?|totaux|sous-total|averages?|moyennes?|mean|sum|somme|count)\b/i
/** SurveyMonkey's second row. */
const KIND = /^(?:open-ended )?response$/i
const NUMBER = /^[-+]?\d[\d\s.,]*%?$/

export interface Header {
  readonly names: readonly string[]
  /** Which record it is; -1 where the table has none, and its columns go by their numbers. */
  readonly at: number
}

/** @param records the first ones of a table, cells trimmed */
export function headerIn(records: readonly (readonly string[])[]): Header {
  const [first = []] = records
  const marks = records.slice(0, 4).findIndex((cells) => cells.length > 1 && cells.every(isMark))
  // Of two rows of names the second has the questions themselves.
  if (marks > 0) return { names: records[marks - 1] ?? [], at: marks }
  if (columnsOf(first).text !== undefined) return { names: first, at: 0 }
  const at = records.slice(0, ABOVE).findIndex((cells, row) => row > 0 && namesColumns(cells))
  if (at > 0) return { names: records[at] ?? [], at }
  if (first.length > 1 && first.some(isData))
    return { names: first.map((_, column) => String(column + 1)), at: -1 }
  return { names: first, at: 0 }
}

/** Qualtrics' third row, for programs. */
function isMark(cell: string): boolean {
  return cell.startsWith('{"ImportId"')
}

/** Two of its cells are usual names, and all of them could be names. */
function namesColumns(cells: readonly string[]): boolean {
  const columns = columnsOf(cells)
  return (
    columns.text !== undefined &&
    Object.keys(columns).length > 1 &&
    cells.every((cell) => cell.length <= LONGEST_NAME && !isData(cell))
  )
}

/** No header has it: a number, a date. */
function isData(cell: string): boolean {
  return NUMBER.test(cell) || isoDate(cell, 'month-first') !== undefined
}

export interface Meant {
  readonly columns: Columns
  /** Columns that together are the text, where no name says which is. */
  readonly words?: readonly number[]
}

/**
 * Which column is what: by the names, or where none is a usual one by what stands below: the only column of
 * sentences, or all questions that were answered in words.
 *
 * @param rows the first ones below the header
 * @throws NoTextColumn where it can't be known
 */
export function meantBy(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  map?: Readonly<Record<string, string>>,
): Meant {
  if (map?.text !== undefined || columnsOf(header, map).text !== undefined)
    return { columns: columnsWithText(header, map) }
  const taken = new Set(Object.values(columnsOf(header, map)))
  const worded = header.flatMap((name, at) =>
    !taken.has(at) && !NEVER.test(name) && !SETTING.test(name) && isWorded(rows.map((row) => row[at] ?? ''))
      ? [at]
      : [],
  )
  // Beside what was not liked, what was belongs to it, however short.
  const halves = worded.some((at) => HALF.test(header[at] ?? ''))
    ? header.flatMap((name, at) => (!taken.has(at) && HALF.test(name) && isSaid(rows, at) ? [at] : []))
    : []
  const asked = [...new Set([...worded.filter((at) => isQuestion(header[at] ?? '')), ...halves])].sort(
    (a, b) => a - b,
  )
  const words = worded.length === 1 && halves.length < 2 ? worded : asked
  const [first] = words
  const name = first === undefined ? undefined : header[first]
  if (first === undefined || name === undefined || header.indexOf(name) !== first)
    return { columns: columnsWithText(header, map) }
  const columns = columnsOf(header, { ...map, text: name })
  return words.length === 1 ? { columns } : { columns, words }
}

/** Words rather than figures stand there. */
function isSaid(rows: readonly (readonly string[])[], at: number): boolean {
  const there = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
  return there.length > 0 && there.filter(isData).length * 2 < there.length
}

function isWorded(cells: readonly string[]): boolean {
  const there = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (there.length === 0) return false
  const words = there.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0)
  return words / there.length >= WORDS && new Set(there).size / there.length >= DIFFERENT
}

/**
 * A row that is nobody's comment: a total below the table, a line of a wide table with one cell that isn't
 * the text.
 */
export function isAside(cells: readonly string[], { text }: Columns, width: number): boolean {
  const words = (cells[text ?? -1] ?? '').trim()
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first = ''] = filled
  if (words === '') return TOTAL.test(first) || (filled.length === 1 && width > 2 && !NUMBER.test(first))
  return (TOTAL.test(first) && NUMBER.test(words)) || filled.every((cell) => KIND.test(cell))
}

/** What was said in all of these columns. */
export function wordsOf(cells: readonly string[], columns: readonly number[]): string {
  return columns
    .map((at) => (cells[at] ?? '').trim())
    .filter((words) => words !== '')
    .join('\n\n')
}

/** `text = Commentaire`, for those who want to see it before it is read. */
export function mappingOf(header: readonly string[], { columns, words }: Meant): readonly string[] {
  const shown = (at: number) => (header[at] ?? '').replace(/\s+/g, ' ').slice(0, 60)
  return Object.entries(columns).map(
    ([field, at]) =>
      `${field} = ${field === 'text' && words !== undefined ? words.map(shown).join(' + ') : shown(at)}`,
  )
}

/** Columns that are questions: several of them are one person's answer together. */
function isQuestion(name: string): boolean {
  const said = name.trim()
  return said.endsWith('?') || ASKS.test(said) || said.split(/\s+/).length >= WORDS_OF_A_QUESTION
}
