import { INTERNET, OWN_NETWORK, type Reach } from '../../adapters/internet/addresses.ts'
import { createInternet } from '../../adapters/internet/index.ts'
import type { Internet } from '../../src/core/index.ts'

/** Asks whatever a test names. */
export const anywhere: Internet = createInternet({ reach: OWN_NETWORK })

/**
 * The internet's own rules, but for one port of this machine, where names lead that no name service knows.
 */
export function toPort(port: number, names: ReadonlyMap<string, readonly string[]> = new Map()): Internet {
  const reach: Reach = {
    ...INTERNET,
    refusedAddress: (address) => address !== '127.0.0.1' && INTERNET.refusedAddress(address),
    refusedPort: (asPort) => asPort !== String(port) && INTERNET.refusedPort(asPort),
  }
  return createInternet({ resolve: async (name) => names.get(name) ?? ['127.0.0.1'], reach })
}
