import type { Json } from './world.ts'

/*
 * What Discord adds to what it was sent: what comes back is never letter for letter what went in.
 */

const BUTTON = 2
const TEXT_INPUT = 4
const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8])

/** Components with ids counted through the message, and with defaults. */
export function filledComponents(components: readonly Json[]): Json[] {
  let last = 0
  const fill = (component: Json): Json => {
    last += 1
    const { type } = component
    const filled: Json = { ...component, id: component.id ?? last }
    if (type === BUTTON) filled.disabled = component.disabled ?? false
    if (SELECTS.has(type)) {
      filled.min_values = component.min_values ?? 1
      filled.max_values = component.max_values ?? 1
      filled.disabled = component.disabled ?? false
    }
    if (type === TEXT_INPUT) filled.required = component.required ?? true
    if (component.components !== undefined) filled.components = (component.components as Json[]).map(fill)
    if (component.accessory !== undefined) filled.accessory = fill(component.accessory as Json)
    return filled
  }
  return components.map(fill)
}

export function filledEmbeds(embeds: readonly Json[]): Json[] {
  return embeds.map((embed) => ({
    ...embed,
    type: 'rich',
    ...(embed.fields === undefined
      ? {}
      : { fields: (embed.fields as Json[]).map((field) => ({ ...field, inline: field.inline ?? false })) }),
  }))
}
