import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { isRefused } from '../../adapters/internet/addresses.ts'
import { BLOG, html, openSite } from '../support/site.ts'

const site = await openSite()
afterAll(() => site.close())
beforeEach(() => {
  site.asked.length = 0
  site.names.clear()
})

/** Addresses as somebody would write them to get inside; none is ever connected to. */
const HOSTILE = [
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://anything.localhost/',
  'http://localhost.localdomain/',
  'http://127.0.0.2/',
  'http://127.1.1/',
  'http://2130706434/',
  'http://0x7f000002/',
  'http://0177.0.0.2/',
  'http://0x7f.0.0.2/',
  'http://127.0.0.2./',
  'http://１２７.０.０.２/',
  'http://127%2e0%2e0%2e2/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://100.64.0.1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://168.63.129.16/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.0.0.192/',
  'http://192.168.1.1/',
  'http://198.18.0.1/',
  'http://203.0.113.7/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.2]/',
  'http://[::ffff:7f00:2]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::127.0.0.2]/',
  'http://[::ffff:0:10.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:0a00:0001::1]/',
  'http://[2001:0:4136:e378:8000:63bf:f5ff:fffe]/',
  'http://[2001:db8::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fe80::1%25eth0]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://metadata/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://router.lan/',
  'http://nas.home.arpa/',
  'http://intranet/',
  'http://blog.cuisine.fr./',
  'http://user:secret@blog.cuisine.fr/',
  'http://blog.cuisine.fr@127.0.0.2/',
  'http://blog.cuisine.fr:22/',
  'http://blog.cuisine.fr:6379/',
  'https://blog.cuisine.fr:8443/',
  'file:///etc/passwd',
  'ftp://blog.cuisine.fr/',
  'gopher://blog.cuisine.fr/',
  'javascript:alert(1)',
  'data:text/html,hello',
  '//127.0.0.2/',
  '',
]
const REFUSED = /^(?:refused|bad)-address$/

describe('an address that leads inside', () => {
  it.each(HOSTILE)('%s is refused', async (address) => {
    const found = await site.articles().at(address)
    expect(found.found ? 'found' : found.why).toMatch(REFUSED)
    expect(site.asked).toEqual([])
  })

  it('none is reached from a page that leads on to it', async () => {
    const articles = site.articles()
    for (const address of HOSTILE.filter((one) => /^http[!-~]+$/.test(one))) {
      site.pages.set('/leads-on', (_, response) => response.writeHead(302, { location: address }).end())
      const found = await articles.at(site.address('/leads-on'))
      expect([address, found.found ? 'found' : found.why]).toEqual([
        address,
        expect.stringMatching(/^(?:refused|bad)-address$|^broken$/),
      ])
    }
    expect(new Set(site.asked)).toEqual(new Set(['blog.cuisine.fr /robots.txt', 'blog.cuisine.fr /leads-on']))
  })

  it.each([
    '127.0.0.2',
    '10.1.2.3',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '::1',
    '::ffff:10.0.0.1',
    'fd12::1',
    'fe80::1',
    '64:ff9b::a00:1',
    '2002:c0a8:101::1',
    'no address',
  ])('a name that points to %s is refused, also where a good address stands beside it', async (inside) => {
    site.names.set('blog.cuisine.fr', ['127.0.0.1', inside])
    const found = await site.articles().at(site.address('/acme'))
    expect(found.found || found.why).toBe('refused-address')
    expect(site.asked).toEqual([])
  })

  it('a name that points elsewhere from one request to the next is looked at again', async () => {
    site.pages.set('/leads-on', (_, response) => {
      site.names.set('blog.cuisine.fr', ['192.168.1.1'])
      response.writeHead(302, { location: '/acme' }).end()
    })
    site.pages.set('/acme', html(BLOG))
    const found = await site.articles().at(site.address('/leads-on'))
    expect(found.found || found.why).toBe('refused-address')
    expect(site.asked.at(-1)).toBe('blog.cuisine.fr /leads-on')
  })
})

it.each([
  '93.184.215.14',
  '1.1.1.1',
  '172.15.0.1',
  '2606:4700::1111',
  '2a00:1450:4007::1',
])('%s, on the internet, is not refused', (address) => expect(isRefused(address)).toBe(false))
