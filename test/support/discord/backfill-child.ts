import { backfillForums } from '../../../adapters/discord/forum/backfill.ts'
import { openStorage } from '../../../src/storage/index.ts'
import { forumSetting } from './forum.ts'

/*
 * A backfill in a process of its own, so that a test can kill it. Arguments: API address, token, forum, data
 * folder.
 */
const [apiUrl = '', token = '', forum = '', dataDir = ''] = process.argv.slice(2)
const storage = await openStorage({ dataDir, clock: { now: () => new Date() } })
const { services, config } = forumSetting(
  { apiUrl, token },
  { forums: [forum] },
  { records: storage.records },
)
await backfillForums(config, {
  services: { ...services, report: (error) => process.stderr.write(`${String(error)}\n`) },
  dryRun: false,
  requestsPerSecond: 1_000,
  onProgress: ({ seen }) => process.stdout.write(`${seen}\n`),
})
await storage.close()
