import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { householdOf, readAddress } from '../../../adapters/web/access/addresses.ts'
import { isOwnName, type Peer, peerReader } from '../../../adapters/web/access/peer.ts'

/** What is made of one request. */
async function peerOf(
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  trusted: readonly string[] = [],
): Promise<Peer> {
  const read = peerReader(trusted)
  const app = new Hono().get('/', (c) => c.json(read(c)))
  const env = { incoming: { socket: { remoteAddress } } }
  return (await app.request('/', { headers: { host: 'localhost:3000', ...headers } }, env)).json()
}

describe('an address is read in one form only', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::FFFF:7f00:1', '127.0.0.1'],
    ['0:0:0:0:0:ffff:c000:0207', '192.0.2.7'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['unknown', undefined],
    ['_hidden', undefined],
    ['127.1', undefined],
    ['0x7f.0.0.1', undefined],
    ['127.0.0.1\n{"event":"logged-in"}', undefined],
    ['', undefined],
    ['1'.repeat(5_000), undefined],
  ])('%j', (given, read) => {
    expect(readAddress(given)).toBe(read)
  })

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is one household with its network', (address, household) => {
    expect(householdOf(address)).toBe(household)
  })
})

describe('who asks', () => {
  const nginx = ['127.0.0.1']
  const chain = ['127.0.0.1', '10.0.0.0/8']
  it.each([
    ['a program here', '127.0.0.1', {}, [], '127.0.0.1'],
    ['the same over IPv6', '::1', {}, [], '::1'],
    ['the same on a server that speaks both', '::ffff:127.0.0.1', {}, [], '127.0.0.1'],
    ['somebody elsewhere', '203.0.113.9', {}, [], '203.0.113.9'],
    ['nobody’s word is believed', '203.0.113.9', { 'x-forwarded-for': '127.0.0.1' }, nginx, '203.0.113.9'],
    ['an unnamed proxy here', '127.0.0.1', { 'x-forwarded-for': '198.51.100.4' }, [], '127.0.0.1'],
    ['a named one', '127.0.0.1', { 'x-forwarded-for': '198.51.100.4' }, nginx, '198.51.100.4'],
    ['a named one, mapped', '::ffff:127.0.0.1', { 'x-forwarded-for': '198.51.100.4' }, nginx, '198.51.100.4'],
    [
      'a made-up beginning',
      '127.0.0.1',
      { 'x-forwarded-for': '10.0.0.1, 198.51.100.4' },
      nginx,
      '198.51.100.4',
    ],
    ['two hops', '127.0.0.1', { 'x-forwarded-for': '198.51.100.4, 10.1.1.1' }, chain, '198.51.100.4'],
    [
      'two hops and a lie',
      '127.0.0.1',
      { 'x-forwarded-for': '127.0.0.1, 198.51.100.4, 10.1.1.1' },
      chain,
      '198.51.100.4',
    ],
    ['a word instead', '127.0.0.1', { 'x-forwarded-for': '198.51.100.4, unknown' }, nginx, '127.0.0.1'],
    [
      'another header is no address',
      '127.0.0.1',
      { forwarded: 'for=198.51.100.4', 'x-real-ip': '198.51.100.4' },
      nginx,
      '127.0.0.1',
    ],
    [
      'an IPv6 network',
      '2001:db8::5',
      { 'x-forwarded-for': '198.51.100.4' },
      ['2001:db8::/32'],
      '198.51.100.4',
    ],
    ['a socket that is gone', undefined, {}, nginx, ''],
  ] as const)('%s', async (_, socket, headers, trusted, address) => {
    expect((await peerOf(socket, headers, trusted)).address).toBe(address)
  })

  it.each([
    ['x-forwarded-for', '198.51.100.4'],
    ['X-Forwarded-Proto', 'https'],
    ['x-forwarded-anything', '1'],
    ['Forwarded', 'for=198.51.100.4'],
    ['X-Real-IP', '198.51.100.4'],
    ['Via', '1.1 proxy'],
  ])('%s shows that it was handed on, whoever says it', async (name, value) => {
    expect((await peerOf('127.0.0.1', { [name]: value })).forwarded).toBe(true)
    expect((await peerOf('127.0.0.1', {})).forwarded).toBe(false)
  })

  it('scheme and host are believed from a named proxy only', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'Desk.Acme.example' }
    expect(await peerOf('127.0.0.1', headers, nginx)).toMatchObject({
      secure: true,
      host: 'desk.acme.example',
    })
    expect(await peerOf('127.0.0.1', headers)).toMatchObject({ secure: false, host: 'localhost:3000' })
    expect(await peerOf('203.0.113.9', headers, nginx)).toMatchObject({ secure: false })
    expect(await peerOf('127.0.0.1', { 'x-forwarded-proto': 'http' }, nginx)).toMatchObject({ secure: false })
  })

  it('many may come under an address that a proxy hides behind, one under any other', async () => {
    const via = { 'x-forwarded-for': '198.51.100.4' }
    expect((await peerOf('127.0.0.1', via)).shared).toBe(true)
    expect((await peerOf('172.18.0.3', via)).shared).toBe(true)
    expect((await peerOf('172.18.0.3', {})).shared).toBe(false)
    expect((await peerOf('127.0.0.1', via)).claimed).toBe(false)
    expect((await peerOf('172.18.0.3', via)).claimed).toBe(true)
    expect((await peerOf('127.0.0.1', via, nginx)).shared).toBe(false)
    // Who guesses from far away can't make believe that he is many.
    expect((await peerOf('203.0.113.9', via, nginx)).shared).toBe(false)
  })
})

describe('the program’s own names', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:8080',
    '127.0.0.1',
    '127.0.0.1:3000',
    '[::1]:3000',
  ])('%s', (host) => expect(isOwnName(host)).toBe(true))
  it.each([
    '',
    'localhost.',
    'LOCALHOST.:3000',
    '127.1',
    '2130706433',
    '0.0.0.0',
    '[::]',
    '[::ffff:127.0.0.1]',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example',
    'localhost:3000@evil.example',
    'localhost, evil.example',
  ])('not %j', (host) => expect(isOwnName(host)).toBe(false))
})
