import { Worker } from 'node:worker_threads'
import { type Asked, NotRead, type Reader, type Timers, WinnowError } from '../core/index.ts'
import type { Answer, Question } from './serve.ts'

/**
 * How long one comment may be read, in milliseconds. The longest that is let in (100,000 characters) takes
 * a third of a second; a slow and busy machine gets room on top.
 */
const READING_LIMIT = 5_000
/**
 * Time of the processor is what counts: where the machine is so busy that a thread got less than its share
 * of a limit, a comment that nobody waits for gets another one, so many in all.
 */
const LIMITS = 4
const SHARE = 0.8
/** How long a worker may take to be ready, in milliseconds. */
const START_LIMIT = 60_000
/** Threads at most. They start when they are needed; one is kept for those that somebody waits for. */
const WORKERS = 3
const FOR_BACKGROUND = WORKERS - 1
/** Questions of each kind that may wait; beyond it `busy`. */
const WAITING = 100
/** A worker with nothing to do for so long ends, except the last, in milliseconds. */
const IDLE = 60_000
/** A comment can't take the program's memory: its worker ends first. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } as const

export interface PoolOptions {
  /** The worker's file; it calls `serve`. */
  readonly entry: URL
  /** For the worker's `build`; copied, so plain data only. */
  readonly data: unknown
  readonly timers: Timers
  /** Told when a worker could not start. */
  readonly report: (error: unknown) => void
  /** Instead of `READING_LIMIT`. */
  readonly limit?: number
}

interface Job {
  readonly question: Question
  readonly background: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: NotRead) => void
}

interface Hand {
  readonly worker: Worker
  ready: boolean
  job: Job | undefined
  /** Calls off what is timed now: the start, the job, or idling. */
  callOff: () => void
}

/**
 * Reads in worker threads; a worker that takes too long or ends is replaced, and only its comment suffers.
 */
export function createPool(options: PoolOptions): Reader {
  const { entry, data, timers, report, limit = READING_LIMIT } = options
  const hands = new Set<Hand>()
  const waiting = { people: [] as Job[], background: [] as Job[] }
  let stopped = false

  function ask(asked: Asked, given: readonly unknown[], background = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (stopped) return reject(new NotRead('away'))
      const line = background ? waiting.background : waiting.people
      if (line.length >= WAITING) return reject(new NotRead('busy'))
      line.push({ question: { asked, given }, background, resolve, reject })
      next()
    })
  }

  /** Gives work to whoever is free; people first. */
  function next(): void {
    for (const hand of hands) {
      if (!hand.ready || hand.job !== undefined) continue
      const job = waiting.people.shift() ?? (mayTakeBackground() ? waiting.background.shift() : undefined)
      if (job === undefined) break
      begin(hand, job)
    }
    const starting = [...hands].filter(({ ready }) => !ready).length
    const room = FOR_BACKGROUND - inBackground()
    const wanted = waiting.people.length + Math.min(room, waiting.background.length) - starting
    for (let more = Math.min(wanted, WORKERS - hands.size); more > 0; more--) start()
    keepAlive()
  }

  /** The program ends when nothing but idle workers is left; not while somebody waits for an answer. */
  function keepAlive(): void {
    const waits = waiting.people.length + waiting.background.length > 0
    for (const { worker, ready, job } of hands)
      if (job !== undefined || (!ready && waits)) worker.ref()
      else worker.unref()
  }

  const inBackground = () => [...hands].filter(({ job }) => job?.background === true).length
  const mayTakeBackground = () => inBackground() < FOR_BACKGROUND

  function start(): void {
    const worker = new Worker(entry, { workerData: data, env: {}, resourceLimits: MEMORY })
    const hand: Hand = { worker, ready: false, job: undefined, callOff: () => undefined }
    hands.add(hand)
    hand.callOff = timers.after(START_LIMIT, () => lost(hand, 'too-slow'))
    worker.on('message', (answer: Answer) => heard(hand, answer))
    // What it threw may quote the comment: `exit` follows, and says enough.
    worker.on('error', () => lost(hand, 'died'))
    worker.on('exit', () => lost(hand, 'died'))
  }

  function begin(hand: Hand, job: Job): void {
    hand.callOff()
    hand.job = job
    watch(hand, job, hand.worker.cpuUsage(), 1)
    hand.worker.postMessage(job.question)
  }

  function watch(hand: Hand, job: Job, before: Promise<NodeJS.CpuUsage>, limits: number): void {
    hand.callOff = timers.after(limit, () => {
      if (limits === (job.background ? LIMITS : 1)) return lost(hand, 'too-slow')
      watch(hand, job, before, limits + 1)
      void used(hand.worker, before).then((milliseconds) => {
        if (milliseconds >= SHARE * limit && hand.job === job) lost(hand, 'too-slow')
      })
    })
  }

  function heard(hand: Hand, answer: Answer): void {
    if (!hands.has(hand)) return
    hand.callOff()
    const { job } = hand
    hand.ready = true
    hand.job = undefined
    hand.callOff = timers.after(IDLE, () => {
      if (hands.size > 1) drop(hand)
    })
    if (answer !== 'ready') {
      if ('value' in answer) job?.resolve(answer.value)
      else job?.reject(new NotRead('failed', answer.thrown))
    }
    next()
  }

  /** It ended, or had to be ended: its comment was not read, and the others go on with another worker. */
  function lost(hand: Hand, why: 'too-slow' | 'died'): void {
    if (!hands.has(hand)) return
    const { job, ready } = hand
    drop(hand)
    job?.reject(new NotRead(why))
    if (!ready) {
      // Another start would most likely end the same way: those that wait are told, and may come again.
      report(new WinnowError('internal', `A reader could not start: ${why}.`))
      for (const one of drain()) one.reject(new NotRead('away'))
    }
    if (!stopped) next()
  }

  function drop(hand: Hand): Promise<unknown> {
    hands.delete(hand)
    hand.callOff()
    return hand.worker.terminate()
  }

  /** Milliseconds of the processor since then; a thread that is gone has had all it could. */
  async function used(worker: Worker, before: Promise<NodeJS.CpuUsage>): Promise<number> {
    try {
      const [then, now] = await Promise.all([before, worker.cpuUsage()])
      return (now.user + now.system - then.user - then.system) / 1_000
    } catch {
      return Number.POSITIVE_INFINITY
    }
  }

  const drain = () => [...waiting.people.splice(0), ...waiting.background.splice(0)]

  // Begun at once, so that the first comment needn't wait for it.
  start()
  keepAlive()

  return {
    read: (comment, { background, post } = {}) => ask(post ? 'post' : 'read', [comment], background) as never,
    propose: (...given) => ask('propose', given) as never,
    carriers: (comment) => ask('carriers', [comment]) as never,
    compare: (...given) => ask('compare', given) as never,
    lint: (input) => ask('lint', [input]) as never,
    fitting: (...given) => ask('fitting', given) as never,
    async stop() {
      stopped = true
      const ending = [...hands]
      for (const { job } of ending) job?.reject(new NotRead('away'))
      for (const job of drain()) job.reject(new NotRead('away'))
      await Promise.all(ending.map(drop))
    },
  }
}
