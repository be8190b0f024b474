import type { Platform, PlatformServices } from '../../src/core/index.ts'
import { startCatchUp } from './catch-up.ts'
import type { DiscordContext, Part } from './context.ts'
import { startDigest } from './digest.ts'
import { reportable } from './failure.ts'
import { startForum } from './forum/index.ts'
import { startInteractions } from './interactions/index.ts'
import { createLife } from './life.ts'
import { startLookThrough } from './look-through.ts'
import { createPoster } from './poster.ts'
import { startReviews } from './reviews/index.ts'
import { createSeen } from './seen.ts'
import type { DiscordConfig } from './settings.ts'
import { startSource } from './source.ts'

/**
 * Discord: forums are tagged, messages become cases, cases are decided, approved replies are posted.
 * Nothing connects before `start`.
 */
export function createDiscord(config: DiscordConfig, given: PlatformServices): Platform {
  const services: PlatformServices = {
    ...given,
    report: (error, about) => given.report(reportable(error), about),
  }
  const life = createLife(config, services, (context) => startParts(context, config, services))
  return {
    name: 'discord',
    posters: [createPoster(config, life.current, services)],
    start: life.start,
    stop: life.stop,
  }
}

/** Every part there is; each runs as long as its client. */
function startParts(
  context: DiscordContext,
  { reviewChannel, channels, forums }: DiscordConfig,
  { records }: PlatformServices,
): readonly Part[] {
  const parts: Part[] = []
  const reviews = reviewChannel === undefined ? undefined : startReviews(context, reviewChannel)
  if (reviews !== undefined && reviewChannel !== undefined)
    parts.push(reviews, startDigest(context, reviewChannel, reviews.addressOf))
  startInteractions({ context, reviews })
  // Without a channel to listen to, what was sent to review is followed all the same.
  const seen = createSeen(records)
  const source = startSource(context, seen)
  if (channels.length > 0) parts.push(startCatchUp(context, source, seen))
  parts.push(startLookThrough(context, source))
  if (forums.length > 0) parts.push(startForum(context))
  return parts
}
