import { REST, type RESTOptions } from 'discord.js'
import type { DiscordConfig } from './settings.ts'

/** How the client speaks to Discord's API: at its own address, or at the configured one. */
export function restOptions({ apiUrl }: Pick<DiscordConfig, 'apiUrl'>): Partial<RESTOptions> {
  return apiUrl === undefined ? {} : { api: apiUrl.replace(/(?<!\/)\/+$/, '') }
}

/** Without a client: for commands and checks that connect to nothing else. */
export function createRest(config: DiscordConfig, options: Partial<RESTOptions> = {}): REST {
  const rest = new REST({ version: '10', ...restOptions(config), ...options })
  return rest.setToken(config.token.replace(/^Bot\s+/i, ''))
}
