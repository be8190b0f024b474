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
  /** The best of their ratings, where more than five stars were given; undefined: nothing tells. */
  readonly best?: number | undefined
}

export const NO_HABITS: Habits = { titlesOfPlace: false, idsShared: false, scoresOfReaders: false }

/** Names of what readers gave, however much it is. */
const VOTES = /score|votes|points/i
/** What people rate up to. */
const BESTS = [10, 20, 100]

/**
 * @param rows the first ones of a file
 * @param rated what a table calls its ratings
 */
export function habitsOf(rows: readonly Row[], rated = 'score'): Habits {
  const titles = new Set<string>()
  const texts = new Map<string, string>()
  let [titled, named, shared, answers, most] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    if (!('fields' in row)) continue
    const { title, text, id, 'parent.id': parent } = row.fields
    if (typeof parent === 'number' ? parent !== 0 : isAnswer(parent)) answers += 1
    const rating = asText(row.fields.rating ?? '').trim()
    if (/^\d{1,4}$/.test(rating)) most = Math.max(most, Number(rating))
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
    scoresOfReaders: answers > 0 || (most > 10 && VOTES.test(rated)),
    best: most > 5 ? BESTS.find((best) => most <= best) : undefined,
  }
}

/** `root` and `0` stand for none. */
function isAnswer(parent: unknown): boolean {
  return typeof parent === 'string' && !/^(?:|0|root|null|none)$/i.test(parent)
}

/** The row as its file's habits mean it: a title of its own is part of what was said. */
export function asMeant(row: Row, { titlesOfPlace, idsShared, scoresOfReaders, best }: Habits): Row {
  if (!('fields' in row)) return row
  const { title, ...given } = row.fields
  const fields = scoresOfReaders ? scored(given) : best === undefined ? given : outOf(given, best)
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

/** A number alone is one of so many, as others of the file tell. */
function outOf(fields: Fields, best: number): Fields {
  const rating = asText(fields.rating ?? '').trim()
  const alone = fields.bestRating === undefined && /^\d{1,3}(?:[.,]\d{1,4})?$/.test(rating)
  return alone ? { ...fields, rating: `${rating}/${best}` } : fields
}

/** Some say the title in the text as well, or name an answer after what it answers to. */
const NO_TITLE = /^\s*$|^(?:re|ré|aw|sv|tr|fwd?) ?:/i

function titled({ text, ...fields }: Fields, title: unknown): Fields {
  const words = typeof text === 'string' ? text : ''
  const named = typeof title === 'string' && !NO_TITLE.test(title)
  if (!named || words.startsWith(title.replace(/(?:…|\.{3})\s*$/, ''))) return { ...fields, text }
  return { ...fields, text: words === '' ? title : `${title}\n\n${words}` }
}
