import type { Forms, Given } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface BlueskyConfig {
  /** BLUESKY_HANDLE and BLUESKY_PASSWORD: our account and an app password of it. */
  readonly handle: string
  readonly password: string
  /** BLUESKY_SEARCH: what is searched for beside what mentions us. */
  readonly searches: readonly string[]
  /** BLUESKY_URL: the server on which the account lives. */
  readonly url: string
}

export function blueskyVariables(form: Forms) {
  return {
    BLUESKY_HANDLE: form.name(
      'the handle of your account, e.g. acme.bsky.social',
      /^@?[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}$/,
    ),
    BLUESKY_PASSWORD: form.token('an app password of that account'),
    BLUESKY_SEARCH: form.phrases('what is searched for, separated by commas, e.g. Acme Notes, acme.example'),
    BLUESKY_URL: form.web('an http or https address, e.g. https://bsky.social'),
  }
}

/** @returns undefined without an account */
export function blueskySettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof blueskyVariables>>): BlueskyConfig | undefined {
  const [handle, password] = [read('BLUESKY_HANDLE')?.replace(/^@/, ''), read('BLUESKY_PASSWORD')]
  const [searches, url] = [read('BLUESKY_SEARCH') ?? [], read('BLUESKY_URL') ?? 'https://bsky.social']
  if (handle !== undefined && !isGiven('BLUESKY_PASSWORD'))
    missing('BLUESKY_PASSWORD', 'nothing is read without it')
  if (password !== undefined && !isGiven('BLUESKY_HANDLE'))
    missing('BLUESKY_HANDLE', 'the password is one account’s')
  return handle === undefined || password === undefined ? undefined : { handle, password, searches, url }
}
