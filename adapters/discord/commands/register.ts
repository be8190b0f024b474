import {
  type APIApplication,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { createRest } from '../rest.ts'
import type { DiscordConfig } from '../settings.ts'
import { REGISTRY } from './registry.ts'

/** Names of commands by what was done; commands of others are left alone. */
export interface Registered {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly same: readonly string[]
}

/**
 * Tells Discord of our commands, and only of those it doesn't know as they are. May be run at any time.
 * @throws DiscordAPIError, e.g. with status 401 for a wrong token
 */
export async function registerCommands(config: DiscordConfig): Promise<Registered> {
  const rest = createRest(config)
  const { id } = (await rest.get(Routes.currentApplication())) as APIApplication
  const known = (await rest.get(Routes.applicationCommands(id), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as APIApplicationCommand[]
  const { created, changed, same } = changesOf(known)
  // Naming a command that exists replaces it.
  for (const command of [...created, ...changed])
    await rest.post(Routes.applicationCommands(id), { body: asSent(command) })
  const names = (commands: readonly RESTPostAPIApplicationCommandsJSONBody[]) =>
    commands.map(({ name }) => name)
  return { created: names(created), changed: names(changed), same: names(same) }
}

/** Discord's description of its API wants a number here, though it answers with a string. */
function asSent(command: RESTPostAPIApplicationCommandsJSONBody): object {
  return { ...command, default_member_permissions: Number(command.default_member_permissions) }
}

/** What has to be said of the commands that Discord knows. Pure. */
export function changesOf(known: readonly APIApplicationCommand[]): {
  readonly created: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly changed: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly same: readonly RESTPostAPIApplicationCommandsJSONBody[]
} {
  const created: RESTPostAPIApplicationCommandsJSONBody[] = []
  const changed: RESTPostAPIApplicationCommandsJSONBody[] = []
  const same: RESTPostAPIApplicationCommandsJSONBody[] = []
  for (const wanted of REGISTRY) {
    const there = known.find(({ name, type }) => name === wanted.name && type === (wanted.type ?? 1))
    const list = there === undefined ? created : says(there, wanted) ? same : changed
    list.push(wanted)
  }
  return { created, changed, same }
}

/** Does `there` say all that `wanted` says? Discord adds defaults, and leaves out what is false. */
function says(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(there) &&
      there.length === wanted.length &&
      wanted.every((one, at) => says((there as unknown[])[at], one))
    )
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof there !== 'object' || there === null) return false
    const found = there as Readonly<Record<string, unknown>>
    return Object.entries(wanted).every(([key, value]) => says(found[key], value))
  }
  if (wanted === false) return there === undefined || there === null || there === false
  // Rights come back as a string, whatever they were sent as.
  return String(there) === String(wanted)
}
