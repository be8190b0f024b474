import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from '@slack/bolt'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { createSlack } from '../../adapters/slack/index.ts'
import { registerUninstall } from '../../adapters/slack/install/index.ts'
import { BOT_SCOPES } from '../../adapters/slack/install/scopes.ts'
import { PROJECT_ROOT } from '../../src/config.ts'
import { closeDesks, testDesk } from '../support/desk.ts'
import { configFor, servicesFor } from '../support/slack/context.ts'
import { startSlack } from '../support/slack/index.ts'

const manifest = parse(readFileSync(join(PROJECT_ROOT, 'slack-manifest.yaml'), 'utf8'))
const { features, oauth_config, settings } = manifest
const scopes: readonly string[] = oauth_config.scopes.bot

/** What Slack's documents ask for each method; one that is called and missing here fails the test. */
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
}
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  message: ['message.channels', 'message.groups'],
}

function calledMethods(): readonly string[] {
  const folder = join(PROJECT_ROOT, 'adapters/slack')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const names = /\.((?:apps|auth|bots|chat|conversations|reactions|team|usergroups|users|views)(?:\.\w+)+)\(/g
  const found = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(names)])
  return [...new Set(found.map(([, name = '']) => name))].sort()
}

afterEach(async () => {
  vi.restoreAllMocks()
  await closeDesks()
})

describe('slack-manifest.yaml', () => {
  it('asks for the scopes that the code needs, and for no other', () => {
    const called = calledMethods()
    expect(called.filter((method) => SCOPES_OF[method] === undefined)).toEqual([])
    const needed = new Set([...called.flatMap((method) => SCOPES_OF[method] ?? []), 'commands'])
    expect([...needed].sort()).toEqual([...scopes].sort())
    expect(scopes).toEqual(BOT_SCOPES)
  })

  it('names the commands, shortcuts and events that are listened to, and no other', async () => {
    const heard: Record<'command' | 'shortcut' | 'event', unknown[]> = {
      command: [],
      shortcut: [],
      event: [],
    }
    for (const kind of ['command', 'shortcut', 'event'] as const) {
      const original = App.prototype[kind] as (...args: unknown[]) => void
      vi.spyOn(App.prototype, kind).mockImplementation(function (this: App, ...args: unknown[]) {
        heard[kind].push(args[0])
        original.apply(this, args)
      })
    }
    const made = await testDesk()
    const slack = await startSlack()
    try {
      const services = servicesFor(made)
      const platform = createSlack(configFor(slack), services)
      await platform.start(made.desk)
      await vi.waitFor(() => expect(slack.connections()).toBe(1))
      await platform.stop()
      registerUninstall(
        new App({ token: 'xoxb-0', signingSecret: 'none', tokenVerificationEnabled: false }),
        services,
      )
    } finally {
      await slack.close()
    }
    // biome-ignore lint/suspicious/noExplicitAny: YAML as it is written
    const written = (list: any[], key: string) => list.map((one) => one[key]).sort()
    expect(heard.command.sort()).toEqual(written(features.slash_commands, 'command'))
    const shortcuts = heard.shortcut.map((one) => {
      const { type, callback_id } = one as { type: string; callback_id: string }
      return `${type === 'message_action' ? 'message' : 'global'} ${callback_id}`
    })
    expect(shortcuts.sort()).toEqual(
      // biome-ignore lint/suspicious/noExplicitAny: YAML as it is written
      features.shortcuts.map(({ type, callback_id }: any) => `${type} ${callback_id}`).sort(),
    )
    const events = new Set(heard.event.flatMap((name) => EVENTS[String(name)] ?? [String(name)]))
    expect([...events].sort()).toEqual(settings.event_subscriptions.bot_events)
  })

  it('is for Socket Mode, with buttons and a Home tab', () => {
    expect(settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      token_rotation_enabled: false,
    })
    expect(features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true })
  })

  it('keeps to Slack’s lengths', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35)
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
  })
})
