import { styleText } from 'node:util'
import { cardOf, type Point } from '../core/card.ts'
import {
  type Analysis,
  type Carriers,
  type Comment,
  type Evidence,
  type Language,
  shortened,
} from '../core/index.ts'
import { WORDS } from '../core/words/index.ts'
import { printable } from './printable.ts'

export interface RenderOptions {
  readonly language: Language
  readonly colour: boolean
  readonly carriers: Carriers | undefined
}

/** So much of a long comment is shown, in UTF-16 code units. */
const SHOWN = 4_000
const SHOWN_EVIDENCE = 80
const EVIDENCE = 3
const BAR = 20

type Style = Parameters<typeof styleText>[0]
/** One calm colour for tone, another for substance. */
const TONE: Style = 'yellow'
const SUBSTANCE: Style = 'cyan'
const HELD: Style = 'magenta'

/** An analysis as a person reads it in a terminal, the evidence marked in the text. */
export function renderForHumans(
  comment: Comment,
  { assessment, proposal }: Analysis,
  { language, colour, carriers }: RenderOptions,
): string {
  const { kase } = WORDS[language]
  const card = cardOf({ assessment, proposal }, language, carriers)
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const colon = language === 'fr' ? '\u00A0:' : ':'
  const lines = [
    `${paint('bold', card.headline)} — ${card.why}`,
    '',
    indent(marked(comment.text, card.points, colour)),
    '',
  ]

  const width = Math.max(...card.axes.map(({ name }) => name.length))
  card.axes.forEach(({ name, words, value, carriedBy }, index) => {
    const rests =
      carriedBy.length === 0 ? '' : ` ${paint('dim', `(${printable(kase.carriedBy(carriedBy))})`)}`
    lines.push(
      `  ${name.padEnd(width)}  ${paint(index === 0 ? TONE : SUBSTANCE, bar(value))}  ${words}${rests}`,
    )
  })
  lines.push('')

  const points = (label: string, list: readonly Point[], style: Style) => {
    if (list.length === 0) return
    lines.push(paint('bold', label))
    for (const point of list)
      lines.push(`  ${paint(style, '•')} ${point.reason} ${paint('dim', shown(point, language))}`)
    lines.push('')
  }
  points(kase.for, card.speaksFor, TONE)
  points(kase.against, card.speaksAgainst, SUBSTANCE)

  const { proposed } = card
  if (proposed === null) {
    lines.push(card.hold !== null || !assessment.complete ? card.unproposed : '')
    if (card.hold !== null) lines.push(card.hold.advice)
    return `${lines.join('\n').trimEnd()}\n`
  }
  lines.push(`${paint('bold', `${kase.answer}${colon}`)} ${proposed.name}`)
  for (const reason of proposed.because) lines.push(`  ${reason}`)
  const others = card.others.filter(({ because }) => because.length > 0)
  if (others.length > 0) lines.push('', kase.others)
  for (const { name, because } of others) lines.push(`  ${name}${colon} ${because.join(' ')}`)
  const [draft] = proposal?.drafts ?? []
  if (draft !== undefined)
    lines.push('', `${paint('bold', kase.draft(1))} (${draft.language})`, indent(printable(draft.text)))
  return `${lines.join('\n')}\n`
}

function bar(score: number): string {
  const full = Math.round(score * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

/** What each kind is marked in. */
const STYLE_OF: Readonly<Record<Point['kind'], Style>> = {
  hold: HELD,
  tone: TONE,
  context: TONE,
  substance: SUBSTANCE,
}

/** The text with what is marked in its axis's colour, or in brackets where there is no colour. */
function marked(text: string, points: readonly Point[], colour: boolean): string {
  const spans = points
    .flatMap(({ kind, evidence }) => spansOf(evidence, STYLE_OF[kind]))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let at = 0
  for (const { start, end, style } of spans) {
    // Of overlapping spans the earlier is shown; all of them are listed below the text.
    if (start < at || end > SHOWN) continue
    const words = printable(text.slice(start, end))
    result += printable(text.slice(at, start))
    if (colour) result += styleText([style, 'underline'].flat() as Style, words, { validateStream: false })
    else result += style !== SUBSTANCE ? `[${words}]` : `<${words}>`
    at = end
  }
  return result + printable(text.slice(at, Math.max(at, SHOWN))) + (text.length > SHOWN ? ' …' : '')
}

function spansOf(evidence: readonly Evidence[], style: Style) {
  return evidence.flatMap((one) =>
    one.kind === 'span' && one.end > one.start ? [{ start: one.start, end: one.end, style }] : [],
  )
}

function shown({ evidence, count }: Point, language: Language): string {
  const { about, seenIn, moreMarks } = WORDS[language].kase
  const told = evidence.slice(0, EVIDENCE).map((one) => {
    if (one.kind === 'span') return about(shortened(printable(one.text).replace(/\s+/g, ' '), SHOWN_EVIDENCE))
    return `(${one.kind === 'thread' ? seenIn.thread(one.index + 1) : seenIn.metadata})`
  })
  return [...told, ...(count > told.length ? [moreMarks(count - told.length)] : [])].join(' ')
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
