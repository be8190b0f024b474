import { longRegex, type RegionKind } from '../../core/index.ts'
import { reachInto } from '../in-order.ts'
import { mailParts } from './mail.ts'
import { findRegions, type PlainRegion } from './regions.ts'

/*
 * Words of somebody else that a carrier brings along: quotations in HTML and forum code, what mail programs
 * put
 * around a mail, a repeated post, a machine's translation, code, and the wrapper around a text. Each search
 * runs
 * once: linear.
 */

const NOTEWORTHY = longRegex('i')`
    <(?:blockquote|aside|pre|code|i|style|script|head|title)\b|<!--|\[(?:quote|code)|RT @|Google\)|"text"|
    >>> |~~~`

/** What opens and closes a stretch; nested ones belong to the outermost, an open one reaches to the end. */
const PAIRS: readonly { readonly kind: RegionKind; readonly open: RegExp; readonly close: RegExp }[] = [
  { kind: 'carried', open: /<blockquote\b[^<>]{0,300}>/gi, close: /<\/blockquote\s*>/gi },
  {
    kind: 'carried',
    open: /<aside\b[^<>]{0,200}\bclass=["'][^"'<>]{0,80}\bquote\b[^<>]{0,200}>/gi,
    close: /<\/aside\s*>/gi,
  },
  { kind: 'carried', open: /\[quote(?:[=\s][^[\]]{0,200})?\]/gi, close: /\[\/quote\]/gi },
  { kind: 'carried', open: /<i>[ \t]?>/gi, close: /<\/i>/gi },
  {
    kind: 'carried',
    open: /<(?:style|script|head|title)\b[^<>]{0,200}>/gi,
    close: /<\/(?:style|script|head|title)\s*>/gi,
  },
  { kind: 'carried', open: /<!--/g, close: /-->/g },
  { kind: 'code', open: /<pre\b[^<>]{0,200}>/gi, close: /<\/pre\s*>/gi },
  { kind: 'code', open: /<code\b[^<>]{0,200}>/gi, close: /<\/code\s*>/gi },
  { kind: 'code', open: /\[code(?:[=\s][^[\]]{0,80})?\]/gi, close: /\[\/code\]/gi },
]

const REPEATED = /(?:^|\s)RT @\w{1,40}:/
/** Slack and Discord: everything behind it is quoted. */
const REST_QUOTED = /^>>> /m
const TRANSLATED = /\((?:Translated by Google|Traduit par Google)\)/i
const ORIGINAL = /\((?:Original|Avis d'origine|Texte d'origine)\)/i
const WRAPPED = /^\s*\{\s*"text"\s*:\s*"(?=[\s\S]*"\s*\}\s*$)/

/** A fence of code that Markdown has beside the usual one. */
const FENCE = /^~~~/gm

/**
 * All regions of a text: what carriers bring along, then what stands in the rest. In order, never
 * overlapping.
 */
export function regionsOf(plain: string): readonly PlainRegion[] {
  const others = othersWords(plain)
  if (others.length === 0) return findRegions(plain)
  const rest = findRegions(coveredUp(plain, others))
  const free = rest.filter((one) => !reachInto(others, one))
  return [...others, ...free].sort((a, b) => a.start - b.start)
}

function othersWords(plain: string): readonly PlainRegion[] {
  const found = [...mailParts(plain)]
  if (NOTEWORTHY.test(plain)) {
    found.push(...PAIRS.flatMap((pair) => pairs(plain, pair)))
    found.push(...fences(plain), ...translation(plain), ...wrapper(plain))
    const repeated = REPEATED.exec(plain)
    if (repeated !== null) found.push(carried(repeated.index, endOfRepeated(plain, repeated)))
    const quoted = REST_QUOTED.exec(plain)
    if (quoted !== null) found.push(carried(quoted.index, plain.length))
  }
  return found.length === 0 ? found : merged(found)
}

function carried(start: number, end: number): PlainRegion {
  return { kind: 'carried', start, end }
}

/** A repeated post is the whole text; named in the middle of one it reaches to the end of its line. */
function endOfRepeated(plain: string, { index }: RegExpExecArray): number {
  if (plain.slice(0, index).trim() === '') return plain.length
  const end = plain.indexOf('\n', index + 1)
  return end < 0 ? plain.length : end
}

function fences(plain: string): PlainRegion[] {
  const marks = [...plain.matchAll(FENCE)].map(({ index }) => index)
  return marks.flatMap((start, at) =>
    at % 2 === 1 ? [] : [{ kind: 'code' as const, start, end: (marks[at + 1] ?? plain.length - 3) + 3 }],
  )
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

/** "(Translated by Google) … (Original) …", or the original first and its translation below. */
function translation(plain: string): PlainRegion[] {
  const translated = TRANSLATED.exec(plain)
  if (translated === null) return []
  const original = ORIGINAL.exec(plain)
  if (original === null || original.index < translated.index) {
    const mark = original === null ? [] : [regionOf(original)]
    return [...mark, carried(translated.index, plain.length)]
  }
  return [carried(translated.index, original.index + original[0].length)]
}

function regionOf(found: RegExpExecArray): PlainRegion {
  return carried(found.index, found.index + found[0].length)
}

/** `{"text":"…"}`, as some downloads put a comment into a cell. */
function wrapper(plain: string): PlainRegion[] {
  const open = WRAPPED.exec(plain)
  if (open === null) return []
  const close = plain.lastIndexOf('"')
  return [carried(open.index, open[0].length), carried(close, plain.length)]
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
