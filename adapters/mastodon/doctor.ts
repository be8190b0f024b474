import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { createMastodon, TITLE } from './place.ts'
import type { MastodonConfig } from './settings.ts'

/** What `winnow doctor` says of Mastodon. */
export function examineMastodon(config: MastodonConfig, around: Around): Promise<readonly Checked[]> {
  const place = createMastodon(config, { ...around, placed: (comment) => comment })
  return examinePlace({
    title: TITLE,
    todo: 'make a new token (Preferences, Development) with read and write:statuses, and set MASTODON_TOKEN',
    async works() {
      const { handle } = await place.parsing()
      await place.client.get('api/v1/notifications', { 'types[]': 'mention', limit: 1 })
      const tags = config.tags.map((tag) => `#${tag}`).join(', ')
      return `answers as @${handle}; listens to mentions${tags === '' ? '' : ` and ${tags}`}`
    },
  })
}
