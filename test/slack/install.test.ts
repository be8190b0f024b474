import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../adapters/slack/app.ts'
import { createInstallations, registerUninstall } from '../../adapters/slack/install/index.ts'
import { createSeal } from '../../adapters/slack/install/sealing.ts'
import type { SlackConfig } from '../../adapters/slack/settings.ts'
import type { PlatformServices } from '../../src/core/index.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { closeDesks, testDesk } from '../support/desk.ts'
import { anywhere } from '../support/internet.ts'
import { freePort } from '../support/receiver.ts'
import { startSlack } from '../support/slack/index.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await closeDesks()
})

const client = { clientId: '1.2', clientSecret: 'client-secret' }

async function rig(tokenKey = 'a long key of many words') {
  const port = await freePort()
  const slack = await startSlack({ oauth: client, http: `http://127.0.0.1:${port}/slack/events` })
  closing.push(() => slack.close())
  const { storage, clock } = await testDesk()
  const said: string[] = []
  const services: PlatformServices = {
    analyze: async (one) => markedAnalyzer.analyze(one),
    internet: anywhere,
    records: storage.records,
    memory: storage.memory('slack'),
    clock,
    timers: clock.timers,
    report: (error) => said.push(String(error)),
    inform: (what, ids) => said.push(`${what} ${JSON.stringify(ids)}`),
    placed: (comment) => comment,
    brand: 'Acme',
    defaultLanguage: 'en',
  }
  const config: SlackConfig = {
    signingSecret: slack.signingSecret,
    apiUrl: slack.url,
    httpPort: port,
    host: '127.0.0.1',
    channels: [],
    deciders: [],
    timeZone: 'UTC',
    oauth: { ...client, stateSecret: 'state-secret', tokenKey },
  }
  const installations = createInstallations(config, services)
  if (installations === undefined) throw new Error('no installations')
  const transport = createApp({
    config,
    services,
    authorize: undefined,
    installations,
    onUp: () => undefined,
  })
  registerUninstall(transport.app, services)
  await transport.start()
  closing.push(() => transport.stop())
  const here = `http://127.0.0.1:${port}`
  return {
    slack,
    services,
    config,
    installations,
    said,
    fetch: () =>
      installations.receiverOptions.installationStore.fetchInstallation({
        teamId: 'T0ACME',
        enterpriseId: undefined,
        isEnterpriseInstall: false,
      }),
    async install(code: string) {
      const start = await fetch(`${here}/slack/install`, { redirect: 'manual' })
      const asked = new URL(start.headers.get('location') ?? '')
      const back = new URL(`${here}/slack/oauth_redirect`)
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.searchParams.get('state') ?? '')
      const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      return { asked, answer: await fetch(back, { headers: { cookie }, redirect: 'manual' }) }
    },
  }
}

describe('installing in several workspaces', () => {
  it('goes from the install page to a stored token, and asks for the least', async () => {
    const { slack, installations, install, fetch } = await rig()
    const { asked, answer } = await install(slack.oauthCode())
    expect(answer.status).toBe(200)
    expect(asked.searchParams.get('scope')?.split(',')).toEqual([
      'channels:history',
      'channels:read',
      'chat:write',
      'commands',
      'groups:history',
      'groups:read',
      'usergroups:read',
      'users:read',
    ])
    expect(await installations.teams()).toEqual(['T0ACME'])
    expect((await fetch()).bot).toMatchObject({ token: expect.stringMatching(/^xoxb-/), userId: 'U0WINNOW' })
  })

  it('refuses a code without the state that it gave out', async () => {
    const { config, slack, installations } = await rig()
    const query = `code=${slack.oauthCode()}&state=forged`
    const url = `http://127.0.0.1:${config.httpPort}/slack/oauth_redirect?${query}`
    expect((await fetch(url)).status).toBe(400)
    expect(await installations.teams()).toEqual([])
  })

  it('keeps no token readable in the database, and opens it with its key and in its place only', async () => {
    const { slack, services, install, fetch } = await rig()
    await install(slack.oauthCode())
    const token = (await fetch()).bot?.token ?? 'none'
    const [row] = await services.records.list<{ sealed: string }>('slack-installation')
    expect(row?.key).toBe('T0ACME')
    const { sealed = '' } = row?.value ?? {}
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain(token)
    expect(JSON.stringify(row)).not.toContain('xoxb')
    expect(createSeal('a long key of many words').open(sealed, 'T0ACME')).toContain(token)
    expect(createSeal('another key').open(sealed, 'T0ACME')).toBeUndefined()
    expect(createSeal('a long key of many words').open(sealed, 'T0OTHER')).toBeUndefined()
    expect(createSeal('a long key of many words').open('c2hvcnQ=', 'T0ACME')).toBeUndefined()
  })

  it('says what to do when the key was changed', async () => {
    const { slack, services, config, install } = await rig()
    await install(slack.oauthCode())
    const { oauth } = config
    if (oauth === undefined) throw new Error('no oauth')
    const changed = createInstallations({ ...config, oauth: { ...oauth, tokenKey: 'another' } }, services)
    const asking = { teamId: 'T0ACME', enterpriseId: undefined, isEnterpriseInstall: false as const }
    await expect(changed?.receiverOptions.installationStore.fetchInstallation(asking)).rejects.toThrow(
      /SLACK_TOKEN_KEY is another one now/,
    )
  })

  it.each([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { bot: ['U0WINNOW'] } },
  ])('forgets the token at $type', async (event) => {
    const { slack, installations, install, said } = await rig()
    await install(slack.oauthCode())
    slack.emit(event)
    await vi.waitFor(async () => expect(await installations.teams()).toEqual([]))
    expect(said).toContain('slack uninstalled {"team":"T0ACME"}')
  })

  it('keeps the bot’s token when only a person’s was revoked', async () => {
    const { slack, installations, install } = await rig()
    await install(slack.oauthCode())
    slack.emit({ type: 'tokens_revoked', tokens: { oauth: ['U0ANA'] } })
    await vi.waitFor(() => expect(slack.acks.filter(({ acked }) => acked)).toHaveLength(1))
    expect(await installations.teams()).toEqual(['T0ACME'])
  })

  it('needs HTTP mode, and is off without a client id', async () => {
    const { config, services } = await rig()
    const { httpPort, ...socket } = config
    expect(() => createInstallations(socket, services)).toThrow(/HTTP mode/)
    const { oauth, ...single } = config
    expect(createInstallations(single, services)).toBeUndefined()
  })
})
