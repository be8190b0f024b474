import { createGitHubPlatform } from '../../adapters/github/index.ts'
import { createGitHub } from '../../adapters/github/place.ts'
import { placePoster } from '../../src/core/sites/poster.ts'
import { anywhere } from '../support/internet.ts'
import { placeContract } from '../support/places/contract.ts'
import { openGitHub, REPOSITORY, TOKEN } from '../support/places/github.ts'
import { posterContract } from '../support/poster-contract.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')

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
  const needs = { internet: anywhere, clock: { now: () => NOW }, brand: 'Acme', placed: <T>(one: T) => one }
  return {
    poster: placePoster(createGitHub({ token: TOKEN, apiUrl: double.url }, needs)),
    source: 'github',
    comment: { id },
    hours: 24,
    arrived: () => double.replies(id),
    asked: () => double.posts(),
    behave: (how) => double.behave(how),
    close: () => double.close(),
  }
})
