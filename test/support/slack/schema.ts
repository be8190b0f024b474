import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import type { SlackShapes } from './block-types.ts'

/** What a thing from outside may be: JSON, looked at key by key. */
// biome-ignore lint/suspicious/noExplicitAny: JSON as it came; every check asks before it trusts
export type Json = any

type Definition = { properties?: { type?: { const?: string } } }

const schema: { definitions: Record<string, Definition> } = JSON.parse(
  readFileSync(new URL('block-schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ strict: false, allErrors: true, schemas: [{ ...schema, $id: 'slack' }] })
const compiled = new Map<string, ValidateFunction>()

function validatorOf(reference: string): ValidateFunction {
  const known = compiled.get(reference) ?? ajv.compile({ $ref: `slack#${reference}` })
  compiled.set(reference, known)
  return known
}

/** Which definition speaks of a block, so that complaints are about that kind of block alone. */
const BLOCKS = new Map(
  Object.entries(schema.definitions).flatMap(([name, { properties }]) =>
    name.endsWith('Block') && properties?.type?.const !== undefined ? [[properties.type.const, name]] : [],
  ),
)

/**
 * @returns what is wrong by Slack's types, as Slack words it: `what [json-pointer:/blocks/0/text]`; empty:
 * nothing
 */
export function wrongBlocks(blocks: Json, at = '/blocks'): readonly string[] {
  if (!Array.isArray(blocks)) return [`must be an array [json-pointer:${at}]`]
  return blocks.flatMap((block: Json, index) => {
    const name = BLOCKS.get(block?.type)
    if (name === undefined) return [`unsupported type: ${block?.type} [json-pointer:${at}/${index}/type]`]
    return complaints(validatorOf(`/definitions/${name}`), block, `${at}/${index}`)
  })
}

/** The same for a thing as a whole, e.g. a view, whose blocks are looked at one by one. */
export function wrongShape(part: keyof SlackShapes, thing: Json): readonly string[] {
  if (part === 'blocks') return wrongBlocks(thing)
  const whole = validatorOf(`/definitions/SlackShapes/properties/${part}`)
  if (part === 'metadata') return complaints(whole, thing, '')
  return [
    ...complaints(whole, { ...thing, blocks: [] }, '/view'),
    ...wrongBlocks(thing?.blocks, '/view/blocks'),
  ]
}

function complaints(valid: ValidateFunction, thing: Json, at: string): readonly string[] {
  if (valid(thing)) return []
  return (valid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${message}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''} ` +
      `[json-pointer:${at}${instancePath}]`,
  )
}
