import type { WeekReport } from './report.ts'
import type { Language, Verdict } from './vocabulary.ts'
import { WORDS } from './words/index.ts'
import { REPORT_WORDS } from './words/report.ts'

/** One part of the report: what it is about, and its lines, each with a value. */
export interface ReportPart {
  readonly title: string
  readonly lines: readonly {
    readonly item: string
    readonly value: string | number
    readonly alike?: string
  }[]
}

/** The report as parts that page, Markdown and table say alike. */
export function reportParts(report: WeekReport, language: Language): readonly ReportPart[] {
  const words = REPORT_WORDS[language]
  const { promises } = report
  const verdict = (name: string) => WORDS[language].verdict[name as Verdict] ?? name
  const names = Object.entries(words.promiseNames) as [keyof typeof promises, string][]
  return [
    {
      title: words.answers,
      lines: report.byVerdict.map(({ verdict: name, received, answered, waiting }) => ({
        item: verdict(name),
        value: `${received} / ${answered} / ${waiting}`,
      })),
    },
    { title: words.praised, lines: report.praised.map(({ word, count }) => ({ item: word, value: count })) },
    { title: words.missed, lines: report.missed.map(({ word, count }) => ({ item: word, value: count })) },
    {
      title: words.alike,
      lines: report.alike.map(({ excerpt, count, alike }) => ({ item: excerpt, value: count, alike })),
    },
    { title: words.promises, lines: names.map(([key, name]) => ({ item: name, value: promises[key] })) },
    {
      title: words.adopted,
      lines: report.adopted.map(({ what, askers, told }) => ({
        item: what,
        value: words.idea(askers, told),
      })),
    },
    {
      title: words.after,
      lines: report.after.map(({ what, before, since, answers, kind, criticism }) => ({
        item: what,
        value: `${words.change(before, since)} · ${words.answered(answers, kind, criticism)}`,
      })),
    },
  ]
}

/** For a wiki, a message to colleagues, or an issue; nothing that somebody wrote can become markup. */
export function reportMarkdown(report: WeekReport, language: Language): string {
  const words = REPORT_WORDS[language]
  const parts = reportParts(report, language).map(({ title, lines }, at) => {
    const hint = at === 0 ? ` (${words.head.slice(1).join(' / ')})` : ''
    const all = lines.map(({ item, value }) => `- ${escaped(item)}: ${escaped(String(value))}`)
    return `## ${title}${hint}\n\n${all.length === 0 ? `- ${words.none}` : all.join('\n')}\n`
  })
  const half = report.half === undefined ? '' : `\n\n${words.half(report.half)}`
  const span = words.span(report.from.slice(0, 10), lastDay(report))
  const lead = `${span}\n\n${words.cameIn(report.received)}${half}`
  return `# ${words.title(report.week)}\n\n${lead}\n\n${parts.join('\n')}`
}

/** The same as rows of a table. */
export function reportRows(
  report: WeekReport,
  language: Language,
): readonly (readonly (string | number)[])[] {
  const words = REPORT_WORDS[language]
  const rows = reportParts(report, language).flatMap(({ title, lines }) =>
    lines.map(({ item, value }) => [title, item, value]),
  )
  return [
    [words.section, words.item, words.value],
    [words.title(report.week), words.received, report.received],
    ...rows,
  ]
}

/** The Sunday. */
export function lastDay({ until }: WeekReport): string {
  return new Date(Date.parse(until) - 1).toISOString().slice(0, 10)
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]#|<>~&@]/g, '\\$&')
}
