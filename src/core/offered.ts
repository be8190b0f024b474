import type { Offer } from './answers.ts'
import type { Desk } from './ports.ts'
import type { Language } from './vocabulary.ts'
import { ANSWER_WORDS } from './words/answers.ts'
import type { Choice } from './words/index.ts'

/**
 * What is offered beside the draft of this way to answer. Beside a host's thanks nothing is: what fits the
 * comment would speak of its author.
 */
export async function offersBeside(
  desk: Pick<Desk, 'offers'>,
  caseId: string,
  choice: Choice,
): Promise<readonly Offer[]> {
  return choice === 'ignore' || choice === 'thank-host' ? [] : desk.offers(caseId)
}

/**
 * A reply with an offer in it: an answer stands before the closing line, an earlier reply is one of its
 * own.
 */
export function withOffer(draft: string, { kind, text }: Pick<Offer, 'kind' | 'text'>): string {
  if (kind === 'approved') return text
  const end = draft.trimEnd().lastIndexOf('\n\n')
  return end < 0 ? `${text}\n\n${draft}`.trim() : `${draft.slice(0, end)}\n\n${text}${draft.slice(end)}`
}

/** What kind of offer it is, how it stands, and to what it is the answer. */
export function offerTitle({ kind, status, asked }: Offer, language: Language): string {
  const words = ANSWER_WORDS[language]
  const state = status === undefined ? '' : ` (${words.states[status]})`
  return `${words.kinds[kind]}${state} ${words.to(asked)}`
}

/** Where it comes from: who approved it and when, until when it holds, whether by meaning alone. */
export function offerSource(
  { from, until, by }: Offer,
  language: Language,
  when: (at: string) => string,
): string {
  const words = ANSWER_WORDS[language]
  return [
    ...(from === undefined ? [] : [words.approvedBy(from.by, when(from.at))]),
    ...(until === undefined ? [] : [words.until(until)]),
    ...(by === 'meaning' ? [words.byMeaning] : []),
  ].join(' · ')
}

/** The line of a card: the surest offer, and how many there are beside it. */
export function offersLine(offers: readonly Offer[], language: Language): string | undefined {
  const [first] = offers
  if (first === undefined) return undefined
  const more = offers.length - 1
  const words = ANSWER_WORDS[language]
  return `${offerTitle(first, language)}${more === 0 ? '' : ` · ${words.beside(more)}`}`
}
