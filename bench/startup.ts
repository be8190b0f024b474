import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const RUNS = 15
/** What `winnow analyze` on one comment may take: so many bare starts of Node, and so many milliseconds. */
const BARE_STARTS = 3
const EXTRA = 250

/** Prints how long `winnow analyze` on one comment takes from nothing, beside Node's own start. */
export function benchStartup(): void {
  const cli = join(import.meta.dirname, '../src/cli.ts')
  const bare = median(() => run(['-e', '0']))
  const analyze = median(() => run([cli, 'analyze', 'Since 3.2 it crashes when I open the settings.']))
  const allowed = BARE_STARTS * bare + EXTRA
  process.stdout.write(
    `start, median of ${RUNS}:\n` +
      `  node -e 0                ${bare.toFixed(0)} ms\n` +
      `  winnow analyze "…"       ${analyze.toFixed(0)} ms   allowed ${allowed.toFixed(0)} ms   ` +
      `ratio ${(analyze / allowed).toFixed(2)}\n`,
  )
}

function run(args: readonly string[]): number {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${args[0]} ended with ${status}`)
  return performance.now() - start
}

function median(measure: () => number): number {
  measure()
  const times = Array.from({ length: RUNS }, measure).sort((a, b) => a - b)
  return times[Math.floor(RUNS / 2)] ?? Number.NaN
}
