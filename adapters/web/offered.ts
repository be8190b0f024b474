import type { Desk, Offer } from '../../src/core/index.ts'
import type { Choice } from '../../src/core/words/index.ts'

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
export function withOffer(draft: string, { kind, text }: Offer): string {
  if (kind === 'approved') return text
  const end = draft.trimEnd().lastIndexOf('\n\n')
  return end < 0 ? `${text}\n\n${draft}`.trim() : `${draft.slice(0, end)}\n\n${text}${draft.slice(end)}`
}
