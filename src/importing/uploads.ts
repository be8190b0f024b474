import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { WinnowError } from '../core/index.ts'

/** The number of the process that keeps it, and what nobody guesses. */
const NAME = /^(\d{1,10})-[\w-]{20,40}$/

/** Where files lie from when they are dropped until they are in. Only their owner can read them. */
export interface Uploads {
  /** @throws WinnowError `disk_full` @returns its name here, which nobody guesses */
  keep(content: AsyncIterable<Uint8Array>): Promise<string>
  /** undefined: there is none of that name. */
  path(name: string): string | undefined
  remove(name: string): void
  /** Removes what processes left that are gone, but for these. */
  sweep(keep: ReadonlySet<string>): void
}

export function createUploads(folder: string): Uploads {
  const path = (name: string) => {
    if (!NAME.test(name)) return undefined
    const at = join(folder, name)
    return existsSync(at) ? at : undefined
  }
  const remove = (name: string) => {
    if (NAME.test(name)) rmSync(join(folder, name), { force: true })
  }
  return {
    async keep(content) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const name = `${process.pid}-${randomBytes(18).toString('base64url')}`
      try {
        await pipeline(content, createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx' }))
      } catch (error) {
        remove(name)
        throw plainly(error)
      }
      return name
    },
    path,
    remove,
    sweep(keep) {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder)) if (!keep.has(name) && !isAlive(name)) remove(name)
    },
  }
}

/** Another process keeps it; one of our own number was an earlier one. */
function isAlive(name: string): boolean {
  const pid = Number(NAME.exec(name)?.[1])
  if (!Number.isInteger(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function plainly(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error
  return new WinnowError('disk_full', 'The disk is full: make room there; nothing was kept of the file.', {
    cause: error,
  })
}
