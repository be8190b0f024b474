import type { Case } from './case.ts'
import type { Comment } from './comment.ts'
import type { Draft, Proposal } from './proposal.ts'
import { undoTarget } from './undo.ts'
import { type Language, STRATEGIES, type Strategy, type VenueKind, type Verdict } from './vocabulary.ts'
import type { Choice } from './words/index.ts'
import { WORDS } from './words/index.ts'

/** Every choice, in the order of the keys 1–4; the critic's answer last. */
export const CHOICES: readonly Choice[] = [...STRATEGIES, 'answer']

export function choiceOf(strategy: Strategy | null): Choice {
  return strategy ?? 'answer'
}

export function strategyOf(choice: Choice): Strategy | null {
  return choice === 'answer' ? null : choice
}

/** Drafts that stand ready for a way to answer. */
export function draftsFor(proposal: Proposal | null, choice: Choice): readonly Draft[] {
  if (proposal === null) return []
  return choiceOf(proposal.strategy) === choice ? proposal.drafts : (proposal.otherDrafts[choice] ?? [])
}

/** What would be approved if nothing were changed. */
export interface Ready {
  readonly choice: Choice
  readonly strategy: Strategy | null
  /** undefined: there is no draft for this answer. */
  readonly text: string | undefined
}

/**
 * The saved draft, else the first that was drafted.
 * @param asked the answer somebody chose; the saved or the proposed one otherwise
 */
export function readyOf({ draft, proposal }: Pick<Case, 'draft' | 'proposal'>, asked?: Choice): Ready {
  const choice = asked ?? choiceOf(draft === null ? (proposal?.strategy ?? null) : draft.strategy)
  const strategy = strategyOf(choice)
  const text =
    draft !== null && draft.strategy === strategy ? draft.text : draftsFor(proposal, choice)[0]?.text
  return { choice, strategy, text }
}

/** What happens after the click, as the button says it. @param place as that button can show it */
export function approveLabel(
  {
    postable,
    assessment,
    reclassified,
    returned,
  }: Pick<Case, 'postable' | 'assessment' | 'reclassified' | 'returned'>,
  choice: Choice,
  place: string,
  language: Language,
): string {
  const { kase } = WORDS[language]
  if (choice === 'ignore') return kase.approveIgnore
  if (postable && returned?.kind === 'refused') return kase.tryAgain(place)
  if (choice === 'answer' && (reclassified ?? assessment.verdict) === 'unclear')
    return postable ? kase.approveReadPost(place) : kase.approveReadPaste
  return postable ? kase.approvePost(place) : kase.approvePaste
}

/** Where the comment stands, as a name: what the button says that it posts to. */
export function placeOf(
  { venue, url }: Pick<Comment, 'venue' | 'url'>,
  kinds: Readonly<Record<VenueKind, string>>,
): string {
  const host = URL.parse(venue.url ?? url ?? '')?.hostname
  return venue.name || venue.hostName || host || kinds[venue.kind]
}

/** May Undo be offered? The desk's own rule, so that the button never promises what is refused. */
export function canUndo({ status, history }: Case): boolean {
  return status !== 'pending' && status !== 'uncertain' && undoTarget(history) !== undefined
}

/** A way to answer, named; thanks and small talk have no point to be answered. */
export function wayName(choice: Choice, verdict: Verdict, language: Language): string {
  const words = WORDS[language]
  if (choice === 'answer' && verdict === 'unclear') return words.inDoubt
  return choice === 'answer' && verdict === 'neither' ? words.plainAnswer : words.strategy[choice]
}

/** The same for a row of the inbox, where there is room for a few words. */
export function wayInShort(choice: Choice, verdict: Verdict, language: Language): string {
  return choice === 'answer' && verdict === 'unclear'
    ? WORDS[language].inDoubtShort
    : wayName(choice, verdict, language)
}
