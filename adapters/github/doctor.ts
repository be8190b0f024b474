import type { Around, Checked } from '../../src/core/index.ts'
import { examinePlace } from '../../src/core/sites/examine.ts'
import { createGitHub, TITLE } from './place.ts'
import type { GitHubConfig } from './settings.ts'

/** What `winnow doctor` says of GitHub. */
export function examineGitHub(config: GitHubConfig, around: Around): Promise<readonly Checked[]> {
  const { repositories, hookSecret } = config
  const place = createGitHub(config, { ...around, placed: (comment) => comment })
  return examinePlace({
    title: TITLE,
    todo: 'give the token in GITHUB_TOKEN the right to read and write issues of these repositories',
    async works() {
      const me = await place.me()
      for (const one of repositories) await place.client.get(`repos/${one}/issues`, { per_page: 1 })
      const told = hookSecret === undefined ? 'every three minutes' : 'when GitHub tells of something'
      return `issues of ${repositories.join(', ')} can be read, ${told}; answers as ${me}`
    },
  })
}
