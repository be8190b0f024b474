import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Around, ConfiguredPlatform } from '../../src/core/index.ts'
import { manualClock } from '../support/clock.ts'
import { anywhere } from '../support/internet.ts'
import * as bluesky from '../support/places/bluesky.ts'
import type { PlaceDouble } from '../support/places/contract.ts'
import * as discourse from '../support/places/discourse.ts'
import * as github from '../support/places/github.ts'
import { openGitHubDiscussions } from '../support/places/github-discussions.ts'
import * as mastodon from '../support/places/mastodon.ts'
import * as wordpress from '../support/places/wordpress.ts'
import { freePort } from '../support/receiver.ts'

const clock = manualClock()
const now = () => clock.now()
const around: Around = { internet: anywhere, clock, brand: 'Acme' }
const SECRET = 'a-secret-of-the-place-0123456789'

type Env = Readonly<Record<string, string>>
interface Row {
  readonly name: string
  open(): Promise<PlaceDouble & { readonly url: string }>
  env(url: string): Env
  /** The variable that has the key. */
  readonly key: string
  readonly says: RegExp
}

const ROWS: readonly Row[] = [
  {
    name: 'wordpress',
    open: () => wordpress.openWordPress(now),
    env: (url) => ({
      WORDPRESS_URL: url,
      WORDPRESS_USER: wordpress.ACCOUNT.user,
      WORDPRESS_PASSWORD: wordpress.ACCOUNT.password,
    }),
    key: 'WORDPRESS_PASSWORD',
    says: /answered as user 7/,
  },
  {
    name: 'mastodon',
    open: () => mastodon.openMastodon(now),
    env: (url) => ({ MASTODON_URL: url, MASTODON_TOKEN: mastodon.TOKEN, MASTODON_TAGS: '#acme, notes' }),
    key: 'MASTODON_TOKEN',
    says: /answers as @acme; listens to mentions and #acme, #notes/,
  },
  {
    name: 'discourse',
    open: () => discourse.openDiscourse(now),
    env: (url) => ({ DISCOURSE_URL: url, DISCOURSE_API_KEY: discourse.KEY, DISCOURSE_USER: discourse.US }),
    key: 'DISCOURSE_API_KEY',
    says: /answers as Acme_Support/,
  },
  {
    name: 'github',
    open: () => github.openGitHub(now),
    env: (url) => ({
      GITHUB_API_URL: url,
      GITHUB_TOKEN: github.TOKEN,
      GITHUB_REPOSITORIES: github.REPOSITORY,
      GITHUB_LISTENS: 'issues',
      GITHUB_HOOK_SECRET: SECRET,
    }),
    key: 'GITHUB_TOKEN',
    says: /^issues of acme\/notes can be read, when GitHub tells of something; answers as acme-support/,
  },
  {
    name: 'github',
    open: () => openGitHubDiscussions(now),
    env: (url) => ({
      GITHUB_API_URL: url,
      GITHUB_TOKEN: github.TOKEN,
      GITHUB_REPOSITORIES: github.REPOSITORY,
    }),
    key: 'GITHUB_TOKEN',
    says: /^issues and discussions of acme\/notes can be read, every three minutes; answers as acme-support/,
  },
  {
    name: 'bluesky',
    open: () => bluesky.openBluesky(now),
    env: (url) => ({
      BLUESKY_URL: url,
      BLUESKY_HANDLE: `@${bluesky.ACCOUNT.handle}`,
      BLUESKY_PASSWORD: bluesky.ACCOUNT.password,
      BLUESKY_SEARCH: 'Acme Notes, acme.example',
    }),
    key: 'BLUESKY_PASSWORD',
    says: /answers as @acme.example; listens to mentions and searches for Acme Notes, acme.example/,
  },
]

const open: PlaceDouble[] = []
afterEach(async () => {
  for (const double of open.splice(0)) await double.close()
})

function configured(name: string, env: Env): ConfiguredPlatform {
  const found = readConfig(env).platforms.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${name} is not configured`)
  return found
}

describe.each(ROWS)('what winnow doctor says of $name', ({ name, open: openPlace, env, key, says }) => {
  it('works: what it reads, and as whom it answers', async () => {
    const double = await openPlace()
    open.push(double)
    const [checked, ...more] = await configured(name, env(double.url)).examine(around)
    expect(checked).toMatchObject({ state: 'works', says: expect.stringMatching(says) })
    expect([more, double.posts()]).toEqual([[], 0])
  })

  it('a wrong key is broken, and says what to do; the key is told nowhere', async () => {
    const double = await openPlace()
    open.push(double)
    const [checked] = await configured(name, { ...env(double.url), [key]: 'wrong-key-narwhal' }).examine(
      around,
    )
    expect(checked).toMatchObject({ state: 'broken', todo: expect.stringMatching(/\w/) })
    expect(JSON.stringify(checked)).not.toContain('narwhal')
  })

  it('a place that is away is broken too', async () => {
    const away = env(`http://127.0.0.1:${await freePort()}`)
    expect(await configured(name, away).examine(around)).toMatchObject([{ state: 'broken' }])
  })

  it('half of what it needs is refused with what is missing', () => {
    const { [key]: _, ...half } = env('https://place.example')
    let message = ''
    try {
      readConfig(half)
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain(key)
    expect(message).toContain('it is missing')
  })
})

it('where a token may not read discussions, it is said what to do', async () => {
  const double = await openGitHubDiscussions(now)
  open.push(double)
  const forbidden = {
    data: { repository: null },
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }],
  }
  double.answersAll({ status: 200, json: forbidden })
  const env = {
    GITHUB_API_URL: double.url,
    GITHUB_TOKEN: github.TOKEN,
    GITHUB_REPOSITORIES: github.REPOSITORY,
  }
  const [checked] = await configured('github', env).examine(around)
  expect(checked).toMatchObject({ state: 'broken', todo: expect.stringContaining('GITHUB_LISTENS') })
})

it('nobody decides in these places, and a token alone of another program turns nothing on', () => {
  const { platforms } = readConfig({ GITHUB_TOKEN: 'of-the-build-server' })
  expect(platforms).toEqual([])
  for (const { name, env } of ROWS) {
    const one = configured(name, env('https://place.example'))
    expect([one.deciders, one.isChat]).toEqual([[], false])
  }
})
