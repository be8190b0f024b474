import { isNpmScript, loadConfig } from '../config.ts'
import { createLog, type Log } from '../log.ts'
import { startWinnow } from '../main.ts'
import { apiState } from './api-state.ts'

/** How long a stop may take before the process ends anyway, in milliseconds. */
const STOP_WITHIN = 10_000
const PARENT_LOOK = 500

/** `winnow start`: runs until SIGTERM or SIGINT. @returns the exit status */
export async function startCommand(options: { port?: number }): Promise<number> {
  const configured = loadConfig()
  const config = options.port === undefined ? configured : { ...configured, port: options.port }
  for (const warning of config.warnings) process.stderr.write(`winnow: ${warning}\n`)
  const log = createLog(config.logLevel, process.stderr.isTTY === true)
  const stopped = stopSignal()
  reportTheUnexpected(log)
  const running = await startWinnow({ config, log })
  log.info('started', { port: config.port, api: apiState(config).is })
  const samples =
    running.samples === 0 ? '' : ' A sample inbox is in it to try things on; one click removes it.'
  const { says } = apiState(config)
  const dry = config.dryRun ? ' Dry run: nothing is posted anywhere.' : ''
  process.stdout.write(
    `Winnow is ready: open ${running.url} (stop with Ctrl+C). The API is ${says}.${dry}${samples}\n`,
  )
  const signal = await stopped
  log.info('stopping', { signal })
  setTimeout(() => process.exit(1), STOP_WITHIN).unref()
  await running.stop()
  return 0
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal))
    if (isNpmScript()) {
      // The shell between npm and us dies of a signal without handing it on, and would leave us behind.
      const parent = process.ppid
      setInterval(() => {
        if (process.ppid !== parent) resolve('npm is gone')
      }, PARENT_LOOK).unref()
    }
  })
}

/** Node itself would print the error's message, which may quote a comment (rule 9). */
function reportTheUnexpected(log: Log): void {
  process.on('unhandledRejection', (error) => log.fault(error))
  process.on('uncaughtException', (error) => {
    log.fault(error)
    process.exit(1)
  })
  // Whoever started us may stop reading what we print; that is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
