import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { createWordPress, TITLE } from './place.ts'
import type { WordPressConfig } from './settings.ts'

/** What `winnow doctor` says of WordPress. */
export function examineWordPress(config: WordPressConfig, around: Around): Promise<readonly Checked[]> {
  const place = createWordPress(config, { ...around, placed: (comment) => comment })
  const { host } = new URL(config.url)
  return examinePlace({
    title: TITLE,
    todo: 'mend WORDPRESS_URL, or make a new application password (Users, Profile) for WORDPRESS_USER',
    async works() {
      await place.list({ page: 1 })
      const id = await place.me()
      return id === undefined
        ? `comments on ${host} can be read; without WORDPRESS_USER nothing is posted`
        : `comments on ${host} can be read, and answered as user ${id}`
    },
  })
}
