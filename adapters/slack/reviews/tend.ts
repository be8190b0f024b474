import { randomUUID } from 'node:crypto'
import { type Case, WinnowError } from '../../../src/core/index.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { cardCalls } from './card-calls.ts'
import { type CardPosition, isOver, planFor, refusalOf, WAITING } from './plan.ts'

/** The records' kind; the key is the case's id, and the value holds nothing personal. */
export const CARDS = 'slack-card'

/** Posting and changing have rates of their own, so each is done in a lane of its own. */
export type Lane = 'post' | 'update'

/** What to go on with afterwards. */
export type Next = 'post' | 'update' | 'nothing'

/** Does what is due about one case's card. */
export interface Tender {
  /**
   * @param turn waits for the lane's turn; called only when Slack is going to be asked
   * @throws as the Web API and the database do: then it is to be tried again
   */
  tend(caseId: string, lane: Lane, turn: () => Promise<void>): Promise<Next>
}

function lastLine({ history }: Case): number {
  return history.at(-1)?.seq ?? 0
}

export function createTender(
  context: Pick<SlackContext, 'clientOf' | 'desk' | 'services' | 'config'>,
  view: View,
): Tender {
  const { desk, services, config } = context
  const { records, clock, report } = services
  const owner = randomUUID()
  const calls = cardCalls(context, view)

  async function caseOrGone(caseId: string): Promise<Case | undefined> {
    try {
      return await desk.get(caseId)
    } catch (error) {
      if (error instanceof WinnowError && error.code === 'not_found') return undefined
      throw error
    }
  }

  async function post(kase: Case, begun: CardPosition | undefined): Promise<Next> {
    const channel = config.reviewChannel ?? ''
    const since = clock.now().toISOString()
    const first = begun?.first ?? since
    const mine: CardPosition = {
      channel,
      version: kase.version,
      drawn: lastLine(kase),
      over: false,
      first,
      since,
      owner,
    }
    if (begun === undefined) {
      // Written before it is posted, so that an end in the midst of it is noticed at the next start.
      if (!(await records.add(CARDS, kase.id, mine))) return 'nothing'
    } else {
      const ts = await calls.find(begun.channel, kase.id, new Date(first))
      await records.put(CARDS, kase.id, ts === undefined ? mine : { ...begun, ts, version: 0 })
      if (ts !== undefined) return 'update'
    }
    try {
      const ts = await calls.post(channel, kase)
      await records.put(CARDS, kase.id, { ...mine, ts, over: isOver(kase.status) })
      return 'update'
    } catch (error) {
      const fault = faultOf(error)
      // Certain that nothing ever stood there; otherwise it is looked for before another is posted.
      if (begun === undefined && fault.kind !== 'unknown') await records.remove(CARDS, kase.id)
      if (fault.kind !== 'refused' || refusalOf(fault) !== 'content') throw error
      report(slackError(error, 'posting a card'), { caseId: kase.id })
      return 'nothing'
    }
  }

  async function change(kase: Case, position: CardPosition & { readonly ts: string }): Promise<Next> {
    try {
      await calls.update(position, kase)
    } catch (error) {
      const fault = faultOf(error)
      const refusal = fault.kind === 'refused' ? refusalOf(fault) : undefined
      if (refusal === 'gone') {
        // Somebody removed the card; a case that waits gets another.
        await records.remove(CARDS, kase.id)
        return WAITING.includes(kase.status) ? 'post' : 'nothing'
      }
      if (refusal === undefined || refusal === 'place') throw error
      report(slackError(error, 'changing a card'), { caseId: kase.id })
    }
    await records.put(CARDS, kase.id, { ...position, version: kase.version, over: isOver(kase.status) })
    return 'nothing'
  }

  /** The comment was erased: its card is emptied. */
  async function empty(caseId: string, position: CardPosition & { readonly ts: string }): Promise<Next> {
    try {
      await calls.empty(position)
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind !== 'refused' || refusalOf(fault) === 'place') throw error
    }
    await records.remove(CARDS, caseId)
    return 'nothing'
  }

  return {
    async tend(caseId, lane, turn) {
      const [kase, position] = await Promise.all([
        caseOrGone(caseId),
        records.get<CardPosition>(CARDS, caseId),
      ])
      const plan = planFor({ kase, position, owner, now: clock.now() })
      if (plan === 'nothing') return 'nothing'
      if (plan === 'post' || plan === 'look for it') {
        if (lane === 'update') return 'post'
        await turn()
        if (kase !== undefined) return await post(kase, position)
        // Erased before it was known whether its card arrived.
        const ts =
          position === undefined
            ? undefined
            : await calls.find(position.channel, caseId, new Date(position.first))
        if (position !== undefined && ts !== undefined) return await empty(caseId, { ...position, ts })
        await records.remove(CARDS, caseId)
        return 'nothing'
      }
      if (position?.ts === undefined) return 'nothing'
      if (lane === 'post') return 'update'
      await turn()
      const at = { ...position, ts: position.ts }
      return plan === 'empty' || kase === undefined ? await empty(caseId, at) : await change(kase, at)
    },
  }
}
