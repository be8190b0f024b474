import { styleText } from 'node:util'
import type { Analysis, Comment, Evidence, Finding, Language } from '../core/index.ts'
import { WORDS } from './render-words.ts'

export interface RenderOptions {
  readonly language: Language
  readonly colour: boolean
}

/** So much of a long comment is shown, in UTF-16 code units. */
const SHOWN = 4_000
const SHOWN_EVIDENCE = 80
const BAR = 20

type Style = Parameters<typeof styleText>[0]
/** One calm colour for tone, another for substance. */
const TONE: Style = 'yellow'
const SUBSTANCE: Style = 'cyan'

/** An analysis as a person reads it in a terminal, the evidence marked in the text. */
export function renderForHumans(
  comment: Comment,
  { assessment, proposal }: Analysis,
  { language, colour }: RenderOptions,
): string {
  const words = WORDS[language]
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const { verdict, angry, why, scores, signals, counterSignals, complete } = assessment
  const title = words.verdicts[verdict === 'critic' && angry ? 'angry' : verdict]
  const lines = [
    `${paint('bold', title)} — ${why[language]}`,
    '',
    indent(marked(comment.text, assessment, colour)),
    '',
  ]

  const axes = [
    { label: words.tone, score: scores.tone, style: TONE },
    { label: words.substance, score: scores.substance, style: SUBSTANCE },
  ]
  const width = Math.max(...axes.map(({ label }) => label.length))
  for (const { label, score, style } of axes)
    lines.push(`  ${label.padEnd(width)}  ${paint(style, bar(score))}  ${decimal(score, language)}`)
  lines.push('')

  const findings = (label: string, list: readonly Finding[], style: Style) => {
    if (list.length === 0) return
    lines.push(paint('bold', label))
    for (const { reason, evidence } of list)
      lines.push(`  ${paint(style, '•')} ${reason[language]} ${paint('dim', shown(evidence, language))}`)
    lines.push('')
  }
  findings(words.speaksFor, signals, TONE)
  findings(words.speaksAgainst, counterSignals, SUBSTANCE)

  if (proposal === null) {
    lines.push(complete ? '' : words.incomplete)
    return `${lines.join('\n').trimEnd()}\n`
  }
  const { strategy, because, notChosen, drafts } = proposal
  const chosen =
    words.strategies[strategy ?? (drafts.length > 0 && verdict === 'critic' ? 'answer' : 'nothing')]
  lines.push(`${paint('bold', `${words.proposed}${words.colon}`)} ${chosen}`)
  for (const reason of because) lines.push(`  ${reason[language]}`)
  lines.push('', words.others)
  for (const other of notChosen)
    lines.push(`  ${words.strategies[other.strategy]}${words.colon} ${other.because[language]}`)
  const [draft] = drafts
  if (draft !== undefined)
    lines.push('', `${paint('bold', words.draft)} (${draft.language})`, indent(printable(draft.text)))
  return `${lines.join('\n')}\n`
}

function bar(score: number): string {
  const full = Math.round(score * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

function decimal(score: number, language: Language): string {
  // Intl would take longer to load than the whole analysis.
  return language === 'fr' ? score.toFixed(2).replace('.', ',') : score.toFixed(2)
}

/** The text with every evidence span in its axis's colour, or in brackets where there is no colour. */
function marked(
  text: string,
  { signals, counterSignals }: Pick<Analysis['assessment'], 'signals' | 'counterSignals'>,
  colour: boolean,
): string {
  const spans = [
    ...signals.flatMap(({ evidence }) => spansOf(evidence, TONE)),
    ...counterSignals.flatMap(({ evidence }) => spansOf(evidence, SUBSTANCE)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let at = 0
  for (const { start, end, style } of spans) {
    // Of overlapping spans the earlier is shown; all of them are listed below the text.
    if (start < at || end > SHOWN) continue
    const words = printable(text.slice(start, end))
    result += printable(text.slice(at, start))
    if (colour) result += styleText([style, 'underline'].flat() as Style, words, { validateStream: false })
    else result += style === TONE ? `[${words}]` : `<${words}>`
    at = end
  }
  return result + printable(text.slice(at, Math.max(at, SHOWN))) + (text.length > SHOWN ? ' …' : '')
}

function spansOf(evidence: readonly Evidence[], style: Style) {
  return evidence.flatMap((one) =>
    one.kind === 'span' && one.end > one.start ? [{ start: one.start, end: one.end, style }] : [],
  )
}

function shown(evidence: readonly Evidence[], language: Language): string {
  const { open, close, metadata, thread } = WORDS[language]
  return evidence
    .slice(0, 3)
    .map((one) => {
      if (one.kind === 'span') return `${open}${cut(printable(one.text).replace(/\s+/g, ' '))}${close}`
      return one.kind === 'thread' ? `(${thread} ${one.index + 1})` : `(${metadata} ${one.field})`
    })
    .join(', ')
}

function cut(text: string): string {
  return text.length > SHOWN_EVIDENCE ? `${text.slice(0, SHOWN_EVIDENCE)}…` : text
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}

/**
 * A comment must not steer the terminal: control characters and direction overrides are shown as a
 * mark, one for one.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
