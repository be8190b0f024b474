import { bluesky } from '../adapters/bluesky/platform.ts'
import { discord } from '../adapters/discord/platform.ts'
import { discourse } from '../adapters/discourse/platform.ts'
import { feeds } from '../adapters/feeds/platform.ts'
import { gitHub } from '../adapters/github/platform.ts'
import { mastodon } from '../adapters/mastodon/platform.ts'
import { slack } from '../adapters/slack/platform.ts'
import { wordPress } from '../adapters/wordpress/platform.ts'
import type { PlatformKind } from './core/index.ts'

/**
 * Every platform there is, in the order in which they are told: a new one is a folder and a line here. What
 * is imported here describes; what does the work is loaded when it is needed.
 */
export const PLATFORMS: readonly PlatformKind[] = [
  slack,
  discord,
  feeds,
  wordPress,
  mastodon,
  discourse,
  gitHub,
  bluesky,
]
