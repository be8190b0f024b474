import type { Lexicon, SparingEntry } from '../../src/core/index.ts'

const WIDTH = 110

/** A lexicon as its file has it: groups by name, an entry a block, lists filled to 110 columns. */
export function written({ groups = {}, entries, spared }: Lexicon): string {
  const named = Object.entries(groups).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const parts = [`  "entries": [\n${entries.map(block).join(',\n')}\n  ]`]
  if (spared !== undefined) parts.push(`  "spared": [\n${spared.map(block).join(',\n')}\n  ]`)
  if (named.length > 0) {
    const lines = named.map(([name, words]) => list(name, words, '    '))
    parts.unshift(`  "groups": {\n${lines.join(',\n')}\n  }`)
  }
  return `{\n${parts.join(',\n')}\n}\n`
}

function block(entry: SparingEntry): string {
  const { phrase, also, where, strength, note, source, hears, spares } = entry
  const lines = Object.entries({ phrase, also, where, strength, note, source, hears, spares }).flatMap(
    ([key, value]) => {
      if (value === undefined) return []
      return [Array.isArray(value) ? list(key, value, '      ') : `      "${key}": ${JSON.stringify(value)}`]
    },
  )
  return `    {\n${lines.join(',\n')}\n    }`
}

function list(key: string, items: readonly string[], indent: string): string {
  const texts = items.map((item) => JSON.stringify(item))
  const short = `${indent}"${key}": [${texts.join(', ')}]`
  if (short.length < WIDTH) return short
  const lines: string[] = []
  for (const text of texts) {
    const last = lines.at(-1)
    if (last === undefined || `${indent}  ${last}, ${text}`.length >= WIDTH) lines.push(text)
    else lines[lines.length - 1] = `${last}, ${text}`
  }
  return `${indent}"${key}": [\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}]`
}
