import { platformKind } from '../../src/core/index.ts'
import { discordCommands } from './commands/command-line.ts'
import { discordSettings, discordVariables } from './settings.ts'

export const discord = platformKind({
  name: 'discord',
  title: 'Discord',
  variables: discordVariables,
  settings: discordSettings,
  deciders: ({ deciders }) => deciders,
  isChat: true,
  begin: 'see “In Discord” in the README; it begins with DISCORD_TOKEN',
  create: async (settings, services) => (await import('./index.ts')).createDiscord(settings, services),
  examine: async (settings) => (await import('./doctor.ts')).examineDiscord(settings),
  commands: { description: 'Commands, forum tags and older posts on Discord.', all: discordCommands },
})
