import { platformKind } from '../../src/core/index.ts'
import { feedsCommands } from './commands.ts'
import { feedsSettings, feedsVariables } from './settings.ts'

export const feeds = platformKind({
  name: 'feeds',
  title: 'Feeds',
  variables: feedsVariables,
  settings: feedsSettings,
  begin: 'see “Feeds” in the README; it begins with WINNOW_FEEDS or a file feeds.yaml',
  create: async (settings, services) => (await import('./index.ts')).createFeeds(settings, services),
  examine: async (settings, around) => (await import('./doctor.ts')).examineFeeds(settings, around),
  commands: { description: 'Feeds: find them, try them, list them.', all: feedsCommands },
})
