import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { DiscordConfig } from '../adapters/discord/settings.ts'
import type { SlackConfig } from '../adapters/slack/settings.ts'
import { apiState } from '../src/commands/api-state.ts'
import { isLoopback, PROJECT_ROOT, readConfig, VARIABLES } from '../src/config.ts'
import type { Problem } from '../src/core/index.ts'
import { WinnowError } from '../src/core/index.ts'

const SECRET = 'a-long-enough-secret-0123456789'

function problemsOf(env: Record<string, string>, file: Record<string, string> = {}): readonly Problem[] {
  try {
    readConfig(env, file)
  } catch (error) {
    if (error instanceof WinnowError && error.code === 'config_invalid') return error.problems
    throw error
  }
  return []
}

/** What a platform makes of its variables; undefined: it isn't connected to. */
function settingsOf<S>(name: string, env: Record<string, string>): S | undefined {
  return readConfig(env).platforms.find((one) => one.name === name)?.settings as S | undefined
}
const slackOf = (env: Record<string, string>) => settingsOf<SlackConfig>('slack', env)
const discordOf = (env: Record<string, string>) => settingsOf<DiscordConfig>('discord', env)

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the configuration was accepted')
}

describe('a configuration that says nothing', () => {
  const config = readConfig({})
  it('listens on this machine only, keeps SQLite in ./data, and opens nothing else', () => {
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      exposed: false,
      undoSeconds: 5,
      language: 'en',
    })
    expect(config.dataDir).toBe(join(PROJECT_ROOT, 'data'))
    expect(config.api).toEqual({ token: undefined, actor: 'local operator' })
    expect(config.desk.actor).toBe('local operator')
    expect([config.databaseUrl, config.reply, config.brand, config.logLevel]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(config.playbook).toEqual({ path: join(PROJECT_ROOT, 'playbook.yaml'), required: false })
    expect([config.ownPlaces, config.warnings]).toEqual([[], []])
  })
})

describe('a path', () => {
  it.each([
    ['~/winnow', join(homedir(), 'winnow')],
    ['~', homedir()],
    ['./here', join(PROJECT_ROOT, 'here')],
    ['/srv/~/winnow', '/srv/~/winnow'],
    ['~other/winnow', join(PROJECT_ROOT, '~other/winnow')],
  ])('%s is %s', (given, path) => {
    expect(readConfig({ WINNOW_DATA_DIR: given }).dataDir).toBe(path)
    expect(readConfig({ WINNOW_PLAYBOOK: given }).playbook.path).toBe(path)
  })
})

describe('where issues are made', () => {
  const github = { WINNOW_TRACKER_GITHUB: 'acme/notes' }
  const webhook = { WINNOW_TRACKER_URL: 'https://t.example/issues' }
  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'a token with a letter no header takes',
      { ...github, WINNOW_TRACKER_TOKEN: 'tok\u0142n' },
      'WINNOW_TRACKER_TOKEN',
    ],
    ['a token of two lines', { ...github, WINNOW_TRACKER_TOKEN: 'one\ntwo' }, 'WINNOW_TRACKER_TOKEN'],
    ['a repository without a token', github, 'WINNOW_TRACKER_TOKEN'],
    ['an address without a secret', webhook, 'WINNOW_TRACKER_SECRET'],
    ['a repository', { ...github, WINNOW_TRACKER_TOKEN: 'ghp_x' }, undefined],
    ['an address', { ...webhook, WINNOW_TRACKER_SECRET: 'x'.repeat(16) }, undefined],
  ])('is said by %s', (_, env, problem) => {
    if (problem === undefined) expect(readConfig(env).tracker).toBeDefined()
    else expect(problemsOf(env).map(({ path }) => path)).toEqual([problem])
  })
})

describe('how long a reply is tried', () => {
  const reply = { WINNOW_REPLY_URL: 'https://acme.example/replies', WINNOW_REPLY_SECRET: 'x'.repeat(16) }
  it('is a day, or as configured', () => {
    expect(readConfig(reply).reply?.tryHours).toBe(24)
    expect(readConfig({ ...reply, WINNOW_SEND_HOURS: '2' }).reply?.tryHours).toBe(2)
  })
})

describe('.env and the environment', () => {
  it('reads .env under the real environment', () => {
    const config = readConfig({ WINNOW_BRAND: 'Acme' }, { WINNOW_BRAND: 'Other', WINNOW_PORT: '4000' })
    expect([config.brand, config.port]).toEqual(['Acme', 4000])
  })

  it('takes an empty value as not set', () => {
    expect(readConfig({ WINNOW_BRAND: '', WINNOW_PORT: ' ' })).toMatchObject({ brand: undefined, port: 3000 })
  })

  it('splits own places', () => {
    const { ownPlaces } = readConfig({ WINNOW_OWN_PLACES: 'Forum.Acme.example, https://blog.example/acme,' })
    expect(ownPlaces).toEqual(['forum.acme.example', 'https://blog.example/acme'])
  })

  it('takes ways, names and hosts for what two people approve', () => {
    const said = 'thank-host, All, Trustpilot, Acme forum, ask.example'
    expect(readConfig({ WINNOW_SECOND_YES: said }).secondYes).toEqual(said.toLowerCase().split(', '))
  })

  it.each(['redis://cache:6379', 'rediss://desk:secret@cache.example:6380/2'])('takes Redis at %s', (url) => {
    expect(readConfig({ KEYV_URL: url }).keyvUrl).toBe(url)
  })
})

describe('Slack', () => {
  const OAUTH = {
    SLACK_CLIENT_ID: '1',
    SLACK_CLIENT_SECRET: '2',
    SLACK_STATE_SECRET: SECRET,
    SLACK_TOKEN_KEY: SECRET,
  }
  const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
  it('is not connected to unless a token says so', () => {
    expect(slackOf({})).toBeUndefined()
    expect(slackOf({ SLACK_REVIEW_CHANNEL: 'C1' })).toBeUndefined()
  })

  it('takes Socket Mode by default, and nobody decides', () => {
    const slack = slackOf(socket)
    expect(slack).toMatchObject({ botToken: 'xoxb-1', appToken: 'xapp-1', channels: [], deciders: [] })
    expect([slack?.httpPort, slack?.digestHour, slack?.reviewChannel, slack?.oauth]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('reads lists, hours and a time zone', () => {
    const slack = slackOf({
      ...socket,
      SLACK_CHANNELS: 'C1, C2',
      SLACK_DECIDERS: 'U1,S1',
      SLACK_DIGEST_HOUR: '0',
      WINNOW_TIME_ZONE: 'Europe/Paris',
    })
    expect([slack?.channels, slack?.deciders]).toEqual([
      ['C1', 'C2'],
      ['U1', 'S1'],
    ])
    expect([slack?.digestHour, slack?.timeZone]).toEqual([0, 'Europe/Paris'])
  })

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_HTTP_PORT: '3001' }, 'SLACK_SIGNING_SECRET'],
    [
      {
        ...socket,
        SLACK_CLIENT_ID: '1',
        SLACK_CLIENT_SECRET: '2',
        SLACK_STATE_SECRET: SECRET,
        SLACK_HTTP_PORT: '3001',
        SLACK_SIGNING_SECRET: 's',
      },
      'SLACK_TOKEN_KEY',
    ],
    [OAUTH, 'SLACK_HTTP_PORT'],
    [{ ...socket, SLACK_DECIDERS: '@ana' }, 'SLACK_DECIDERS'],
    [{ ...socket, SLACK_DIGEST_HOUR: '24' }, 'SLACK_DIGEST_HOUR'],
    [{ ...socket, WINNOW_TIME_ZONE: 'Mars/Base' }, 'WINNOW_TIME_ZONE'],
  ])('%o is refused for %s', (env, path) => {
    expect(problemsOf(env)).toMatchObject([{ path }])
  })
})

describe('Discord', () => {
  it('is not connected to without a token', () => {
    expect(discordOf({ DISCORD_FORUMS: '1' })).toBeUndefined()
  })

  it('reads channels, forums, people and names of tags', () => {
    const discord = discordOf({
      DISCORD_TOKEN: 't',
      DISCORD_FORUMS: '10, 11',
      DISCORD_DECIDERS: '42',
      DISCORD_TAGS: 'feedback = Retours, bug=Bug report',
      DISCORD_CREATE_TAGS: 'yes',
      DISCORD_SHARDS: '2',
      DISCORD_DIGEST_HOUR: '0',
    })
    expect(discord).toEqual({
      token: 't',
      team: [],
      channels: [],
      forums: ['10', '11'],
      deciders: ['42'],
      tags: { feedback: 'Retours', bug: 'Bug report' },
      createTags: true,
      timeZone: expect.any(String),
      digestHour: 0,
      shards: 2,
    })
    expect(discordOf({ DISCORD_TOKEN: 't', DISCORD_SHARDS: 'auto' })?.shards).toBe('auto')
  })

  it.each([
    ['DISCORD_FORUMS', 'general'],
    ['DISCORD_TAGS', 'troll=Troll'],
    ['DISCORD_TAGS', 'bug=a name of more than twenty letters'],
    ['DISCORD_TAGS', 'bug'],
    ['DISCORD_CREATE_TAGS', 'perhaps'],
    ['DISCORD_SHARDS', '0'],
  ])('%s=%s is refused', (path, value) => {
    expect(problemsOf({ DISCORD_TOKEN: 't', [path]: value })).toMatchObject([{ path }])
  })
})

describe('another address of a platform, with and without what a client adds', () => {
  it.each(['http://127.0.0.1:1/api', 'http://127.0.0.1:1/api/', 'http://127.0.0.1:1/api//'])('%s', (url) => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url }
    expect(slackOf(env)?.apiUrl).toBe('http://127.0.0.1:1/api/')
    const discord = { DISCORD_TOKEN: 't', DISCORD_API_URL: url }
    expect(discordOf(discord)?.apiUrl).toBe('http://127.0.0.1:1/api')
  })
  it.each(['http://127.0.0.1:1/api/v10', 'http://127.0.0.1:1/api/v10/'])('%s', (url) => {
    expect(discordOf({ DISCORD_TOKEN: 't', DISCORD_API_URL: url })?.apiUrl).toBe('http://127.0.0.1:1/api')
  })
})

describe('wrong values are all told at once, with what was expected', () => {
  const wrong = [
    ['WINNOW_PORT', 'eighty', /a port, 1 to 65535.*"eighty"/],
    ['WINNOW_PORT', '70000', /a port/],
    ['WINNOW_PORT', '-1', /a port/],
    ['WINNOW_HOST', 'http://x', /a host name or address/],
    ['DATABASE_URL', 'mysql://x', /unset for SQLite, or postgres:/],
    ['WINNOW_BRAND', 'x'.repeat(81), /at most 80 characters/],
    ['WINNOW_LANGUAGE', 'de', /en or fr/],
    ['WINNOW_OWN_PLACES', 'not a host', /hosts or addresses/],
    [
      'WINNOW_SECOND_YES',
      'Trustpilot, thank_host',
      /light-touch, ignore, thank-host, ask-to-elaborate, answer, all/,
    ],
    ['WINNOW_SECOND_YES', 'anser', /ways to answer/],
    ['WINNOW_SECOND_YES', 'light touch', /ways to answer/],
    ['WINNOW_SECOND_YES', 'elaborate', /ways to answer/],
    ['WINNOW_UNDO_SECONDS', '1.5', /whole number of seconds/],
    ['WINNOW_SEND_HOURS', '0', /1 to 168/],
    ['WINNOW_REPLY_URL', 'ftp://x.example', /an http or https address/],
    ['WINNOW_REPLY_URL', 'https://user:password@x.example', /an http or https address/],
    ['WINNOW_API_TOKEN', 'short', /at least 16 characters/],
    ['WINNOW_DESK_TOKEN', '', /it is empty/],
    ['WINNOW_API_TOKEN', ' ', /it is empty/],
    ['WINNOW_LOG_LEVEL', 'loud', /trace, debug, info/],
  ] as const
  it.each(wrong)('%s=%s', (name, value, expected) => {
    const problem = problemsOf({ [name]: value }).find(({ path }) => path === name)
    expect(problem?.expected).toMatch(expected)
  })

  it('collects them', () => {
    const env = { WINNOW_PORT: 'x', WINNOW_LANGUAGE: 'x', WINNOW_REPLY_URL: 'http://x.example' }
    expect(problemsOf(env).map(({ path }) => path)).toEqual([
      'WINNOW_PORT',
      'WINNOW_LANGUAGE',
      'WINNOW_REPLY_SECRET',
    ])
  })

  it('rule 9: never shows a secret, right or wrong', () => {
    const told = messageOf({
      WINNOW_API_TOKEN: 'tiny-token',
      WINNOW_DESK_TOKEN: 'tiny-desk',
      WINNOW_REPLY_SECRET: 'tiny-reply',
      WINNOW_REPLY_URL: 'gopher://u:hidden@x',
      DATABASE_URL: 'mysql://u:hidden@x',
    })
    expect(told).not.toMatch(/tiny|hidden/)
  })
})

describe('a misspelt variable stops the start and is named with the nearest one', () => {
  const misspelt = [
    ['WINNOW_API_TOKN', 'WINNOW_API_TOKEN'],
    ['WINOW_PORT', 'WINNOW_PORT'],
    ['WINNOWPORT', 'WINNOW_PORT'],
    ['winnow_port', 'WINNOW_PORT'],
    ['WINNOW_REPLY_SECRETS', 'WINNOW_REPLY_SECRET'],
    ['WINNOW_PLAYBOOKS_DIR', 'WINNOW_PLAYBOOK'],
  ] as const
  it.each(misspelt)('%s', (name, nearest) => {
    expect(problemsOf({ [name]: SECRET })).toEqual([
      { path: name, expected: `no such variable; the nearest is ${nearest}` },
    ])
  })

  it('in .env also where it is another program’s name', () => {
    expect(problemsOf({}, { DATABASE_URI: 'x' })).toHaveLength(1)
    expect(problemsOf({ DATABASE_URI: 'x' })).toEqual([])
    expect(readConfig({ DATABASE_URI: 'x' }).warnings[0]).toMatch(/did you mean DATABASE_URL/)
  })

  it('leaves other programs’ variables alone', () => {
    const env = {
      PATH: '/bin',
      HOME: '/root',
      npm_package_name: 'winnow',
      WINDOWID: '7',
      PORT: '1',
      DISPLAY: ':0',
    }
    expect(readConfig(env).warnings).toEqual([])
  })
})

describe('what opens the desk to others', () => {
  it.each(['0.0.0.0', '192.168.1.4', 'desk.acme.example', '::'])('%s demands a login', (host) => {
    expect(problemsOf({ WINNOW_HOST: host }).map(({ path }) => path)).toEqual(['WINNOW_DESK_TOKEN'])
    expect(readConfig({ WINNOW_HOST: host, WINNOW_DESK_TOKEN: SECRET }).exposed).toBe(true)
  })
  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('%s does not', (host) => {
    expect(readConfig({ WINNOW_HOST: host }).exposed).toBe(false)
  })
  it.each(['127.evil.example', 'localhost.evil.example', '128.0.0.1'])('%s is not this machine', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})

describe('a token that people try first', () => {
  const guessable = [
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcabcabcabcabca',
    'passwordpassword',
    'changemechangeme',
    'winnow-desk-token',
    'WINNOW_DESK_TOKEN',
    'motdepasse-secret',
    'abcdefghijklmnop',
    '0123456789abcdef',
    '9876543210fedcba',
    'admin-password-1234',
  ]
  it.each(guessable)('%s is refused beyond this machine', (token) => {
    const beyond = { WINNOW_HOST: '0.0.0.0', WINNOW_DESK_TOKEN: token }
    expect(problemsOf(beyond)).toMatchObject([{ path: 'WINNOW_DESK_TOKEN' }])
    const api = { WINNOW_HOST: '0.0.0.0', WINNOW_DESK_TOKEN: SECRET, WINNOW_API_TOKEN: token }
    expect(problemsOf(api)).toMatchObject([{ path: 'WINNOW_API_TOKEN' }])
    const proxied = { WINNOW_TRUSTED_PROXIES: '127.0.0.1', WINNOW_DESK_TOKEN: token }
    expect(problemsOf(proxied)).toMatchObject([{ path: 'WINNOW_DESK_TOKEN' }])
  })
  it('is warned of on this machine, and never shown', () => {
    const { warnings } = readConfig({ WINNOW_DESK_TOKEN: 'aaaaaaaaaaaaaaaa' })
    expect(warnings).toEqual([expect.stringContaining('WINNOW_DESK_TOKEN is easy to guess')])
    expect(warnings.join()).not.toContain('aaaa')
  })
  it.each([
    '6f1d2a90c4b7e85310fa29d4c6b8e7a1f0932d5b4c8e7a61',
    'b0a1c2d3e4f50617',
    'correct-horse-battery-staple',
    'Zs7_kQ-vR2mXw9Lt',
    'trois petits chats gris',
  ])('%s is none', (token) => {
    expect(readConfig({ WINNOW_HOST: '0.0.0.0', WINNOW_DESK_TOKEN: token }).desk.token).toBe(token)
  })
})

describe('proxies that are believed', () => {
  it('are addresses and networks', () => {
    const WINNOW_TRUSTED_PROXIES = '127.0.0.1, ::1  10.1.0.0/16,2001:db8::/32'
    const { trustedProxies, warnings } = readConfig({ WINNOW_TRUSTED_PROXIES, WINNOW_DESK_TOKEN: SECRET })
    expect(trustedProxies).toEqual(['127.0.0.1', '::1', '10.1.0.0/16', '2001:db8::/32'])
    expect(warnings).toEqual([])
    expect(readConfig({}).trustedProxies).toEqual([])
  })
  it.each([
    'nginx',
    '*',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '::/0',
    '10.0.0.0/8/8',
    '10.0.0',
    '/8',
    'fe80::1%eth0',
    '127.0.0.1/',
  ])('%s is none', (WINNOW_TRUSTED_PROXIES) => {
    expect(problemsOf({ WINNOW_TRUSTED_PROXIES, WINNOW_DESK_TOKEN: SECRET })).toMatchObject([
      { path: expect.stringContaining('WINNOW_TRUSTED_PROXIES') },
    ])
  })
  it('without a login open nothing, and that is said', () => {
    const { warnings } = readConfig({ WINNOW_TRUSTED_PROXIES: '127.0.0.1' })
    expect(warnings).toEqual([expect.stringContaining('without WINNOW_DESK_TOKEN')])
  })
})

describe('whom the API answers', () => {
  it.each([
    [{}, 'open'],
    [{ WINNOW_API_TOKEN: SECRET }, 'token'],
    [{ WINNOW_DESK_TOKEN: SECRET }, 'login'],
    [{ WINNOW_DESK_TOKEN: SECRET, WINNOW_API_TOKEN: SECRET }, 'token or login'],
    [{ WINNOW_HOST: '0.0.0.0', WINNOW_DESK_TOKEN: SECRET }, 'login'],
  ])('%j: %s', (env, is) => {
    expect(apiState(readConfig(env)).is).toBe(is)
  })
})

describe('.env.example', () => {
  const text = readFileSync(join(PROJECT_ROOT, '.env.example'), 'utf8')
  const lines = [...text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value])

  it('lists every variable of the schema, in its order, and no other', () => {
    expect(lines.map(([name]) => name)).toEqual(Object.keys(VARIABLES))
  })

  it('is accepted with the # taken off and the secrets filled in', () => {
    const filled = text.replace(/^# ([A-Z_]+=.*)$/gm, '$1')
    const env = parseEnv(filled.replace(/^(\w+)=$/gm, `$1=${SECRET}`))
    expect(problemsOf({}, env as Record<string, string>)).toEqual([])
  })

  it('shows the defaults that hold', () => {
    const env = Object.fromEntries(lines)
    const config = readConfig({})
    expect([env.WINNOW_PORT, env.WINNOW_HOST, env.WINNOW_UNDO_SECONDS, env.WINNOW_LANGUAGE]).toEqual(
      [config.port, config.host, config.undoSeconds, config.language].map(String),
    )
    expect(env.WINNOW_SEND_HOURS).toBe('24')
    expect([env.WINNOW_API_ACTOR, env.WINNOW_DESK_ACTOR]).toEqual([config.api.actor, config.desk.actor])
    expect(join(PROJECT_ROOT, env.WINNOW_DATA_DIR ?? '')).toBe(config.dataDir)
    expect(join(PROJECT_ROOT, env.WINNOW_PLAYBOOK ?? '')).toBe(config.playbook.path)
  })
})
