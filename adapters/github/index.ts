import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { createGitHub } from './place.ts'
import type { GitHubConfig } from './settings.ts'
import { watchedLists } from './watch.ts'
import { watchedDiscussions } from './watch-discussions.ts'

/**
 * Issues and discussions of repositories and the comments below them, read from time to time or when GitHub
 * tells us.
 */
export function createGitHubPlatform(config: GitHubConfig, services: PlatformServices): Platform {
  const { repositories, listens, hookSecret: secret, apiUrl } = config
  const place = createGitHub(config, services)
  const host = new URL(apiUrl).hostname
  const isTold = secret !== undefined
  const platform = placePlatform({
    place,
    host,
    services,
    watched(desk) {
      const lists = { repositories, isTold, host, desk, services }
      return [
        ...(listens.includes('issues') ? watchedLists(place, lists) : []),
        ...(listens.includes('discussions') ? watchedDiscussions(place, lists) : []),
      ]
    },
  })
  if (secret === undefined) return platform
  return { ...platform, hook: { secret, signature: 'x-hub-signature-256', happened: platform.wake } }
}
