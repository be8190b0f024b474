import type { HoldNear, HoldPhrase, HoldWords } from '../../src/core/index.ts'

const WIDTH = 110

/**
 * Words of a hold as their file has them: groups by name, an entry a block, lists filled to 110 columns, and
 * what is longer than a line in parts. Words in a group stand in alphabetical order, entries by what they
 * hear.
 */
export function writtenHold({ groups, heard, near, spared, quoted }: HoldWords): string {
  const named = Object.entries(groups).toSorted(([a], [b]) => byName(a, b))
  const lists = named.map(([name, words]) => field(name, [...new Set(words)].toSorted(byName), '    '))
  const parts = [
    `  "groups": {\n${lists.join(',\n')}\n  }`,
    entries(
      'heard',
      heard.toSorted((a, b) => byName(a.phrase, b.phrase)),
    ),
    entries(
      'near',
      near.toSorted((a, b) => byName(a.near.join(' '), b.near.join(' '))),
    ),
    entries(
      'spared',
      spared.toSorted((a, b) => byName(a.phrase, b.phrase)),
    ),
    ...(quoted === undefined ? [] : [`  "quoted": {\n${field('unless', quoted.unless, '    ')}\n  }`]),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

/** The same order on every machine. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function entries(name: string, all: readonly (HoldPhrase | HoldNear)[]): string {
  return all.length === 0 ? `  "${name}": []` : `  "${name}": [\n${all.map(block).join(',\n')}\n  ]`
}

/** In this order; what isn't named here isn't of the form. */
const KEYS = [
  'phrase',
  'also',
  'near',
  'within',
  'across',
  'unless',
  'strength',
  'note',
  'source',
  'hears',
  'spares',
] as const

function block(entry: HoldPhrase | HoldNear): string {
  const values: Readonly<Record<string, unknown>> = { ...entry }
  const lines = KEYS.flatMap((key) => (values[key] === undefined ? [] : [field(key, values[key], '      ')]))
  return `    {\n${lines.join(',\n')}\n    }`
}

function field(key: string, value: unknown, indent: string): string {
  const short = `${indent}"${key}": ${inOneLine(value)}`
  if (short.length < WIDTH) return short
  const items = typeof value === 'string' ? inParts(value, indent) : (value as readonly string[])
  const texts = items.map((item) =>
    item.length + indent.length + 6 < WIDTH ? [JSON.stringify(item)] : parts(item, indent),
  )
  const lines: string[] = []
  for (const text of texts) {
    const [only = '', ...more] = text
    const last = lines.at(-1)
    const fits = last !== undefined && `${indent}  ${last}, ${only}`.length < WIDTH
    if (more.length > 0) lines.push(text.join('\n'))
    else if (fits && !last.endsWith(']') && typeof value !== 'string')
      lines[lines.length - 1] = `${last}, ${only}`
    else lines.push(only)
  }
  return `${indent}"${key}": [\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}]`
}

/** An item of a list, in parts of its own. */
function parts(item: string, indent: string): readonly string[] {
  const inner = inParts(item, `${indent}  `).map(
    (part, at, all) => `${indent}    ${JSON.stringify(part)}${at < all.length - 1 ? ',' : ''}`,
  )
  return ['[', ...inner, `${indent}  ]`]
}

function inOneLine(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value)
}

/** Cut behind a space or between two choices; a part is never longer than a line. */
function inParts(text: string, indent: string): readonly string[] {
  const most = WIDTH - indent.length - 8
  const found: string[] = []
  let part = ''
  for (const piece of text.split(/(?<=[ |])/u)) {
    if (part !== '' && JSON.stringify(part + piece).length > most) {
      found.push(part)
      part = ''
    }
    part += piece
  }
  return [...found, part]
}
