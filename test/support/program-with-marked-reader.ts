import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { startWinnow } from '../../src/main.ts'

/*
 * The whole program, but that its reader does what marks in the text say. Argument: milliseconds for one
 * comment.
 */
const limit = Number(process.argv[2])
const entry = new URL('./reading-worker.ts', import.meta.url)
const running = await startWinnow({
  config: loadConfig(),
  log: createLog('warn', false),
  reading: { entry, limit },
})
process.stdout.write(`ready: ${running.url} \n`)
process.once('SIGTERM', async () => {
  await running.stop()
  process.exit(0)
})
