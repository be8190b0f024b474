import type { types } from '@slack/bolt'
import type { CaseSummary, Language } from '../../../src/core/index.ts'
import { ID } from '../cards/ids.ts'
import { actions, button, context, header } from '../cards/parts.ts'
import { caseRow } from '../home/rows.ts'
import { SLACK_WORDS } from '../words.ts'
import { type DuePromises, promiseBlocks, promisesLine } from './promises.ts'

const s = (count: number): string => (count === 1 ? '' : 's')

const DIGEST_WORDS = {
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

/** What nobody decided, as it is told. */
export interface Undecided {
  /** The most urgent ones, in the inbox's order. */
  readonly first: readonly CaseSummary[]
  readonly count: number
  /** There are more than were counted. */
  readonly more: boolean
  /** Waiting for more than a day. */
  readonly overdue: number
  /** Small talk of the last day that needed no answer. */
  readonly aside: number
}

/** One calm message; pure, within Slack's limits on any input. */
export function digestMessage(
  language: Language,
  { first, count, more, overdue, aside }: Undecided,
  promises: DuePromises,
  now: Date,
  cards: ReadonlyMap<string, string>,
  deskUrl: string | undefined,
): { readonly text: string; readonly blocks: types.KnownBlock[] } {
  const words = DIGEST_WORDS[language]
  const open = (path: string) =>
    deskUrl === undefined
      ? []
      : actions([button(ID.open, SLACK_WORDS[language].openDesk, '', { url: `${deskUrl}${path}` })])
  const due = promiseBlocks(language, promises, now)
  if (count === 0) {
    const told = promisesLine(language, promises)
    return { text: told, blocks: [...due, ...open('/promises')] }
  }
  const title = words.title(words.waiting(count, more))
  const rest = count - first.length
  return {
    text: title,
    blocks: [
      header(title),
      context(words.overdue(overdue)),
      ...first.map((one) => caseRow(language, one, cards.get(one.id))),
      ...(rest > 0 ? [context(words.andMore(rest))] : []),
      ...(aside > 0 ? [context(words.aside(aside))] : []),
      ...due,
      ...open(''),
    ],
  }
}
