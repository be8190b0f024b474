import { Worker } from 'node:worker_threads'
import { ownFile } from '../../src/core/index.ts'
import type { Extract } from './extract.ts'

/** Megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
/** Milliseconds until a thread has loaded what it reads with, on a busy machine. */
const START_LIMIT = 20_000

interface Hand {
  readonly worker: Worker
  readonly ready: Promise<void>
}

/** Reads pages beside the program, one after the other. */
export interface Extracting {
  /** Begins to load what it takes, while the page is on its way. */
  warm(): void
  /** @returns undefined for a page that ends its thread, or takes longer than its time */
  extract(html: string): Promise<Extract | undefined>
}

/** @param limit milliseconds for one page */
export function extracting(limit: number): Extracting {
  let hand: Hand | undefined
  let last: Promise<unknown> = Promise.resolve()

  function begin(): Hand {
    const worker = new Worker(ownFile(import.meta, './extract-worker'), {
      env: {},
      resourceLimits: MEMORY,
      stdout: true,
      stderr: true,
    })
    // Who has asked waits by a timer; a thread at rest keeps no process alive.
    worker.unref()
    // What it threw may quote the page: `exit` follows, and says enough.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (hand?.worker === worker) hand = undefined
    })
    return { worker, ready: next(worker, START_LIMIT).then(() => undefined) }
  }

  async function extract(html: string): Promise<Extract | undefined> {
    hand ??= begin()
    const { worker, ready } = hand
    await ready
    worker.postMessage(html)
    const found = await next<Extract>(worker, limit)
    if (found === undefined) {
      hand = undefined
      await worker.terminate()
    }
    return found
  }

  return {
    warm() {
      hand ??= begin()
    },
    extract(html) {
      const mine = last.then(() => extract(html))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

/** What a thread says next; undefined when it ends, or says nothing in time. */
function next<T>(worker: Worker, within: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (said?: T): void => {
      clearTimeout(timer)
      worker.off('message', end)
      worker.off('exit', ended)
      resolve(said)
    }
    const ended = (): void => end()
    const timer = setTimeout(ended, within)
    worker.on('message', end)
    worker.on('exit', ended)
  })
}
