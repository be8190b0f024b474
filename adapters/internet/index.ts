import { lookup } from 'node:dns/promises'
import { type Asking, createSerial, type Internet, Unanswered, type WebAnswer } from '../../src/core/index.ts'
import { INTERNET, OWN_NETWORK, type Reach, readAddress } from './addresses.ts'
import { deliver } from './deliver.ts'
import { plainText } from './plain-text.ts'
import { ask, inTime, type Resolve } from './request.ts'

export interface InternetOptions {
  /** For tests: names without a name service, servers on this machine. */
  readonly resolve?: Resolve
  readonly reach?: Reach
}

const resolveByName: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address)

/**
 * A reply that has to wait for its turn for longer isn't sent at all, in milliseconds: nobody would know
 * when it was.
 */
const PATIENCE = 15_000

export function createInternet({
  resolve = resolveByName,
  reach = INTERNET,
}: InternetOptions = {}): Internet {
  const serial = createSerial()

  async function get(url: URL, { headers, most, signal, ours }: Asking): Promise<WebAnswer> {
    const asking = { resolve, most, signal, headers, all: ours === true }
    const mine = serial.run(url.hostname, () => {
      if (signal.aborted) throw new Unanswered('too-slow')
      return ask(url, { ...asking, reach: ours === true ? OWN_NETWORK : reach })
    })
    return await inTime(mine, signal)
  }

  return {
    address: (text) => readAddress(text, reach),
    plainText,
    get,
    async send(request) {
      if (request.inTurn !== true) return deliver(request)
      const asked = performance.now()
      return serial.run(new URL(request.url).hostname, async () =>
        performance.now() - asked > PATIENCE ? { state: 'unsent', why: 'busy' } : deliver(request),
      )
    },
  }
}
