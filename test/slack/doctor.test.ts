import { afterEach, describe, expect, it } from 'vitest'
import { examineSlack } from '../../adapters/slack/doctor/index.ts'
import type { SlackConfig } from '../../adapters/slack/settings.ts'
import { type SlackDouble, type SlackOptions, startSlack } from '../support/slack/index.ts'
import { ANA, OTHER_BOT } from '../support/slack/people.ts'
import { ALL_SCOPES } from '../support/slack/tokens.ts'
import { CUSTOMERS, REVIEW } from '../support/slack/workspace.ts'

let slack: SlackDouble | undefined
afterEach(() => slack?.close())

async function examine(
  change: (config: SlackConfig) => SlackConfig = (config) => config,
  more: SlackOptions = {},
) {
  slack = await startSlack({ groups: { S0DECIDE: [ANA], S0EMPTY: [] }, ...more })
  const config: SlackConfig = {
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    host: '127.0.0.1',
    reviewChannel: REVIEW,
    channels: [CUSTOMERS],
    deciders: [ANA, 'S0DECIDE'],
    timeZone: 'UTC',
  }
  const lines = await examineSlack(change(config))
  return lines.map(
    ({ name, state, says, todo }) => `${state}: ${name}: ${says}${todo === undefined ? '' : ` → ${todo}`}`,
  )
}

describe('the doctor looks at Slack', () => {
  it('says in a line each that all is well, and posts nothing', async () => {
    expect(await examine()).toEqual([
      'works: Slack: winnow in Acme',
      'works: Slack scopes: all 8',
      'works: Slack review channel: #review, the app is in it',
      'works: Slack channel: #customers, the app is in it',
      'works: Slack deciders: 2 ids',
      'works: Slack Socket Mode: connects',
    ])
    expect(slack?.messages(REVIEW)).toEqual([])
  })

  it('is one line when nothing is set', async () => {
    expect(await examineSlack({ host: '', channels: [], deciders: [], timeZone: 'UTC' })).toEqual([
      { name: 'Slack', state: 'off', says: 'not configured' },
    ])
  })

  it('sees the two tokens in each other’s place, and shows neither', async () => {
    const lines = await examine(({ botToken = '', appToken = '', ...rest }) => ({
      ...rest,
      botToken: appToken,
      appToken: botToken,
    }))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(
      /^broken: Slack bot token: holds an app-level token .* instead of a bot token .* → set SLACK_BOT_TOKEN/,
    )
    expect(lines[1]).toMatch(
      /^broken: Slack app token: holds a bot token .* instead of an app-level token .* → set SLACK_APP_TOKEN/,
    )
    expect(lines.join()).not.toContain('loopback')
  })

  it.each<[what: string, change: (config: SlackConfig) => SlackConfig, line: RegExp]>([
    [
      'no app token',
      ({ appToken, ...rest }) => rest,
      /broken: Slack app token: not set → set SLACK_APP_TOKEN/,
    ],
    [
      'no signing secret in HTTP mode',
      ({ appToken, ...rest }) => ({ ...rest, httpPort: 3001 }),
      /broken: Slack signing secret: not set, .* → set SLACK_SIGNING_SECRET/,
    ],
    [
      'a token for a signing secret',
      ({ appToken, ...rest }) => ({ ...rest, httpPort: 3001, signingSecret: 'xoxb-1' }),
      /broken: Slack signing secret: holds a bot token/,
    ],
    [
      'a revoked token',
      (config) => ({ ...config, botToken: 'xoxb-gone' }),
      /broken: Slack: Slack refuses the bot token \(invalid_auth\) → copy the token again/,
    ],
    [
      'a wrong app token',
      (config) => ({ ...config, appToken: 'xapp-gone' }),
      /broken: Slack Socket Mode: can’t connect \(invalid_auth\) → copy/,
    ],
    [
      'nobody there',
      (config) => ({ ...config, apiUrl: 'http://127.0.0.1:9/api/' }),
      /broken: Slack: Slack does not answer \(\w+\) → check the network/,
    ],
    [
      'a channel’s name',
      (config) => ({ ...config, reviewChannel: '#review' }),
      /broken: Slack review channel: “#review” is no channel id → copy/,
    ],
    [
      'a channel that is none',
      (config) => ({ ...config, channels: ['C0NONE'] }),
      /broken: Slack channel: C0NONE can’t be looked at \(channel_not_found\)/,
    ],
    [
      'no review channel',
      ({ reviewChannel, ...rest }) => rest,
      /off: Slack review channel: none: no cards are posted → set SLACK_REVIEW_CHANNEL/,
    ],
    [
      'nobody who decides',
      (config) => ({ ...config, deciders: [] }),
      /broken: Slack deciders: nobody may decide in Slack → set SLACK_DECIDERS/,
    ],
    [
      'names for deciders',
      (config) => ({ ...config, deciders: ['@ana'] }),
      /broken: Slack deciders: no ids of people or user groups: “@ana”/,
    ],
    [
      'an empty group',
      (config) => ({ ...config, deciders: ['S0EMPTY'] }),
      /broken: Slack deciders: user group S0EMPTY has nobody in it/,
    ],
    [
      'a bot for a decider',
      (config) => ({ ...config, deciders: [OTHER_BOT] }),
      /broken: Slack deciders: U0OTHERBOT is a bot/,
    ],
    [
      'a stranger for a decider',
      (config) => ({ ...config, deciders: ['U0NOBODY'] }),
      /broken: Slack deciders: U0NOBODY can’t be looked up \(user_not_found\)/,
    ],
    [
      'OAuth without HTTP mode',
      ({ botToken, ...rest }) => ({
        ...rest,
        oauth: { clientId: '1', clientSecret: '2', stateSecret: '3', tokenKey: '4' },
      }),
      /broken: Slack installation: .* need HTTP mode → set SLACK_HTTP_PORT/,
    ],
  ])('names %s, and the fix', async (_what, change, line) => {
    expect((await examine(change)).join('\n')).toMatch(line)
  })

  it('names every missing scope with what it is for', async () => {
    const scopes = ALL_SCOPES.filter((scope) => scope !== 'users:read' && scope !== 'groups:read')
    const lines = await examine(undefined, { scopes })
    expect(lines[1]).toMatch(
      /^broken: Slack scopes: missing: groups:read \(.*\); users:read \(.*\) → add them/,
    )
  })

  it('names the channel that the app was not invited into', async () => {
    const lines = await examine(undefined, {
      channels: [
        { id: REVIEW, name: 'review', bot: false },
        { id: CUSTOMERS, name: 'customers', isArchived: true },
      ],
    })
    expect(lines).toContain(
      'broken: Slack review channel: the app is not in #review → type /invite @winnow in #review ' +
        '(with the app’s own name)',
    )
    expect(lines).toContain('broken: Slack channel: #customers is archived → unarchive it, or choose another')
  })
})
