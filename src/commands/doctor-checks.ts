import { existsSync } from 'node:fs'
import { get } from 'node:http'
import type { Config } from '../config.ts'
import type { Checked } from '../core/index.ts'
import { examineDiscord, examineSlack, probeReplyAddress, readPlaybook } from '../main.ts'
import { database, dataFolder, late, sentence } from './doctor-storage.ts'

type Check = (config: Config) => readonly Checked[] | Promise<readonly Checked[]>

const DESK_TIMEOUT = 2_000

/** In the order in which they are told. None of them sends a comment or a reply anywhere. */
export const CHECKS: readonly Check[] = [
  dataFolder,
  database,
  identity,
  playbook,
  desk,
  api,
  ownPlaces,
  replies,
  late,
  platforms,
]

function identity({ brand, speaker }: Config): readonly Checked[] {
  const name = 'Who speaks'
  if (brand === undefined)
    return [
      {
        name,
        state: 'off',
        says: 'no name: drafts are signed “the team”, unless the playbook says another',
        todo: 'set WINNOW_BRAND, and WINNOW_SPEAKER for a person',
      },
    ]
  return [{ name, state: 'works', says: speaker === undefined ? brand : `${speaker}, for ${brand}` }]
}

async function playbook({ playbook: { path, required } }: Config): Promise<readonly Checked[]> {
  const name = 'Playbook'
  try {
    await readPlaybook({ path, required })
    return existsSync(path)
      ? [{ name, state: 'works', says: path }]
      : [
          {
            name,
            state: 'off',
            says: 'the built-in words; to change them, copy playbook.example.yaml to playbook.yaml',
          },
        ]
  } catch (error) {
    return [{ name, state: 'broken', says: sentence(error) }]
  }
}

async function desk({ host, port, exposed }: Config): Promise<readonly Checked[]> {
  const name = 'Desk'
  const who = exposed
    ? 'open to other machines, behind a login with WINNOW_DESK_TOKEN'
    : 'open to this machine only'
  const address = host.includes(':') ? `[${host}]` : exposed ? 'localhost' : host
  const where = `http://${address}:${port}`
  const answer = await healthOf(`${where}/healthz`)
  if (answer === 'winnow') return [{ name, state: 'works', says: `runs at ${where}, ${who}` }]
  if (answer === 'nobody')
    return [{ name, state: 'works', says: `not running; port ${port} is free, ${who}`, todo: 'npm start' }]
  const todo = 'stop that program, or choose another port with WINNOW_PORT'
  return [{ name, state: 'broken', says: `another program holds port ${port}`, todo }]
}

/** Who answers there. (`fetch` refuses some ports that a person may have chosen.) */
function healthOf(address: string): Promise<'winnow' | 'nobody' | 'another'> {
  return new Promise((resolve) => {
    const asked = get(address, { timeout: DESK_TIMEOUT, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        body = (body + chunk).slice(0, 1_000)
      })
      answer.on('end', () => resolve(/"status":"ok","version"/.test(body) ? 'winnow' : 'another'))
      answer.on('error', () => resolve('another'))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'another'),
    )
  })
}

function api({ api: { token, actor }, exposed }: Config): readonly Checked[] {
  const name = 'HTTP intake and API'
  const says =
    token !== undefined
      ? `open to holders of WINNOW_API_TOKEN, who decide in the name of “${actor}”`
      : exposed
        ? 'closed, because other machines could reach it'
        : `open to programs of this machine, which decide in the name of “${actor}”`
  const state = token === undefined && exposed ? 'off' : 'works'
  return [
    { name, state, says, ...(token === undefined ? { todo: 'set WINNOW_API_TOKEN to demand a token' } : {}) },
  ]
}

function ownPlaces({ ownPlaces: places }: Config): readonly Checked[] {
  const name = 'Own places'
  if (places.length > 0) return [{ name, state: 'works', says: places.join(', ') }]
  const todo = 'set WINNOW_OWN_PLACES, so that a comment’s address says whose place it is'
  return [
    { name, state: 'off', says: 'none named: a comment that doesn’t say is taken as posted to you', todo },
  ]
}

async function replies({ reply }: Config): Promise<readonly Checked[]> {
  const name = 'Replies to comments that came over HTTP'
  if (reply === undefined)
    return [
      {
        name,
        state: 'off',
        says: 'not configured: an approved reply waits for somebody to paste it',
        todo: 'set WINNOW_REPLY_URL and WINNOW_REPLY_SECRET to have it posted',
      },
    ]
  const { host } = new URL(reply.url)
  const why = await probeReplyAddress(reply.url)
  return why === undefined
    ? [
        {
          name,
          state: 'works',
          says: `${host} can be reached; whether it takes replies shows with the first one`,
        },
      ]
    : [
        {
          name,
          state: 'broken',
          says: `${host} can't be reached (${why})`,
          todo: 'start it, or mend WINNOW_REPLY_URL',
        },
      ]
}

async function platforms({ slack, discord }: Config): Promise<readonly Checked[]> {
  const off = (name: string, todo: string): readonly Checked[] => [
    { name, state: 'off', says: 'not configured', todo },
  ]
  return [
    ...(slack === undefined
      ? off('Slack', 'see “In Slack” in the README; it begins with SLACK_BOT_TOKEN')
      : await examineSlack(slack)),
    ...(discord === undefined
      ? off('Discord', 'see “In Discord” in the README; it begins with DISCORD_TOKEN')
      : await examineDiscord(discord)),
  ]
}
