import { afterEach, describe, expect, it } from 'vitest'
import { createGitHubPlatform } from '../../adapters/github/index.ts'
import { createGitHub } from '../../adapters/github/place.ts'
import { watchedDiscussions } from '../../adapters/github/watch-discussions.ts'
import type { Comment } from '../../src/core/index.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { REPOSITORY, TOKEN } from '../support/places/github.ts'
import { openGitHubDiscussions } from '../support/places/github-discussions.ts'
import { posterContract } from '../support/poster-contract.ts'

const LISTENS = ['issues', 'discussions'] as const

placeContract('github', async (now) => {
  const double = await openGitHubDiscussions(now)
  const config = { repositories: [REPOSITORY], token: TOKEN, apiUrl: double.url, listens: LISTENS }
  return {
    double,
    create: (services) => createGitHubPlatform(config, services),
    secrets: [TOKEN],
    ownership: 'own',
  }
})

posterContract('GitHub’s discussions', async () => {
  const double = await openGitHubDiscussions(() => NOW)
  const id = double.say('It crashes.')
  const poster = placePoster(createGitHub({ token: TOKEN, apiUrl: double.url }, NEEDS))
  return { poster, source: 'github', ...postedTo(double, { id }) }
})

describe('a discussion on GitHub', () => {
  let close = async () => {}
  afterEach(() => close())
  async function opened() {
    const double = await openGitHubDiscussions(() => NOW)
    close = double.close
    const id = double.say('It crashes.')
    const place = createGitHub({ token: TOKEN, apiUrl: double.url }, NEEDS)
    const answering = (to: string, text = 'Thank you.') =>
      approvedForTest(text, { source: 'github', comment: { id: to, author: { id: '9' } } })
    return { double, id, place, poster: placePoster(place), answering }
  }

  it('is answered in the thread of a comment, also where the comment stands in one', async () => {
    const { double, id, poster, answering } = await opened()
    const comment = double.say('For me too.', id)
    const within = double.say('And for me.', comment)
    for (const [n, to] of [comment, within].entries()) {
      const reply = { ...answering(to, `Thank you, ${n}.`), idempotencyKey: String(n) }
      expect([await poster.post(reply), await poster.find?.(reply)]).toEqual([
        { state: 'posted', url: expect.stringContaining('/discussions/1#DC_') },
        'posted',
      ])
    }
    expect(double.replies(comment)).toEqual(['Thank you, 0.', 'Thank you, 1.'])
  })

  it('a comment that others answered leaves a mark when it is deleted, and is gone', async () => {
    const { double, id, place, poster, answering } = await opened()
    const comment = double.say('For me too.', id)
    const within = double.say('And for me.', comment)
    double.remove(comment)
    expect([...(await place.standing([id, comment, within])).values()]).toEqual([
      { text: 'It crashes.' },
      'gone',
      { text: 'And for me.' },
    ])
    expect(await poster.post(answering(comment))).toMatchObject({ state: 'gone' })
    expect((await place.below({ id, text: '', author: {} } as Comment)).map((one) => one.comment.id)).toEqual(
      [within],
    )
  })

  it.each([
    'nothing',
    'no discussions',
  ] as const)('was not deleted by its author: it shows %s', async (what) => {
    const { double, id, place, poster, answering } = await opened()
    double.shows(what)
    await expect(place.standing([id])).rejects.toMatchObject({ kind: 'refused' })
    expect(await poster.post(answering(id))).toMatchObject({ state: 'refused', mend: 'place' })
    expect(double.posts()).toBe(0)
  })

  const refused = (type: string | undefined, message: string) => ({
    status: 200,
    json: { data: null, errors: [{ type, message }] },
  })
  it.each([
    ['a used up rate', refused('RATE_LIMITED', 'API rate limit exceeded'), 'later'],
    ['a rate said in words', refused(undefined, 'You have exceeded a secondary rate limit'), 'later'],
    ['a right that is missing', refused('FORBIDDEN', 'Resource not accessible'), 'refused'],
    ['a scope that is missing', refused('INSUFFICIENT_SCOPES', 'Your token has not been granted'), 'refused'],
    ['something that went wrong there', refused(undefined, 'Something went wrong'), 'later'],
    ['a page', { status: 200 }, 'later'],
    ['a gateway', { status: 502, json: { message: 'Server Error' } }, 'later'],
  ])('answered with %s, nothing is read and nothing deleted', async (_, response, kind) => {
    const { double, id, place } = await opened()
    double.answersAll(response)
    await expect(place.standing([id])).rejects.toMatchObject({ kind })
  })

  it('a reply behind many comments is found', async () => {
    const { double, id, poster, answering } = await opened()
    for (let n = 0; n < 120; n += 1) double.say('Same here.', id)
    const reply = answering(id)
    await poster.post(reply)
    expect(await poster.find?.(reply)).toBe('posted')
  })

  it('is read again only when it changed, comments in old ones too', async () => {
    let now = NOW
    const double = await openGitHubDiscussions(() => now)
    close = double.close
    const received: string[] = []
    const desk = {
      said: async () => undefined,
      ours: async () => undefined,
      edited: async () => undefined,
      async receive(_: string, { id }: Comment) {
        if (!received.includes(id)) received.push(id)
        return { created: true }
      },
    }
    const needs = { ...NEEDS, clock: { now: () => now }, records: { get: async () => undefined } }
    const lists = { repositories: [REPOSITORY], isTold: false, host: 'host', desk, services: needs }
    const place = createGitHub({ token: TOKEN, apiUrl: double.url }, needs)
    const [list] = watchedDiscussions(place, lists as unknown as Parameters<typeof watchedDiscussions>[1])
    let kept: unknown
    const look = async () => {
      const before = double.asked()
      const outcome = await list?.look({ nextAt: 0, failures: 0, kept })
      if (outcome !== undefined && 'kept' in outcome) kept = outcome.kept
      return double.asked() - before
    }
    const days = (count: number) => {
      now = new Date(now.getTime() + count * 86_400_000)
    }
    const old = double.say('It was slow.')
    days(30)
    expect(await look()).toBe(1)
    const comment = double.say('It is again.', old)
    expect([await look(), received]).toEqual([2, [comment]])
    expect(await look()).toBe(1)
    days(7)
    const other = double.say('It crashes.')
    await look()
    double.shows('no discussions')
    expect([await look(), received]).toEqual([1, [comment, other]])
  })
})
