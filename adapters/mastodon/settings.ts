import type { Forms, Given } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface MastodonConfig {
  /** MASTODON_URL: the server on which our account lives. */
  readonly url: string
  /** MASTODON_TOKEN: an access token with `read` and `write:statuses`. */
  readonly token: string
  /** MASTODON_TAGS, without #. */
  readonly tags: readonly string[]
}

export function mastodonVariables(form: Forms) {
  return {
    MASTODON_URL: form.web('the address of your server, e.g. https://mastodon.example'),
    MASTODON_TOKEN: form.token('an access token of your account'),
    MASTODON_TAGS: form.list(
      'tags that are listened to, separated by commas, e.g. acme, acmenotes',
      /^#?[\p{L}\p{N}_]{1,100}$/u,
    ),
  }
}

/** @returns undefined without a token */
export function mastodonSettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof mastodonVariables>>): MastodonConfig | undefined {
  const [url, token] = [read('MASTODON_URL'), read('MASTODON_TOKEN')]
  const tags = (read('MASTODON_TAGS') ?? []).map((tag) => tag.replace(/^#/, ''))
  if (token !== undefined && !isGiven('MASTODON_URL')) missing('MASTODON_URL', 'a token is one server’s')
  if (url !== undefined && !isGiven('MASTODON_TOKEN')) missing('MASTODON_TOKEN', 'nothing is read without it')
  return url === undefined || token === undefined ? undefined : { url, token, tags }
}
