import { execFile } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CaseStore, type Clock, ownFile, type Readiness, WinnowError } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'
import { corrupt } from './faults.ts'

/** An answer is given again for so long, in milliseconds: whoever asks often must not keep the disk busy. */
const FRESH = 5_000
/** Less room than this on the data folder's disk is told as too little, in bytes. */
const LEAST_ROOM = 32 * 1024 * 1024
/** Reading the whole file through is ended after this, in milliseconds; what was not seen is not known. */
const LONGEST_READING = 120_000
/** The file is read through again when somebody asks so long after the last time, in milliseconds. */
const READ_AGAIN = 24 * 3_600_000

type Found = 'ok' | 'damaged' | 'unknown'

interface HealthOptions {
  readonly store: CaseStore
  readonly clock: Clock
  readonly report: (error: unknown) => void
  /** undefined: a database server, which looks after its own disk and files. `examined`: while opening. */
  readonly file?: { readonly dataDir: string; readonly examined: boolean }
}

export interface Health {
  /** Reads the whole file through in a process beside this one, where that was not done lately. */
  examine(): Promise<void>
  read(): Promise<readonly Readiness[]>
  stop(): void
}

/** Can the program work? Tried, not guessed: something is written and read. */
export function healthOf({ store, clock, report, file }: HealthOptions): Health {
  let last: { readonly at: number; readonly told: Promise<readonly Readiness[]> } | undefined
  let found: Found | undefined = file?.examined === true ? 'ok' : undefined
  let examined = file?.examined === true ? clock.now().getTime() : Number.NEGATIVE_INFINITY
  const ending = new AbortController()

  async function examine(): Promise<void> {
    if (file === undefined || clock.now().getTime() - examined < READ_AGAIN) return
    examined = clock.now().getTime()
    const now = await examineFile(join(file.dataDir, 'winnow.db'), ending.signal)
    if (now === 'damaged' && found !== 'damaged') report(corrupt())
    // Damage does not heal by a reading that was cut short.
    if (found !== 'damaged' || now === 'ok') found = now
  }

  async function database(): Promise<Readiness> {
    try {
      await store.transaction((tx) => tx.setSetting('ready', clock.now().toISOString()))
      return { name: 'database', ok: true, says: reason('databaseWorks') }
    } catch (error) {
      if (error instanceof WinnowError && error.code === 'database_corrupt') found = 'damaged'
      report(error)
      const says = error instanceof WinnowError ? error.message : reason('databaseFails')
      return { name: 'database', ok: false, says }
    }
  }

  async function check(): Promise<readonly Readiness[]> {
    if (file === undefined) return [await database()]
    examine().catch(report)
    const [written, disk] = await Promise.all([database(), room(file.dataDir)])
    return [written, disk, integrity(found)]
  }

  return {
    examine,
    async read() {
      const now = clock.now().getTime()
      if (last === undefined || now - last.at >= FRESH) last = { at: now, told: check() }
      return last.told
    },
    stop: () => ending.abort(),
  }
}

async function room(dataDir: string): Promise<Readiness> {
  try {
    const { bavail, bsize } = await statfs(dataDir)
    const free = ((bavail * bsize) / 1e9).toFixed(bavail * bsize < 1e10 ? 2 : 0)
    const ok = bavail * bsize >= LEAST_ROOM
    const says = reason(ok ? 'diskRoom' : 'diskFull', free)
    return { name: 'disk', ok, says }
  } catch {
    return { name: 'disk', ok: false, says: reason('diskGone') }
  }
}

function integrity(found: Found | undefined): Readiness {
  const says = {
    ok: reason('fileSound'),
    damaged: reason('fileDamaged'),
    unknown: reason('fileUnknown'),
    unread: reason('fileUnread'),
  }[found ?? 'unread']
  return { name: 'integrity', ok: found !== 'damaged', says }
}

function examineFile(file: string, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve) => {
    const script = fileURLToPath(ownFile(import.meta, './examine-file'))
    const limits = { timeout: LONGEST_READING, killSignal: 'SIGKILL', signal, windowsHide: true } as const
    execFile(process.execPath, [script, file], limits, (_, stdout) =>
      resolve(stdout === 'ok' || stdout === 'damaged' ? stdout : 'unknown'),
    ).unref()
  })
}
