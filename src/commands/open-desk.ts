import { type Config, loadConfig } from '../config.ts'
import type { Desk } from '../core/index.ts'
import { createDesk } from '../desk/index.ts'
import { type Winnow, winnowOf } from '../main.ts'
import { openStorage } from '../storage/index.ts'

/** The desk over the configured database, for commands that look or erase: it sends nothing and decides nothing. */
export async function openDesk(
  config: Config = loadConfig(),
): Promise<{ desk: Desk; team: Winnow['team']; close(): Promise<void> }> {
  const clock = { now: () => new Date() }
  const { analyzer, team } = await winnowOf(config)
  const { dataDir, databaseUrl } = config
  const storage = await openStorage({ dataDir, databaseUrl, clock })
  const desk = createDesk({ store: storage.store, analyzer, posters: [], clock, mayDecide: () => false })
  return { desk, team, close: () => storage.close() }
}
