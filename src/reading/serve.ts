import { parentPort, workerData } from 'node:worker_threads'
import { type Analyzing, ASKED, type Asked, NotRead, orNotRead } from '../core/index.ts'

/** What the pool asks a worker for. */
export interface Question {
  readonly asked: Asked
  readonly given: readonly unknown[]
}

/** `ready` once, then one answer a question, in order. */
export type Answer = 'ready' | { readonly value: unknown } | { readonly thrown: string }

/**
 * The worker's side: builds the analyzer, which may take its time, then answers one question after the other.
 * @param build given the pool's `data`
 */
export async function serve<Data>(build: (data: Data) => Analyzing | Promise<Analyzing>): Promise<void> {
  if (parentPort === null) throw new Error('this file is for a worker')
  const port = parentPort
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
