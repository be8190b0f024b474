import type { DuePromises, Undecided } from '../digest/contents.ts'
import type { Language } from '../vocabulary.ts'
import { plural } from './plural.ts'
import { PROMISE_WORDS } from './promises.ts'

/** Of a promise, in UTF-16 code units. */
const QUOTED = 140

const s = (count: number): string => plural('en', count, '', 's')

const WORDS = {
  en: {
    title: (waiting: string) => `${waiting} to decide`,
    waiting: (count: number, more: boolean) => `${count} comment${s(count)}${more ? ' or more' : ''}`,
    overdue: (count: number) =>
      count === 0 ? 'None has waited for more than a day.' : `${count} for more than a day.`,
    andMore: (count: number) => `${count} more in the inbox.`,
    aside: (count: number) =>
      count === 1
        ? 'One greeting or the like needed no answer.'
        : `${count} greetings and the like needed no answer.`,
  },
  fr: {
    title: (waiting: string) => `${waiting} à décider`,
    waiting: (count: number, more: boolean) => `${count} commentaire${s(count)}${more ? ' ou plus' : ''}`,
    overdue: (count: number) =>
      count === 0 ? 'Aucun n’attend depuis plus d’un jour.' : `${count} depuis plus d’un jour.`,
    andMore: (count: number) => (count === 1 ? 'Un autre dans la boîte.' : `${count} autres dans la boîte.`),
    aside: (count: number) =>
      count === 1
        ? 'Un bonjour ou un merci n’appelait pas de réponse.'
        : `${count} bonjours, mercis et autres n’appelaient pas de réponse.`,
  },
} satisfies Record<Language, unknown>

/** What a digest says of what nobody decided, around the cases themselves. */
export interface DigestLines {
  readonly title: string
  readonly overdue: string
  /** Below the cases that are shown: how many more there are, and what needed no answer. */
  readonly after: readonly string[]
}

export function digestLines(
  language: Language,
  { first, count, more, overdue, aside }: Undecided,
): DigestLines {
  const words = WORDS[language]
  const rest = count - first.length
  return {
    title: words.title(words.waiting(count, more)),
    overdue: words.overdue(overdue),
    after: [...(rest > 0 ? [words.andMore(rest)] : []), ...(aside > 0 ? [words.aside(aside)] : [])],
  }
}

/** One line with their number. */
export function promisesLine(language: Language, { count, overdue }: DuePromises): string {
  return PROMISE_WORDS[language].digest(count, overdue)
}

/**
 * The line, and those that are due first; nothing where nothing is due.
 * @param clip cuts a text where the place would show it cut
 */
export function promiseLines(
  language: Language,
  due: DuePromises,
  now: Date,
  clip: (text: string, longest: number) => string,
): readonly string[] {
  if (due.count === 0) return []
  const words = PROMISE_WORDS[language]
  const rest = due.count - due.first.length
  return [
    promisesLine(language, due),
    ...due.first.map((one) => {
      const late = one.dueAt < now.toISOString()
      const when = words[late ? 'overdue' : 'due'](dayShown(language, due.dayOf(one.dueAt)))
      const said = clip(one.text.replace(/\s+/g, ' '), QUOTED)
      return (
        `${one.authorName ?? '–'} · ${language === 'fr' ? `«\u00A0${said}\u00A0»` : `“${said}”`} · ` +
        `${when}`
      )
    }),
    ...(rest > 0 ? [words.andMore(rest)] : []),
  ]
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
