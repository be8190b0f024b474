import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Timers } from '../core/index.ts'

/** The system's timers; a waiting outbox does not keep the program alive. */
export const systemTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** Names a process in the outbox: `host pid random`. */
export function ownerName(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`
}

/**
 * Certain that the process of that name is gone: it ran on this host, and no process has its number.
 * On doubt false: then its lease decides.
 */
export function isProcessGone(owner: string): boolean {
  const [host, pid] = owner.split(' ')
  const number = Number(pid)
  if (host !== hostname() || !Number.isInteger(number) || number <= 0 || number === process.pid) return false
  try {
    process.kill(number, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
