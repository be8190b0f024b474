import type { Json } from './schema.ts'
import type { SlackMessage } from './workspace.ts'

/** Text as somebody types it, as Slack sends and stores it. */
export function encodeText(typed: string): string {
  return typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function decodeText(encoded: string): string {
  return encoded.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/**
 * What people read in a message: rich text word for word, else `text` with its signs decoded and its
 * mentions, links and formatting carried out, so that text which was meant literally shows a difference.
 */
export function shownText({
  text,
  blocks,
  mrkdwn,
}: Pick<SlackMessage, 'text' | 'blocks' | 'mrkdwn'>): string {
  if (blocks !== undefined) return blocks.map(blockText).join('\n')
  return rendered(text, mrkdwn !== false)
}

function blockText(block: Json): string {
  if (block.type === 'rich_text') return richText(block.elements)
  if (block.type === 'section' || block.type === 'header') return objectText(block.text)
  if (block.type === 'context') return block.elements.map(objectText).join(' ')
  return block.type === 'markdown' ? block.text : ''
}

function objectText(object: Json): string {
  return object?.type === 'mrkdwn' ? rendered(object.text, true) : (object?.text ?? '')
}

function richText(elements: Json[]): string {
  return elements
    .map((element) => {
      if (element.type === 'text') return element.text
      if (element.type === 'emoji') return `:${element.name}:`
      if (element.type === 'link') return `[link ${element.url}]`
      if (element.elements !== undefined) return richText(element.elements)
      return `[mention ${element.type}]`
    })
    .join('')
}

function rendered(text: string, formatted: boolean): string {
  const linked = text.replace(/<([!@#]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_all, sign, target) =>
    sign === '' ? `[link ${target}]` : `[mention ${sign}${target}]`,
  )
  const plain = formatted
    ? linked.replace(/(?<![\w*_~`])([*_~`])(?=\S)([^*_~`\n]+?)(?<=\S)\1(?![\w*_~`])/g, '[$2]')
    : linked
  return decodeText(plain)
}
