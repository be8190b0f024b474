import type { Fields, Row } from './row.ts'
import { asText } from './values.ts'

/** So many titles tell whether they are the comments' own. */
const TITLES = 3
/** So many comments may share an id by mistake, of a hundred. */
const MISTAKES = 10

/** What only many rows of a file tell together. */
export interface Habits {
  /** Titles come again and again: they name what was commented on. */
  readonly titlesOfPlace: boolean
  /** Different comments have the same id: it is another thing's. */
  readonly idsShared: boolean
  /** Some answer to others, so they are no reviews, and their score is what readers gave. */
  readonly scoresOfReaders: boolean
}

export const NO_HABITS: Habits = { titlesOfPlace: false, idsShared: false, scoresOfReaders: false }

/** @param rows the first ones of a file */
export function habitsOf(rows: readonly Row[]): Habits {
  const titles = new Set<string>()
  const texts = new Map<string, string>()
  let [titled, named, shared, answers] = [0, 0, 0, 0]
  for (const row of rows) {
    if (!('fields' in row)) continue
    const { title, text, id, 'parent.id': parent } = row.fields
    if (typeof parent === 'number' ? parent !== 0 : isAnswer(parent)) answers += 1
    if (typeof title === 'string' && title !== '') {
      titled += 1
      titles.add(title)
    }
    if (row.numbered === true) continue
    named += 1
    const [key, words] = [asText(id), asText(text).slice(0, 200)]
    if (texts.has(key) && texts.get(key) !== words) shared += 1
    else texts.set(key, words)
  }
  return {
    titlesOfPlace: titled >= TITLES && titles.size * 2 <= titled,
    idsShared: shared > 0 && shared * 100 > named * MISTAKES,
    scoresOfReaders: answers > 0,
  }
}

/** `root` and `0` stand for none. */
function isAnswer(parent: unknown): boolean {
  return typeof parent === 'string' && !/^(?:|0|root|null|none)$/i.test(parent)
}

/** The row as its file's habits mean it: a title of its own is part of what was said. */
export function asMeant(row: Row, { titlesOfPlace, idsShared, scoresOfReaders }: Habits): Row {
  if (!('fields' in row)) return row
  const { title, ...given } = row.fields
  const fields = scoresOfReaders ? scored(given) : given
  const named = title === undefined ? fields : titlesOfPlace ? placed(fields, title) : titled(fields, title)
  if (!idsShared || row.numbered === true) return { ...row, fields: named }
  const { 'parent.id': _, ...others } = named
  const warning = { line: row.line, column: 'id', expected: 'an id that no other comment has' }
  return {
    ...row,
    numbered: true,
    fields: { ...others, id: String(row.line) },
    warnings: [...(row.warnings ?? []), warning],
  }
}

function placed(fields: Fields, title: unknown): Fields {
  return { 'article.title': title, ...fields }
}

function scored({ rating, ...fields }: Fields): Fields {
  const score = typeof rating === 'number' || /^-?\d+$/.test(asText(rating)) ? Number(rating) : undefined
  if (rating === undefined || score === undefined)
    return { ...fields, ...(rating === undefined ? {} : { rating }) }
  return { likes: Math.max(0, score), ...fields }
}

/** Some say the title in the text as well, or name an answer after what it answers to. */
const NO_TITLE = /^\s*$|^(?:re|ré|aw|sv|tr|fwd?) ?:/i

function titled({ text, ...fields }: Fields, title: unknown): Fields {
  const words = typeof text === 'string' ? text : ''
  const named = typeof title === 'string' && !NO_TITLE.test(title)
  if (!named || words.startsWith(title.replace(/(?:…|\.{3})\s*$/, ''))) return { ...fields, text }
  return { ...fields, text: words === '' ? title : `${title}\n\n${words}` }
}
