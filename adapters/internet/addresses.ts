import { BlockList, isIP } from 'node:net'
import { LIMITS, longRegex } from '../../src/core/index.ts'

/*
 * Which addresses a stranger's link may lead to: the public internet's and no other. Everything that
 * belongs to this machine, its network or nobody is refused (IANA's special-purpose registries).
 */

const REFUSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // A public address that only machines of one cloud see: their own host.
  '168.63.129.16/32',
]
/** Within what is handed out on the internet; whatever lies outside 2000::/3 is refused whole. */
const REFUSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3ffe::/16', '3fff::/20']

const refusedV4 = listOf(REFUSED_V4, 'ipv4')
const refusedV6 = listOf(REFUSED_V6, 'ipv6')
/** Mapped, compatible, NAT64, unique-local, link-local and multicast all lie outside it. */
const internetV6 = listOf(['2000::/3'], 'ipv6')

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** May this address (no name) not be connected to? */
export function isRefused(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return refusedV4.check(address, 'ipv4')
  // A zone ("%eth0") exists on this machine's own links only.
  if (family !== 6 || address.includes('%')) return true
  return !internetV6.check(address, 'ipv6') || refusedV6.check(address, 'ipv6')
}

/** Ends of names that are nowhere on the internet's name service. */
const NOWHERE = longRegex()`
    \.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|test|example|invalid|
    onion|alt)$`

/** A name or address within an URL that is refused before anybody is asked about it. */
function isRefusedHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isRefused(hostname.slice(1, -1))
  if (isIP(hostname) !== 0) return isRefused(hostname)
  return !hostname.includes('.') || hostname.endsWith('.') || NOWHERE.test(hostname)
}

/** What may be asked for beyond the rule; widened by tests only. */
export interface Reach {
  readonly refusedHost: (hostname: string) => boolean
  readonly refusedAddress: (address: string) => boolean
  readonly refusedPort: (port: string) => boolean
}

/** The internet, by its two usual doors. */
export const INTERNET: Reach = {
  refusedHost: isRefusedHost,
  refusedAddress: isRefused,
  refusedPort: (port) => port !== '' && port !== '80' && port !== '443',
}

/** Our keeper's own places, which may stand anywhere. */
export const OWN_NETWORK: Reach = {
  refusedHost: () => false,
  refusedAddress: () => false,
  refusedPort: () => false,
}

/**
 * Takes an address apart. Decimal, octal, hexadecimal and full-width forms of an address are written out by
 * then, as the URL standard does it, so there is one form to look at.
 */
export function readAddress(address: string, reach: Reach): URL | 'bad-address' | 'refused-address' {
  const url = address.length > LIMITS.url ? null : URL.parse(address.trim())
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return 'bad-address'
  const refused =
    url.username !== '' ||
    url.password !== '' ||
    reach.refusedPort(url.port) ||
    reach.refusedHost(url.hostname.toLowerCase())
  if (refused) return 'refused-address'
  url.hash = ''
  return url
}
