import {
  type APIInteraction,
  type BaseInteraction,
  type Client,
  GatewayDispatchEvents,
  GuildMember,
} from 'discord.js'
import {
  type Actor,
  type Desk,
  type Language,
  languageOfLocale,
  type PlatformServices,
} from '../../src/core/index.ts'
import type { DiscordConfig } from './settings.ts'

/**
 * What every part of the adapter works with. One context belongs to one client: when Discord refuses an
 * intent, a new client takes the place of the old one, every part is stopped and started again with a
 * new context. A part attaches its listeners before the client logs in.
 */
export interface DiscordContext {
  readonly client: Client
  readonly config: DiscordConfig
  readonly services: PlatformServices
  readonly desk: Desk
  /** Does Discord hand over the words of messages? False without the privileged intent. */
  readonly readsContent: boolean
  /** Background work with one reporter: whatever it throws is reported, never thrown further. */
  inBackground(work: () => Promise<void>, about?: { readonly caseId?: string }): void
  actorOf(interaction: BaseInteraction): Actor
  languageOf(interaction: BaseInteraction): Language
  /** The language of a guild, for what everybody there sees. */
  languageOfGuild(guildId: string | null): Language
}

/** A part of the adapter that runs as long as its client does: what `startForum(context)` returns. */
export interface Part {
  stop(): void | Promise<void>
}

export interface ContextParts {
  readonly client: Client
  readonly config: DiscordConfig
  readonly services: PlatformServices
  readonly desk: Desk
  readonly readsContent: boolean
}

/** Clicks whose roles are remembered until they are dealt with. */
const CLICKS = 500

export function createContext(parts: ContextParts): DiscordContext {
  const { client, services } = parts
  const { defaultLanguage, report, identify = (actor: Actor) => actor } = services
  const roles = rolesOfClicks(client)
  return {
    ...parts,
    inBackground(work, about) {
      work().catch((error: unknown) => report(error, about))
    },
    actorOf: (interaction) => identify(actorOf(interaction, roles(interaction.id))),
    languageOf: ({ locale }) => languageOfLocale(locale, defaultLanguage),
    languageOfGuild: (guildId) => {
      const guild = guildId === null ? undefined : client.guilds.cache.get(guildId)
      return languageOfLocale(guild?.preferredLocale, defaultLanguage)
    },
  }
}

/**
 * The roles as Discord sends them along with each click. discord.js tells only of those that it knows
 * from the guild, and a role may be younger than what it knows.
 */
function rolesOfClicks({ ws }: Client): (interactionId: string) => readonly string[] {
  const sent = new Map<string, readonly string[]>()
  ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, member }: APIInteraction) => {
    sent.set(id, member?.roles ?? [])
    const [oldest] = sent.keys()
    if (sent.size > CLICKS && oldest !== undefined) sent.delete(oldest)
  })
  return (interactionId) => sent.get(interactionId) ?? []
}

function actorOf({ user, member }: BaseInteraction, roles: readonly string[]): Actor {
  const name =
    member instanceof GuildMember ? member.displayName : (member?.nick ?? user.globalName ?? user.username)
  return { id: `discord:${user.id}`, name: name || user.id, place: 'discord', roles }
}
