import type { Json } from './schema.ts'

/** A value as a test gives it: typed text, or the value(s) of the chosen option(s). */
export type Given = string | readonly string[]

/** An interactive element and the block it stands in. */
export interface Found {
  readonly block: Json
  readonly element: Json
}

function elementsOf(blocks: Json[] = []): readonly Found[] {
  return blocks.flatMap((block) =>
    [...(Array.isArray(block.elements) ? block.elements : []), block.element, block.accessory]
      .filter((element) => element?.action_id !== undefined)
      .map((element) => ({ block, element })),
  )
}

/** @throws when there is no such element to click; with several, the one that has the value */
export function elementOf(blocks: Json[] | undefined, actionId: string, value?: Given): Found {
  const named = elementsOf(blocks).filter(({ element }) => element.action_id === actionId)
  const found = named.find(({ element }) => element.value === value) ?? named[0]
  if (found !== undefined) return found
  const there = elementsOf(blocks).map(({ element }) => element.action_id)
  throw new Error(`nothing with action_id ${actionId} to click; there are: ${there.join(', ')}`)
}

/** What an element holds: as given, or as it was drawn. */
export function stateOf({ type, options = [], option_groups = [], ...element }: Json, given?: Given): Json {
  const all = [...options, ...option_groups.flatMap((group: Json) => group.options)]
  const option = (value: unknown) => {
    const { description, ...found } = all.find((one: Json) => one.value === value) ?? {}
    if (found.text === undefined) throw new Error(`no option ${value} in ${element.action_id}`)
    return description === undefined ? found : { ...found, description }
  }
  if (type === 'checkboxes' || type === 'multi_static_select') {
    const chosen = given === undefined ? (element.initial_options ?? []) : [given].flat().map(option)
    return { type, selected_options: chosen }
  }
  if (type === 'static_select' || type === 'radio_buttons' || type === 'overflow')
    return { type, selected_option: given === undefined ? (element.initial_option ?? null) : option(given) }
  if (type === 'users_select') return { type, selected_user: given ?? element.initial_user ?? null }
  if (type === 'timepicker') return { type, selected_time: given ?? element.initial_time ?? null }
  if (type === 'button') return { type, value: element.value }
  return {
    type,
    value: (given ?? element.initial_value ?? '') === '' ? null : (given ?? element.initial_value),
  }
}

/** `state.values` of a view or message: what was given, the rest as drawn. */
export function stateValues(blocks: Json[], given: Readonly<Record<string, Given>>): Json {
  const values: Json = {}
  for (const { block, element } of elementsOf(blocks))
    if (element.type !== 'button' && element.type !== 'overflow')
      values[block.block_id] = {
        ...values[block.block_id],
        [element.action_id]: stateOf(element, given[element.action_id]),
      }
  return values
}

/** @throws for what Slack's own client would not let anybody submit */
export function checkInputs(blocks: Json[], given: Readonly<Record<string, Given>>): void {
  for (const name of Object.keys(given)) elementOf(blocks, name)
  for (const { block, element } of elementsOf(blocks)) {
    if (block.type !== 'input') continue
    const { value, selected_option, selected_options } = stateOf(element, given[element.action_id])
    const empty = !(value ?? selected_option ?? selected_options?.[0])
    if (empty && block.optional !== true)
      throw new Error(`Slack would not submit: ${element.action_id} is empty`)
    const { max_length, min_length } = element
    if (
      typeof value === 'string' &&
      (value.length > (max_length ?? 3_000) || value.length < (min_length ?? 0))
    )
      throw new Error(`Slack would not submit: ${element.action_id} has ${value.length} characters`)
  }
}
