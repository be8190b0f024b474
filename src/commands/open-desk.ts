import { loadConfig } from '../config.ts'
import type { Desk } from '../core/index.ts'
import { createDesk } from '../desk/index.ts'
import { winnowOf } from '../main.ts'
import { openStorage } from '../storage/index.ts'

/** The desk over the configured database, for commands that look or erase: it sends nothing and decides nothing. */
export async function openDesk(): Promise<{ desk: Desk; close(): Promise<void> }> {
  const config = loadConfig()
  const clock = { now: () => new Date() }
  const { analyzer } = await winnowOf(config)
  const { dataDir, databaseUrl } = config
  const storage = await openStorage({ dataDir, databaseUrl, clock })
  const desk = createDesk({ store: storage.store, analyzer, posters: [], clock, mayDecide: () => false })
  return { desk, close: () => storage.close() }
}
