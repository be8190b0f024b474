import { afterEach, expect, it, vi } from 'vitest'
import { type Served, served } from '../support/browser.ts'
import { ACCOUNT, openWordPress } from '../support/places/wordpress.ts'

/* The whole program with a blog that is asked: from the comment on it to the reply on it. */

const soon = { timeout: 30_000, interval: 50 }
let program: Served | undefined
afterEach(() => program?.stop())

it('a comment on the blog becomes a case, and what is approved stands on the blog, once', async () => {
  const blog = await openWordPress(() => new Date())
  const said = blog.say('Since version 2.3 the export crashes every time I press Save.')
  program = await served({
    WINNOW_BRAND: 'Acme',
    WINNOW_UNDO_SECONDS: '0',
    WINNOW_READING: 'quick',
    WINNOW_OWN_PLACES: blog.url,
    WORDPRESS_URL: blog.url,
    WORDPRESS_USER: ACCOUNT.user,
    WORDPRESS_PASSWORD: ACCOUNT.password,
  })
  const ask = async (path: string, body?: object) => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    return (await fetch(`${program?.url}/api/cases${path}`, body === undefined ? {} : sent)).json()
  }
  const one = await vi.waitFor(async () => {
    const [{ id }] = (await ask('')).cases
    const found = await ask(`/${id}`)
    expect([found.assessment.verdict, found.comment.venue.ownership]).toEqual(['critic', 'own'])
    return found
  }, soon)
  const text = 'Thank you for telling us: it is mended in 2.4. (Ana, Acme)'
  await ask(`/${one.id}/decisions`, { action: 'approve', text, version: one.version })
  await vi.waitFor(async () => expect((await ask(`/${one.id}`)).status).toBe('posted'), soon)
  expect([blog.replies(said), (await ask(`/${one.id}`)).replyUrl]).toEqual([
    [text],
    expect.stringContaining('#comment-'),
  ])
  await blog.close()
})
