import { type Forms, type Given, some } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface GitHubConfig {
  /** GITHUB_REPOSITORIES: `owner/name`. */
  readonly repositories: readonly string[]
  /** GITHUB_TOKEN: may read and write issues there. */
  readonly token: string
  /** GITHUB_HOOK_SECRET: with it GitHub tells us at once that something happened. */
  readonly hookSecret?: string
  /** GITHUB_API_URL: another address of the API, for a server of your own and for tests. */
  readonly apiUrl: string
}

export function gitHubVariables(form: Forms) {
  return {
    GITHUB_REPOSITORIES: form.list(
      'repositories, separated by commas, e.g. acme/notes, acme/sync',
      /^[\w.-]{1,100}\/[\w.-]{1,100}$/,
    ),
    GITHUB_TOKEN: form.token('a token that may read and write issues'),
    GITHUB_HOOK_SECRET: form.secret(),
    GITHUB_API_URL: form.web('an http or https address, e.g. https://api.github.com'),
  }
}

/** A token alone is most often another program's. @returns undefined without a repository */
export function gitHubSettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof gitHubVariables>>): GitHubConfig | undefined {
  const [repositories, token] = [read('GITHUB_REPOSITORIES') ?? [], read('GITHUB_TOKEN')]
  const hookSecret = read('GITHUB_HOOK_SECRET')
  const apiUrl = read('GITHUB_API_URL') ?? 'https://api.github.com'
  if (repositories.length === 0) return undefined
  if (!isGiven('GITHUB_TOKEN')) missing('GITHUB_TOKEN', 'issues are read and answered with it')
  return token === undefined ? undefined : { repositories, token, apiUrl, ...some('hookSecret', hookSecret) }
}
