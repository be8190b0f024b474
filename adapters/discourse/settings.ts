import { type Forms, type Given, some } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface DiscourseConfig {
  /** DISCOURSE_URL: the forum's address. */
  readonly url: string
  /** DISCOURSE_API_KEY and DISCOURSE_USER: a key, and the account that it answers as. */
  readonly key: string
  readonly user: string
  /** DISCOURSE_HOOK_SECRET: with it the forum tells us at once that something happened. */
  readonly hookSecret?: string
}

export function discourseVariables(form: Forms) {
  return {
    DISCOURSE_URL: form.web('the address of your forum, e.g. https://forum.acme.example'),
    DISCOURSE_API_KEY: form.token('an API key for that account'),
    DISCOURSE_USER: form.name('the name of the account that answers, at most 80 characters'),
    DISCOURSE_HOOK_SECRET: form.secret(),
  }
}

/** @returns undefined without an address */
export function discourseSettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof discourseVariables>>): DiscourseConfig | undefined {
  const [url, key, user] = [read('DISCOURSE_URL'), read('DISCOURSE_API_KEY'), read('DISCOURSE_USER')]
  const hookSecret = read('DISCOURSE_HOOK_SECRET')
  if (!isGiven('DISCOURSE_URL')) {
    if (key !== undefined) missing('DISCOURSE_URL', 'a key is one forum’s')
    return undefined
  }
  if (!isGiven('DISCOURSE_API_KEY')) missing('DISCOURSE_API_KEY', 'the forum is read with it')
  if (!isGiven('DISCOURSE_USER')) missing('DISCOURSE_USER', 'replies are posted by an account')
  if (url === undefined || key === undefined || user === undefined) return undefined
  return { url, key, user, ...some('hookSecret', hookSecret) }
}
