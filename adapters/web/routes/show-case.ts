import { card, chosenDraft, draftsFor } from '../../../src/core/card.ts'
import type { Case, HistoryEntry } from '../../../src/core/index.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { strategyOf } from '../choice.ts'
import type { WebOptions } from '../options.ts'
import type { Page } from '../page.ts'
import type { CaseModel } from '../views/case.ts'

export interface Asked {
  /** Another choice than what is proposed or saved. */
  readonly choice?: Choice | undefined
  /** Another wording: its place in the list. */
  readonly variant?: number | undefined
  /** What somebody typed, kept whatever happened. */
  readonly typed?: string | undefined
  readonly problem?: string | undefined
  readonly stale?: readonly HistoryEntry[] | undefined
}

/** Everything the case's page shows. */
export async function caseModel(
  { desk }: Pick<WebOptions, 'desk'>,
  stored: Case,
  asked: Asked,
  page: Page,
): Promise<CaseModel> {
  const shown = card(stored, page.language)
  const choice = asked.choice ?? chosenDraft(stored)
  const saved = stored.draft !== null && chosenDraft(stored) === choice ? stored.draft.text : undefined
  const drafts = draftsFor(stored.proposal, choice)
  const draft = drafts[asked.variant ?? 0] ?? drafts[0]
  const proposed = asked.variant === undefined ? (saved ?? draft?.text) : draft?.text
  const pending = stored.status === 'pending'
  const text = asked.typed ?? proposed ?? ''
  return {
    stored,
    card: shown,
    choice,
    text,
    language: text === draft?.text ? draft.language : undefined,
    remarks: pending ? await desk.lint(stored.id, strategyOf(choice), text) : [],
    next: await nextCase(desk, stored.id),
    problem: asked.problem,
    stale: asked.stale,
    typed: pending ? undefined : asked.typed || undefined,
  }
}

/** The most urgent case that waits, other than this one. */
async function nextCase(desk: WebOptions['desk'], id: string): Promise<string | undefined> {
  const { cases } = await desk.list({ status: 'pending', limit: 50 })
  const at = cases.findIndex((one) => one.id === id)
  return (cases[at + 1] ?? cases.find((one) => one.id !== id))?.id
}
