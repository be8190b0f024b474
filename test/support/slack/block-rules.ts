import { isDeepStrictEqual } from 'node:util'
import { beyondLimits, MESSAGE_BLOCKS, MESSAGE_CHARACTERS, METADATA_BYTES, VIEW_BYTES } from './limits.ts'
import { type Json, wrongBlocks, wrongShape } from './schema.ts'

export interface Refusal {
  readonly error: string
  readonly messages: readonly string[]
}

/** Why Slack would not take these blocks in a message; undefined: it would. */
export function refusedBlocks(blocks: Json): Refusal | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: [] }
  if (blocks.length > MESSAGE_BLOCKS)
    return refusal([`no more than ${MESSAGE_BLOCKS} items allowed [json-pointer:/blocks]`])
  const wrong = [...wrongBlocks(blocks), ...beyondLimits(blocks, '/blocks'), ...entangled(blocks, '/blocks')]
  if (wrong.length > 0) return refusal(wrong)
  return characters(blocks) > MESSAGE_CHARACTERS ? { error: 'msg_blocks_too_long', messages: [] } : undefined
}

/** Why Slack would not take this view. */
export function refusedView(view: Json, kind: 'modal' | 'home'): Refusal | undefined {
  if (typeof view !== 'object' || view === null) return { error: 'invalid_arguments', messages: [] }
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES) return { error: 'view_too_large', messages: [] }
  const wrong = [
    ...wrongShape(kind, view),
    ...beyondLimits(view, '/view'),
    ...entangled(view.blocks, '/view/blocks'),
  ]
  const inputs = kind === 'modal' && (view.blocks ?? []).some(({ type }: Json) => type === 'input')
  if (inputs && view.submit === undefined)
    wrong.push('submit is required with input blocks [json-pointer:/view]')
  return wrong.length > 0 ? { error: 'invalid_arguments', messages: tagged(wrong) } : undefined
}

export function refusedMetadata(metadata: Json): Refusal | undefined {
  if (wrongShape('metadata', metadata).length > 0) return { error: 'invalid_metadata_format', messages: [] }
  return Buffer.byteLength(JSON.stringify(metadata)) > METADATA_BYTES
    ? { error: 'metadata_too_large', messages: [] }
    : undefined
}

function refusal(wrong: readonly string[]): Refusal {
  return { error: 'invalid_blocks', messages: tagged(wrong) }
}

const tagged = (wrong: readonly string[]) => wrong.map((one) => `[ERROR] ${one}`)

/** Ids that must differ, and chosen options that must be among those offered. */
function entangled(blocks: Json, at: string): readonly string[] {
  if (!Array.isArray(blocks)) return []
  const ids = blocks.flatMap((block: Json) => block?.block_id ?? [])
  const wrong = ids
    .filter((id: string, index: number) => ids.indexOf(id) !== index)
    .map((id: string) => `\`block_id\` ${id} already exists [json-pointer:${at}]`)
  for (const [index, block] of blocks.entries()) {
    if (block?.type === 'section' && block.text === undefined && block.fields === undefined)
      wrong.push(`text or fields is required [json-pointer:${at}/${index}]`)
    const elements = [...(block?.elements ?? []), block?.element, block?.accessory].filter(Boolean)
    const actions = elements.flatMap(({ action_id }: Json) => action_id ?? [])
    if (new Set(actions).size !== actions.length)
      wrong.push(`\`action_id\` already exists [json-pointer:${at}/${index}]`)
    for (const { options, initial_option, initial_options } of elements)
      for (const chosen of [initial_option, ...(initial_options ?? [])])
        if (chosen !== undefined && !(options ?? []).some((one: Json) => isDeepStrictEqual(one, chosen)))
          wrong.push(`initial option is not among the options [json-pointer:${at}/${index}]`)
  }
  return wrong
}

/** Every text of the blocks, counted together. */
function characters(thing: Json): number {
  if (Array.isArray(thing)) return thing.reduce((sum, one) => sum + characters(one), 0)
  if (typeof thing !== 'object' || thing === null) return 0
  return Object.entries(thing).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : characters(value)),
    0,
  )
}
