import { LIMITS, longRegex } from '../../src/core/index.ts'
import { asText, isObject } from './values.ts'

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }
/** `4`, `4,5`, `4/5`, `8 out of 10`, `4 sur 5`, `5 stars`, `4 étoiles`. */
const STARS = longRegex('i')`
    ^(\d{1,3}(?:[.,]\d{1,4})?)(?: ?(?:/|out of|of|sur) ?(\d{1,3})(?:[.,]0{1,4})?)?(?: ?(?:stars?|étoiles?|
    ★))?$`
const DRAWN = /^(?:[★⭐]\uFE0F?){0,10}(?:☆){0,10}$/u
const SPACES = /[\s\u00a0\u202f]/g

interface Stars {
  readonly rating: number
  readonly bestRating?: number
}

/** @returns undefined for what is no number of stars */
export function starsOf(given: unknown): Stars | undefined {
  const text = asText(given).trim().slice(0, 60)
  const word = WORDS[/^(one|two|three|four|five)(?:[ _]stars?)?$/i.exec(text)?.[1]?.toLowerCase() ?? '']
  if (word !== undefined) return { rating: word, bestRating: 5 }
  if (text !== '' && DRAWN.test(text)) {
    const [filled, empty] = [count(text, /[★⭐]/gu), count(text, /☆/g)]
    return empty === 0 ? { rating: filled } : { rating: filled, bestRating: filled + empty }
  }
  const [, number, best] = STARS.exec(text) ?? []
  const rating = Number(number?.replace(',', '.'))
  const bestRating = Number(best)
  if (number === undefined || rating > 100 || bestRating > 100 || rating > bestRating) return undefined
  return best === undefined ? { rating } : { rating, bestRating }
}

/** `1 234`, `1,234`, `12`. @returns undefined for what is no count */
export function countOf(given: unknown): number | undefined {
  if (isObject(given)) return countOf(given.count ?? given.total_count)
  const text = asText(given).trim().slice(0, 30).replace(SPACES, '')
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text
  return /^\d{1,15}(?:\.0)?$/.test(plain) ? Number(plain) : undefined
}

/**
 * Addresses or names in one cell, or the list that a document holds; more than the contract takes are left
 * out.
 */
export function attachmentsOf(given: unknown): readonly unknown[] {
  const list = Array.isArray(given)
    ? given
    : isObject(given)
      ? [given]
      : asText(given).split(/[\n|;]|, ?(?=http)/)
  return list
    .map((one) => (isObject(one) ? fileOf(one) : asText(one).trim()))
    .filter((one) => one !== '' && one !== undefined)
    .slice(0, LIMITS.attachments)
}

function fileOf(one: Readonly<Record<string, unknown>>): object | undefined {
  const url = [one.url, one.uri, one.href, one.media_url_https, one.data_url, one.preview_url].find(isText)
  const name = [one.name, one.fileName, one.filename, one.file_name, one.title].find(isText)
  if (url === undefined && name === undefined) return undefined
  return {
    ...(url !== undefined && url.length <= LIMITS.url ? { url } : {}),
    ...(name === undefined ? {} : { name: name.slice(0, LIMITS.name) }),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
