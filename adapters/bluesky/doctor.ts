import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { createBluesky, TITLE } from './place.ts'
import type { BlueskyConfig } from './settings.ts'

/** What `winnow doctor` says of Bluesky. */
export function examineBluesky(config: BlueskyConfig, around: Around): Promise<readonly Checked[]> {
  const place = createBluesky(config, { ...around, placed: (comment) => comment })
  return examinePlace({
    title: TITLE,
    todo: 'make a new app password (Settings, Privacy and security), and set BLUESKY_PASSWORD',
    async works() {
      await place.client.get('xrpc/app.bsky.notification.listNotifications', { limit: 1 })
      const searches = config.searches.length === 0 ? '' : ` and searches for ${config.searches.join(', ')}`
      return `answers as @${config.handle}; listens to mentions${searches}`
    },
  })
}
