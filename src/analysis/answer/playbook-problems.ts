import { closest } from 'fastest-levenshtein'
import type { z } from 'zod'
import { HUMAN_HOLES, LANGUAGES, PIECES, type Problem, SITUATIONS, TEMPLATE_KINDS } from '../../core/index.ts'

/** The keys that can stand at each place, for naming the nearest one to a misspelt key. */
const KEYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^$/u, ['brand', 'speaker', ...LANGUAGES]],
  [/^[^.]+$/u, ['voice', 'signatures', 'question-line', 'open', 'pieces', 'phrasings', 'templates']],
  [/\.open$/u, HUMAN_HOLES],
  [/\.pieces$/u, PIECES],
  [/\.phrasings$/u, SITUATIONS],
  [/\.phrasings\.[^.]+$/u, ['openings', 'closings']],
  [/\.templates$/u, TEMPLATE_KINDS],
]

/** What zod found wrong, said as path and expected form. */
export function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      expected: nearestKey(path, key),
    }))
  if (issue.code === 'invalid_type') return [{ path, expected: typeName(issue.expected) }]
  if (issue.code === 'invalid_value')
    return [{ path, expected: issue.values.map((value) => `"${String(value)}"`).join(' or ') }]
  if (issue.code === 'too_big') return [{ path, expected: `at most ${issue.maximum} ${unit(issue.origin)}` }]
  if (issue.code === 'too_small')
    return [{ path, expected: `at least ${issue.minimum} ${unit(issue.origin)}` }]
  if (issue.code === 'invalid_key') return [{ path, expected: 'a name of small letters, digits and hyphens' }]
  return [{ path, expected: issue.message }]
}

function typeName(expected: string): string {
  if (expected === 'record' || expected === 'object') return 'a block of keys'
  return expected === 'array' ? 'a list' : `a ${expected}`
}

function unit(origin: string): string {
  return origin === 'array' ? 'entries' : 'characters'
}

function nearestKey(path: string, key: string): string {
  const valid = KEYS.find(([place]) => place.test(path))?.[1] ?? []
  return valid.length === 0
    ? 'no such key'
    : `one of its known keys; the nearest is "${closest(key, [...valid])}"`
}
