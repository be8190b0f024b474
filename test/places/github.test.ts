import { describe, expect, it } from 'vitest'
import { createGitHubPlatform } from '../../adapters/github/index.ts'
import { createGitHub } from '../../adapters/github/place.ts'
import { watchedLists } from '../../adapters/github/watch.ts'
import { githubTracker } from '../../adapters/tracker/github.ts'
import { createIssues } from '../../adapters/tracker/issues.ts'
import type { Comment, Desk } from '../../src/core/index.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { ana, closeDesks, comment, testDesk } from '../support/desk.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { openGitHub, REPOSITORY, TOKEN, TRACKER_TOKEN } from '../support/places/github.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('github', async (now) => {
  const double = await openGitHub(now)
  const config = {
    repositories: [REPOSITORY],
    token: TOKEN,
    apiUrl: double.url,
    listens: ['issues'] as const,
  }
  return {
    double,
    create: (services) => createGitHubPlatform(config, services),
    secrets: [TOKEN],
    ownership: 'own',
  }
})

posterContract('GitHub', async () => {
  const double = await openGitHub(() => NOW)
  const id = double.say('It crashes.')
  return {
    poster: placePoster(createGitHub({ token: TOKEN, apiUrl: double.url }, NEEDS)),
    source: 'github',
    ...postedTo(double, { id }),
  }
})

describe('what GitHub shows no more', () => {
  async function opened() {
    const double = await openGitHub(() => NOW)
    const id = double.say('It crashes.')
    return { double, id, place: createGitHub({ token: TOKEN, apiUrl: double.url }, NEEDS) }
  }

  it.each(['nothing', 'no issues'] as const)('was not deleted by its author: it shows %s', async (what) => {
    const { double, id, place } = await opened()
    double.shows(what)
    await expect(place.standing([id])).rejects.toMatchObject({ kind: 'refused' })
    const reply = approvedForTest('Thank you.', { source: 'github', comment: { id } })
    expect(await placePoster(place).find?.(reply)).toBe('unknown')
    await double.close()
  })

  it('was deleted where the repository is there', async () => {
    const { double, id, place } = await opened()
    double.remove(id)
    expect([...(await place.standing([id]))]).toEqual([[id, 'gone']])
    await double.close()
  })

  it.each([
    [150, 'posted'],
    [1_000, 'unknown'],
  ])('a reply behind %i comments is %s', async (count, found) => {
    const { double, id, place } = await opened()
    for (let n = 0; n < count; n += 1) double.say('Same here.', id)
    const reply = approvedForTest('Thank you.', { source: 'github', comment: { id } })
    await placePoster(place).post(reply)
    expect(await placePoster(place).find?.(reply)).toBe(found)
    await double.close()
  })
})

it('after a week away what was said first is read as well, and nothing older', async () => {
  let now = NOW
  const days = (count: number) => {
    now = new Date(now.getTime() + count * 86_400_000)
  }
  const double = await openGitHub(() => now)
  const { storage } = await testDesk()
  const needs = { ...NEEDS, clock: { now: () => now }, records: storage.records }
  const place = createGitHub({ token: TOKEN, apiUrl: double.url }, needs)
  const received: string[] = []
  const desk = {
    ours: async () => undefined,
    edited: async () => undefined,
    async receive(_: string, { id }: Comment) {
      received.push(id)
      return { created: true }
    },
  }
  const lists = { repositories: [REPOSITORY], isTold: false, host: 'host' }
  const [issues] = watchedLists(place, { ...lists, desk: desk as unknown as Desk, services: needs })
  let kept: unknown
  const look = async () => {
    const outcome = await issues?.look({ nextAt: 0, failures: 0, kept })
    if (outcome !== undefined && 'kept' in outcome) kept = outcome.kept
  }
  const old = double.say('It was slow.')
  days(30)
  await look()
  const first = double.say('It crashes.')
  days(7)
  double.edit(old, 'It was slow, once.')
  await look()
  expect(received).toEqual([first])
  await double.close()
  await closeDesks()
})

describe('an issue that our own tracker made in a repository that is read', () => {
  const form = { title: 'Export fails on save', summary: 'It ends with an error since 4.2.', quote: false }
  const title = (id: string) => `${id}: ${form.title}`

  it('is nobody’s comment, also while it is being made, and others’ still are', async () => {
    const made = await testDesk()
    const { clock, desk } = made
    const double = await openGitHub(() => clock.now())
    const needs = { ...NEEDS, clock, records: made.storage.records }
    const lists = { repositories: [REPOSITORY], isTold: false, host: 'host', desk, services: needs }
    const [list] = watchedLists(createGitHub({ token: TOKEN, apiUrl: double.url }, needs), lists)
    const look = () => list?.look({ nextAt: 0, failures: 0 })
    const tracker = githubTracker({
      ...{
        internet: NEEDS.internet,
        repository: REPOSITORY,
        token: TRACKER_TOKEN,
        api: double.url,
        brand: 'Acme',
      },
      now: () => clock.now(),
    })
    const issues = createIssues({
      tracker: {
        ...tracker,
        async make(issue) {
          const result = await tracker.make(issue)
          // GitHub tells of it before we have its answer.
          await look()
          return result
        },
      },
      ...{ records: made.storage.records, desk, clock, deskUrl: undefined },
    })
    for (const id of ['one', 'other']) {
      const { caseId } = await desk.receive('http', comment('[critic] The export crashes.', { id }))
      const { version } = await desk.get(caseId)
      expect(await issues.make(caseId, version, { ...form, title: title(id) }, ana)).toMatchObject({
        state: 'made',
      })
    }
    const theirs = double.say(`${title('one')} again\n\nSince 4.2 for me too.`)
    await look()
    const { cases } = await desk.list({ limit: 9 })
    const found = cases.filter(({ source }) => source === 'github')
    expect(await Promise.all(found.map(async ({ id }) => (await desk.get(id)).comment.id))).toEqual([theirs])
    await double.close()
    await closeDesks()
  })
})
