import type { types } from '@slack/bolt'
import type { Desk, Language, ListedPromise } from '../../../src/core/index.ts'
import { PROMISE_WORDS } from '../../../src/core/words/promises.ts'
import { clip, context } from '../cards/parts.ts'

/** Promises that are named; the others are counted. */
const FIRST = 3
const MOST = 200
/** What is due later today is asked for by the hours of the longest day. */
const AHEAD = 26 * 3_600_000
/** Of a promise, in UTF-16 code units. */
const QUOTED = 140

/** Open promises whose day is today or has passed, as they are told. */
export interface DuePromises {
  readonly first: readonly ListedPromise[]
  readonly count: number
  /** Of these, their day has passed. */
  readonly overdue: number
  /** The day of a due date, where the team works. */
  readonly dayOf: (at: string) => string
}

export async function duePromises({ promises }: Pick<Desk, 'promises'>, now: Date): Promise<DuePromises> {
  const { dayOf } = promises
  const today = dayOf(now.toISOString())
  const dueBy = new Date(now.getTime() + AHEAD).toISOString()
  const found = await promises.list({ state: 'open', dueBy, limit: MOST })
  const due = found.filter((one) => !one.sample && dayOf(one.dueAt) <= today)
  const overdue = due.filter(({ dueAt }) => dueAt < now.toISOString()).length
  return { first: due.slice(0, FIRST), count: due.length, overdue, dayOf }
}

/** One line with their number. */
export function promisesLine(language: Language, { count, overdue }: DuePromises): string {
  return PROMISE_WORDS[language].digest(count, overdue)
}

/** The line, and those that are due first; nothing where nothing is due. */
export function promiseBlocks(
  language: Language,
  due: DuePromises,
  now: Date,
): readonly types.ContextBlock[] {
  if (due.count === 0) return []
  const words = PROMISE_WORDS[language]
  const rest = due.count - due.first.length
  const lines = [
    promisesLine(language, due),
    ...due.first.map((one) => {
      const late = one.dueAt < now.toISOString()
      const when = words[late ? 'overdue' : 'due'](dayShown(language, due.dayOf(one.dueAt)))
      const said = clip(one.text.replace(/\s+/g, ' '), QUOTED)
      return `${one.authorName ?? '–'} · ${language === 'fr' ? `«\u00A0${said}\u00A0»` : `“${said}”`} · ${when}`
    }),
    ...(rest > 0 ? [words.andMore(rest)] : []),
  ]
  // A line each: one block's elements stand beside each other.
  return lines.map((line) => context(line))
}

function dayShown(language: Language, day: string): string {
  const form = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return form.format(new Date(`${day}T12:00:00Z`))
}
