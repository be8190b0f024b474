import type { Platform, PlatformServices } from '../../src/core/index.ts'
import type { Said } from '../../src/core/sites/place.ts'
import { placePlatform } from '../../src/core/sites/platform.ts'
import { watchNewest } from '../../src/core/sites/watch-newest.ts'
import { type Post, SOURCE } from './parse.ts'
import { createDiscourse } from './place.ts'
import type { DiscourseConfig } from './settings.ts'

/** From one look to the next, in milliseconds; a forum that tells us is looked at when it does. */
const EVERY = 2 * 60_000
const EVERY_TOLD = 15 * 60_000
/** How long it is remembered which id a number means, in milliseconds. */
const REMEMBER = 30 * 86_400_000

/** The posts of a forum: read from time to time or when it tells us, answered by its API. */
export function createDiscoursePlatform(config: DiscourseConfig, services: PlatformServices): Platform {
  const { clock, memory } = services
  const place = createDiscourse(config, services)
  const host = new URL(config.url).hostname

  async function idOf(topic: string, number: string): Promise<string | undefined> {
    const key = `discourse:${topic}:${number}`
    const known = await memory.get<string>(key)
    if (known !== undefined) return known
    const id = await place.idOf(topic, number)
    if (id !== undefined) await memory.set(key, id, REMEMBER)
    return id
  }

  /** What it answers, and what its topic began with. */
  async function withAncestors(post: Post): Promise<Said> {
    const { topic, number, answers } = post
    const above = [...new Set([answers, '1'])].filter((one) => one !== undefined && one !== number)
    const ids = []
    for (const one of above) ids.push(await idOf(topic, one as string))
    return { ...post, ancestors: ids.filter((id) => id !== undefined) }
  }

  const platform = placePlatform({
    place,
    host,
    services,
    watched: (desk) => [
      watchNewest({
        ...{ key: 'posts', host, clock, desk, source: SOURCE },
        every: config.hookSecret === undefined ? EVERY : EVERY_TOLD,
        page: place.latest,
        said: withAncestors,
      }),
    ],
  })
  const { hookSecret: secret } = config
  if (secret === undefined) return platform
  return { ...platform, hook: { secret, signature: 'x-discourse-event-signature', happened: platform.wake } }
}
