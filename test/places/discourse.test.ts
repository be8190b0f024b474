import { createDiscoursePlatform } from '../../adapters/discourse/index.ts'
import { createDiscourse } from '../../adapters/discourse/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { anywhere } from '../support/internet.ts'
import { placeContract } from '../support/places/contract.ts'
import { KEY, openDiscourse, US } from '../support/places/discourse.ts'
import { posterContract } from '../support/poster-contract.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')

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
  const needs = { internet: anywhere, clock: { now: () => NOW }, brand: 'Acme', placed: <T>(one: T) => one }
  return {
    poster: placePoster(createDiscourse({ url: double.url, key: KEY, user: US }, needs)),
    source: 'discourse',
    comment: { id, url: `${double.url}/t/export/11/1` },
    hours: 24,
    arrived: () => double.replies(id),
    asked: () => double.posts(),
    behave: (how) => double.behave(how),
    close: () => double.close(),
  }
})
