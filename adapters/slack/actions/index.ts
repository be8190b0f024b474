import type { App } from '@slack/bolt'
import { ID } from '../cards/ids.ts'
import type { SlackContext } from '../context.ts'
import { acknowledge } from './asker.ts'
import { registerEdit } from './edit.ts'
import { registerForms, registerShowAll } from './forms.ts'
import { registerOffers } from './offers.ts'
import { registerPraise } from './praise.ts'
import { registerSave } from './save.ts'
import { registerApprove, registerMended, registerReading, registerSteps } from './steps.ts'
import { registerTyping } from './typing.ts'

/** Everything that can be clicked on a card, or sent from one of its windows. */
export function registerActions(app: App, context: SlackContext): void {
  registerApprove(context)
  registerEdit(context)
  registerTyping(context)
  registerSave(context)
  registerForms(context)
  registerSteps(context)
  registerReading(context)
  registerMended(context)
  registerShowAll(context)
  registerPraise(context)
  registerOffers(context)
  // Slack reports clicks on links as well, and wants them acknowledged.
  app.action(ID.open, async ({ ack }) => acknowledge(ack, context))
}
