import { expect, it } from 'vitest'
import { createMastodonPlatform } from '../../adapters/mastodon/index.ts'
import { createMastodon } from '../../adapters/mastodon/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { HIDDEN, meetsHidden } from '../support/places/hidden.ts'
import { openMastodon, TOKEN } from '../support/places/mastodon.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('mastodon', async (now) => {
  const double = await openMastodon(now)
  return {
    double,
    create: (services) => createMastodonPlatform({ url: double.url, token: TOKEN, tags: ['acme'] }, services),
    secrets: [TOKEN],
    ownership: 'own',
  }
})

posterContract('Mastodon', async () => {
  const double = await openMastodon(() => NOW)
  const id = double.say('It crashes.')
  return {
    poster: placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS)),
    source: 'mastodon',
    ...postedTo(double, { id }),
  }
})

it('an answer is addressed to who wrote, seen by as few, and sent once with the same key', async () => {
  const double = await openMastodon(() => NOW)
  const id = double.say('It crashes.')
  const poster = placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS))
  const reply = approvedForTest('Thank you. (Ana, Acme)', { source: 'mastodon', comment: { id } })
  await poster.post(reply)
  await poster.post(reply)
  const [, ours, ...more] = double.statuses
  expect(ours).toMatchObject({
    content: '@sam@m.cuisine.fr Thank you. (Ana, Acme)',
    visibility: 'unlisted',
    answers: id,
  })
  expect(more).toEqual([])
  await double.close()
})

it('a server that gives more than a name as one lets us call nobody', async () => {
  const double = await openMastodon(() => NOW, { handle: 'sam @lee' })
  const id = double.say('It crashes.')
  const poster = placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS))
  await poster.post(approvedForTest('Thank you.', { source: 'mastodon', comment: { id } }))
  expect([double.replies(id), double.called()]).toEqual([['Thank you.'], []])
  await double.close()
})

it('a server that lists no statuses is asked for each', async () => {
  const double = await openMastodon(() => NOW, { listsStatuses: false })
  const [one, other] = [double.say('It crashes.'), double.say('It is slow.')]
  double.remove(other)
  const place = createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS)
  expect([...(await place.standing([one, other]))]).toEqual([
    [one, { text: 'It crashes.' }],
    [other, 'gone'],
  ])
  await double.close()
})

it('what a list leaves out of limited accounts is there by itself', async () => {
  const double = await openMastodon(() => NOW, { limits: 'slow' })
  const [one, other] = [double.say('It crashes.'), double.say('It is slow.')]
  const place = createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS)
  expect((await place.standing([one, other])).get(other)).toEqual({ text: 'It is slow.' })
  await double.close()
})

it.each([
  ['public', 'public'],
  ['unlisted', 'unlisted'],
  ['private', 'direct'],
  ['direct', 'direct'],
  ['limited', 'direct'],
])('what answers a %s post is %s, and calls nobody else', async (asked, visibility) => {
  const double = await openMastodon(() => NOW)
  const id = double.say('It crashes.', undefined, asked)
  const poster = placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS))
  const reply = approvedForTest('Ask @lee about it.', { source: 'mastodon', comment: { id } })
  await poster.post(reply)
  expect(double.statuses[1]).toMatchObject({ visibility })
  expect(double.called()).toEqual([])
  expect(await poster.find?.(reply)).toBe('posted')
  await double.close()
})

it.each([
  ['behind a warning', 'Thank you.', 'food'],
  ['that begins with a name', '@lee is right, thank you.', ''],
  ['that begins with a name, behind a warning', '@lee is right, thank you.', 'food'],
])('a reply %s is found again', async (_, text, warning) => {
  const double = await openMastodon(() => NOW, { warning })
  const id = double.say('It crashes.')
  const poster = placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS))
  const reply = approvedForTest(text, { source: 'mastodon', comment: { id } })
  await poster.post(reply)
  expect(await poster.find?.(reply)).toBe('posted')
  await double.close()
})

it.each(HIDDEN)('what is not shown because %s', async (how, looked, posted) => {
  const double = await openMastodon(() => NOW)
  const id = double.say('It crashes.')
  const poster = placePoster(createMastodon({ url: double.url, token: TOKEN, tags: [] }, NEEDS))
  const reply = approvedForTest('Thank you.', { source: 'mastodon', comment: { id, author: { id: '9' } } })
  double.hides(how)
  await meetsHidden(poster, reply, double, [looked, posted])
  await double.close()
})
