import { type Actor, DECISION_ACTIONS, type HistoryAction, type HistoryEntry } from './case.ts'

/** What people do to cases, as histories name it. */
export const HUMAN_ACTIONS: readonly HistoryAction[] = [...DECISION_ACTIONS, 'first-yes', 'article']
export const DECISION_PLACES = [
  'desk',
  'api',
  'slack',
  'discord',
] as const satisfies readonly Actor['place'][]

export function humanAction(said: string | undefined): HistoryAction | undefined {
  return HUMAN_ACTIONS.find((one) => one === said)
}

export function decisionPlace(said: string | undefined): DecisionFilter['place'] {
  return DECISION_PLACES.find((one) => one === said)
}

/** Which of all decisions; what is missing doesn't narrow them down. */
export interface DecisionFilter {
  /** Id of whoever decided. */
  readonly by?: string
  readonly action?: HistoryAction
  readonly place?: (typeof DECISION_PLACES)[number]
  /** ISO 8601: from then on. */
  readonly since?: string
}

export interface DecisionQuery extends DecisionFilter {
  /** As `DecisionPage.next` gave it; anything else is the first page. */
  readonly cursor?: string
  /** 1–1,000. */
  readonly limit: number
}

/** One decision, as its case's history has it. */
export interface MadeDecision extends HistoryEntry {
  readonly caseId: string
}

/** The newest first. What was decided of forgotten cases went with them. */
export interface DecisionPage {
  readonly decisions: readonly MadeDecision[]
  readonly next?: string
}

/** What a row of a table says of a decision, in this order. */
export const DECISION_COLUMNS = [
  'at',
  'who',
  'person',
  'place',
  'action',
  'from',
  'to',
  'strategy',
  'text',
  'text hash',
  'reason',
  'url',
  'case',
] as const

export function decisionRow(one: MadeDecision): string[] {
  const { at, actor, place, action, from, to, strategy, text, textHash, reason, url, caseId } = one
  const row = [
    at,
    actor.name,
    actor.id,
    place,
    action,
    from,
    to,
    strategy,
    text,
    textHash,
    reason,
    url,
    caseId,
  ]
  return row.map((cell) => cell ?? '')
}

/** All pages one after the other. */
export async function* everyDecision(
  decisions: (query: DecisionQuery) => Promise<DecisionPage>,
  filter: DecisionFilter,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<MadeDecision> {
  let left = most
  let cursor: string | undefined
  do {
    const page = await decisions({ ...filter, limit: 1_000, ...(cursor === undefined ? {} : { cursor }) })
    for (const one of page.decisions) {
      if (left-- <= 0) return
      yield one
    }
    cursor = page.next
  } while (cursor !== undefined)
}
