import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { createDiscourse, TITLE } from './place.ts'
import type { DiscourseConfig } from './settings.ts'

/** What `winnow doctor` says of Discourse. */
export function examineDiscourse(config: DiscourseConfig, around: Around): Promise<readonly Checked[]> {
  const place = createDiscourse(config, { ...around, placed: (comment) => comment })
  return examinePlace({
    title: TITLE,
    todo: 'make a new key for the user in DISCOURSE_USER (Admin, API), and set DISCOURSE_API_KEY',
    async works() {
      const me = await place.me()
      await place.latest()
      const told = config.hookSecret === undefined ? 'every two minutes' : 'when it tells of something'
      return `${new URL(config.url).host} can be read, ${told}; answers as ${me}`
    },
  })
}
