import { join } from 'node:path'
import {
  type Analysis,
  type Clock,
  type Comment,
  type CommentFile,
  type Dropped,
  type FileOptions,
  fileSource,
  type Import,
  type ImportChoices,
  type Importing,
  type Imports,
  type Timers,
  WinnowError,
} from '../core/index.ts'
import { bringIn } from './bring-in.ts'
import { fingerprintOf } from './fingerprint.ts'
import { lookThrough } from './look-through.ts'
import { createUploads } from './uploads.ts'

/** Files that were dropped and not brought in: more at a time are refused, and after a while they go. */
const AT_ONCE = 5
const KEPT = 60 * 60_000

export interface ImportingOptions {
  readonly imports: Imports
  /** Files lie in a folder below it while they are on their way in. */
  readonly dataDir: string
  readonly openComments: (path: string, options: FileOptions) => Promise<CommentFile>
  readonly readComment: (value: unknown) => Comment
  readonly analyze: (comment: Comment) => Promise<Analysis>
  readonly clock: Clock
  readonly timers: Timers
  readonly report: (error: unknown) => void
}

interface Held extends Dropped {
  readonly since: number
  /** Calls off the look under way. */
  readonly looking: AbortController
}

interface Work {
  readonly fingerprint: string
  share: number
  readonly stop: AbortController
  over: Promise<void>
}

/** Files that are dropped on the desk: looked through, then brought in, beside everything else. */
export function createImporting(options: ImportingOptions): Importing {
  const { imports, openComments, readComment, analyze, clock, timers, report } = options
  const uploads = createUploads(join(options.dataDir, 'uploads'))
  const held = new Map<string, Held>()
  const works = new Map<string, Work>()

  function expire(): void {
    const now = clock.now().getTime()
    for (const [upload, { since }] of held) if (now - since >= KEPT) discard(upload)
  }

  function discard(upload: string): void {
    const one = held.get(upload)
    if (one === undefined) return
    one.looking.abort()
    held.delete(upload)
    uploads.remove(upload)
  }

  function look(upload: string, choices: ImportChoices, name = held.get(upload)?.name): void {
    const path = uploads.path(upload)
    if (path === undefined || name === undefined) return
    held.get(upload)?.looking.abort()
    const looking = new AbortController()
    const since = clock.now().getTime()
    const begun = { upload, name, choices, since, looking, share: 0, looked: undefined, problem: undefined }
    held.set(upload, begun)
    const tell = (more: Partial<Held>) => {
      const now = held.get(upload)
      // Nobody waits any more for what an earlier look says.
      if (now?.looking === looking) held.set(upload, { ...now, ...more })
    }
    const work = async () => {
      const file = await openComments(path, choices.file ?? {})
      const onProgress = (share: number) => tell({ share })
      const more = { imports, choices, readComment, onProgress, signal: looking.signal }
      tell({ looked: await lookThrough(file, more), share: 1 })
    }
    work().catch((error: unknown) => {
      if (looking.signal.aborted) return
      if (!(error instanceof WinnowError)) report(error)
      const unread = new WinnowError('invalid_input', 'This file can’t be read.')
      tell({ problem: error instanceof WinnowError ? error : unread })
    })
  }

  /** Brings in what is left of it; a database that is away for a while only makes it wait. */
  async function work(begun: Import, path: string, entry: Work): Promise<void> {
    const file = await openComments(path, begun.choices.file ?? {})
    const { signal } = entry.stop
    const onProgress = (_: Import, share: number) => {
      entry.share = share
    }
    for (let one = begun; ; one = await imports.get(one.id)) {
      try {
        await bringIn(file, one, { imports, readComment, analyze, signal, onProgress })
        return
      } catch (error) {
        if (!(error instanceof WinnowError) || error.retryAfter === undefined) throw error
        report(error)
        await pause(error.retryAfter * 1_000, signal)
        if (signal.aborted) return
      }
    }
  }

  function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const callOff = timers.after(milliseconds, resolve)
      signal.addEventListener('abort', () => {
        callOff()
        resolve()
      })
    })
  }

  function goOn(one: Import, path: string): void {
    const stop = new AbortController()
    const entry: Work = { fingerprint: one.fingerprint, share: 0, stop, over: Promise.resolve() }
    entry.over = work(one, path, entry)
      .catch(report)
      .finally(() => {
        works.delete(one.id)
        if (!stop.signal.aborted && one.upload !== undefined) uploads.remove(one.upload)
      })
    works.set(one.id, entry)
  }

  return {
    async drop(name, content) {
      expire()
      if (held.size >= AT_ONCE)
        throw new WinnowError(
          'not_possible',
          'Too many files wait to be brought in: finish or discard one first.',
        )
      const upload = await uploads.keep(content)
      look(upload, {}, name)
      return upload
    },
    dropped(upload) {
      expire()
      return held.get(upload)
    },
    look: (upload, choices) => look(upload, choices),
    discard,
    async bring(upload, by) {
      const one = held.get(upload)
      const path = uploads.path(upload)
      if (one === undefined || path === undefined)
        throw new WinnowError('not_found', 'This file is not here any more: drop it again.')
      const { name, choices } = one
      const fingerprint = await fingerprintOf(path, choices)
      if ([...works.values()].some((one) => one.fingerprint === fingerprint))
        throw new WinnowError('not_possible', 'This very file is being brought in just now.')
      const source = fileSource(choices.from)
      const begun = await imports.begin({ name, fingerprint, source, choices, by, upload })
      held.delete(upload)
      goOn(begun, path)
      return begun
    },
    shareOf: (importId) => works.get(importId)?.share,
    async halt(importId) {
      const work = works.get(importId)
      work?.stop.abort()
      await work?.over
      const { upload } = await imports.get(importId)
      if (upload !== undefined) uploads.remove(upload)
    },
    async start() {
      const left = await imports.abandoned()
      uploads.sweep(new Set(left.flatMap(({ upload }) => (upload === undefined ? [] : [upload]))))
      for (const { name, fingerprint, source, choices, by, upload } of left) {
        const path = upload === undefined ? undefined : uploads.path(upload)
        if (upload === undefined || path === undefined) continue
        goOn(await imports.begin({ name, fingerprint, source, choices, by, upload }), path)
      }
    },
    async stop() {
      for (const upload of [...held.keys()]) discard(upload)
      for (const { stop } of works.values()) stop.abort()
      await Promise.all([...works.values()].map(({ over }) => over))
    },
  }
}
