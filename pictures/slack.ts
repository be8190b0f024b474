import type { types } from '@slack/bolt'
import { escaped, sheet } from './markup.ts'

/* Slack's blocks drawn much as Slack draws them: enough to see what a card looks like. */

const CSS = `
.m{width:620px;display:flex;gap:10px}
.a{width:36px;height:36px;border-radius:8px;background:#3b6ea5;color:#fff;font-weight:700;
  text-align:center;line-height:36px;flex:none}
.n{font-weight:900}
.n small{font-weight:400;background:#ebebeb;border-radius:2px;font-size:10px;padding:1px 3px;
  margin-left:4px;color:#616061}
.n time{font-weight:400;font-size:12px;color:#616061;margin-left:6px}
h1{font-size:18px;line-height:1.33;margin:6px 0}
.c{font-size:13px;color:#616061;margin:4px 0}
.s,.r{margin:4px 0;white-space:pre-wrap}
blockquote{margin:4px 0;padding-left:12px;border-left:4px solid #ddd;white-space:pre-wrap}
.g{display:grid;grid-template-columns:1fr 1fr;gap:2px 16px;grid-auto-flow:row;margin:4px 0;
  max-width:420px;white-space:pre-wrap}
ul,ol{margin:4px 0;padding-left:26px}
hr{border:0;border-top:1px solid #ddd;margin:12px 0}
.x{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.b{border:1px solid #bbb;border-radius:8px;padding:5px 12px;font-weight:700;font-size:14px;max-width:300px}
.p{background:#007a5a;color:#fff;border-color:#007a5a}
.d{color:#e01e5a;border-color:#e01e5a}
.l{font-weight:400}
a{color:#1264a3;text-decoration:none}
.modal{width:520px;border:1px solid #ddd;border-radius:8px;padding:0 24px 16px}
.modal header,.modal footer{display:flex;justify-content:space-between;align-items:center;
  font-weight:900;font-size:20px;padding:16px 0}
.modal footer{justify-content:flex-end;gap:10px;font-size:14px;padding:12px 0 0}
label{display:block;font-weight:700;margin:12px 0 4px}
.i{border:1px solid #888;border-radius:6px;padding:8px 12px;white-space:pre-wrap;min-height:40px}
.h{font-size:13px;color:#616061}`

/** A message of the app. */
export function slackMessage(blocks: readonly types.KnownBlock[]): string {
  return sheet(
    CSS,
    '<div class="m"><div class="a">W</div><div><div class="n">Winnow ' +
      `<small>APP</small><time>9:41</time></div>${blocks.map(block).join('')}</div></div>`,
    false,
  )
}

export function slackModal(view: types.ModalView): string {
  const [title, close, submit] = [view.title, view.close, view.submit]
  const blocks = view.blocks.map((one) => block(one as types.KnownBlock)).join('')
  const send = submit == null ? '' : `<span class="b p">${words(submit)}</span>`
  return sheet(
    CSS,
    `<div class="modal"><header><span>${words(title)}</span><span>×</span></header>${blocks}` +
      `<footer><span class="b">${words(close)}</span>${send}</footer></div>`,
    false,
  )
}

function block(one: types.KnownBlock): string {
  switch (one.type) {
    case 'header':
      return `<h1>${words(one.text)}</h1>`
    case 'divider':
      return '<hr>'
    case 'section':
      return `<div class="s">${words(one.text)}</div>${fields(one.fields)}`
    case 'context':
      return (
        '<div ' +
        `class="c">${one.elements.map((part) => ('text' in part ? escaped(part.text) : '')).join(' ')}</div>`
      )
    case 'actions':
      return `<div class="x">${one.elements.map((part) => element(part)).join('')}</div>`
    case 'rich_text':
      return one.elements.map(rich).join('')
    case 'input':
      return (
        `<label>${words(one.label)}</label>${element(one.element)}` +
        (one.hint == null ? '' : `<div class="h">${words(one.hint)}</div>`)
      )
    default:
      return ''
  }
}

function fields(texts: types.SectionBlock['fields']): string {
  return texts === undefined
    ? ''
    : `<div class="g">${texts.map((field) => `<div>${words(field)}</div>`).join('')}</div>`
}

function element(part: object): string {
  const one = part as {
    type: string
    text?: types.PlainTextElement
    style?: string
    placeholder?: types.PlainTextElement
    initial_option?: types.PlainTextOption
    initial_value?: string
    options?: readonly types.PlainTextOption[]
  }
  if (one.type === 'button')
    return (
      '<span class="b ' +
      `${one.style === 'primary' ? 'p' : one.style === 'danger' ? 'd' : ''}">${words(one.text)}</span>`
    )
  if (one.type === 'plain_text_input') return `<div class="i">${escaped(one.initial_value ?? '')}</div>`
  if (one.type === 'checkboxes' || one.type === 'radio_buttons')
    return (one.options ?? []).map((option) => `<div>☐ ${words(option.text)}</div>`).join('')
  return `<span class="b l">${words(one.initial_option?.text ?? one.placeholder)} ⌄</span>`
}

function rich(one: types.RichTextBlock['elements'][number]): string {
  if (one.type === 'rich_text_list') {
    const tag = one.style === 'ordered' ? 'ol' : 'ul'
    return `<${tag}>${one.elements.map((item) => `<li>${inline(item.elements)}</li>`).join('')}</${tag}>`
  }
  const inner = inline(one.elements)
  return one.type === 'rich_text_quote'
    ? `<blockquote>${inner}</blockquote>`
    : `<div class="r">${inner}</div>`
}

function inline(parts: readonly object[]): string {
  return parts
    .map((part) => {
      const one = part as {
        type: string
        text?: string
        fallback?: string
        url?: string
        style?: Record<string, boolean>
      }
      let text = escaped(one.text ?? one.fallback ?? one.url ?? '')
      if (one.type === 'date') text = '20 minutes ago'
      if (one.style?.bold) text = `<b>${text}</b>`
      if (one.style?.italic) text = `<i>${text}</i>`
      if (one.style?.code) text = `<code>${text}</code>`
      return one.type === 'link' ? `<a>${text}</a>` : text
    })
    .join('')
}

function words(text: { text: string } | null | undefined): string {
  return escaped(text?.text ?? '')
}
