import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOLD_KINDS, type HoldKind, type Language } from '../../src/core/index.ts'
import { dice } from './dice.ts'

/** A sentence of our own, and what it is: undefined for one that nobody need hold. */
export interface HoldLesson {
  readonly kind: HoldKind | undefined
  readonly text: string
  /** The pattern it was drawn from, by its place: sentences of one pattern say much the same. */
  readonly pattern?: number
}

const FOLDER = import.meta.dirname
const MOST_OF_ONE = 16

/**
 * The sentences of `lessons.<language>.tsv`, which are patterns with much to choose from, or of
 * `voices.<language>.tsv`, which are sentences as somebody might write them, with little: a line is "kind
 * <tab> pattern"; `(a|b)` stands for either, brackets may stand in brackets, `{name}` for any of the line
 * "=name <tab> a|b". Of each pattern so many sentences are drawn, the same ones every time.
 * @throws Error naming a group that isn't there, or a pattern whose brackets don't match
 */
export function writtenLessons(
  language: Language,
  most = MOST_OF_ONE,
  set: 'lessons' | 'voices' = 'lessons',
): readonly HoldLesson[] {
  const lines = linesOf(join(FOLDER, `${set}.${language}.tsv`))
  const groups = new Map(
    lines.filter(({ kind }) => kind.startsWith('=')).map(({ kind, text }) => [kind.slice(1), text]),
  )
  return lines
    .filter(({ kind }) => !kind.startsWith('='))
    .flatMap(({ kind, text }, line) => {
      const filled = withGroups(text, groups)
      const drawn = Array.from({ length: most }, (_, draw) => oneOf(filled, dice(line * 1_000 + draw)))
      return [...new Set(drawn.map(tidy))].map((sentence) => ({
        kind: holdKind(kind),
        text: sentence,
        pattern: line,
      }))
    })
}

/** Lines "kind <tab> sentence" as `test/holds` has them; `-` and `none`: nothing to hold. */
export function linesOf(file: string): readonly { readonly kind: string; readonly text: string }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => ({ kind: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }))
}

/** @throws Error for a kind that there isn't */
export function holdKind(written: string): HoldKind | undefined {
  if (written === '-' || written === 'none') return undefined
  const kind = HOLD_KINDS.find((one) => one === written)
  if (kind === undefined) throw new Error(`hold lessons: no kind “${written}”`)
  return kind
}

function withGroups(pattern: string, groups: ReadonlyMap<string, string>): string {
  return pattern.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const group = groups.get(name)
    if (group === undefined) throw new Error(`hold lessons: no group “${name}”`)
    return `(${group.includes('{') ? withGroups(group, groups) : group})`
  })
}

/** One of the sentences that a pattern stands for. */
function oneOf(pattern: string, roll: () => number): string {
  const open = pattern.indexOf('(')
  if (open < 0) return pattern
  let depth = 0
  let from = open + 1
  const choices: string[] = []
  for (let at = open; at < pattern.length; at += 1) {
    const char = pattern[at]
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if ((char === '|' && depth === 1) || depth === 0) {
      choices.push(pattern.slice(from, at))
      from = at + 1
    }
    if (depth > 0) continue
    const chosen = choices[Math.floor(roll() * choices.length)] ?? ''
    return pattern.slice(0, open) + oneOf(chosen, roll) + oneOf(pattern.slice(at + 1), roll)
  }
  throw new Error(`hold lessons: a bracket is not closed in “${pattern}”`)
}

function tidy(sentence: string): string {
  return sentence.replace(/ {2,}/g, ' ').replace(/ ,/g, ',').trim()
}
