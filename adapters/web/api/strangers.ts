import { closest, distance } from 'fastest-levenshtein'
import { type Problem, WinnowError } from '../../../src/core/index.ts'

type Schema = Readonly<Record<string, unknown>>

/** So many are told at once. */
const TOLD = 20
const LONGEST_NAME = 60
/** A name so many letters away is what was meant. */
const NEAR = 3

/**
 * A misspelt field would be lost without a word.
 * @throws WinnowError `invalid_input` that names every field which the schema doesn't know, with the nearest
 * one that it does
 */
export function refuseStrangers(value: unknown, schema: object): void {
  const problems: Problem[] = []
  look(value, schema as Schema, '', problems)
  if (problems.length === 0) return
  throw new WinnowError('invalid_input', `Not known here: ${sentence(problems)}.`, { problems })
}

/** @throws WinnowError `invalid_input` for a parameter of the address that nothing reads */
export function refuseParameters(query: Readonly<Record<string, string>>, known: readonly string[]): void {
  const problems = Object.keys(query)
    .filter((name) => !known.includes(name))
    .slice(0, TOLD)
    .map((name) => ({ path: name.slice(0, LONGEST_NAME), expected: nearest(name, known) }))
  if (problems.length === 0) return
  throw new WinnowError('invalid_input', `Unknown parameter: ${sentence(problems)}.`, { problems })
}

function sentence(problems: readonly Problem[]): string {
  return problems.map(({ path, expected }) => `${path} (${expected})`).join(', ')
}

/** What somebody most probably meant. */
export function nearest(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none here'
  const short = name.slice(0, LONGEST_NAME)
  const best = closest(short, [...known])
  const near = distance(short.toLowerCase(), best.toLowerCase()) <= Math.min(NEAR, best.length / 2)
  return near ? `did you mean ${best}?` : `one of ${known.join(', ')}`
}

function look(value: unknown, schema: Schema, path: string, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null || problems.length >= TOLD) return
  const { properties, items } = shapeOf(schema)
  if (Array.isArray(value)) {
    if (items === undefined) return
    for (const [at, one] of value.entries()) look(one, items, `${path}[${at}]`, problems)
    return
  }
  if (properties === undefined) return
  const known = Object.keys(properties)
  for (const [name, one] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`
    if (problems.length >= TOLD) return
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (inner === undefined)
      problems.push({ path: at.slice(0, 2 * LONGEST_NAME), expected: nearest(name, known) })
    else look(one, inner, at, problems)
  }
}

/** What may be null as well lies in one of the alternatives. */
function shapeOf(schema: Schema): {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
} {
  const all = [schema, ...((schema.anyOf ?? []) as readonly Schema[])]
  return all.find(({ properties, items }) => properties !== undefined || items !== undefined) ?? {}
}
