import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { type Analyzing, ASKED, type Asked, NotRead, orNotRead } from '../core/index.ts'

/** What the pool asks a worker for. */
export interface Question {
  readonly asked: Asked
  readonly given: readonly unknown[]
}

/** `ready` once, then one answer a question, in order. */
export type Answer = 'ready' | { readonly value: unknown } | { readonly thrown: string }

/** Of 19; the thread that answers people has 0. */
const NICENESS = 5

/**
 * Reading fills every core there is, and people are answered beside it. On Linux a priority set from within
 * a thread is this thread's alone; elsewhere it would be the whole program's.
 */
function stepBack(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(NICENESS)
  } catch {
    // A sandbox may forbid it: then all have the same.
  }
}

/**
 * The worker's side: builds the analyzer, which may take its time, then answers one question after the other.
 * @param build given the pool's `data`
 */
export async function serve<Data>(build: (data: Data) => Analyzing | Promise<Analyzing>): Promise<void> {
  if (parentPort === null) throw new Error('this file is for a worker')
  const port = parentPort
  stepBack()
  const analyzer = await build(workerData as Data)
  const say = (answer: Answer) => port.postMessage(answer)
  port.on('message', async ({ asked, given }: Question) => {
    const ask = ASKED[asked] as (analyzer: Analyzing, ...given: readonly unknown[]) => unknown
    try {
      say({ value: await orNotRead(() => ask(analyzer, ...given)) })
    } catch (error) {
      // The name only: a message might carry the comment's words (rule 9).
      say({ thrown: error instanceof NotRead ? error.message : 'error' })
    }
  })
  say('ready')
}
