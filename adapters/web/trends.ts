import type { Context } from 'hono'
import type { AnswerCounts, Language, Trends, TrendsQuery } from '../../src/core/index.ts'
import { VERDICTS, type Verdict } from '../../src/core/index.ts'
import { CHOICES } from '../../src/core/ways.ts'
import { percent } from '../../src/core/words/percent.ts'
import { TREND_WORDS } from '../../src/core/words/trends.ts'
import { addressOf, listAt } from './list.ts'
import type { View } from './views/page.ts'

/** Pages that count, all with the same filters. */
export const TREND_PATHS = ['/trends', '/trends/outcomes', '/trends/fairness'] as const
export type TrendsPath = (typeof TREND_PATHS)[number]

export const PERIODS = ['30', '90', '365', 'all'] as const
export type Period = (typeof PERIODS)[number]

/** What is counted, as the address says it. */
export interface TrendFilters extends Pick<TrendsQuery, 'place' | 'language' | 'strategy'> {
  readonly period: Period
}

/** What nobody could choose is no filter. */
export function trendFilters(c: Context): TrendFilters {
  const query = (name: string) => (c.req.query(name) ?? '').slice(0, 200)
  const language = (['en', 'fr', 'und'] as const).find((one) => one === query('language'))
  const strategy = CHOICES.find((one) => one === query('strategy'))
  return {
    period: PERIODS.find((one) => one === query('period')) ?? '90',
    ...(query('place') === '' ? {} : { place: query('place') }),
    ...(language === undefined ? {} : { language }),
    ...(strategy === undefined ? {} : { strategy }),
  }
}

export function trendsQuery({ period, ...filters }: TrendFilters, now: Date): TrendsQuery {
  if (period === 'all') return filters
  return { ...filters, since: new Date(now.getTime() - Number(period) * 86_400_000).toISOString() }
}

export function trendsAddress(
  filters: TrendFilters,
  path = '/trends',
  more: Record<string, string> = {},
): string {
  const { period, ...rest } = filters
  const query = new URLSearchParams({ ...(period === '90' ? {} : { period }), ...rest, ...more })
  return query.size === 0 ? path : `${path}?${query}`
}

/** The list of critics' cases that have a word, within the same filters. */
export function criticsWith({ period, place, language, strategy }: TrendFilters, word: string): string {
  return addressOf({
    ...listAt('/'),
    tab: 'all',
    search: word,
    chips: {
      verdict: 'critic',
      ...(period === 'all' ? {} : { age: period }),
      ...(place === undefined ? {} : { place }),
      ...(language === undefined ? {} : { language }),
      ...(strategy === undefined ? {} : { strategy }),
    },
  })
}

/** One table of the page, the same on it and as a file. */
export interface TrendTable {
  readonly title: string
  readonly head: readonly string[]
  /** Numbers stand at the right. */
  readonly rows: readonly (readonly (string | number)[])[]
}

export const TABLES = ['weeks', 'answers', 'places', 'topics', 'chosen', 'hours'] as const
export type TableName = (typeof TABLES)[number]

export function trendTable({ words, language }: View, name: TableName, trends: Trends): TrendTable {
  const said = TREND_WORDS[language]
  const answers = ({ received, answered, waiting }: AnswerCounts) => [
    received,
    answered,
    waiting,
    rateOf(language, { received, answered, waiting }),
  ]
  const answerHead = [said.received, said.answered, said.waiting, said.rate]
  const tables: Readonly<Record<TableName, () => TrendTable>> = {
    weeks: () => ({
      title: words.trends.weeks,
      head: [words.trends.week, ...VERDICTS.map((one) => words.verdict[one])],
      rows: trends.weeks.map(({ week, verdicts }) => [week, ...VERDICTS.map((one) => verdicts[one] ?? 0)]),
    }),
    answers: () => ({
      title: said.answers,
      head: [said.reads, ...answerHead],
      rows: trends.byVerdict.map(({ verdict, ...sums }) => [
        words.verdict[verdict as Verdict] ?? verdict,
        ...answers(sums),
      ]),
    }),
    places: () => ({
      title: said.places,
      head: [said.place, ...answerHead],
      rows: trends.byPlace.map(({ place, ...sums }) => [place, ...answers(sums)]),
    }),
    topics: () => ({
      title: said.topics,
      head: [said.word, said.count],
      rows: trends.topics.map(({ word, count }) => [word, count]),
    }),
    chosen: () => ({
      title: words.trends.chosen,
      head: [words.trends.proposedCol, words.trends.chosenCol, words.trends.count],
      rows: trends.proposedChosen.map(({ proposed, chosen, count }) => [
        wayNamed(words, proposed),
        wayNamed(words, chosen),
        count,
      ]),
    }),
    hours: () => ({
      title: words.trends.hours,
      head: [words.trends.time, words.trends.count],
      rows: trends.hoursToDecision.map(({ upTo, count }) => [within(words, upTo), count]),
    }),
  }
  return tables[name]()
}

/** Of what no longer waits; '' where everything does. */
function rateOf(language: Language, { received, answered, waiting }: AnswerCounts): string {
  const over = received - waiting
  return over === 0 ? '' : percent(language, answered / over)
}

export function within({ trends }: View['words'], upTo: number | null): string {
  return upTo === null ? trends.longer : trends.upTo(upTo)
}

export function wayNamed(words: View['words'], id: string): string {
  if (id === 'none') return words.strategy.answer
  if (id === 'thanks') return words.plainAnswer
  if (id === 'dismissed') return words.trends.dismissed
  return CHOICES.map((one) => (one === id ? words.strategy[one] : undefined)).find((one) => one) ?? id
}
