import { describe, expect, it, vi } from 'vitest'
import { createBlueskyPlatform } from '../../adapters/bluesky/index.ts'
import { createBluesky } from '../../adapters/bluesky/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, testDesk } from '../support/desk.ts'
import { anywhere } from '../support/internet.ts'
import { ACCOUNT, openBluesky } from '../support/places/bluesky.ts'
import { NEEDS, placeContract, postedTo } from '../support/places/contract.ts'
import { HIDDEN, meetsHidden } from '../support/places/hidden.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('bluesky', async (now) => {
  const double = await openBluesky(now)
  return {
    double,
    create: (services) =>
      createBlueskyPlatform({ ...ACCOUNT, url: double.url, searches: ['Acme'] }, services),
    secrets: [ACCOUNT.password, 'e30.'],
    ownership: 'third-party',
  }
})

const SOON = { timeout: 10_000, interval: 20 }

it.each([
  [true, 1],
  [false, 4],
])('what was said is read behind many likes, which are read once (chosen: %s)', async (chooses, first) => {
  const clock = manualClock()
  const double = await openBluesky(() => clock.now(), { likes: 350, choosesReasons: chooses })
  const made = await testDesk({ clock })
  const platform = createBlueskyPlatform(
    { ...ACCOUNT, url: double.url, searches: [] },
    {
      ...{ internet: anywhere, records: made.storage.records, memory: made.storage.memory('place') },
      ...{ clock, timers: clock.timers, brand: 'Acme', defaultLanguage: 'en' },
      placed: (comment) => comment,
      report: () => undefined,
      inform: () => undefined,
      analyze: async () => {
        throw new Error('nothing is analysed here')
      },
    },
  )
  const id = double.say('It crashes.', double.say('About Acme.'))
  await platform.start(made.desk)
  await vi.waitFor(async () => {
    clock.pass({ milliseconds: 300 })
    const [one] = (await made.desk.list({ limit: 5 })).cases
    expect((await made.desk.get(one?.id ?? '')).comment.id).toBe(id)
  }, SOON)
  const asked = () => double.asked('app.bsky.notification.listNotifications')
  expect(asked()).toBe(first)
  await vi.waitFor(() => {
    clock.pass({ seconds: 20 })
    expect(asked()).toBeGreaterThan(first)
  }, SOON)
  await platform.stop()
  expect(asked()).toBe(first + 1)
  await double.close()
  await closeDesks()
})

async function opened() {
  const clock = manualClock()
  const double = await openBluesky(() => clock.now())
  const needs = { ...NEEDS, clock }
  const place = createBluesky({ ...ACCOUNT, url: double.url }, needs)
  const id = double.say('It crashes.')
  return {
    clock,
    double,
    place,
    poster: placePoster(place),
    comment: { id, postedAt: clock.now().toISOString() },
  }
}

posterContract('Bluesky', async () => {
  const { double, poster, comment } = await opened()
  return {
    poster,
    source: 'bluesky',
    longest: 300,
    ...postedTo(double, comment),
  }
})

describe('a reply on Bluesky', () => {
  it('stands within the thread that it answers, with links, and only once', async () => {
    const { double, poster, comment } = await opened()
    const below = double.say('Same here.', comment.id)
    const text = 'Merci — voir https://acme.example/3.2. (Ana, Acme)'
    const reply = approvedForTest(text, {
      source: 'bluesky',
      comment: { ...comment, id: below, language: 'fr' },
    })
    expect(await poster.post(reply)).toMatchObject({
      state: 'posted',
      url: expect.stringContaining('/profile/acme.example/post/'),
    })
    expect(await poster.post(reply)).toMatchObject({ state: 'unknown' })
    expect([await poster.find?.(reply), double.replies(below)]).toEqual(['posted', [text]])
    const { record } = double.records.at(-1) ?? {}
    expect([record.reply.root.uri, record.reply.parent.uri, record.langs]).toEqual([
      comment.id,
      below,
      ['fr'],
    ])
    const [{ index, features }] = record.facets
    const bytes = Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString('utf8')
    expect([bytes, features[0].uri]).toEqual(['https://acme.example/3.2', 'https://acme.example/3.2'])
    await double.close()
  })

  it('longer than 300 letters as people count them is refused before anything is sent', async () => {
    const { double, poster, comment } = await opened()
    const long = (letter: string, times: number) =>
      poster.post(approvedForTest(letter.repeat(times), { source: 'bluesky', comment }))
    expect(await long('👩‍👩‍👧', 300)).toMatchObject({ state: 'posted' })
    expect(await long('x', 301)).toMatchObject({ state: 'refused', mend: 'text' })
    expect(double.posts()).toBe(1)
    await double.close()
  })

  it('a session is renewed when it ends, and made anew where that is refused', async () => {
    const { clock, double, place } = await opened()
    for (let hour = 0; hour < 6; hour += 1) {
      await place.parsing()
      await place.client.get('xrpc/app.bsky.feed.searchPosts', { q: 'Acme' })
      clock.pass({ minutes: 61 })
    }
    expect(double.signIns()).toBe(1)
    await double.close()
  })
})

it.each(HIDDEN)('what is not shown because %s', async (how, looked, posted) => {
  const { double, poster, comment } = await opened()
  const reply = approvedForTest('Thank you.', { source: 'bluesky', comment })
  double.hides(how)
  await meetsHidden(poster, reply, double, [looked, posted])
  await double.close()
})
