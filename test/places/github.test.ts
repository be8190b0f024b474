import { describe, expect, it } from 'vitest'
import { createGitHubPlatform } from '../../adapters/github/index.ts'
import { createGitHub } from '../../adapters/github/place.ts'
import { watchedLists } from '../../adapters/github/watch.ts'
import type { Comment, Desk } from '../../src/core/index.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { openGitHub, REPOSITORY, TOKEN } from '../support/places/github.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('github', async (now) => {
  const double = await openGitHub(now)
  const config = { repositories: [REPOSITORY], token: TOKEN, apiUrl: double.url }
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
  const needs = { ...NEEDS, clock: { now: () => now } }
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
})
