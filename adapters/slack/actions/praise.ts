import { type Case, WinnowError } from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { decodeRef, ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { isPraise, praiseModal, TOGETHER } from '../cards/praise.ts'
import { readyOf, refusing, type View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { askerOf } from './asker.ts'
import { onClick } from './click.ts'
import { type Answer, answerWindow, openWindow } from './window.ts'

const title = (view: View) => view.slack.praise.title
/** Cases that wait, looked through for kind words. */
const LOOKED_AT = 200

/** Several kind words answered in one go: each with its own answer, each a decision of its own. */
export function registerPraise(context: SlackContext): void {
  const { desk, app } = context

  onClick(context, ID.praise, (click) =>
    openWindow(context, { ...click, title }, async ({ actor, view }) => {
      const cases = await readyPraise(actor.id)
      return cases.length === 0
        ? messageModal(view, title(view), view.slack.praise.none)
        : praiseModal(view, cases)
    }),
  )

  app.view(
    { type: 'view_submission', callback_id: ID.praiseModal },
    async ({ ack, body, view: sent, client }) => {
      const chosen = sent.state.values.praise?.[ID.praised]?.selected_options ?? []
      const asking = askerOf(context, body)
      await answerWindow(
        context,
        { ack, client, viewId: sent.id, title, asking },
        async ({ actor, view }): Promise<Answer> => {
          let done = 0
          for (const { value } of chosen) {
            const ref = decodeRef(value)
            if (ref === undefined) continue
            const { caseId, version, choice = 'answer' } = ref
            try {
              await desk.decide(caseId, { action: 'approve', version, strategy: strategyOf(choice) }, actor)
              done += 1
            } catch (error) {
              // Changed, held or gone meanwhile: it stays where it is.
              if (!(error instanceof WinnowError)) throw error
              context.refresh(caseId)
            }
          }
          return { view: messageModal(view, title(view), view.slack.praise.done(done, chosen.length - done)) }
        },
      )
    },
  )

  async function readyPraise(actorId: string): Promise<readonly Case[]> {
    const { cases } = await desk.list({ status: 'pending', limit: LOOKED_AT })
    const found: Case[] = []
    for (const { id, verdict, sample } of cases) {
      if (found.length === TOGETHER) break
      if (verdict !== 'neither' || sample) continue
      const kase = await desk.get(id)
      const free = kase.claim === null || kase.claim.by.id === actorId
      if (free && isPraise(kase) && (await isReady(kase))) found.push(kase)
    }
    return found
  }

  async function isReady(kase: Case): Promise<boolean> {
    const { choice, text } = readyOf(kase)
    if (choice === 'ignore' || text === '') return false
    return refusing(await desk.lint(kase.id, strategyOf(choice), text)).length === 0
  }
}
