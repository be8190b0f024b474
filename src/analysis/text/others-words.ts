import type { RegionKind } from '../../core/index.ts'
import { reachInto } from '../in-order.ts'
import { findRegions, type PlainRegion } from './regions.ts'

/*
 * Words of somebody else that a carrier brings along: quotations in HTML and forum code, the history below a mail,
 * a repeated post, a machine's translation, code, and the wrapper around a text. Each search runs once: linear.
 */

const NOTEWORTHY =
  /<(?:blockquote|aside|pre|code|i>)|\[quote|RT @|wrote:|écrit|Message|From:|De ?:|Google\)|^\s*\{/i

/** What opens and closes a stretch; nested ones belong to the outermost, an open one reaches to the end. */
const PAIRS: readonly { readonly kind: RegionKind; readonly open: RegExp; readonly close: RegExp }[] = [
  { kind: 'quote', open: /<blockquote\b[^<>]{0,300}>/gi, close: /<\/blockquote\s*>/gi },
  {
    kind: 'quote',
    open: /<aside\b[^<>]{0,200}\bclass=["'][^"'<>]{0,80}\bquote\b[^<>]{0,200}>/gi,
    close: /<\/aside\s*>/gi,
  },
  { kind: 'quote', open: /\[quote(?:[=\s][^[\]]{0,200})?\]/gi, close: /\[\/quote\]/gi },
  { kind: 'quote', open: /<i>[ \t]?>/gi, close: /<\/i>/gi },
  { kind: 'code', open: /<pre\b[^<>]{0,200}>/gi, close: /<\/pre\s*>/gi },
  { kind: 'code', open: /<code\b[^<>]{0,200}>/gi, close: /<\/code\s*>/gi },
]

/** Where the history of a mail begins: everything below was written before, by anybody. */
const HISTORY = [
  /^[ \t]*-{2,}[ \t]?(?:Original Message|Forwarded message|Message d.origine|Message transféré)[ \t]?-{2,}/im,
  /^[ \t*]*From:[^\n]{1,200}\n(?:[^\n]{0,200}\n){0,3}?[ \t*]*(?:Sent|Date|Subject|To):/m,
  /^[ \t*]*De ?:[^\n]{1,200}\n(?:[^\n]{0,200}\n){0,3}?[ \t*]*(?:Envoyé|Date|Objet|À) ?:/m,
]
/** The line above a quotation: of its own when lines with > follow, else of everything that follows. */
const SAID =
  /^[ \t]*(?:On (?=[^\n]{0,160}\d)[^\n]{6,160}(?:\n[^\n]{1,80})?[ \t\n]wrote:|Le (?=[^\n]{0,160}\d)[^\n]{6,160}(?:\n[^\n]{1,80})?[ \t\n]a écrit ?:)[ \t]*$/im
const REPEATED = /(?:^|\s)RT @\w{1,40}:/
const TRANSLATED = /\((?:Translated by Google|Traduit par Google)\)/i
const ORIGINAL = /\((?:Original|Avis d'origine|Texte d'origine)\)/i
const WRAPPED = /^\s*\{\s*"text"\s*:\s*"(?=[\s\S]*"\s*\}\s*$)/

/** All regions of a text: what carriers bring along, then what stands in the rest. In order, never overlapping. */
export function regionsOf(plain: string): readonly PlainRegion[] {
  const others = othersWords(plain)
  if (others.length === 0) return findRegions(plain)
  const rest = findRegions(coveredUp(plain, others))
  const free = rest.filter((one) => !reachInto(others, one))
  return [...others, ...free].sort((a, b) => a.start - b.start)
}

function othersWords(plain: string): readonly PlainRegion[] {
  if (!NOTEWORTHY.test(plain)) return []
  const found = PAIRS.flatMap((pair) => pairs(plain, pair))
  found.push(...history(plain), ...translation(plain), ...wrapper(plain))
  const repeated = REPEATED.exec(plain)
  if (repeated !== null) found.push({ kind: 'quote', start: repeated.index, end: plain.length })
  return merged(found)
}

function pairs(plain: string, { kind, open, close }: (typeof PAIRS)[number]): PlainRegion[] {
  const marks = [
    ...[...plain.matchAll(open)].map((mark) => ({
      at: mark.index,
      end: mark.index + mark[0].length,
      deeper: 1,
    })),
    ...[...plain.matchAll(close)].map((mark) => ({
      at: mark.index,
      end: mark.index + mark[0].length,
      deeper: -1,
    })),
  ].sort((a, b) => a.at - b.at)
  const regions: PlainRegion[] = []
  let depth = 0
  let start = 0
  for (const { at, end, deeper } of marks) {
    if (deeper > 0) {
      if (depth === 0) start = at
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) regions.push({ kind, start, end })
    }
  }
  if (depth > 0) regions.push({ kind, start, end: plain.length })
  return regions
}

function history(plain: string): PlainRegion[] {
  const regions: PlainRegion[] = []
  for (const pattern of HISTORY) {
    const found = pattern.exec(plain)
    if (found !== null) regions.push({ kind: 'quote', start: found.index, end: plain.length })
  }
  const said = SAID.exec(plain)
  if (said !== null) {
    const end = said.index + said[0].length
    const marked = /^\s*>/.test(plain.slice(end, end + 200))
    regions.push({ kind: 'quote', start: said.index, end: marked ? end : plain.length })
  }
  return regions
}

/** "(Translated by Google) … (Original) …", or the original first and its translation below. */
function translation(plain: string): PlainRegion[] {
  const translated = TRANSLATED.exec(plain)
  if (translated === null) return []
  const original = ORIGINAL.exec(plain)
  if (original === null || original.index < translated.index) {
    const mark = original === null ? [] : [regionOf(original)]
    return [...mark, { kind: 'quote', start: translated.index, end: plain.length }]
  }
  return [{ kind: 'quote', start: translated.index, end: original.index + original[0].length }]
}

function regionOf(found: RegExpExecArray): PlainRegion {
  return { kind: 'quote', start: found.index, end: found.index + found[0].length }
}

/** `{"text":"…"}`, as some downloads put a comment into a cell. */
function wrapper(plain: string): PlainRegion[] {
  const open = WRAPPED.exec(plain)
  if (open === null) return []
  const close = plain.lastIndexOf('"')
  return [
    { kind: 'code', start: open.index, end: open[0].length },
    { kind: 'code', start: close, end: plain.length },
  ]
}

function merged(regions: PlainRegion[]): readonly PlainRegion[] {
  const all: PlainRegion[] = []
  for (const one of regions.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last === undefined || one.start >= last.end) all.push(one)
    else if (one.end > last.end) all[all.length - 1] = { ...last, end: one.end }
  }
  return all
}

/** Marks and lines of others are out of the way, and nothing comes to stand indented by it. */
function coveredUp(plain: string, regions: readonly PlainRegion[]): string {
  let out = ''
  let copied = 0
  for (const { start, end } of regions) {
    out += plain.slice(copied, start) + plain.slice(start, end).replace(/[^\n]/g, '·')
    copied = end
  }
  return out + plain.slice(copied)
}
