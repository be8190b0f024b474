import { invalid, Refusal } from './refusal.ts'
import type { Json } from './world.ts'

const COMPONENTS_V2 = 1 << 15

const tooLong = (path: string, most: number) =>
  invalid(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)
const required = (path: string) => invalid(path, 'BASE_TYPE_REQUIRED', 'This field is required')
const bad = (path: string, message: string) => invalid(path, 'BASE_TYPE_BAD', message)

function within(value: unknown, least: number, most: number, path: string): void {
  const length = typeof value === 'string' ? value.length : 0
  if (length < least) throw required(path)
  if (length > most) throw tooLong(path, most)
}

/** Rules for messages that Discord keeps and its published description doesn't say. @throws Refusal */
export function checkMessage(body: Json, isNew: boolean): void {
  const content = body.content
  const embeds = (body.embeds ?? []) as Json[]
  const components = (body.components ?? []) as Json[]
  const modern = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0
  if (typeof content === 'string' && content.length > 2_000) throw tooLong('content', 2_000)
  if (modern && (content || embeds.length > 0))
    throw new Refusal(400, 50035, 'The content and embeds fields cannot be used with IS_COMPONENTS_V2')
  const extras = ['attachments', 'sticker_ids', 'poll'].some((key) => body[key] !== undefined)
  const empty = !(typeof content === 'string' && content.trim() !== '') && embeds.length === 0
  if (isNew && empty && components.length === 0 && !extras)
    throw new Refusal(400, 50006, 'Cannot send an empty message')
  const nonce = body.nonce
  if (typeof nonce === 'string' && nonce.length > 25) throw tooLong('nonce', 25)
  checkMentions(body.allowed_mentions as Json | undefined)
  checkEmbeds(embeds)
  checkComponents(components, modern)
}

function checkMentions(allowed: Json | undefined): void {
  const parse = (allowed?.parse ?? []) as string[]
  for (const kind of ['users', 'roles'] as const) {
    const ids = (allowed?.[kind] ?? []) as string[]
    if (ids.length > 100) throw tooLong(`allowed_mentions.${kind}`, 100)
    if (ids.length > 0 && parse.includes(kind)) throw bad(`allowed_mentions.${kind}`, 'Mutually exclusive')
  }
}

function checkEmbeds(embeds: readonly Json[]): void {
  if (embeds.length > 10) throw tooLong('embeds', 10)
  let total = 0
  embeds.forEach((embed, at) => {
    const path = `embeds.${at}`
    const fields = (embed.fields ?? []) as Json[]
    const footer = embed.footer as Json | undefined
    const author = embed.author as Json | undefined
    if (
      !['title', 'description', 'fields', 'image', 'thumbnail', 'footer', 'author'].some((key) => embed[key])
    )
      throw required(`${path}.description`)
    within(embed.title, 0, 256, `${path}.title`)
    within(embed.description, 0, 4_096, `${path}.description`)
    within(footer?.text, 0, 2_048, `${path}.footer.text`)
    within(author?.name, 0, 256, `${path}.author.name`)
    if (fields.length > 25) throw tooLong(`${path}.fields`, 25)
    fields.forEach((field, index) => {
      within(field.name, 1, 256, `${path}.fields.${index}.name`)
      within(field.value, 1, 1_024, `${path}.fields.${index}.value`)
    })
    const texts = [embed.title, embed.description, footer?.text, author?.name]
    for (const text of [...texts, ...fields.flatMap((field) => [field.name, field.value])])
      total += typeof text === 'string' ? text.length : 0
  })
  if (total > 6_000) throw bad('embeds', 'Embed size exceeds maximum size of 6000')
}

function checkComponents(components: readonly Json[], modern: boolean): void {
  if (!modern && components.length > 5) throw tooLong('components', 5)
  const ids = new Set<string>()
  let count = 0
  let text = 0
  const walk = (list: readonly Json[], path: string): void => {
    list.forEach((component, at) => {
      const here = `${path}.${at}`
      count += 1
      if (!modern && path === 'components' && component.type !== 1)
        throw bad(`${here}.type`, 'Only action rows without IS_COMPONENTS_V2')
      if (component.type === 10) text += String(component.content ?? '').length
      checkInteractive(component, here, ids)
      const inner = component.components as Json[] | undefined
      if (component.type === 1) checkRow(inner ?? [], here)
      if (inner !== undefined) walk(inner, `${here}.components`)
      if (component.accessory !== undefined) walk([component.accessory as Json], `${here}.accessory`)
    })
  }
  walk(components, 'components')
  if (modern && count > 40) throw tooLong('components', 40)
  if (modern && text > 4_000) throw bad('components', 'Displayable text exceeds maximum size of 4000')
}

function checkRow(inner: readonly Json[], path: string): void {
  const selects = inner.filter(({ type }) => type !== 2)
  if (inner.length === 0) throw required(`${path}.components`)
  if (inner.length > 5 || (selects.length > 0 && inner.length > 1))
    throw bad(`${path}.components`, 'The specified component exceeds the maximum width')
}

const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8])

/** A button or a select menu: what makes it answerable. */
export function checkInteractive(component: Json, path: string, ids: Set<string>): void {
  const { type, style } = component
  const isLink = type === 2 && (style === 5 || style === 6)
  if (type !== 2 && type !== 4 && !SELECTS.has(type)) return
  if (type === 2) {
    within(component.label, 0, 80, `${path}.label`)
    if (!component.label && !component.emoji && style !== 6) throw required(`${path}.label`)
    if (isLink && component.custom_id !== undefined) throw bad(path, 'A link cannot have a custom id')
    if (style === 5 && !component.url) throw required(`${path}.url`)
  }
  if (!isLink) {
    within(component.custom_id, 1, 100, `${path}.custom_id`)
    const id = String(component.custom_id)
    if (ids.has(id))
      throw invalid(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
    ids.add(id)
  }
  if (type !== 3) return
  const options = (component.options ?? []) as Json[]
  if (options.length < 1) throw required(`${path}.options`)
  if (options.length > 25) throw tooLong(`${path}.options`, 25)
  within(component.placeholder, 0, 150, `${path}.placeholder`)
  const values = new Set<unknown>()
  options.forEach((option, at) => {
    within(option.label, 1, 100, `${path}.options.${at}.label`)
    within(option.value, 1, 100, `${path}.options.${at}.value`)
    within(option.description, 0, 100, `${path}.options.${at}.description`)
    if (values.has(option.value)) throw bad(`${path}.options.${at}.value`, 'Option values must be unique')
    values.add(option.value)
  })
}
