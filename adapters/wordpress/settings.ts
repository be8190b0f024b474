import type { Forms, Given } from '../../src/core/index.ts'

/** What the adapter is told. */
export interface WordPressConfig {
  /** WORDPRESS_URL: the blog's address. */
  readonly url: string
  /**
   * WORDPRESS_USER and WORDPRESS_PASSWORD: an application password; without them comments are read, not
   * answered.
   */
  readonly account?: { readonly user: string; readonly password: string }
}

export function wordPressVariables(form: Forms) {
  return {
    WORDPRESS_URL: form.web('the address of your blog, e.g. https://blog.acme.example'),
    WORDPRESS_USER: form.name('the name of the account that answers, at most 80 characters'),
    WORDPRESS_PASSWORD: form.token('an application password of that account'),
  }
}

/** @returns undefined without an address */
export function wordPressSettings({
  read,
  isGiven,
  missing,
}: Given<ReturnType<typeof wordPressVariables>>): WordPressConfig | undefined {
  const url = read('WORDPRESS_URL')
  const [user, password] = [read('WORDPRESS_USER'), read('WORDPRESS_PASSWORD')]
  if (!isGiven('WORDPRESS_URL')) {
    if (user !== undefined || password !== undefined) missing('WORDPRESS_URL', 'no blog is asked without it')
    return undefined
  }
  if (user !== undefined && !isGiven('WORDPRESS_PASSWORD'))
    missing('WORDPRESS_PASSWORD', 'nothing is posted without it')
  if (password !== undefined && !isGiven('WORDPRESS_USER'))
    missing('WORDPRESS_USER', 'the password belongs to an account')
  if (url === undefined) return undefined
  return { url, ...(user && password ? { account: { user, password } } : {}) }
}
