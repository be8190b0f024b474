import { type Config, loadConfig } from '../config.ts'
import { type Desk, type Reader, type Records, readHere } from '../core/index.ts'
import { createDesk } from '../desk/index.ts'
import { winnowOf } from '../main.ts'
import { openStorage } from '../storage/index.ts'

/**
 * The desk over the configured database, for commands that look or erase: it sends nothing and decides
 * nothing.
 */
export async function openDesk(
  config: Config = loadConfig(),
  inform: (what: string) => void = () => undefined,
): Promise<{ desk: Desk; reader: Reader; records: Records; close(): Promise<void> }> {
  const clock = { now: () => new Date() }
  const { analyzer } = await winnowOf(config)
  const { dataDir, databaseUrl, keyvUrl } = config
  const storage = await openStorage({ dataDir, databaseUrl, keyvUrl, clock, inform })
  const reader = readHere(analyzer)
  const { store, records, peers } = storage
  const desk = createDesk({ store, analyzer, reader, posters: [], clock, peers, mayDecide: () => false })
  return { desk, reader, records, close: () => storage.close() }
}
