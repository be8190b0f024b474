import { verdictWords } from '../../../src/core/card.ts'
import type { CaseSummary, Language } from '../../../src/core/index.ts'
import { WORDS } from '../../../src/core/words/index.ts'
import { plain, shownInLine } from '../text.ts'
import { DISCORD_WORDS } from '../words.ts'
import { DISCORD_LIMITS } from './limits.ts'
import type { Rendered } from './review.ts'

/** Where the card of a case stands, when it has one. */
export type CardAddress = (caseId: string) => string | undefined

/** Rows that `/winnow queue` shows. */
export const QUEUE_ROWS = 10

/** The most urgent cases, one line or two each. */
export function queueCard(
  cases: readonly CaseSummary[],
  pending: number,
  addressOf: CardAddress,
  now: Date,
  language: Language,
): Rendered {
  const words = WORDS[language]
  const own = DISCORD_WORDS[language]
  const rows = cases.slice(0, QUEUE_ROWS).map((one) => caseRow(one, addressOf, now, language))
  const more = pending - rows.length
  return {
    content: '',
    embeds: [
      {
        title: own.queueTitle(pending),
        description: rows.length === 0 ? words.inbox.empty.pending : rows.join('\n'),
        ...(more > 0 && rows.length > 0 ? { footer: { text: own.queueMore(more) } } : {}),
      },
    ],
    components: [],
  }
}

/** How it reads, who, since when, who holds it and the way to its card; then its first words. */
export function caseRow(one: CaseSummary, addressOf: CardAddress, now: Date, language: Language): string {
  const words = WORDS[language]
  const verdict = verdictWords(one, language)
  const waits = words.ago(Math.max(0, Math.floor((now.getTime() - Date.parse(one.receivedAt)) / 60_000)))
  const who = shownInLine(one.authorName ?? words.someone, 40)
  const held = one.claim === null ? '' : ` · ${shownInLine(words.inbox.heldBy(one.claim.by.name), 60)}`
  const address = addressOf(one.id)
  const head = `**${verdict}** · ${who} · ${waits}${held}`
  return `${head}${address === undefined ? '' : ` · ${address}`}\n${shownInLine(one.excerpt, 100)}`
}

/** What autocomplete offers for `/winnow case`: value is the case's id. */
export function caseChoices(
  cases: readonly CaseSummary[],
  language: Language,
): { name: string; value: string }[] {
  const words = WORDS[language]
  return cases.slice(0, DISCORD_LIMITS.autocomplete).map((one) => ({
    name: plain(
      `${verdictWords(one, language)} · ${one.authorName ?? words.someone} · ${one.excerpt}`,
      DISCORD_LIMITS.optionLabel,
    ),
    value: one.id,
  }))
}
