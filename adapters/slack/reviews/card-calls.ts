import type { Case } from '../../../src/core/index.ts'
import { offersBeside } from '../../../src/core/offered.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { bareCard, type CardMessage, caseCard, erasedCard } from '../cards/card.ts'
import { readyOf, type View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf } from '../faults.ts'
import { refusalOf } from './plan.ts'

/** `metadata.event_type` of every card. */
const CARD_EVENT = 'winnow_card'
/** Pages of the channel looked through for a card that may have been posted. */
const PAGES = 3

type Needs = Pick<SlackContext, 'clientOf' | 'desk' | 'services'>

interface At {
  readonly channel: string
  readonly ts: string
}

/** The calls that put a card into the channel, change it and find it again. */
export interface CardCalls {
  /** @returns its ts @throws as the Web API does */
  post(channel: string, kase: Case): Promise<string>
  update(at: At, kase: Case): Promise<void>
  empty(at: At): Promise<void>
  /**
   * The card of a case, posted since then; undefined when there is none, or the app may not look.
   * @throws when Slack can't be asked now
   */
  find(channel: string, caseId: string, since: Date): Promise<string | undefined>
}

export function cardCalls({ clientOf, desk, services }: Needs, view: View): CardCalls {
  /** What stands in the way of the draft is said on the card, and decides what its first button does. */
  async function drawn(kase: Case): Promise<CardMessage> {
    const { choice, text } = readyOf(kase)
    if (kase.status !== 'pending' || choice === 'ignore') return caseCard(view, kase)
    // The approval itself is checked again, and whoever clicks asks again.
    const without = (error: unknown): [] => {
      services.report(error, { caseId: kase.id })
      return []
    }
    const [remarks, offers] = await Promise.all([
      text === '' ? [] : desk.lint(kase.id, strategyOf(choice), text).catch(without),
      offersBeside(desk, kase.id, choice).catch(without),
    ])
    return caseCard(view, kase, remarks, offers)
  }

  /** Whatever is wrong with one comment's card, its case is announced. */
  async function drawnSomehow(kase: Case): Promise<CardMessage> {
    try {
      return await drawn(kase)
    } catch (error) {
      services.report(error, { caseId: kase.id })
      return bareCard(view, kase)
    }
  }

  /** A card that Slack finds too much is sent again, bare: a case is never lost for its length. */
  async function orBare<T>(kase: Case, send: (card: CardMessage) => Promise<T>): Promise<T> {
    try {
      return await send(await drawnSomehow(kase))
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind !== 'refused' || refusalOf(fault) !== 'content') throw error
      return await send(bareCard(view, kase))
    }
  }

  const change = async (at: At, card: CardMessage) => {
    const client = await clientOf()
    await client.chat.update({ ...at, ...card, parse: 'none', link_names: false })
  }

  return {
    post: (channel, kase) =>
      orBare(kase, async (card) => {
        const client = await clientOf()
        const { ts } = await client.chat.postMessage({
          channel,
          ...card,
          parse: 'none',
          link_names: false,
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: CARD_EVENT, event_payload: { case_id: kase.id } },
        })
        return ts ?? ''
      }),
    update: (at, kase) => orBare(kase, (card) => change(at, card)),
    empty: (at) => change(at, erasedCard(view)),
    async find(channel, caseId, since) {
      try {
        const client = await clientOf()
        let cursor: string | undefined
        for (let page = 0; page < PAGES; page += 1) {
          const { messages, has_more, response_metadata } = await client.conversations.history({
            channel,
            oldest: (since.getTime() / 1_000 - 10).toFixed(6),
            limit: 100,
            include_all_metadata: true,
            ...(cursor === undefined ? {} : { cursor }),
          })
          const found = messages?.find((message) => caseIn(message) === caseId)
          if (found?.ts !== undefined) return found.ts
          cursor = response_metadata?.next_cursor
          if (has_more !== true || cursor === undefined || cursor === '') return undefined
        }
        return undefined
      } catch (error) {
        // It may not look, now or later: a card too many does less harm than a case that nobody sees.
        if (faultOf(error).kind === 'refused') return undefined
        throw error
      }
    },
  }
}

function caseIn(message: object): unknown {
  const { metadata } = message as {
    metadata?: { event_type?: string; event_payload?: Record<string, unknown> }
  }
  return metadata?.event_type === CARD_EVENT ? metadata.event_payload?.case_id : undefined
}
