import type { App } from '@slack/bolt'
import { createSerial } from '../../../src/core/index.ts'
import { patiently } from '../calls.ts'
import type { SlackContext } from '../context.ts'
import { slackError } from '../faults.ts'
import { cardAddresses } from './cards.ts'
import { ANY_FILTER, type Filter, filterNamed, HOME_ID } from './ids.ts'
import { overviewOf } from './overview.ts'
import { changeSettings, languageNamed, settingsOf } from './settings.ts'
import { homeView, shownRows } from './view.ts'

const COMMAND = '/analyze'

interface Visitor {
  readonly userId: string
  readonly teamId: string | undefined
  readonly filter: Filter
}

/** The Home tab: drawn when it is opened, and again after everything that is clicked there. */
export function registerHome(app: App, context: SlackContext): void {
  const { services, config, desk } = context
  const { records, clock, timers, report } = services
  // One drawing after the other for each person, so that an older one never comes last.
  const serial = createSerial()

  async function draw({ userId, teamId, filter }: Visitor): Promise<void> {
    const settings = await settingsOf(records, userId)
    const actor = await context.actorOf(userId, teamId)
    const now = clock.now()
    const { timeZone, digestHour } = config
    const overview = desk.mayDecide(actor)
      ? await overviewOf(desk, { actorId: actor.id, now, timeZone })
      : undefined
    const language = await context.languageOf(userId, teamId)
    const view = homeView({
      language,
      settings,
      filter,
      cards:
        overview === undefined
          ? new Map()
          : await cardAddresses(
              context,
              shownRows(overview, filter).map(({ id }) => id),
            ),
      command: COMMAND,
      ...(overview === undefined ? {} : { overview }),
      ...(digestHour === undefined ? {} : { digest: { hour: digestHour, timeZone } }),
    })
    const client = await context.clientOf(teamId)
    await patiently(() => client.views.publish({ user_id: userId, view }), { timers, tries: 2, longest: 10 })
  }

  async function show(visitor: Visitor, before: () => Promise<void> = async () => undefined): Promise<void> {
    try {
      await serial.run(visitor.userId, async () => {
        await before()
        await draw(visitor)
      })
    } catch (error) {
      report(slackError(error, 'showing the Home tab'))
    }
  }

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    await show({ userId: event.user, teamId: body.team_id, filter: 'waiting' })
  })
  app.action(ANY_FILTER, async ({ ack, action, body }) => {
    await ack()
    if (!('action_id' in action)) return
    await show({ userId: body.user.id, teamId: body.team?.id, filter: filterNamed(action.action_id) })
  })
  app.action(HOME_ID.language, async ({ ack, action, body }) => {
    await ack()
    const userId = body.user.id
    const language =
      action.type === 'static_select' ? languageNamed(action.selected_option?.value) : undefined
    await show({ userId, teamId: body.team?.id, filter: filterIn(body) }, () =>
      changeSettings(records, userId, { language }),
    )
  })
  app.action(HOME_ID.digest, async ({ ack, action, body }) => {
    await ack()
    const userId = body.user.id
    const digest = action.type === 'checkboxes' && action.selected_options.length > 0
    await show({ userId, teamId: body.team?.id, filter: filterIn(body) }, () =>
      changeSettings(records, userId, { digest }),
    )
  })
}

/** The filter that the clicked page showed. */
function filterIn(body: object): Filter {
  const { view } = body as { view?: { private_metadata?: unknown } }
  return filterNamed(view?.private_metadata)
}
