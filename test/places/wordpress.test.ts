import { describe, expect, it } from 'vitest'
import { createWordPressPlatform } from '../../adapters/wordpress/index.ts'
import { createWordPress } from '../../adapters/wordpress/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { approvedForTest } from '../support/approved.ts'
import { NEEDS, NOW, placeContract, postedTo } from '../support/places/contract.ts'
import { ACCOUNT, openWordPress } from '../support/places/wordpress.ts'
import { posterContract } from '../support/poster-contract.ts'

placeContract('wordpress', async (now) => {
  const double = await openWordPress(now)
  return {
    double,
    create: (services) => createWordPressPlatform({ url: double.url, account: ACCOUNT }, services),
    secrets: [ACCOUNT.password, Buffer.from(`${ACCOUNT.user}:${ACCOUNT.password}`).toString('base64')],
    ownership: 'own',
  }
})

posterContract('WordPress', async () => {
  const double = await openWordPress(() => NOW)
  const id = double.say('It crashes.')
  return {
    poster: placePoster(createWordPress({ url: double.url, account: ACCOUNT }, NEEDS)),
    source: 'wordpress',
    ...postedTo(double, { id }),
  }
})

describe('a blog that answers something else', () => {
  async function opened() {
    const double = await openWordPress(() => NOW)
    const id = double.say('It crashes.')
    const place = createWordPress({ url: double.url, account: ACCOUNT }, NEEDS)
    const reply = approvedForTest('It\'s "solved" -- thanks...', { source: 'wordpress', comment: { id } })
    return { double, id, place, reply, poster: placePoster(place) }
  }

  it.each([
    ['an object where a list was', { status: 200, json: { message: 'maintenance' } }, 'later'],
    ['that it has no such way', { status: 404, json: { code: 'rest_no_route' } }, 'refused'],
    ['a page', { status: 404 }, 'refused'],
  ])('has deleted nothing: %s', async (_, response, kind) => {
    const { double, id, place, reply, poster } = await opened()
    double.answersAll(response)
    await expect(place.standing([id])).rejects.toMatchObject({ kind })
    expect(await poster.find?.(reply)).toBe('unknown')
    expect((await poster.post(reply)).state).not.toBe('gone')
    await double.close()
  })

  it('a reply is found in the type that it sets', async () => {
    const { double, reply, poster } = await opened()
    await poster.post(reply)
    expect(await poster.find?.(reply)).toBe('posted')
    await double.close()
  })
})
