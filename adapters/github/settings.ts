import { type Forms, type Given, some } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface GitHubConfig {
  /** GITHUB_REPOSITORIES: `owner/name`. */
  readonly repositories: readonly string[]
  /** GITHUB_LISTENS: to what; both by default. */
  readonly listens: readonly ('issues' | 'discussions')[]
  /** GITHUB_TOKEN: may read and write that there. */
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
    GITHUB_LISTENS: form.list('issues, discussions or both', /^(?:issues|discussions)$/),
    GITHUB_TOKEN: form.token('a token that may read and write issues and discussions'),
    GITHUB_HOOK_SECRET: form.secret(),
    GITHUB_API_URL: form.web('an http or https address, e.g. https://api.github.com'),
  }
}

const KINDS = ['issues', 'discussions'] as const

/** A token alone is most often another program's. @returns undefined without a repository */
export function gitHubSettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof gitHubVariables>>): GitHubConfig | undefined {
  const [repositories, token] = [read('GITHUB_REPOSITORIES') ?? [], read('GITHUB_TOKEN')]
  const hookSecret = read('GITHUB_HOOK_SECRET')
  const said = read('GITHUB_LISTENS') ?? []
  const listens = KINDS.filter((kind) => said.length === 0 || said.includes(kind))
  const apiUrl = read('GITHUB_API_URL') ?? 'https://api.github.com'
  if (repositories.length === 0) return undefined
  if (!isGiven('GITHUB_TOKEN'))
    missing('GITHUB_TOKEN', 'issues and discussions are read and answered with it')
  return token === undefined
    ? undefined
    : { repositories, token, listens, apiUrl, ...some('hookSecret', hookSecret) }
}
