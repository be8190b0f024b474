import type { types } from '@slack/bolt'
import { webAddress, wholeCharacter } from '../../../src/core/index.ts'

/** Slack's limits, in characters, as platforms documents them; past them a whole message is refused. */
export const SLACK_LIMITS = {
  messageBlocks: 50,
  modalBlocks: 100,
  section: 3_000,
  field: 2_000,
  header: 150,
  button: 75,
  option: 75,
  modalTitle: 24,
  /** A plain-text input's value. */
  input: 3_000,
  privateMetadata: 3_000,
  value: 2_000,
} as const

/** Control characters (line breaks and tabs aside) and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it removes
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Untrusted text made fit to be shown; its meaning stays, its length may shrink. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').toWellFormed()
}

/** At most `max` UTF-16 code units, cut at a word where that is near, with an ellipsis. */
export function clip(text: string, max: number): string {
  const shown = clean(text)
  if (shown.length <= max) return shown
  return `${shown.slice(0, cutAt(shown, max - 1)).trimEnd()}…`
}

/** Where to cut so that neither a word nor a surrogate pair is torn; at most `max`. */
export function cutAt(text: string, max: number): number {
  if (text.length <= max) return text.length
  const space = text.slice(Math.max(0, max - 40), max).search(/\s\S*$/)
  if (space > 0) return max - Math.min(40, max) + space
  return wholeCharacter(text, max)
}

/** Text that Slack shows letter for letter; never empty, which Slack would refuse. */
export function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(text, max).trim() || '–', emoji: false }
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(text.replace(/\s+/g, ' '), SLACK_LIMITS.header) }
}

export function section(text: string, max: number = SLACK_LIMITS.section): types.SectionBlock {
  return { type: 'section', text: plain(text, max) }
}

export function context(...lines: readonly string[]): types.ContextBlock {
  return { type: 'context', elements: lines.slice(0, 10).map((line) => plain(line, 1_000)) }
}

interface ButtonOptions {
  readonly style?: 'primary' | 'danger'
  readonly url?: string
}

export function button(
  actionId: string,
  label: string,
  value: string,
  options: ButtonOptions = {},
): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(label, SLACK_LIMITS.button),
    ...(value === '' ? {} : { value: value.slice(0, SLACK_LIMITS.value) }),
    ...options,
  }
}

/** Nothing, when there is no button: Slack refuses an empty row. */
export function actions(
  elements: readonly (types.ActionsBlockElement | undefined)[],
  blockId?: string,
): readonly types.ActionsBlock[] {
  const there = elements.filter((one) => one !== undefined)
  if (there.length === 0) return []
  return [
    {
      type: 'actions',
      elements: there.slice(0, 25),
      ...(blockId === undefined ? {} : { block_id: blockId }),
    },
  ]
}

export function richText(...elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

type Inline = types.RichTextSection['elements'][number]

/** Text in rich text: no mention, link or emoji ever comes of it. Nothing for an empty text. */
export function said(text: string, style?: types.RichTextText['style']): readonly types.RichTextText[] {
  const shown = clean(text)
  if (shown === '') return []
  return [{ type: 'text', text: shown, ...(style === undefined ? {} : { style }) }]
}

export function line(...elements: readonly (readonly Inline[])[]): types.RichTextSection {
  const flat = elements.flat()
  return { type: 'rich_text_section', elements: flat.length === 0 ? [{ type: 'text', text: '–' }] : flat }
}

export function bullets(items: readonly types.RichTextSection[]): types.RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: [...items] }
}

/** A link whose words are ours and whose address is a web address; nothing otherwise. */
export function link(
  url: string | null | undefined,
  words: (host: string) => string,
): readonly types.RichTextLink[] {
  const parsed = webAddress(url, 2_000)
  if (parsed === null || parsed.href.length > 2_000) return []
  return [{ type: 'link', url: parsed.href, text: clip(words(parsed.hostname), 200) }]
}

/** A moment as everybody sees it in their own time and language. */
export function moment(
  iso: string,
  format: '{ago}' | '{time}' | '{time_secs}' | '{date_short_pretty} {time}',
): types.RichTextDate {
  const at = Date.parse(iso)
  const timestamp = Number.isNaN(at) ? 0 : Math.floor(at / 1_000)
  return { type: 'date', timestamp, format, fallback: iso.slice(0, 16).replace('T', ' ') }
}

/** `& < >`, the only signs that mean something in Slack's own markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
