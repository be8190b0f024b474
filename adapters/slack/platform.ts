import { platformKind } from '../../src/core/index.ts'
import { slackSettings, slackVariables } from './settings.ts'

export const slack = platformKind({
  name: 'slack',
  title: 'Slack',
  variables: slackVariables,
  settings: slackSettings,
  deciders: ({ deciders }) => deciders,
  isChat: true,
  begin: 'see “In Slack” in the README; it begins with SLACK_BOT_TOKEN',
  create: async (settings, services) => (await import('./index.ts')).createSlack(settings, services),
  examine: async (settings) => (await import('./doctor/index.ts')).examineSlack(settings),
})
