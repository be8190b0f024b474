import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBluesky } from '../test/support/places/bluesky.ts'
import { openDiscourse } from '../test/support/places/discourse.ts'
import { openGitHub } from '../test/support/places/github.ts'
import { openMastodon } from '../test/support/places/mastodon.ts'
import { openWordPress } from '../test/support/places/wordpress.ts'

/*
 * The other side of `npm run bench sources`, in a process of its own, so that its work isn't counted: feeds
 * on one port and five places. The parent says what time it is.
 */

/** One of them is about us. */
const ENTRIES = 20
/** Of a hundred feeds so many have something new each hour. */
const CHANGING = 10
let now = Date.parse('2026-03-02T09:00:00.000Z')

function feedOf(host: string): { readonly etag: string; readonly text: string } {
  const number = Number(/\d+/.exec(host)?.[0] ?? 0)
  const hours =
    number % 100 < CHANGING ? Math.floor((now - Date.parse('2026-03-02T00:00:00Z')) / 3_600_000) : 0
  const items = Array.from({ length: ENTRIES }, (_, at) => {
    const name = `${host}/${hours}-${at}`
    const whose = at === 0 ? 'Acme' : 'my mixer'
    const day = new Date(now - at * 3_600_000).toUTCString()
    const words = `Since 3.${at} the export of ${whose} stops at ${hours} %, and nobody says why.`
    const where = `<link>http://${name}</link><guid>http://${name}</guid><pubDate>${day}</pubDate>`
    return `<item><title>By: Sam</title>${where}<description>${words}</description></item>`
  })
  const title = `<title>Comments on ${host}</title>`
  const text = `<rss version="2.0"><channel>${title}${items.join('')}</channel></rss>`
  return { etag: `"${hours}"`, text }
}

const feeds = createServer((request, response) => {
  const { etag, text } = feedOf(request.headers.host ?? '')
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(text)
})
await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve))
const clock = () => new Date(now)
const places = {
  wordpress: await openWordPress(clock),
  mastodon: await openMastodon(clock),
  discourse: await openDiscourse(clock),
  github: await openGitHub(clock),
  bluesky: await openBluesky(clock),
}

let minutes = 0
process.on('message', (time: number) => {
  now = time
  minutes += 1
  // Somebody writes in each place every ten minutes.
  if (minutes % 10 === 0)
    for (const place of Object.values(places))
      place.say(`Acme crashes when I export, for the ${minutes}th time.`)
  process.send?.('told')
})
process.send?.({
  feeds: (feeds.address() as AddressInfo).port,
  ...Object.fromEntries(Object.entries(places).map(([name, { url }]) => [name, url])),
})
