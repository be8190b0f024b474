import { checkMessage } from './limits.ts'
import { checkChoices, checkModal } from './limits-forms.ts'
import { addMessage, changeMessage, removeMessage } from './people.ts'
import { invalid, Refusal, unknown } from './refusal.ts'
import type { Call, Route } from './rest.ts'
import { fieldsOf } from './routes-messages.ts'
import { messageShape } from './shapes.ts'
import type { Answer, Interaction, Json, Message, World } from './world.ts'

const EPHEMERAL = 1 << 6
const LOADING = 1 << 7
const FIRST_MS = 3_000
const LATER_MS = 15 * 60_000

/** Callbacks within 3 s, then the interaction's own webhook for 15 minutes. */
export function interactionRoutes(world: World): readonly Route[] {
  const acknowledged = ({ params }: Call): Interaction => {
    const interaction = world.interactions.get(params.token ?? '')
    if (params.app !== world.app.id || interaction === undefined || !interaction.acknowledged)
      throw unknown.webhook()
    if (world.now() - interaction.at > LATER_MS) throw new Refusal(401, 50027, 'Invalid Webhook Token')
    return interaction
  }
  const target = (call: Call): { interaction: Interaction; message: Message } => {
    const interaction = acknowledged(call)
    const id = call.params.message ?? '@original'
    const answers = interaction.answers.map(({ message }) => message)
    const message = id === '@original' ? interaction.original : answers.find((one) => one?.id === id)
    if (message == null) throw unknown.message()
    return { interaction, message }
  }
  const path = '/webhooks/:app/:token'
  return [
    {
      template: 'POST /interactions/:interaction/:token/callback',
      open: true,
      run: (call) => callback(world, call),
    },
    {
      template: `POST ${path}`,
      open: true,
      run(call) {
        const interaction = acknowledged(call)
        checkMessage(call.files > 0 ? { attachments: [], ...call.body } : call.body, true)
        // The first follow-up of a deferral takes the place of "thinking…".
        const message = interaction.thinking
          ? fill(world, interaction, call.body)
          : show(world, interaction, call.body)
        note(world, interaction, { via: 'followup', type: null, data: call.body, message })
        return { body: messageShape(world, message) }
      },
    },
    {
      template: `GET ${path}/messages/:message`,
      open: true,
      run: (call) => ({ body: messageShape(world, target(call).message) }),
    },
    {
      template: `PATCH ${path}/messages/:message`,
      open: true,
      run(call) {
        const { interaction, message } = target(call)
        checkMessage(call.body, false)
        if (message === interaction.original && interaction.thinking) fill(world, interaction, call.body)
        else changeMessage(world, message, fieldsOf(call.body))
        note(world, interaction, { via: 'original', type: null, data: call.body, message })
        return { body: messageShape(world, message) }
      },
    },
    {
      template: `DELETE ${path}/messages/:message`,
      open: true,
      run(call) {
        removeMessage(world, target(call).message)
        return {}
      },
    },
  ]
}

function callback(world: World, call: Call): { status?: number; body?: unknown } {
  const { params, body } = call
  const interaction = world.interactions.get(params.token ?? '')
  if (interaction === undefined || interaction.id !== params.interaction) throw unknown.interaction()
  if (interaction.acknowledged) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
  if (world.now() - interaction.at > FIRST_MS) throw unknown.interaction()
  const type = Number(body.type)
  const data = (body.data ?? {}) as Json
  check(interaction, type, data)
  interaction.acknowledged = true
  let message: Message | null = null
  if (type === 4) message = show(world, interaction, data)
  if (type === 5) {
    message = show(world, interaction, { ...data, flags: Number(data.flags ?? 0) | LOADING })
    interaction.thinking = true
  }
  if (type === 6 || type === 7) message = interaction.message
  if (type === 7 && message !== null) changeMessage(world, message, fieldsOf(data))
  if (type === 9) interaction.modal = data
  interaction.original = message
  note(world, interaction, { via: 'callback', type, data, message })
  if (call.query.get('with_response') !== 'true') return {}
  return {
    body: {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        response_message_id: message?.id,
        response_message_loading: interaction.thinking,
        response_message_ephemeral: message?.ephemeralFor != null,
      },
      ...(message === null ? {} : { resource: { type, message: messageShape(world, message) } }),
    },
  }
}

function check(interaction: Interaction, type: number, data: Json): void {
  const refuse = () => invalid('type', 'INTERACTION_TYPE_INVALID', 'Not for this kind of interaction')
  if (![4, 5, 6, 7, 8, 9].includes(type)) throw refuse()
  if ((type === 8) !== (interaction.type === 4)) throw refuse()
  if ((type === 6 || type === 7) && interaction.message === null) throw refuse()
  if (type === 9 && interaction.type === 5) throw refuse()
  if (type === 9) checkModal(data)
  if (type === 8) checkChoices((data.choices ?? []) as Json[], 'data.choices')
  if (type === 4) checkMessage(data, true)
  if (type === 7) checkMessage(data, false)
}

/** A message in answer to an interaction: needs no right to write, and may be for one person's eyes. */
function show(world: World, interaction: Interaction, body: Json): Message {
  const flags = Number(body.flags ?? 0)
  return addMessage(world, {
    channel: interaction.channel,
    author: world.bot,
    content: '',
    ...fieldsOf(body),
    flags,
    ephemeralFor: (flags & EPHEMERAL) === 0 ? null : interaction.user.id,
  })
}

function fill(world: World, interaction: Interaction, body: Json): Message {
  const message = interaction.original
  if (message === null) throw unknown.message()
  interaction.thinking = false
  changeMessage(world, message, { ...fieldsOf(body), flags: message.flags & ~LOADING })
  return message
}

function note(
  world: World,
  interaction: Interaction,
  answer: Pick<Answer, 'via' | 'type' | 'data' | 'message'>,
) {
  const ephemeral =
    answer.message !== null
      ? answer.message.ephemeralFor !== null
      : (Number(answer.data.flags ?? 0) & EPHEMERAL) !== 0
  interaction.answers.push({ ...answer, ephemeral, afterMs: world.now() - interaction.at })
}
