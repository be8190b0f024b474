import type { APIEmbed, APIEmbedField } from 'discord.js'
import { escaped, sheet } from './markup.ts'

/* A message of a bot drawn much as Discord draws it: enough to see what a card looks like. */

const CSS = `
.m{width:620px;display:flex;gap:14px}
.a{width:40px;height:40px;border-radius:50%;background:#3b6ea5;color:#fff;font-weight:700;
  text-align:center;line-height:40px;flex:none}
.n{font-weight:600;color:#f2f3f5}
.n small{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;padding:1px 4px;margin-left:4px}
.n time{font-size:12px;color:#949ba4;margin-left:6px}
.e{background:#2b2d31;border-left:4px solid #888;border-radius:4px;padding:10px 16px 14px 12px;
  margin:6px 0;max-width:520px;font-size:14px}
.e h3{font-size:12px;font-weight:600;margin:2px 0 6px}
.e h2{font-size:15px;margin:4px 0}
.t{white-space:pre-wrap;line-height:1.4}
blockquote{margin:4px 0;padding-left:10px;border-left:4px solid #4e5058;white-space:pre-wrap}
.f{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;margin-top:8px}
.f>div{grid-column:1/-1;white-space:pre-wrap}
.f>.in{grid-column:auto}
.f b{display:block;color:#f2f3f5}
.x{display:flex;flex-wrap:wrap;gap:8px;margin:6px 0}
.b{background:#4e5058;color:#fff;border-radius:4px;padding:6px 14px;font-size:14px;font-weight:500}
.p{background:#5865f2}
.off{opacity:.5}
.sel{background:#1e1f22;border-radius:4px;padding:9px 12px;width:400px;color:#949ba4;display:flex;
  justify-content:space-between}
footer{font-size:12px;color:#949ba4;margin-top:8px}`

interface Message {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly { readonly components: readonly object[] }[]
}

export function discordMessage({ content, embeds, components }: Message): string {
  const rows = components.map(({ components: parts }) => `<div class="x">${parts.map(part).join('')}</div>`)
  return sheet(
    CSS,
    '<div class="m"><div class="a">W</div><div>' +
      '<div class="n">Winnow <small>APP</small><time>Today at 09:41</time></div>' +
      `<div class="t">${markdown(content)}</div>${embeds.map(embed).join('')}${rows.join('')}</div></div>`,
    true,
  )
}

function embed({ author, title, description, fields = [], footer, color = 0x888888 }: APIEmbed): string {
  const inside = [
    author === undefined ? '' : `<h3>${escaped(author.name)}</h3>`,
    title === undefined ? '' : `<h2>${markdown(title)}</h2>`,
    description === undefined ? '' : `<div class="t">${markdown(description)}</div>`,
    fields.length === 0 ? '' : `<div class="f">${fields.map(field).join('')}</div>`,
    footer === undefined ? '' : `<footer>${escaped(footer.text)}</footer>`,
  ]
  const border = `border-color:#${color.toString(16).padStart(6, '0')}`
  return `<div class="e" style="${border}">${inside.join('')}</div>`
}

function field({ name, value, inline = false }: APIEmbedField): string {
  return `<div class="${inline ? 'in' : ''}"><b>${escaped(name)}</b>${markdown(value)}</div>`
}

function part(component: object): string {
  const one = component as {
    label?: string
    style?: number
    placeholder?: string
    disabled?: boolean
    url?: string
  }
  if (one.placeholder !== undefined)
    return `<span class="sel">${escaped(one.placeholder)}<span>⌄</span></span>`
  const looks = `b${one.style === 1 ? ' p' : ''}${one.disabled ? ' off' : ''}`
  return `<span class="${looks}">${escaped(one.label ?? '')}${one.url === undefined ? '' : ' ↗'}</span>`
}

/** The signs that the cards use: a quote to the end, bold, dates, and escaped signs. */
function markdown(text: string): string {
  const [before = '', quote] = text.split(/(?:^|\n)>>> /, 2)
  const spans = (said: string) =>
    escaped(said)
      .replace(/\\([^\w\s])/g, '$1')
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/&lt;t:\d+(?::\w)?&gt;/g, '20 minutes ago')
  return `${spans(before)}${quote === undefined ? '' : `<blockquote>${spans(quote)}</blockquote>`}`
}
