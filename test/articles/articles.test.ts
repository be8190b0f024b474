import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { extracting } from '../../adapters/articles/extracting.ts'
import { questionsIn } from '../../src/analysis/answer/questions.ts'
import type { ArticleProblem } from '../../src/core/index.ts'
import { BLOG, html, openSite } from '../support/site.ts'

/** Unpacks to four times what may be read. */
const BOMB = gzipSync(Buffer.alloc(8 * 1024 * 1024))
const site = await openSite()
afterAll(() => site.close())
beforeEach(() => {
  site.pages.clear()
  site.names.clear()
  site.asked.length = 0
  site.headers.length = 0
})

/** Reads one page, and says why it couldn't where it couldn't. */
async function why(path: string, within?: number): Promise<ArticleProblem | 'found'> {
  const found = await site.articles(within).at(site.address(path))
  return found.found ? 'found' : found.why
}

describe('an article at its address', () => {
  it('is read: its own words, title, author and language, without menu and script', async () => {
    site.pages.set('/acme', html(BLOG))
    const found = await site.articles().at(site.address('/acme#avis'))
    if (!found.found) throw new Error(found.why)
    expect(found.article.title).toBe('Trois mois avec Acme')
    expect(found.article.author).toEqual({ name: 'Léa Martin' })
    expect(found).toMatchObject({ language: 'fr', site: 'La cuisine de Léa' })
    expect(found.article.text).toContain('fiches de ma grand-mère')
    expect(found.article.text).not.toMatch(/Mentions|Accueil|document/)
    expect(questionsIn(found.article)).toEqual([
      'Peut-on imprimer une fiche sans les photos ?',
      'Et que deviennent mes recettes si je change de téléphone ?',
    ])
    expect(site.asked).toEqual(['blog.cuisine.fr /robots.txt', 'blog.cuisine.fr /acme'])
    expect(site.headers[1]?.['user-agent']).toBe(
      'Winnow/0.1 (reads one article when a person asks for it; for Acme)',
    )
  })

  it('is asked for once in ten minutes, then only whether it changed', async () => {
    site.pages.set('/acme', (request, response) => {
      if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end()
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"7"' }).end(BLOG)
    })
    const articles = site.articles()
    const first = await articles.at(site.address('/acme'))
    expect(await articles.at(site.address('/acme'))).toEqual(first)
    expect(site.asked.length).toBe(2)
    site.clock.pass({ minutes: 11 })
    expect(await articles.at(site.address('/acme'))).toEqual(first)
    expect(site.headers.at(-1)?.['if-none-match']).toBe('"7"')
  })

  it('is found behind a redirect, and its address is where it stood', async () => {
    site.pages.set('/old', (_, response) => response.writeHead(301, { location: '/acme' }).end())
    site.pages.set('/acme', html(BLOG))
    const found = await site.articles().at(site.address('/old'))
    expect(found.found && found.article.url).toBe(site.address('/acme'))
  })

  it.each([
    ['said in the header', 'windows-1252', 'text/html; charset=iso-8859-1', ''],
    ['said on the page', 'windows-1252', 'text/html', '<meta charset="latin1">'],
    ['said by nobody', 'windows-1252', 'text/html', ''],
    ['said to be UTF-8, and is not', 'windows-1252', 'text/html; charset=utf-8', ''],
    ['said to be Latin 1, and is UTF-8', 'utf-8', 'text/html; charset=iso-8859-1', ''],
    ['UTF-16', 'utf-16le', 'text/html; charset=utf-16le', ''],
  ])('is decoded where its encoding is %s', async (_, encoding, type, meta) => {
    const page = BLOG.replace('<meta charset="utf-8">', meta)
    site.pages.set('/acme', html(iconv.encode(page, encoding), type))
    const found = await site.articles().at(site.address('/acme'))
    expect(found.found && found.article.text).toContain('fiches de ma grand-mère')
  })

  it('is read from broken HTML, and from one without a body', async () => {
    const article = /<article>.*<\/p>/s.exec(BLOG)?.[0] ?? ''
    site.pages.set('/broken', html(`<html><body><div><p><b>${article.replaceAll('</p>', '<i>')}</table>`))
    site.pages.set('/bare', html(article))
    expect(await why('/broken')).toBe('found')
    expect(await why('/bare')).toBe('found')
  })

  it('keeps to one request at a time to a host', async () => {
    let [open, most] = [0, 0]
    const waiting: (() => void)[] = []
    const slow = (_: unknown, response: { end: (text: string) => void }) => {
      open += 1
      most = Math.max(most, open)
      waiting.push(() => {
        open -= 1
        response.end(BLOG)
      })
      setImmediate(() => waiting.shift()?.())
    }
    for (const path of ['/1', '/2', '/3']) site.pages.set(path, slow)
    const articles = site.articles()
    await Promise.all(['/1', '/2', '/3'].map((path) => articles.at(site.address(path))))
    expect([site.asked.length, most]).toEqual([6, 1])
  })
})

describe('robots.txt', () => {
  const robots = (text: string) => site.pages.set('/robots.txt', html(text, 'text/plain'))

  it.each([
    ['User-agent: *\nDisallow: /', 'robots'],
    ['User-agent: *\nDisallow: /private', 'found'],
    ['User-agent: *\nDisallow: /\nAllow: /acme$', 'found'],
    ['User-agent: *\nDisallow: /*me', 'robots'],
    ['User-agent: Winnow\nDisallow:\n\nUser-agent: *\nDisallow: /', 'found'],
    ['User-agent: Winnow\nAllow: /\n\nUser-agent: *\nDisallow: /', 'found'],
    ['User-agent: other\nUser-agent: winnow/2\nDisallow: /acme # not yet', 'robots'],
    ['User-agent: other\nDisallow: /', 'found'],
  ])('%j', async (text, expected) => {
    robots(text)
    site.pages.set('/acme', html(BLOG))
    expect(await why('/acme')).toBe(expected)
    expect(site.asked.includes('blog.cuisine.fr /acme')).toBe(expected === 'found')
  })

  it('is asked for once an hour, and a site that can’t say is left alone', async () => {
    robots('')
    for (const path of ['/1', '/2']) site.pages.set(path, html(BLOG))
    const articles = site.articles()
    for (const path of ['/1', '/2']) await articles.at(site.address(path))
    expect(site.asked.filter((one) => one.endsWith('robots.txt')).length).toBe(1)
    site.pages.set('/robots.txt', (_, response) => response.writeHead(503).end())
    expect(await why('/1')).toBe('server-error')
  })
})

describe('where no article is found, it says why', () => {
  it.each([
    [401, 'login'],
    [402, 'paywall'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'gone'],
    [418, 'other-answer'],
    [429, 'too-many'],
    [503, 'server-error'],
  ])('%i', async (status, expected) => {
    site.pages.set('/acme', (_, response) => response.writeHead(status).end('no'))
    expect(await why('/acme')).toBe(expected)
  })

  it.each<[string, ArticleProblem, (path: string) => void]>([
    ['30 MB announced', 'too-large', (path) => site.pages.set(path, html(Buffer.alloc(30_000_000, 'a')))],
    [
      '30 MB in pieces',
      'too-large',
      (path) =>
        site.pages.set(path, (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' })
          const more = () => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
          }
          response.on('drain', more)
          more()
        }),
    ],
    [
      'a gzip bomb',
      'too-large',
      (path) =>
        site.pages.set(path, (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(BOMB),
        ),
    ],
    [
      'what isn’t gzip',
      'broken',
      (path) =>
        site.pages.set(path, (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(BLOG),
        ),
    ],
    [
      'a redirect loop',
      'redirects',
      (path) => site.pages.set(path, (_, response) => response.writeHead(302, { location: path }).end()),
    ],
    [
      'a redirect to a file of this machine',
      'bad-address',
      (path) =>
        site.pages.set(path, (_, response) => response.writeHead(302, { location: 'file:///etc' }).end()),
    ],
    [
      'a redirect to nowhere',
      'broken',
      (path) => site.pages.set(path, (_, response) => response.writeHead(302).end()),
    ],
    ['a PDF', 'not-a-page', (path) => site.pages.set(path, html('%PDF-1.7', 'application/pdf'))],
    ['a PDF that says it is a page', 'not-a-page', (path) => site.pages.set(path, html('%PDF-1.7'))],
    ['a picture', 'not-a-page', (path) => site.pages.set(path, html('GIF89a', 'image/gif'))],
    ['a page that scripts build', 'no-text', (path) => site.pages.set(path, html('<div id="app"></div>'))],
    ['nothing', 'no-text', (path) => site.pages.set(path, html(''))],
    [
      'the first words before a paywall',
      'paywall',
      (path) =>
        site.pages.set(
          path,
          html(
            '<script type="application/ld+json">{"isAccessibleForFree": false}</script><p>To read ' +
              'on, subscribe.',
          ),
        ),
    ],
    [
      'a connection that breaks off',
      'unreachable',
      (path) => site.pages.set(path, (request) => request.socket.destroy()),
    ],
  ])('%s', async (_, expected, serve) => {
    serve('/acme')
    expect(await why('/acme')).toBe(expected)
  })

  it.each([
    ['a hundred thousand elements', '<p>a'.repeat(100_000)],
    ['elements nested without end', '<div>'.repeat(90_000)],
  ])('%s end their thread, and the next page is read', async (_, page) => {
    site.pages.set('/hostile', html(page))
    site.pages.set('/acme', html(BLOG))
    const articles = site.articles(10_000, extracting(1_000))
    const hostile = await articles.at(site.address('/hostile'))
    expect(hostile.found || hostile.why).toBe('broken')
    expect((await articles.at(site.address('/acme'))).found).toBe(true)
  })

  it(
    'a server that drips, that never answers, and a name service that hangs take no longer than all ' +
      'is given',
    async () => {
      site.pages.set('/drip', (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drop = setInterval(() => response.write('a'), 20)
        response.on('close', () => clearInterval(drop))
      })
      site.pages.set('/silent', () => undefined)
      expect(await Promise.all([why('/drip', 150), why('/silent', 150)])).toEqual(['too-slow', 'too-slow'])
    },
  )

  it('a name that nobody knows', async () => {
    site.names.set('blog.cuisine.fr', [])
    expect(await why('/acme')).toBe('unknown-host')
  })
})
