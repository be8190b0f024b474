import { randomBytes } from 'node:crypto'
import { permissionsOf } from './permissions.ts'
import { channelShape, memberShape, messageShape } from './shapes.ts'
import { guildShape } from './shapes-guild.ts'
import {
  type Channel,
  guildOf,
  type Interaction,
  type Json,
  type Message,
  type User,
  type World,
} from './world.ts'

interface Started {
  readonly type: number
  readonly user: User
  readonly channel: Channel
  readonly data: Json
  readonly message?: Message | null
}

/** Sends INTERACTION_CREATE and keeps the token for the answers. */
export function startInteraction(
  world: World,
  { type, user, channel, data, message = null }: Started,
): Interaction {
  const guild = guildOf(world, channel)
  const interaction: Interaction = {
    id: world.newId(),
    token: randomBytes(48).toString('base64url'),
    type,
    user,
    channel,
    message,
    at: world.now(),
    acknowledged: false,
    original: null,
    thinking: false,
    modal: null,
    answers: [],
  }
  world.interactions.set(interaction.token, interaction)
  world.dispatch('INTERACTION_CREATE', guild.id, {
    id: interaction.id,
    application_id: world.app.id,
    type,
    token: interaction.token,
    version: 1,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: guildShape(world, guild).features },
    channel_id: channel.id,
    channel: { ...channelShape(channel), permissions: String(permissionsOf(world, user.id, guild, channel)) },
    member: memberIn(world, user, channel),
    locale: user.locale,
    guild_locale: guild.locale,
    app_permissions: String(permissionsOf(world, world.bot.id, guild, channel)),
    entitlements: [],
    authorizing_integration_owners: { '0': guild.id },
    context: 0,
    attachment_size_limit: 10_485_760,
    data,
    ...(message === null ? {} : { message: messageShape(world, message) }),
  })
  return interaction
}

function memberIn(world: World, user: User, channel: Channel): Json {
  const guild = guildOf(world, channel)
  return {
    ...memberShape(world, guild, user),
    permissions: String(permissionsOf(world, user.id, guild, channel)),
  }
}

/** The registered command of that name, as this person's client would offer it. */
export function commandData(world: World, user: User, channel: Channel, type: number, name: string): Json {
  const guild = guildOf(world, channel)
  const known = [
    ...(world.commands.get(guild.id)?.values() ?? []),
    ...(world.commands.get('')?.values() ?? []),
  ]
  const command = known.find(({ body }) => body.name === name && Number(body.type ?? 1) === type)
  if (command === undefined) throw new Error(`no command ${name} of type ${type} is registered`)
  const wanted = command.body.default_member_permissions
  const needed = wanted == null ? 0n : BigInt(String(wanted))
  if ((permissionsOf(world, user.id, guild, channel) & needed) !== needed)
    throw new Error(`${user.username} isn't offered ${name}`)
  return {
    id: command.id,
    name,
    type,
    guild_id: command.guildId ?? undefined,
    options: command.body.options,
  }
}

/** What a person filled in, in the registered options' types; `focused` is being typed. */
export function filledIn(
  declared: readonly Json[],
  subcommand: string | undefined,
  values: Readonly<Record<string, string | number | boolean>>,
  focused?: string,
): readonly Json[] {
  if (subcommand !== undefined) {
    const found = declared.find(({ name, type }) => name === subcommand && type === 1)
    if (found === undefined) throw new Error(`no subcommand ${subcommand}`)
    const inner = filledIn((found.options ?? []) as Json[], undefined, values, focused)
    return [{ name: subcommand, type: 1, options: inner }]
  }
  for (const { name, required } of declared)
    if (required === true && focused === undefined && values[String(name)] === undefined)
      throw new Error(`the option ${String(name)} is required`)
  return Object.entries(values).map(([name, value]) => {
    const option = declared.find((one) => one.name === name)
    if (option === undefined) throw new Error(`no option ${name}`)
    if (typeof value === 'string') {
      const most = Number(option.max_length ?? 6_000)
      if (value.length > most) throw new Error(`the option ${name} takes ${most} characters at most`)
    }
    return { name, type: option.type, value, ...(name === focused ? { focused: true } : {}) }
  })
}

/** Every component of a message or modal, rows and sections opened. */
function componentsOf(list: readonly Json[]): readonly Json[] {
  return list.flatMap((component) => [
    component,
    ...componentsOf((component.components ?? []) as Json[]),
    ...componentsOf(component.accessory === undefined ? [] : [component.accessory as Json]),
    ...componentsOf(component.component === undefined ? [] : [component.component as Json]),
  ])
}

/** The control with this custom id or label, as a person would find it. */
export function controlIn(message: Message, user: User, wanted: string): Json {
  if (message.ephemeralFor !== null && message.ephemeralFor !== user.id)
    throw new Error(`${user.username} can't see that message`)
  const controls = componentsOf(message.components)
  const found = controls.find(
    (one) =>
      one.custom_id !== undefined &&
      (one.custom_id === wanted || one.label === wanted || one.placeholder === wanted),
  )
  if (found === undefined) throw new Error(`there is nothing to click called ${wanted}`)
  if (found.disabled === true) throw new Error(`${wanted} is greyed out`)
  return found
}

/** A modal's form as Discord submits it. Values by custom id; what isn't given stays as it was filled. */
export function submission(modal: Json, values: Readonly<Record<string, string | readonly string[]>>): Json {
  const inputs = componentsOf((modal.components ?? []) as Json[])
  for (const key of Object.keys(values))
    if (!inputs.some((one) => one.custom_id === key)) throw new Error(`the form has no field ${key}`)
  let next = 0
  const id = () => {
    next += 1
    return next
  }
  return {
    custom_id: modal.custom_id,
    components: ((modal.components ?? []) as Json[]).map((label) => {
      const input = label.component as Json | undefined
      if (input === undefined) return { type: label.type, id: id() }
      const given = values[String(input.custom_id)]
      const outer = { type: label.type, id: id() }
      const inner = { type: input.type, id: id(), custom_id: input.custom_id }
      if (input.type !== 4) return { ...outer, component: { ...inner, values: given ?? [] } }
      const value = String(given ?? input.value ?? '')
      const least = Number(input.min_length ?? (input.required === false ? 0 : 1))
      const most = Number(input.max_length ?? 4_000)
      if (value.length > most || (value.length < least && !(value === '' && input.required === false)))
        throw new Error(`the field ${String(input.custom_id)} takes ${least} to ${most} characters`)
      return { ...outer, component: { ...inner, value } }
    }),
  }
}
