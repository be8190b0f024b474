import type { Json } from './schema.ts'

/** How long, or how many; `least` is 1 unless said. Sources: Slack's block and element reference. */
interface Limit {
  readonly field: string
  readonly most: number
  readonly least?: number
}

const limit = (field: string, most: number, least = 1): Limit => ({ field, most, least })
const select = [limit('placeholder.text', 150), limit('options', 100), limit('option_groups', 100)]

/** Lengths and counts that Slack refuses and its types don't carry; by `type`, or by what holds the thing. */
const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  any: [limit('block_id', 255), limit('action_id', 255)],
  plain_text: [limit('text', 3_000)],
  mrkdwn: [limit('text', 3_000)],
  section: [limit('fields', 10), limit('fields.*.text', 2_000)],
  header: [limit('text.text', 150)],
  context: [limit('elements', 10)],
  actions: [limit('elements', 25)],
  image: [limit('image_url', 3_000), limit('alt_text', 2_000), limit('title.text', 2_000)],
  input: [limit('label.text', 2_000), limit('hint.text', 2_000)],
  markdown: [limit('text', 12_000)],
  button: [
    limit('text.text', 75),
    limit('value', 2_000),
    limit('url', 3_000),
    limit('accessibility_label', 75),
  ],
  static_select: select,
  multi_static_select: select,
  external_select: select,
  users_select: select,
  overflow: [limit('options', 5)],
  radio_buttons: [limit('options', 10)],
  checkboxes: [limit('options', 10)],
  plain_text_input: [
    limit('placeholder.text', 150),
    limit('initial_value', 3_000, 0),
    limit('min_length', 3_000, 0),
    limit('max_length', 3_000),
  ],
  url_text_input: [limit('placeholder.text', 150)],
  number_input: [limit('placeholder.text', 150)],
  option: [limit('text.text', 75), limit('value', 150), limit('description.text', 75), limit('url', 3_000)],
  option_group: [limit('label.text', 75), limit('options', 100)],
  confirm: [
    limit('title.text', 100),
    limit('text.text', 300),
    limit('confirm.text', 30),
    limit('deny.text', 30),
  ],
  modal: [
    limit('title.text', 24),
    limit('submit.text', 24),
    limit('close.text', 24),
    limit('private_metadata', 3_000, 0),
    limit('callback_id', 255),
    limit('external_id', 255, 0),
    limit('blocks', 100, 0),
  ],
  home: [
    limit('private_metadata', 3_000, 0),
    limit('callback_id', 255),
    limit('external_id', 255, 0),
    limit('blocks', 100, 0),
  ],
}

export const MESSAGE_BLOCKS = 50
/** All text of a message's blocks together (observed, not in Slack's documents). */
export const MESSAGE_CHARACTERS = 13_200
export const VIEW_BYTES = 250_000
export const VIEW_STACK = 3
/** Longer texts are cut by chat.postMessage. */
export const TEXT_CUT = 40_000
/** Longer texts are refused by chat.update. */
export const TEXT_UPDATE = 4_000
/** JSON of a message's metadata. */
export const METADATA_BYTES = 16_000

/** @returns what is too long, too many or not there at all, as Slack words it; empty: nothing */
export function beyondLimits(thing: Json, at: string, holder = ''): readonly string[] {
  if (Array.isArray(thing)) return thing.flatMap((one, index) => beyondLimits(one, `${at}/${index}`, holder))
  if (typeof thing !== 'object' || thing === null) return []
  const kinds = ['any', holder, typeof thing.type === 'string' ? thing.type : '']
  const own = kinds.flatMap((kind) => LIMITS[kind] ?? []).flatMap((one) => check(thing, one, at))
  const inner = Object.entries(thing).flatMap(([key, value]) =>
    beyondLimits(value, `${at}/${key}`, HOLDS[key] ?? ''),
  )
  return [...own, ...inner]
}

/** Things without a `type` of their own, by the key they stand under. */
const HOLDS: Readonly<Record<string, string>> = {
  options: 'option',
  initial_option: 'option',
  initial_options: 'option',
  option_groups: 'option_group',
  confirm: 'confirm',
}

function check(thing: Json, { field, most, least = 1 }: Limit, at: string): readonly string[] {
  return valuesAt(thing, field.split('.'), at).flatMap(({ value, where }) => {
    if (value === undefined || value === null) return []
    const size = typeof value === 'number' ? value : value.length
    const what = Array.isArray(value) ? 'items' : 'characters'
    if (size > most) return [`must be less than ${most + 1} ${what} [json-pointer:${where}]`]
    return size < least ? [`must be more than ${least - 1} ${what} [json-pointer:${where}]`] : []
  })
}

function valuesAt(
  thing: Json,
  path: readonly string[],
  at: string,
): readonly { value: Json; where: string }[] {
  const [key, ...rest] = path
  if (key === undefined) return [{ value: thing, where: at }]
  if (key === '*')
    return Array.isArray(thing) ? thing.flatMap((one, index) => valuesAt(one, rest, `${at}/${index}`)) : []
  return thing?.[key] === undefined ? [] : valuesAt(thing[key], rest, `${at}/${key}`)
}
