import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../adapters/feeds/comment-of.ts'
import { dateOf } from '../../adapters/feeds/dates.ts'
import { feedsOf } from '../../adapters/feeds/discover.ts'
import { readOpml } from '../../adapters/feeds/opml.ts'
import { readFeed } from '../../adapters/feeds/read.ts'
import { plainText } from '../../adapters/internet/plain-text.ts'
import type { Comment } from '../../src/core/index.ts'
import * as samples from './samples.ts'

const NOW = Date.parse('2026-03-02T09:00:00.000Z')

function read(text: string, from: string) {
  const feed = readFeed(text)
  if (feed === undefined) throw new Error('no feed')
  return commentsOf(feed, {
    at: new URL(from),
    now: NOW,
    subscription: {},
    placed: (comment) => comment,
    plainText,
    keywords: () => ({ keywords: ['Acme'], exclusions: [] }),
  })
}
const first = (text: string, from: string): Comment => {
  const [found] = read(text, from)
  if (found === undefined) throw new Error('nothing found')
  return found.comment
}

describe('a feed as comments', () => {
  it('WordPress: who commented, on what, and what they quote is marked', () => {
    expect(first(samples.WORDPRESS_COMMENTS, 'https://blog.cuisine.fr/acme/feed/')).toEqual({
      id: 'blog.cuisine.fr/acme/#comment-12',
      text: 'Since 3.2 the export stops at 40 %.\n\n> works for me\n\nNot here & not on my phone.',
      author: { name: 'Sam' },
      url: 'https://blog.cuisine.fr/acme/#comment-12',
      postedAt: '2026-03-02T08:00:00.000Z',
      venue: {
        ownership: 'third-party',
        kind: 'comments',
        name: 'Comments on: Three months with Acme',
        url: 'https://blog.cuisine.fr/acme/',
      },
      article: { url: 'https://blog.cuisine.fr/acme/' },
    })
  })

  it('a blog: the article is its author’s own, in its language, at an address without counters', () => {
    const [article, soup] = read(samples.BLOG_POSTS, 'https://blog.cuisine.fr/feed/')
    expect(article?.comment).toMatchObject({
      text: 'Trois mois avec Acme\n\nCela fait trois mois que je range mes recettes.',
      language: 'fr',
      url: 'https://blog.cuisine.fr/acme/',
      author: { name: 'Léa' },
      venue: { kind: 'article', hostName: 'Léa', name: 'La cuisine de Léa' },
      about: { word: 'Acme', where: 'text' },
    })
    expect(article?.comments).toBe(2)
    expect(soup?.about).toBeUndefined()
  })

  it('Reddit: by handle, without what Reddit adds; what is below knows what it stands under', () => {
    const [post, below] = read(samples.REDDIT, 'https://www.reddit.com/r/notes/search.rss?q=acme')
    expect(post?.comment).toMatchObject({
      text: 'Acme lost it\n\nAcme deleted my notebook after the update.',
      author: { handle: 'sam_notes', name: 'sam_notes' },
      venue: { kind: 'forum' },
    })
    expect(below?.comment).toMatchObject({
      text: 'Same for me.',
      article: { title: 'Acme lost it', url: 'https://www.reddit.com/r/notes/comments/1abc/acme_lost_it/' },
      about: { word: 'Acme', where: 'title' },
    })
  })

  it('Hacker News: the words alone, and the story', () => {
    expect(first(samples.HACKER_NEWS, 'https://hnrss.org/newcomments?q=acme')).toMatchObject({
      text: 'Acme still has no offline mode.\n\nWhy is that?',
      author: { handle: 'tide' },
      article: { title: 'Acme Notes 4 is out' },
    })
  })

  it('a tag on Mastodon: who wrote stands in the address', () => {
    expect(first(samples.MASTODON_TAG, 'https://m.cuisine.fr/tags/acme.rss')).toMatchObject({
      text: 'The new #acme is slow.\nVery.',
      author: { handle: 'sam@m.cuisine.fr' },
      venue: { kind: 'social' },
    })
  })

  it('an alert leads to the page itself, and is the same as what the blog’s own feed lists', () => {
    const alert = first(samples.GOOGLE_ALERT, 'https://www.google.com/alerts/feeds/1/2')
    expect(alert.url).toBe('https://blog.cuisine.fr/acme/')
    expect(alert.text).toContain('Why Acme is worth a look')
    expect(alert.id).toBe(first(samples.BLOG_POSTS, 'https://blog.cuisine.fr/feed/').id)
  })

  it('RSS 1 and Atom with elements: the first of each counts, relative addresses are completed', () => {
    expect(first(samples.RDF, 'https://old.cuisine.fr/rdf')).toMatchObject({
      text: 'Acme, again\n\nIt is fine.',
      author: { name: 'Old hand' },
      postedAt: '2026-03-02T08:00:00.000Z',
    })
    const [found] = read(samples.ATOM_XHTML, 'https://a.cuisine.fr/feed.atom')
    expect(found?.comment).toMatchObject({
      text: 'I <3 Acme\n\nIt works.\n\nMostly & well.',
      url: 'https://a.cuisine.fr/posts/1',
      author: { name: 'Ann' },
      language: 'en',
    })
    expect(found?.commentFeed).toBe('https://a.cuisine.fr/posts/1/replies.atom')
  })

  it('JSON Feed: plain text stays as it is', () => {
    expect(first(samples.JSON_FEED, 'https://j.cuisine.fr/feed.json')).toMatchObject({
      text: 'Acme <b> is a tag I like',
      postedAt: '2026-03-02T07:00:00.000Z',
      author: { name: 'Jo', url: 'https://j.cuisine.fr/jo' },
    })
  })
})

describe('what is broken or hostile', () => {
  const item = (words: string) => `<item><guid>g</guid><description>Acme ${words}</description></item>`

  it('is read as far as it goes', () => {
    const cut = samples.WORDPRESS_COMMENTS.slice(0, samples.WORDPRESS_COMMENTS.indexOf('Not here'))
    expect(read(cut, 'https://blog.cuisine.fr/feed').map(({ comment }) => comment.author.name)).toEqual([
      'Sam',
    ])
    expect(first(`<rss><channel>${item('& <b>bold')}`, 'https://x.cuisine.fr/').text).toContain('Acme')
  })

  it('entities of its own are no text: nothing grows', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>${item('&b; &x;')}</channel></rss>`
    expect(first(bomb, 'https://x.cuisine.fr/').text).toBe('Acme &b; &x;')
  })

  it.each([
    ['nested without end', `<rss><channel>${'<a>'.repeat(200_000)}`, 0],
    ['a million entries', `<rss><channel>${item('x').repeat(20_000)}`, 500],
    ['one endless word', `<rss><channel>${item('x'.repeat(3_000_000))}`, 1],
    ['markup nested in content', `<rss><channel>${item('&lt;div&gt;'.repeat(100_000))}`, 1],
  ])('%s is bounded', (_, text, most) => {
    const begun = performance.now()
    const found = read(text, 'https://x.cuisine.fr/')
    expect(found.length).toBeLessThanOrEqual(Math.max(most, 0))
    for (const { comment } of found) expect(comment.text.length).toBeLessThanOrEqual(100_000)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it.each([
    '<html><body>rss</body></html>',
    '{"version":"2"}',
    '{',
    '',
    'Not found',
    '[]',
  ])('%j is no feed', (text) => {
    expect(readFeed(text)).toBeUndefined()
  })
})

describe('when it was written', () => {
  it.each<[string | undefined, string | undefined]>([
    ['Mon, 02 Mar 2026 08:00:00 +0100', '2026-03-02T07:00:00.000Z'],
    ['Mon, 02 Mar 2026 08:00:00 EST', undefined],
    ['Sun, 01 Mar 2026 08:00:00 EST', '2026-03-01T13:00:00.000Z'],
    ['Mon, 02 Mar 2026 08:00:00 CEST', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02T08:00:00', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02 08:00:00', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02T09:30:00Z', '2026-03-02T09:00:00.000Z'],
    ['2031-01-01T00:00:00Z', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => {
    const at = dateOf(text, NOW)
    expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(expected)
  })
})

it('the feeds that a page names, those of comments first', () => {
  const page = `<link rel="alternate" type="application/rss+xml" title="Blog" href="/feed/">
    <link rel='alternate' type='application/rss+xml' title='Blog » Comments' href='comments/feed/'>
    <link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" type="text/css" href="/x.css">`
  expect(feedsOf(page, new URL('https://blog.cuisine.fr/')).map(({ url }) => url)).toEqual([
    'https://blog.cuisine.fr/comments/feed/',
    'https://blog.cuisine.fr/feed/',
  ])
})

it('an OPML’s subscriptions, each once, out of all folders', () => {
  const text = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Blogs">
    <outline type="rss" text="Léa" xmlUrl="https://blog.cuisine.fr/feed/"/>
    <outline type="rss" text="again" xmlUrl="https://blog.cuisine.fr/feed/"/></outline>
    <outline text="no feed" xmlUrl="file:///etc/passwd"/></body></opml>`
  expect(readOpml(text)).toEqual([{ url: 'https://blog.cuisine.fr/feed/', name: 'Léa' }])
})
