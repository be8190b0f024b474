import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { createGitHub } from './place.ts'
import type { GitHubConfig } from './settings.ts'
import { watchedLists } from './watch.ts'

/** Issues of repositories and the comments below them, read from time to time or when GitHub tells us. */
export function createGitHubPlatform(config: GitHubConfig, services: PlatformServices): Platform {
  const { repositories, hookSecret: secret, apiUrl } = config
  const place = createGitHub(config, services)
  const host = new URL(apiUrl).hostname
  const isTold = secret !== undefined
  const platform = placePlatform({
    place,
    host,
    services,
    watched: (desk) => watchedLists(place, { repositories, isTold, host, desk, services }),
  })
  if (secret === undefined) return platform
  return { ...platform, hook: { secret, signature: 'x-hub-signature-256', happened: platform.wake } }
}
