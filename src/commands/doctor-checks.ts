import { existsSync } from 'node:fs'
import { get } from 'node:http'
import type { Config } from '../config.ts'
import { type Checked, WinnowError } from '../core/index.ts'
import { openInternet, probeReplyAddress } from '../main.ts'
import { PLATFORMS } from '../platforms.ts'
import { readPlaybook } from '../playbook-file.ts'
import { readAnswers, readTeamWords } from '../team-file.ts'
import { apiState } from './api-state.ts'
import { database, dataFolder, late, redis, sentence } from './doctor-storage.ts'
import { issues } from './doctor-tracker.ts'

type Check = (config: Config) => readonly Checked[] | Promise<readonly Checked[]>

const DESK_TIMEOUT = 2_000

/** In the order in which they are told. None of them sends a comment or a reply anywhere. */
export const CHECKS: readonly Check[] = [
  dataFolder,
  database,
  redis,
  outputs,
  kept,
  identity,
  playbook,
  encoder,
  teamWords,
  knownAnswers,
  desk,
  api,
  proxies,
  ownPlaces,
  replies,
  issues,
  late,
  platforms,
]

/** Whether anything is posted at all, and what holds it back. */
function outputs({ dryRun, postsADay, stopAfter }: Config): readonly Checked[] {
  const name = 'What is posted'
  if (dryRun) {
    const says = 'nothing: WINNOW_DRY_RUN is on; replies come back, and no card, digest or tag is made'
    return [{ name, state: 'off', says, todo: 'remove WINNOW_DRY_RUN when you have seen enough' }]
  }
  const most =
    postsADay === undefined ? 'any number of replies a day' : `${postsADay} replies a day and place`
  return [{ name, state: 'works', says: `${most}; a place rests after ${stopAfter} tries without an answer` }]
}

function kept({ keep: { cases, smallTalk } }: Config): readonly Checked[] {
  const said = (days: number | null) => (days === null ? 'for ever' : `${days} days`)
  const says = `cases ${said(cases)} after their last change, set-aside small talk ${said(smallTalk)}`
  return [{ name: 'Kept', state: 'works', says }]
}

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

async function encoder({ reading }: Config): Promise<readonly Checked[]> {
  const name = 'Sentence encoder'
  if (reading === 'quick') return [{ name, state: 'off', says: 'not asked: WINNOW_READING=quick' }]
  const { readEncoder } = await import('../encoder.ts')
  try {
    readEncoder()
    return [{ name, state: 'works', says: 'ready for comments that the quick reading is unsure of' }]
  } catch (error) {
    const says = error instanceof WinnowError ? error.message : 'its weights can’t be read'
    const todo = 'until then comments are read quickly; WINNOW_READING=quick makes that the wish'
    return [{ name, state: 'broken', says, todo }]
  }
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

async function teamWords({ words }: Config): Promise<readonly Checked[]> {
  const name = 'Your team’s words'
  try {
    const { quiet, hear } = await readTeamWords(words)
    if (existsSync(words.path))
      return [
        { name, state: 'works', says: `${quiet.length} not heard, ${hear.length} heard: ${words.path}` },
      ]
    const says = 'none; to list some, use the desk’s settings, or copy words.example.yaml to words.yaml'
    return [{ name, state: 'off', says }]
  } catch (error) {
    return [{ name, state: 'broken', says: sentence(error), todo: 'winnow words check says it again' }]
  }
}

async function knownAnswers({ answers }: Config): Promise<readonly Checked[]> {
  const name = 'Known answers'
  try {
    const known = await readAnswers(answers)
    if (existsSync(answers.path)) {
      const entries = known.length === 1 ? '1 entry' : `${known.length} entries`
      return [{ name, state: 'works', says: `${entries}: ${answers.path}` }]
    }
    const says = 'none; to list some, use the desk’s settings, or copy answers.example.yaml to answers.yaml'
    return [{ name, state: 'off', says }]
  } catch (error) {
    return [{ name, state: 'broken', says: sentence(error) }]
  }
}

async function desk({ host, port, exposed, desk: { token } }: Config): Promise<readonly Checked[]> {
  const name = 'Desk'
  const who = exposed
    ? 'open to other machines, behind a login with WINNOW_DESK_TOKEN'
    : token === undefined
      ? 'open to this machine only, and to whatever a proxy here hands on without saying so'
      : 'on this machine, behind a login with WINNOW_DESK_TOKEN'
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

function api(config: Config): readonly Checked[] {
  const name = 'HTTP intake and API'
  const { is, says } = apiState(config)
  const inWhoseName = `decisions of programs stand in the name of “${config.api.actor}”`
  if (is === 'login') return [{ name, state: 'off', says, todo: 'set WINNOW_API_TOKEN to let programs in' }]
  const todo = is === 'open' ? { todo: 'set WINNOW_API_TOKEN to demand a token' } : {}
  return [{ name, state: 'works', says: `${says}; ${inWhoseName}`, ...todo }]
}

function proxies({ trustedProxies, desk: { token } }: Config): readonly Checked[] {
  const name = 'Proxies'
  if (trustedProxies.length > 0)
    return [{ name, state: 'works', says: `believed when they say who asks: ${trustedProxies.join(', ')}` }]
  const says = 'none named: whatever is forwarded is believed from nobody'
  const todo = 'set WINNOW_TRUSTED_PROXIES if the desk is reached through one'
  return [{ name, state: 'off', says, ...(token === undefined ? {} : { todo }) }]
}

function ownPlaces({ ownPlaces: places }: Config): readonly Checked[] {
  const name = 'Own places'
  if (places.length > 0) return [{ name, state: 'works', says: places.join(', ') }]
  const todo = 'set WINNOW_OWN_PLACES, so that a comment’s address says whose place it is'
  return [
    {
      name,
      state: 'off',
      says: 'none named: whatever comes with an address counts as said somewhere else',
      todo,
    },
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

async function platforms(config: Config): Promise<readonly Checked[]> {
  const found: Checked[] = []
  const { brand = '' } = config
  const around = { internet: await openInternet(), clock: { now: () => new Date() }, brand }
  for (const { name, title, begin } of PLATFORMS) {
    const configured = config.platforms.find((one) => one.name === name)
    if (configured !== undefined) found.push(...(await configured.examine(around)))
    else found.push({ name: title, state: 'off', says: 'not configured', todo: begin })
  }
  return found
}
