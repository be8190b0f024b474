import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { TITLE } from './graphql.ts'
import { createGitHub } from './place.ts'
import type { GitHubConfig } from './settings.ts'

/** What `winnow doctor` says of GitHub. */
export function examineGitHub(config: GitHubConfig, around: Around): Promise<readonly Checked[]> {
  const { repositories, hookSecret, listens } = config
  const place = createGitHub(config, { ...around, placed: (comment) => comment })
  return examinePlace({
    title: TITLE,
    todo:
      'give the token in GITHUB_TOKEN the right to read and write issues and discussions of these ' +
      'repositories, or name what it may in GITHUB_LISTENS',
    async works() {
      const me = await place.me()
      const now = around.clock.now().toISOString()
      for (const one of repositories) {
        if (listens.includes('issues')) await place.client.get(`repos/${one}/issues`, { per_page: 1 })
        if (listens.includes('discussions')) await place.discussions.changed(one, now)
      }
      const told = hookSecret === undefined ? 'every three minutes' : 'when GitHub tells of something'
      return `${listens.join(' and ')} of ${repositories.join(', ')} can be read, ${told}; answers as ${me}`
    },
  })
}
