import type { Actor, Case } from './case.ts'
import { WinnowError } from './errors.ts'
import type { Desk } from './ports.ts'
import { isBlocked } from './sending.ts'
import { choiceOf, readyOf, strategyOf } from './ways.ts'
import type { Choice } from './words/index.ts'

/** Cases that wait, looked through for kind words. */
const LOOKED_AT = 200

/** Kind words that wait to be answered. */
export function isPraise(kase: Case): boolean {
  const { assessment, reclassified, status, unread } = kase
  const neither = (reclassified ?? assessment.verdict) === 'neither'
  return (
    status === 'pending' && unread === null && neither && assessment.gist === 'praise' && !isBlocked(kase)
  )
}

/**
 * Kind words that nobody else holds, each with an answer that stands ready and may go out as it is.
 * @param bounds `fits`: can the answer be shown whole?
 */
export async function readyPraise(
  desk: Pick<Desk, 'list' | 'get' | 'lint'>,
  actorId: string,
  { most, fits }: { readonly most: number; readonly fits: (text: string) => boolean },
): Promise<readonly Case[]> {
  const { cases } = await desk.list({ status: 'pending', limit: LOOKED_AT })
  const found: Case[] = []
  for (const { id, verdict, sample } of cases) {
    if (found.length === most) break
    if (verdict !== 'neither' || sample) continue
    const kase = await desk.get(id)
    const free = kase.claim === null || kase.claim.by.id === actorId
    if (free && isPraise(kase) && (await isReady(desk, kase, fits))) found.push(kase)
  }
  return found
}

async function isReady(
  desk: Pick<Desk, 'lint'>,
  kase: Case,
  fits: (text: string) => boolean,
): Promise<boolean> {
  const { choice, strategy, text = '' } = readyOf(kase)
  if (choice === 'ignore' || text === '' || !fits(text)) return false
  return !(await desk.lint(kase.id, strategy, text)).some(({ refuses }) => refuses)
}

/** One of several answers, as it was shown. */
export interface Ticked {
  readonly caseId: string
  readonly version: number
  readonly choice: Choice
}

export function tickedOf(kase: Case): Ticked {
  const { id: caseId, version } = kase
  return { caseId, version, choice: choiceOf(readyOf(kase).strategy) }
}

/** Each is a decision of its own; what changed, is held or gone meanwhile stays where it is. */
export async function approveTogether(
  desk: Pick<Desk, 'decide'>,
  ticked: readonly Ticked[],
  actor: Actor,
): Promise<{ readonly done: number; readonly first: readonly string[]; readonly left: readonly string[] }> {
  const left: string[] = []
  const first: string[] = []
  for (const { caseId, version, choice } of ticked)
    try {
      const decision = { action: 'approve', version, strategy: strategyOf(choice) } as const
      // Where two people approve, the first yes sends nothing.
      if ((await desk.decide(caseId, decision, actor)).status === 'pending') first.push(caseId)
    } catch (error) {
      if (!(error instanceof WinnowError)) throw error
      left.push(caseId)
    }
  return { done: ticked.length - first.length - left.length, first, left }
}
