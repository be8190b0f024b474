import { createWordPressPlatform } from '../../adapters/wordpress/index.ts'
import { createWordPress } from '../../adapters/wordpress/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { anywhere } from '../support/internet.ts'
import { placeContract } from '../support/places/contract.ts'
import { ACCOUNT, openWordPress } from '../support/places/wordpress.ts'
import { posterContract } from '../support/poster-contract.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')

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
  const needs = { internet: anywhere, clock: { now: () => NOW }, brand: 'Acme', placed: <T>(one: T) => one }
  return {
    poster: placePoster(createWordPress({ url: double.url, account: ACCOUNT }, needs)),
    source: 'wordpress',
    comment: { id },
    hours: 24,
    arrived: () => double.replies(id),
    asked: () => double.posts(),
    behave: (how) => double.behave(how),
    close: () => double.close(),
  }
})
