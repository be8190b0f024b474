import { Parser } from 'htmlparser2'
import { WinnowError } from '../../../src/core/index.ts'
import { columnsOf } from '../columns.ts'
import type { Format, ReadOptions } from '../row.ts'
import { openXml } from './xml.ts'

/** Names of parts that an element may have, to be looked at; and how deep. */
const PARTS = 60
const DEEPEST = 64

interface Kind {
  count: number
  readonly depth: number
  readonly parts: Set<string>
}

/** Any XML with an element for each comment: which one, its own names of the parts tell. */
export const anyXml: Format = {
  name: 'XML',
  documented: 'https://www.w3.org/TR/xml/',
  example:
    '<?xml version="1.0"?><export><review id="1"><reviewer>Sam</reviewer>' +
    '<date>2026-11-02T10:00:00Z</date><text>It crashes</text></review></export>',
  recognises: ({ text }) =>
    /^\uFEFF?\s*<(?:\?xml|[A-Za-z_])/.test(text) && !/^\uFEFF?\s*<(?:!doctype )?html/i.test(text),
  open(sample, options) {
    const kinds = kindsIn(sample.text)
    const found = best(kinds, options)
    if (found === undefined) throw nothingFound(kinds)
    const { tag, columns, names } = found
    const mapping = Object.entries(columns).map(([field, at]) => `${field} = ${shown(tag, names[at] ?? '')}`)
    return {
      ...openXml(sample, {
        name: 'XML',
        elements: [tag],
        fields: (element) => {
          const fields: Record<string, unknown> = { text: '' }
          for (const [field, at] of Object.entries(columns)) {
            const value = element[names[at] ?? '']?.trim()
            if (value !== undefined && value !== '') fields[field] = value
          }
          return fields
        },
      }),
      mapping,
    }
  },
}

/** Which elements there are at the beginning of the file, and what they are made of. */
function kindsIn(text: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>()
  const path: string[] = []
  const note = (from: number, part: string) => {
    for (let at = Math.max(0, from - 2); at <= from; at += 1) {
      const kind = kinds.get(path[at] ?? '')
      if (kind === undefined || kind.parts.size >= PARTS) continue
      const inner = path.slice(at + 1, from + 1)
      kind.parts.add([...inner, ...(part === '' ? [] : [part])].join('/'))
    }
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        path.push(tag)
        if (path.length > DEEPEST) return
        const kind = kinds.get(tag) ?? { count: 0, depth: path.length, parts: new Set() }
        kind.count += 1
        if (kinds.size < 500) kinds.set(tag, kind)
        for (const name of Object.keys(attributes)) note(path.length - 1, `@${name}`)
      },
      ontext(words) {
        if (path.length <= DEEPEST && words.trim() !== '') note(path.length - 1, '')
      },
      onclosetag() {
        path.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  return kinds
}

function best(kinds: ReadonlyMap<string, Kind>, { map }: ReadOptions) {
  const found = [...kinds].flatMap(([tag, { count, depth, parts }]) => {
    const names = [...parts]
    // Its own text goes by its own name.
    const header = names.map((name) => (name === '' ? tag : name).replaceAll('/', ' ').replaceAll('@', ''))
    const wanted = Object.entries(map ?? {}).filter(([, name]) => name === '' || header.includes(name))
    if (map?.text !== undefined && !header.includes(map.text)) return []
    const columns = columnsOf(header, Object.fromEntries(wanted))
    return columns.text === undefined || depth < 2 ? [] : [{ tag, columns, names, count, depth }]
  })
  const rank = (one: (typeof found)[number]) => Math.min(2, Object.keys(one.columns).length)
  return found.sort((a, b) => rank(b) - rank(a) || b.count - a.count || b.depth - a.depth)[0]
}

function shown(tag: string, name: string): string {
  return name === '' ? tag : `${tag}/${name}`
}

function nothingFound(kinds: ReadonlyMap<string, Kind>): WinnowError {
  const names = [...kinds.keys()].slice(0, 30).map((name) => name.slice(0, 60))
  return new WinnowError(
    'invalid_input',
    'Which element holds the comment? There is none called text, comment, review or alike. ' +
      `Elements found: ${names.join(', ') || 'none'}. Say which with --map, e.g. --map ` +
      `text=${names.at(-1) ?? 'body'}.`,
  )
}
