import {
  type CaseOutcome,
  COUNTER_SIGNALS,
  fairnessBy,
  type OutcomeSums,
  outcomesBy,
  type Share,
  SIGNALS,
  VERDICTS,
} from '../../src/core/index.ts'
import { OUTCOME_WORDS } from '../../src/core/words/outcomes.ts'
import { percent } from '../../src/core/words/percent.ts'
import { type TrendTable, wayNamed } from './trends.ts'
import type { View } from './views/page.ts'

export const OUTCOME_TABLES = [
  'ways',
  'readings',
  'languages',
  'places',
  'templates',
  'signals',
  'cues',
  'silence-languages',
  'silence-places',
  'silence-names',
] as const
export type OutcomeTable = (typeof OUTCOME_TABLES)[number]

/** What each table counts by; a case may stand in several of its rows. */
const BY: Readonly<Partial<Record<OutcomeTable, (one: CaseOutcome) => readonly string[]>>> = {
  ways: ({ proposed }) => [proposed],
  readings: ({ read }) => [read],
  languages: ({ language }) => [language],
  places: ({ place }) => (place === null ? [] : [place]),
  templates: ({ template }) => (template === null ? [] : [template]),
  signals: ({ signals }) => signals,
  cues: ({ cues }) => cues,
}

/** One table of the pages, the same on them and as a file. */
export function outcomeTable(view: View, name: OutcomeTable, outcomes: readonly CaseOutcome[]): TrendTable {
  const words = OUTCOME_WORDS[view.language]
  const title = words.tables[name]
  const by = BY[name]
  if (by === undefined) return silence(view, name, outcomes)
  const head = [words.by[name], ...words.columns]
  return {
    title,
    head,
    rows: outcomesBy(outcomes, by).map(([key, sums]) => [named(view, name, key), ...cells(view, sums)]),
  }
}

function cells(view: View, sums: OutcomeSums): readonly (string | number)[] {
  const { all, asDrafted, edited, medianEdit, ownWords, otherWay, dismissed, corrected, agreement } = sums
  const middle = medianEdit === null ? '' : percent(view.language, medianEdit)
  return [all, asDrafted, edited, middle, ownWords, otherWay, dismissed, corrected, shareOf(view, agreement)]
}

function silence(view: View, name: OutcomeTable, outcomes: readonly CaseOutcome[]): TrendTable {
  const words = OUTCOME_WORDS[view.language]
  const of = (one: CaseOutcome): string | null => {
    if (name === 'silence-languages') return one.language
    return name === 'silence-places' ? one.place : String(one.anonymous)
  }
  return {
    title: words.tables[name],
    head: [words.by[name], ...words.silenceColumns],
    rows: fairnessBy(outcomes, of).map(({ group, all, detractor, proposedSilence, silence: kept }) => [
      named(view, name, group),
      all,
      ...[detractor, proposedSilence, kept].map((share) => shareOf(view, share)),
    ]),
  }
}

function named({ words, language }: View, name: OutcomeTable, key: string): string {
  if (name === 'ways' && key === 'corrected') return OUTCOME_WORDS[language].correctedFirst
  if (name === 'ways') return wayNamed(words, key === 'answer' ? 'none' : key)
  const signal = [...SIGNALS, ...COUNTER_SIGNALS].find((one) => name === 'signals' && one === key)
  if (signal !== undefined) return words.signal[signal]
  const verdict = VERDICTS.find((one) => name === 'readings' && one === key)
  if (verdict !== undefined) return words.verdict[verdict]
  const spoken = (['en', 'fr', 'und'] as const).find((one) => name.endsWith('languages') && one === key)
  if (spoken !== undefined) return OUTCOME_WORDS[language].languages[spoken]
  return name === 'silence-names' ? OUTCOME_WORDS[language].names[key === 'true' ? 'none' : 'some'] : key
}

/** "12 of 15 (55–93%)": never a share without what it rests on. */
function shareOf({ language }: View, share: Share | undefined): string {
  return share === undefined ? '' : OUTCOME_WORDS[language].share(share)
}
