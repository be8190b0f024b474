import { checkCommand } from './limits-forms.ts'
import { invalid, Refusal, unknown } from './refusal.ts'
import type { Call, Route } from './rest.ts'
import type { Command, Json, World } from './world.ts'

/** Slash, user and message commands that an app may have, by type. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }

/** An app's commands under one path: everywhere, or in one guild. */
export function commandRoutes(world: World, path: string): readonly Route[] {
  const list = ({ params }: Call): Map<string, Command> => {
    if (params.app !== world.app.id)
      throw new Refusal(403, 20012, 'You are not authorized for this application')
    const key = params.guild ?? ''
    if (key !== '' && world.guilds.get(key)?.joined !== true) throw new Refusal(403, 50001, 'Missing Access')
    const known = world.commands.get(key) ?? new Map<string, Command>()
    world.commands.set(key, known)
    return known
  }
  const one = (call: Call): Command => {
    const command = list(call).get(call.params.command ?? '')
    if (command === undefined) throw unknown.command()
    return command
  }
  const write = (call: Call, body: Json, known: Map<string, Command>, id?: string): Command => {
    checkCommand(body, 'command')
    const command: Command = {
      id: id ?? world.newId(),
      version: world.newId(),
      guildId: call.params.guild ?? null,
      body,
    }
    known.set(command.id, command)
    const type = Number(body.type ?? 1)
    if (
      [...known.values()].filter((other) => Number(other.body.type ?? 1) === type).length > (MOST[type] ?? 0)
    )
      throw new Refusal(400, 30032, 'Maximum number of application commands reached')
    return command
  }
  const namesake = (known: Map<string, Command>, { name, type }: Json) =>
    [...known.values()].find(({ body }) => body.name === name && (body.type ?? 1) === (type ?? 1))
  const shown = (call: Call, command: Command) =>
    commandShape(world, command, call.query.get('with_localizations') === 'true')
  return [
    {
      template: `GET ${path}`,
      run: (call) => ({ body: [...list(call).values()].map((command) => shown(call, command)) }),
    },
    {
      template: `POST ${path}`,
      run(call) {
        const before = namesake(list(call), call.body)
        const command = write(call, call.body, list(call), before?.id)
        return { status: before === undefined ? 201 : 200, body: commandShape(world, command, true) }
      },
    },
    {
      template: `PUT ${path}`,
      run(call) {
        const bodies = (call.body.list ?? []) as Json[]
        const known = list(call)
        const next = new Map<string, Command>()
        bodies.forEach((body, at) => {
          if (namesake(next, body) !== undefined)
            throw invalid(
              `${at}`,
              'APPLICATION_COMMANDS_DUPLICATE_NAME',
              'Application command names must be unique',
            )
          write(call, body, next, namesake(known, body)?.id)
        })
        world.commands.set(call.params.guild ?? '', next)
        return { body: [...next.values()].map((command) => commandShape(world, command, true)) }
      },
    },
    { template: `GET ${path}/:command`, run: (call) => ({ body: commandShape(world, one(call), true) }) },
    {
      template: `PATCH ${path}/:command`,
      run(call) {
        const before = one(call)
        const command = write(call, { ...before.body, ...call.body }, list(call), before.id)
        return { body: commandShape(world, command, true) }
      },
    },
    {
      template: `DELETE ${path}/:command`,
      run(call) {
        list(call).delete(one(call).id)
        return {}
      },
    },
  ]
}

function commandShape(world: World, { id, version, guildId, body }: Command, localized: boolean): Json {
  const { name_localizations, description_localizations, ...rest } = body
  return {
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    description: '',
    ...rest,
    // Sent as a number or a string, always told as a string.
    default_member_permissions:
      body.default_member_permissions == null ? null : String(body.default_member_permissions),
    type: body.type ?? 1,
    id,
    version,
    application_id: world.app.id,
    ...(guildId === null ? {} : { guild_id: guildId }),
    ...(localized
      ? {
          name_localizations: name_localizations ?? null,
          description_localizations: description_localizations ?? null,
        }
      : {}),
  }
}
