import { describe, expect, it } from 'vitest'
import { createDiscoursePlatform } from '../../adapters/discourse/index.ts'
import { createDiscourse } from '../../adapters/discourse/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { KEY, openDiscourse, US } from '../support/places/discourse.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('discourse', async (now) => {
  const double = await openDiscourse(now)
  return {
    double,
    create: (services) => createDiscoursePlatform({ url: double.url, key: KEY, user: US }, services),
    secrets: [KEY],
    ownership: 'own',
  }
})

posterContract('Discourse', async () => {
  const double = await openDiscourse(() => NOW)
  const id = double.say('It crashes.')
  return {
    poster: placePoster(createDiscourse({ url: double.url, key: KEY, user: US }, NEEDS)),
    source: 'discourse',
    ...postedTo(double, { id, url: `${double.url}/t/export/11/1` }),
  }
})

describe('a post that a forum keeps differently than it was', () => {
  async function opened() {
    const double = await openDiscourse(() => NOW)
    const id = double.say('It crashes.')
    const place = createDiscourse({ url: double.url, key: KEY, user: US }, NEEDS)
    const comment = { id, url: `${double.url}/t/export/11/1` }
    const reply = approvedForTest('Thank you.', { source: 'discourse', comment })
    return { double, id, place, reply, poster: placePoster(place) }
  }

  it.each([
    ['somebody else', 'sam'],
    ['nobody', ''],
  ])('a key that answers as %s is neither read nor answered with', async (_, whom) => {
    const double = await openDiscourse(() => NOW, { whom })
    const place = createDiscourse({ url: double.url, key: KEY, user: US }, NEEDS)
    const comment = { id: double.say('It crashes.'), url: `${double.url}/t/export/11/1` }
    const reply = approvedForTest('Thank you.', { source: 'discourse', comment })
    await expect(place.latest()).rejects.toMatchObject({ kind: 'refused' })
    expect(await placePoster(place).post(reply)).toMatchObject({ state: 'refused', mend: 'place' })
    expect(double.posts()).toBe(0)
    await double.close()
  })

  it('hidden for a while it is neither gone nor changed, and not answered meanwhile', async () => {
    const { double, id, place, reply, poster } = await opened()
    double.hide(id)
    expect([...(await place.standing([id]))]).toEqual([])
    expect(await poster.post(reply)).toMatchObject({ state: 'retry' })
    await double.close()
  })

  it('moved to another topic it is answered there', async () => {
    const { double, id, reply, poster } = await opened()
    double.say('Another one.', id)
    double.move(id)
    await poster.post(reply)
    expect([double.replies(id), await poster.find?.(reply)]).toEqual([['Thank you.'], 'posted'])
    await double.close()
  })

  it('a reply behind many others is found', async () => {
    const { double, id, reply, poster } = await opened()
    for (let n = 0; n < 45; n += 1) double.say(`Same here, ${n}.`, id)
    await poster.post(reply)
    expect(await poster.find?.(reply)).toBe('posted')
    await double.close()
  })
})
