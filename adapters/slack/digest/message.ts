import type { types } from '@slack/bolt'
import type { Digest } from '../../../src/core/digest/contents.ts'
import type { Language } from '../../../src/core/index.ts'
import { digestLines, promiseLines, promisesLine } from '../../../src/core/words/digest.ts'
import { ID } from '../cards/ids.ts'
import { actions, button, clip, context, header } from '../cards/parts.ts'
import { caseRow } from '../home/rows.ts'
import { SLACK_WORDS } from '../words.ts'

/** One calm message; pure, within Slack's limits on any input. */
export function digestMessage(
  language: Language,
  { undecided, promises, now }: Digest,
  cards: ReadonlyMap<string, string>,
  deskUrl: string | undefined,
): { readonly text: string; readonly blocks: types.KnownBlock[] } {
  const open = (path: string) =>
    deskUrl === undefined
      ? []
      : actions([button(ID.open, SLACK_WORDS[language].openDesk, '', { url: `${deskUrl}${path}` })])
  // A line each: one block's elements stand beside each other.
  const due = promiseLines(language, promises, now, clip).map((line) => context(line))
  if (undecided.count === 0) {
    const told = promisesLine(language, promises)
    return { text: told, blocks: [...due, ...open('/promises')] }
  }
  const { title, overdue, after } = digestLines(language, undecided)
  return {
    text: title,
    blocks: [
      header(title),
      context(overdue),
      ...undecided.first.map((one) => caseRow(language, one, cards.get(one.id))),
      ...after.map((line) => context(line)),
      ...due,
      ...open(''),
    ],
  }
}
