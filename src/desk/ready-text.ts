import type { CaseRecord, Strategy } from '../core/index.ts'

/** Where an approval brings no text: the saved draft, else the first one proposed for this strategy. */
export function readyText({ draft, proposal }: CaseRecord, strategy: Strategy | null): string | undefined {
  if (draft !== null && draft.strategy === strategy) return draft.text
  const drafts =
    proposal?.strategy === strategy && proposal.drafts.length > 0
      ? proposal.drafts
      : proposal?.otherDrafts[strategy ?? 'answer']
  return drafts?.[0]?.text
}
