import { basename } from 'node:path'
import { loadConfig } from '../config.ts'
import {
  type Actor,
  type CommentFile,
  fileSource,
  type Import,
  type ImportChoices,
  type Looked,
  type Ownership,
  readOrSay,
  type VenueKind,
  WinnowError,
} from '../core/index.ts'
import { createDesk, systemTimers } from '../desk/index.ts'
import { bringIn } from '../importing/bring-in.ts'
import { fingerprintOf } from '../importing/fingerprint.ts'
import { lookThrough } from '../importing/look-through.ts'
import { createLog } from '../log.ts'
import { fileReaders, winnowOf } from '../main.ts'
import { openReader } from '../reader.ts'
import { openStorage } from '../storage/index.ts'
import { confirmed } from './confirm.ts'
import { broughtIn, lookedAt, number, readSoFar, wouldCome } from './import-words.ts'
import { inputFile } from './input-file.ts'
import { printable } from './printable.ts'
import { createBar } from './progress.ts'
import { type Readable, readable, STDIN } from './spool.ts'

export interface ImportOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly from?: string
  readonly place?: string
  readonly ownership?: Ownership
  readonly kind?: VenueKind
  readonly since?: string
  readonly needsAnswer?: boolean
  readonly update?: boolean
  readonly later?: boolean
  readonly undo?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly map?: Readonly<Record<string, string>>
}

const BY: Pick<Actor, 'id' | 'name' | 'place'> = { id: 'cli', name: 'winnow import', place: 'cli' }
/** How often it is looked how far the reading is, in milliseconds. */
const LOOK = 500

interface Prepared {
  readonly kept: Readable
  readonly file: CommentFile
  readonly looked: Looked
}

/**
 * `winnow import`: looks the files through, says what would come in, asks, writes it down and reads it. A
 * program that runs on the same database reads along; neither takes a comment that the other has in hand.
 * @returns the exit status: 1 when a row was no comment, nothing was agreed to, or it was stopped
 */
export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<number> {
  if (options.undo === undefined && paths.length === 0)
    throw new WinnowError('invalid_input', 'Say which files: winnow import comments.csv')
  const choices = choicesOf(options)
  const kept: Readable[] = []
  const opened = await openInbox()
  try {
    if (options.undo !== undefined) return await undo(opened, options.undo)
    for (const path of paths) kept.push(await readable(path === STDIN ? path : fileOf(path)))
    return await importFiles(opened, kept, choices, options)
  } catch (error) {
    if (!opened.stopping.aborted) throw error
    say('Stopped.')
    return 1
  } finally {
    for (const one of kept) one.release()
    await opened.close()
  }
}

async function importFiles(
  opened: Inbox,
  kept: readonly Readable[],
  choices: ImportChoices,
  options: ImportOptions,
): Promise<number> {
  const { desk, readComment, analyze, stopping } = opened
  const { imports } = desk
  const { openComments } = await fileReaders()
  const prepared: Prepared[] = []
  for (const one of kept) {
    const file = await openComments(one.path, choices.file ?? {})
    const bar = createBar(process.stderr)
    const onProgress = (share: number, rows: number) => bar.at(share, `${number(rows)} rows looked at`)
    const looked = await lookThrough(file, { imports, choices, readComment, onProgress, signal: stopping })
    bar.end()
    say(lookedAt(basename(one.name), looked, choices))
    prepared.push({ kept: one, file, looked })
  }
  const bad = prepared.some(({ looked }) => looked.counts.bad > 0) ? 1 : 0
  const wanted = prepared.reduce((sum, { looked }) => sum + wouldCome(looked, choices), 0)
  if (options.dryRun === true || wanted === 0) {
    say(wanted === 0 ? 'There is nothing new to bring in.' : 'Nothing was brought in: this was a dry run.')
    return bad
  }
  if (options.yes !== true && !(await confirmed(question(wanted, choices), 'to bring them in'))) {
    say('Nothing was brought in.')
    return 1
  }
  const done: Import[] = []
  for (const { kept: one, file, looked } of prepared) {
    if (wouldCome(looked, choices) === 0 || stopping.aborted) continue
    const bar = createBar(process.stderr)
    const begun = await imports.begin({
      name: basename(one.name),
      fingerprint: await fingerprintOf(one.path, choices),
      source: fileSource(choices.from),
      choices,
      by: BY,
    })
    const ended = await bringIn(file, begun, {
      imports,
      readComment,
      analyze,
      signal: stopping,
      onProgress: ({ counts }, share) => bar.at(share, `${number(counts.fresh)} written down`),
    })
    bar.end()
    say(broughtIn(ended))
    done.push(ended)
  }
  if (options.later !== true) await follow(opened, done)
  if (stopping.aborted) say('Stopped: the same command goes on from here.')
  return stopping.aborted ? 1 : bad
}

/** Reads what was written down, and shows how far that is, whoever reads. */
async function follow(opened: Inbox, done: readonly Import[]): Promise<void> {
  const { desk, stopping } = opened
  if (stopping.aborted || done.length === 0) return
  const bar = createBar(process.stderr)
  const ids = done.map(({ id }) => id)
  let reading: Promise<void> | undefined
  const stop = () => void desk.stop()
  stopping.addEventListener('abort', stop)
  for (;;) {
    // Also when the database was away meanwhile.
    reading ??= desk
      .readWaiting(ids)
      .catch(opened.report)
      .finally(() => {
        reading = undefined
      })
    const all = await Promise.all(ids.map((id) => desk.imports.standing(id)))
    const cases = all.reduce((sum, one) => sum + one.cases, 0)
    const waiting = all.reduce((sum, one) => sum + one.waiting, 0)
    if (waiting === 0 || stopping.aborted) {
      bar.end()
      await reading
      say(readSoFar(all))
      return
    }
    bar.at((cases - waiting) / cases, `${number(cases - waiting)} of ${number(cases)} read`)
    await new Promise((resolve) => setTimeout(resolve, LOOK))
  }
}

async function undo({ desk }: Inbox, id: string): Promise<number> {
  const { gone, left } = await desk.imports.undo(id)
  say(`Taken back: ${number(gone)} ${gone === 1 ? 'comment' : 'comments'}.`)
  if (left > 0) say(`${number(left)} stay: somebody began to work on them meanwhile.`)
  return left > 0 ? 1 : 0
}

type Inbox = Awaited<ReturnType<typeof openInbox>>

/** The inbox as this process writes to it: nothing is decided or sent from here. */
async function openInbox() {
  const config = loadConfig()
  const winnow = await winnowOf(config)
  const log = createLog(config.logLevel, process.stderr.isTTY === true)
  const report = (error: unknown) => log.fault(error)
  const clock = { now: () => new Date() }
  const { dataDir, databaseUrl } = config
  const storage = await openStorage({ dataDir, databaseUrl, clock, report })
  const reader = openReader({ winnow: winnow.options, timers: systemTimers, report })
  const { analyzer, readComment } = winnow
  const mayDecide = () => false
  const desk = createDesk({ store: storage.store, analyzer, reader, posters: [], clock, mayDecide, report })
  const read = readOrSay(reader, report)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return {
    desk,
    readComment,
    analyze: (comment: Parameters<typeof read>[0]) => read(comment, { background: true }),
    stopping: stop.signal,
    report,
    async close() {
      await desk.stop()
      await reader.stop()
      await storage.close()
    },
  }
}

function choicesOf(options: ImportOptions): ImportChoices {
  const { from, place, ownership, kind, needsAnswer, update, encoding, delimiter, map } = options
  const since = options.since === undefined ? undefined : dateOf(options.since)
  const file = { encoding, delimiter, map }
  return { from, place, ownership, kind, since, needsAnswer, update, file }
}

/** @throws WinnowError `invalid_input` */
function dateOf(given: string): string {
  const date = /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]{1,30})?$/.test(given) ? new Date(given) : undefined
  if (date === undefined || Number.isNaN(date.getTime()))
    throw new WinnowError('invalid_input', 'Say the date as 2026-11-01.')
  return date.toISOString()
}

function fileOf(given: string): string {
  const path = inputFile(given, true)
  if (path === undefined) throw new WinnowError('invalid_input', 'There is no such file.')
  return path
}

function question(count: number, { needsAnswer }: ImportChoices): string {
  const what = count === 1 ? 'this comment' : `these ${number(count)} comments`
  return needsAnswer === true
    ? `Read ${what}, and bring in what needs an answer?`
    : `Bring ${what} into the inbox?`
}

function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}
