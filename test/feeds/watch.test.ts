import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFeeds } from '../../adapters/feeds/index.ts'
import type { Subscription } from '../../adapters/feeds/subscriptions.ts'
import type { Internet, PlatformServices } from '../../src/core/index.ts'
import { closeDesks, type TestDesk, testDesk } from '../support/desk.ts'
import { readerOf, subscribed } from '../support/feeds.ts'
import { dayAway, watched } from '../support/places/day-away.ts'
import { html, openSite } from '../support/site.ts'
import { BLOG_POSTS, GOOGLE_ALERT, WORDPRESS_COMMENTS } from './samples.ts'

const site = await openSite()
const feed = (text: string) => html(text, 'application/rss+xml')
const at = (path: string, host?: string) => site.address(path, host)

let made: TestDesk
beforeEach(async () => {
  site.pages.clear()
  site.names.clear()
  site.asked.length = 0
  site.headers.length = 0
  made = await testDesk()
})
afterEach(closeDesks)
afterAll(() => site.close())

const reading = (all: readonly Subscription[]) => readerOf(site, made, { all })
const texts = async () =>
  (await made.desk.list({ sort: 'oldest' })).cases.map(({ excerpt }) => excerpt.split('\n', 1)[0])

function servicesOf(internet: Internet): PlatformServices {
  const { clock, storage } = made
  return {
    ...{ internet, clock, timers: clock.timers, records: storage.records, memory: storage.memory('feeds') },
    ...{ brand: 'Acme', defaultLanguage: 'en', placed: (comment) => comment },
    report: (error) => made.reported.push(error),
    inform: () => undefined,
    analyze: async () => {
      throw new Error('nothing is analysed here')
    },
  }
}

const dated = (day: string | null) => (day === null ? '' : `<pubDate>${day}</pubDate>`)
/** A feed with these entries, each by its day and words. */
function entries(...all: readonly (readonly [id: string, day: string | null, words: string])[]): string {
  const items = all.map(
    ([id, day, words]) =>
      `<item><guid isPermaLink="false">${id}</guid>${dated(day)}<description>${words}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>Notes</title>${items.join('')}</channel></rss>`
}
const TODAY = '2026-03-02T08:00:00Z'

describe('the first look', () => {
  it('takes what is recent and about us; of what it leaves it says how much', async () => {
    site.pages.set(
      '/f',
      feed(
        entries(
          ['a', TODAY, 'Acme is slow'],
          ['b', '2025-11-02T08:00:00Z', 'Acme was slow'],
          ['c', null, 'Acme, no date'],
          ['d', TODAY, 'Soup'],
        ),
      ),
    )
    const reader = reading([subscribed(at('/f'))])
    await reader.look()
    expect(await texts()).toEqual(['Acme is slow'])
    expect(reader.told).toHaveLength(1)
  })

  it('on a place of ours everything is about us, and it is ours', async () => {
    const own = WORDPRESS_COMMENTS.replaceAll('blog.cuisine.fr', 'acme.cuisine.fr')
    site.pages.set('/comments/feed/', feed(own))
    await reading([subscribed(at('/comments/feed/', 'acme.cuisine.fr'))]).look()
    const [summary] = (await made.desk.list({})).cases
    const { comment, postable, source } = await made.desk.get(summary?.id ?? '')
    expect(comment.venue).toMatchObject({ ownership: 'own', kind: 'comments' })
    expect([comment.author.name, comment.about, postable, source]).toEqual(['Sam', undefined, false, 'feeds'])
  })

  it('an exclusion keeps out what means another, and only that', async () => {
    const said = entries(
      ['a', TODAY, 'Acme Corporation fell'],
      ['b', TODAY, 'Acme Corporation is no friend of Acme'],
      ['c', TODAY, 'Acme and the roadrunner'],
    )
    site.pages.set('/f', feed(said))
    await reading([subscribed(at('/f'), { exclusions: ['acme corporation', 'Roadrunner'] })]).look()
    expect(await texts()).toEqual(['Acme Corporation is no friend of Acme'])
  })
})

describe('later looks', () => {
  it('take what is new once, whatever its date, and read again what was changed', async () => {
    site.pages.set('/f', feed(entries(['a', TODAY, 'Acme is slow'])))
    const reader = reading([subscribed(at('/f'))])
    await reader.look()
    site.pages.set('/f', feed(entries(['b', null, 'Acme is fast'], ['a', TODAY, 'Acme is slow, since 3.2'])))
    await reader.look()
    await reader.look()
    expect(await texts()).toEqual(['Acme is slow, since 3.2', 'Acme is fast'])
  })

  it('after a day away all of it is there, nothing twice', async () => {
    site.pages.set('/f', feed(entries(['a', TODAY, 'Acme 0'])))
    const reader = reading([subscribed(at('/f'))])
    await reader.look()
    made.clock.pass({ days: 1 })
    const many = Array.from(
      { length: 60 },
      (_, n) => [`n${n}`, '2026-03-02T20:00:00Z', `Acme ${n + 1}`] as const,
    )
    site.pages.set('/f', feed(entries(...many)))
    await reader.look()
    expect((await made.desk.counts()).pending).toBe(61)
  })

  it('the site is away for a day: nothing is lost, nothing twice, and there is no storm', async () => {
    const told = (count: number) =>
      feed(entries(...Array.from({ length: count }, (_, n) => [`n${n}`, TODAY, `Acme ${n}`] as const)))
    let pages = told(1)
    let isAway = false
    site.pages.set('/f', (request, response) =>
      isAway ? response.writeHead(503).end() : pages(request, response),
    )
    const line = watched(site.internet)
    const feeds = await createFeeds({ addresses: [at('/f')] }, servicesOf(line.internet))
    await feeds.start(made.desk)
    await vi.waitFor(async () => expect((await made.desk.counts()).pending).toBe(1))
    await dayAway({
      ...{ made, isBusy: line.isBusy, asks: () => site.asked.length },
      away(is) {
        isAway = is
      },
      written() {
        pages = told(31)
        return 30
      },
    })
    await feeds.stop()
  })

  it('what was cut off before it was remembered is told again, and is the same case', async () => {
    site.pages.set('/f', feed(entries(['a', TODAY, 'Acme is slow'])))
    await reading([subscribed(at('/f'))]).look()
    await reading([subscribed(at('/f'))]).look()
    expect((await made.desk.counts()).pending).toBe(1)
  })

  it('a site that gives all its old entries other names makes no storm', async () => {
    const old = (name: string) =>
      Array.from({ length: 40 }, (_, n) => [`${name}${n}`, '2025-03-02T08:00:00Z', `Acme ${n}`] as const)
    site.pages.set('/f', feed(entries(...old('a'))))
    const reader = reading([subscribed(at('/f'))])
    await reader.look()
    site.pages.set('/f', feed(entries(...old('b'))))
    await reader.look()
    expect(await texts()).toEqual([])
    expect(reader.told.at(-1)).toBe('a feed lists old entries anew: they are left')
  })
})

it.each([
  ['in its first line', 'windows-1251', 'application/rss+xml'],
  ['in its header', 'windows-1251', 'application/rss+xml; charset=windows-1251'],
])('a feed says %s how it is encoded', async (where, encoding, type) => {
  const said = where.includes('line') ? `<?xml version="1.0" encoding="${encoding}"?>` : ''
  site.pages.set('/f', html(iconv.encode(said + entries(['a', TODAY, 'Acme не работает']), encoding), type))
  await reading([subscribed(at('/f'))]).look()
  expect(await texts()).toEqual(['Acme не работает'])
})

describe('several feeds', () => {
  it('that list the same page bring it once', async () => {
    site.pages.set('/feed/', feed(BLOG_POSTS))
    site.pages.set('/alerts', feed(GOOGLE_ALERT))
    await reading([subscribed(at('/feed/')), subscribed(at('/alerts', 'alerts.cuisine.fr'))]).look()
    expect((await made.desk.counts()).pending).toBe(1)
  })

  it('comments below an article about us are read where its feed counts them', async () => {
    site.pages.set('/feed/', feed(BLOG_POSTS.replace(':PORT', `:${site.port}`)))
    site.pages.set('/acme/feed/', feed(WORDPRESS_COMMENTS))
    const reader = reading([subscribed(at('/feed/'), { comments: true })])
    await reader.look()
    const below = (await made.desk.list({ search: 'export' })).cases[0]
    expect((await made.desk.get(below?.id ?? '')).comment.article?.title).toBe('Trois mois avec Acme')
    await reader.look()
    expect(site.asked.filter((one) => one.endsWith('/acme/feed/'))).toHaveLength(1)
  })
})

describe('how it is asked', () => {
  it('says who asks, and only whether anything changed', async () => {
    site.pages.set('/f', (request, response) => {
      if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: '"7"', 'cache-control': 'public, max-age=7200' })
          .end(entries(['a', TODAY, 'Acme']))
    })
    const reader = reading([subscribed(at('/f'))])
    const [first] = await reader.look()
    const [second] = await reader.look()
    expect(site.headers[1]?.['if-none-match']).toBe('"7"')
    expect(site.headers[0]?.['user-agent']).toBe('Winnow/0.1 (test)')
    expect([first?.nextAt, second?.failures]).toEqual([made.clock.now().getTime() + 7_200_000, 0])
    expect(second?.kept).toBe(first?.kept)
  })

  it('moved for good, it is asked there from then on; where that is gone, at the old address', async () => {
    site.pages.set('/old', (_, response) => response.writeHead(301, { location: '/new' }).end())
    site.pages.set('/new', feed(entries(['a', TODAY, 'Acme'])))
    const reader = reading([subscribed(at('/old'))])
    await reader.look()
    await reader.look()
    expect(site.asked.map((one) => one.split(' ')[1])).toEqual(['/old', '/new', '/new'])
    site.pages.delete('/new')
    await reader.look()
    await reader.look()
    expect(site.asked.map((one) => one.split(' ')[1]).slice(3)).toEqual(['/new', '/old', '/new'])
  })

  it('a redirect for now is followed, and the address stays', async () => {
    site.pages.set('/old', (_, response) => response.writeHead(302, { location: '/new' }).end())
    site.pages.set('/new', feed(entries(['a', TODAY, 'Acme'])))
    const reader = reading([subscribed(at('/old'))])
    await reader.look()
    await reader.look()
    expect(site.asked.map((one) => one.split(' ')[1])).toEqual(['/old', '/new', '/old', '/new'])
  })

  it('a page leads to its feed of comments', async () => {
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`
    const page = link('/f', 'Blog') + link('/c', 'Comments')
    site.pages.set('/', html(page))
    site.pages.set('/c', feed(entries(['a', TODAY, 'Acme'])))
    await reading([subscribed(at('/'))]).look()
    expect(await texts()).toEqual(['Acme'])
  })

  it.each<[string, number, Record<string, string>, RegExp, boolean]>([
    ['gone for good', 410, {}, /gone for good/, true],
    ['not there', 404, {}, /not there/, false],
    ['forbidden', 403, {}, /may not be read \(403\)/, false],
    ['busy', 429, { 'retry-after': '7200' }, /patience/, false],
    ['down', 503, {}, /answers 503/, false],
  ])('%s: it says so', async (_, status, headers, why, over) => {
    site.pages.set('/f', (__, response) => response.writeHead(status, headers).end('no'))
    const [standing] = await reading([subscribed(at('/f'))]).look()
    expect(standing?.why).toMatch(why)
    expect(standing?.over ?? false).toBe(over)
    if (status === 429) expect(standing?.nextAt).toBe(made.clock.now().getTime() + 7_200_000)
  })

  it.each([
    ['http://169.254.169.254/latest/meta-data/', /within a network/],
    ['http://localhost/feed', /within a network/],
    ['file:///etc/passwd', /no web address/],
  ])('%s is never asked, neither named nor led to', async (address, why) => {
    site.pages.set('/f', (_, response) => response.writeHead(301, { location: address }).end())
    const [named, led] = await reading([subscribed(address), subscribed(at('/f'))]).look()
    expect([named?.why, led?.why]).toEqual([expect.stringMatching(why), expect.stringMatching(why)])
    expect(site.asked).toEqual(['blog.cuisine.fr /f'])
  })

  it('more than 5 MB, or what isn’t a feed, is refused and asked for seldom', async () => {
    site.pages.set('/big', feed(' '.repeat(6_000_000)))
    site.pages.set('/page', html('<p>hello'))
    const standings = await reading([subscribed(at('/big')), subscribed(at('/page'))]).look()
    expect(standings.map(({ why }) => why)).toEqual([
      'it is larger than 5 MB',
      'no feed, and no page that leads to one',
    ])
    for (const { nextAt } of standings) expect(nextAt - made.clock.now().getTime()).toBe(6 * 3_600_000)
  })
})
