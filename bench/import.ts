import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openComments } from '../adapters/files/index.ts'
import { parseComment } from '../src/analysis/contract/input.ts'
import { fileSource, NO_COUNTS } from '../src/core/index.ts'
import { createDesk } from '../src/desk/index.ts'
import { bringIn } from '../src/importing/bring-in.ts'
import { lookThrough } from '../src/importing/look-through.ts'
import { createWinnow } from '../src/main.ts'
import { openStorage } from '../src/storage/index.ts'

const LARGE = 1_000_000
const BROUGHT = 10_000

/**
 * A large table looked through, with the most memory the process ever had; then how fast comments are
 * written down.
 */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
  try {
    const large = join(folder, 'large.csv')
    writeTable(large, LARGE)
    const began = performance.now()
    const known = async () => new Map()
    const choices = {}
    const options = { imports: { known }, choices, readComment: parseComment }
    const { counts } = await lookThrough(await openComments(large), options)
    const seconds = (performance.now() - began) / 1_000
    const peak = process.resourceUsage().maxRSS / 1_024
    say(
      `${counts.fresh} rows without ids looked through`,
      `${seconds.toFixed(0)} s, ${peak.toFixed(0)} MB at the peak`,
    )
    await bringSome(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bringSome(folder: string): Promise<void> {
  const path = join(folder, 'some.csv')
  writeTable(path, BROUGHT)
  const clock = { now: () => new Date() }
  const storage = await openStorage({ dataDir: join(folder, 'data'), clock })
  const { analyzer } = createWinnow({ reading: 'quick' })
  const { imports } = createDesk({
    store: storage.store,
    analyzer,
    posters: [],
    clock,
    mayDecide: () => false,
  })
  const by = { id: 'bench', name: 'bench', place: 'cli' } as const
  const file = { name: 'some.csv', fingerprint: 'some', source: fileSource('bench'), choices: {}, by }
  const analyze = async (one: Parameters<typeof analyzer.analyze>[0]) => analyzer.analyze(one)
  const began = performance.now()
  const { counts } = await bringIn(await openComments(path), await imports.begin(file), {
    imports,
    readComment: parseComment,
    analyze,
  })
  const rate = counts.fresh / ((performance.now() - began) / 1_000)
  await storage.close()
  if (counts.rows !== BROUGHT || counts.bad !== NO_COUNTS.bad) throw new Error('not all of it came in')
  say(`${counts.fresh} comments written down`, `${rate.toFixed(0)} a second`)
}

function writeTable(path: string, rows: number): void {
  const file = openSync(path, 'w')
  writeSync(file, 'author,date,comment\n')
  for (let row = 0; row < rows; row += 1_000) {
    const some = Array.from(
      { length: 1_000 },
      (_, n) =>
        `user ${(row + n) % 50_000},2026-11-${10 + (n % 19)},"It stops at ${row + n} %, since 4.1 ` +
        'on my tablet."\n',
    )
    writeSync(file, some.join(''))
  }
  closeSync(file)
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(52)} ${figure}\n`)
}
