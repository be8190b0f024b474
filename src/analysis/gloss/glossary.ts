import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Form, isVerbPattern, LONGEST_ENDING, PATTERNS } from './french-forms.ts'

/** n noun, a adjective, v verb (also a single form of one, English already in that form), x anything else. */
export type Kind = 'n' | 'a' | 'v' | 'x'

/** One way to read a French word. */
export interface Reading {
  readonly english: string
  readonly kind: Kind
  readonly form: Form
}

interface Entry {
  readonly english: string
  readonly kind: Kind
  readonly pattern: string
}

/** Phrases by their first word, the longest first; each phrase is its words, folded, then its English. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>
export interface Phrase {
  readonly words: readonly string[]
  readonly english: string
  readonly kind: Kind
}

/**
 * Whole words as written with their accents, for « à », « où », « là »; and stems with their patterns,
 * folded.
 */
export interface Glossary {
  readonly accented: ReadonlyMap<string, Entry>
  readonly stems: ReadonlyMap<string, readonly Entry[]>
  readonly phrases: Phrases
}

let loaded: Glossary | undefined

/** Read once, at the first text. */
export function glossary(): Glossary {
  loaded ??= parse(read('fr.tsv'), read('fr-phrases.tsv'))
  return loaded
}

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8')

/** An entry a line: French (a pattern in brackets), tab, English, and where it isn't plain, tab, kind. */
function parse(words: string, phrases: string): Glossary {
  const accented = new Map<string, Entry>()
  const stems = new Map<string, Entry[]>()
  for (const line of words.split('\n')) {
    const [french = '', english = '', kind] = line.split('\t')
    if (french === '') continue
    const bracket = french.indexOf('(')
    const pattern = bracket < 0 ? '' : french.slice(bracket + 1, -1)
    const stem = bracket < 0 ? french : french.slice(0, bracket)
    const entry: Entry = { english, pattern, kind: (kind as Kind | undefined) ?? kindOf(pattern) }
    if (/[^a-z0-9']/.test(stem)) accented.set(stem, entry)
    else push(stems, stem, entry)
  }
  return { accented, stems, phrases: parsePhrases(phrases) }
}

function parsePhrases(lines: string): Phrases {
  const phrases = new Map<string, Phrase[]>()
  for (const line of lines.split('\n')) {
    const [french = '', english = '', kind] = line.split('\t')
    if (french === '') continue
    const words = french.replaceAll("'", "' ").trim().split(/ +/)
    push(phrases, words[0] ?? '', { words, english, kind: (kind as Kind | undefined) ?? 'x' })
  }
  for (const all of phrases.values()) all.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

function kindOf(pattern: string): Kind {
  if (pattern === '') return 'x'
  if (isVerbPattern(pattern)) return 'v'
  return pattern === 's' ? 'n' : 'a'
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key)
  if (all === undefined) map.set(key, [value])
  else all.push(value)
}

let stemsUndoubled: ReadonlyMap<string, readonly Entry[]> | undefined

/** The same stems without double letters (« aplication », « conection »), made when first needed. */
function undoubled(stems: Glossary['stems']): Glossary['stems'] {
  if (stemsUndoubled !== undefined) return stemsUndoubled
  const all = new Map<string, Entry[]>()
  for (const [stem, entries] of stems) for (const entry of entries) push(all, single(stem), entry)
  stemsUndoubled = all
  return all
}

const single = (word: string): string => word.replace(/([a-z])\1+/g, '$1')

/** Longer words are nothing the glossary could know. */
const LONGEST_WORD = 40
/** Shorter ones are rather names and initials than misspelt. */
const SHORTEST_UNDOUBLED = 5

/**
 * How a word may be read, likeliest first: as it stands, then as a form of what stands there; a wrongly
 * doubled word as the one it comes from.
 *
 * @param lower the word in lower case with its accents
 * @param folded the same without
 */
export function readingsOf(lower: string, folded: string): readonly Reading[] {
  if (folded.length > LONGEST_WORD) return []
  const { accented, stems } = glossary()
  const exact = accented.get(lower)
  if (exact !== undefined) return [{ ...exact, form: 'base' }]
  const known = readings(stems, folded, lower)
  if (known.length > 0 || folded.length < SHORTEST_UNDOUBLED) return known
  return readings(undoubled(stems), single(folded), lower)
}

function readings(stems: ReadonlyMap<string, readonly Entry[]>, word: string, lower: string): Reading[] {
  const whole: Reading[] = []
  const forms: Reading[] = []
  const accent = /é(?:e?s?)$/.test(lower)
  for (let cut = word.length; cut >= Math.max(0, word.length - LONGEST_ENDING); cut -= 1) {
    const ending = word.slice(cut)
    const stem = word.slice(0, cut)
    for (const entry of stems.get(stem) ?? []) {
      if (entry.pattern === '') {
        if (ending === '') whole.push({ ...entry, form: 'base' })
        continue
      }
      const form = formIn(entry.pattern, ending, accent)
      if (form !== undefined) (form === 'base' ? whole : forms).push({ ...entry, form })
    }
    const turned = turnedStem(stem, ending)
    if (turned === undefined) continue
    for (const entry of stems.get(turned.stem) ?? []) {
      const form = entry.pattern === 'er' ? formIn('er', turned.ending, accent) : undefined
      if (form !== undefined) forms.push({ ...entry, form })
    }
  }
  return [...whole, ...forms]
}

function formIn(pattern: string, ending: string, accent: boolean): Form | undefined {
  if (accent && pattern === 'er' && /^e{1,2}s?$/.test(ending)) return 'participle'
  return PATTERNS.get(pattern)?.get(ending)
}

/** « mangeait » is of "mang(er)", « essaie » of "essay(er)". */
function turnedStem(stem: string, ending: string): { stem: string; ending: string } | undefined {
  if (stem.endsWith('g') && /^e[ao]/.test(ending)) return { stem, ending: ending.slice(1) }
  if (stem.endsWith('i') && ending.startsWith('e')) return { stem: `${stem.slice(0, -1)}y`, ending }
  return undefined
}
