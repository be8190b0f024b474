import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CommentFile, type FoundComment, WinnowError } from '../../src/core/index.ts'
import { type Archive, PARTS, type Part } from './archive.ts'
import { createIdsApart } from './ids-apart.ts'
import { slackArchive } from './platforms/slack-archive.ts'

/** One part is unpacked to the disk while it is read; and all of them together. In bytes. */
const LARGEST_PART = 2 * 1024 ** 3
const LARGEST = 8 * 1024 ** 3
/** A list of people that is held while the rest is read. In bytes. */
const LARGEST_LIST = 50 * 1024 ** 2
/** What may hold comments; pictures and the like are never unpacked. */
const READ = /\.(?:jsonl?|ndjson|js|csv|tsv|txt|xml|html?|xlsx|f?ods|mbox|eml)$/i
/** What systems put into archives by themselves. */
const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.)/
/**
 * Forms that any maker's file may have. In an archive, a maker's own go before them: the rest is settings
 * and lists.
 */
const ANY_MAKER = /^(?:JSON|CSV|TSV|XML|HTML table|Excel workbook|OpenDocument table)/

type Open = (path: string) => Promise<CommentFile>

/**
 * The comments of every file of an archive, in its order.
 *
 * @param open reads one unpacked file. Files that it refuses are left out, and counted
 * @throws WinnowError `invalid_input` where none can be read
 */
export async function openArchive(archive: Archive, open: Open): Promise<CommentFile> {
  const likely = archive.parts.filter(({ name }) => name === '' || (READ.test(name) && !ASIDE.test(name)))
  if (likely.length > PARTS || likely.reduce((sum, { size }) => sum + size, 0) > LARGEST)
    throw new WinnowError(
      'too_long',
      'This archive is too large once unpacked: unpack it and give the files in it.',
    )
  const readable: { part: Part; file: Omit<CommentFile, 'comments'> }[] = []
  let refused: WinnowError | undefined
  for (const part of likely)
    try {
      readable.push({ part, file: await lookedAt(part, open) })
    } catch (error) {
      if (!(error instanceof WinnowError) || error.code === 'disk_full') throw error
      refused = error
    }
  const own = readable.filter(({ file }) => !ANY_MAKER.test(file.form))
  const read = own.length > 0 ? own : readable
  const [first] = read
  if (first === undefined) throw likely.length === 1 && refused !== undefined ? refused : nothing(archive)
  const only = read.length === 1 ? first.file : undefined
  const counts = Map.groupBy(read, ({ file }) => file.form)
  const forms = [...counts].map(([form, { length }]) => (length === 1 ? form : `${length} × ${form}`))
  const left = readable.filter((one) => !read.includes(one)).map(({ part }) => shownName(part))
  const aside =
    left.length === 0 ? '' : `, left out: ${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}`
  const files = archive.parts.length === 1 ? '' : ` of ${archive.parts.length} files, ${read.length} read`
  const size = read.reduce((sum, { part }) => sum + part.size, 0)
  const named = read.some(({ file }) => file.form === slackArchive.form) ? await peopleOf(archive) : undefined
  return {
    ...(only ?? { encoding: undefined }),
    told: `${archive.told}${files}: ${only?.told ?? forms.join(', ')}${aside}`,
    form: archive.told,
    size,
    async *comments() {
      let before = 0
      const hasOwnId = createIdsApart()
      for (const [at, { part }] of read.entries()) {
        for await (const found of commentsOf(part, open, before)) {
          const one = only === undefined ? amongOthers(found, at + 1, hasOwnId) : found
          const joined = named !== undefined && 'value' in one
          yield joined ? { ...one, value: named(one.value as Fields, part.name) } : one
        }
        before += part.size
      }
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Names that stand in a file of their own; undefined: it isn't there, or can't be read. */
async function peopleOf({ parts }: Archive): Promise<ReturnType<typeof slackArchive.join> | undefined> {
  const part = parts.find(({ name, size }) => slackArchive.beside.test(name) && size <= LARGEST_LIST)
  if (part === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'winnow-'))
  try {
    return slackArchive.join(await readFile(await unpack(part, folder), 'utf8'))
  } catch {
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Unpacked again, as an archive may hold more than the disk has room for at a time. */
async function* commentsOf(part: Part, open: Open, before: number): AsyncGenerator<FoundComment> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-'))
  try {
    const file = await open(await unpack(part, folder))
    for await (const found of file.comments()) {
      const bytes = before + Math.min(part.size, found.bytes)
      if ('problem' in found) yield { ...found, bytes, problem: inPart(part, found.problem) }
      else yield { ...found, bytes }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Several files have neither one table's columns nor ids of one count. */
function amongOthers(
  { cells: _, ...found }: FoundComment,
  at: number,
  hasOwnId: ReturnType<typeof createIdsApart>,
): FoundComment {
  if (!('value' in found)) return found
  const value = found.value as Readonly<Record<string, unknown>>
  if (found.numbered !== true)
    return hasOwnId(String(value.id), value.text, at)
      ? found
      : { ...found, numbered: true, value: { ...value, id: `${at}-${value.id}` } }
  return { ...found, value: { ...value, id: `${at}-${value.id}` } }
}

/** Rows are counted within their file: so it is named. */
function inPart({ name }: Part, problem: WinnowError): WinnowError {
  return name === '' ? problem : new WinnowError(problem.code, `${shownName({ name })}: ${problem.message}`)
}

function shownName({ name }: Pick<Part, 'name'>): string {
  return name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(-80)
}

/** What is to be known of it; nothing of what it holds is kept. */
async function lookedAt(part: Part, open: Open): Promise<Omit<CommentFile, 'comments'>> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-'))
  try {
    const { comments: _, ...known } = await open(await unpack(part, folder))
    return known
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Under a name of our own, wherever the archive would have it. */
async function unpack(part: Part, folder: string): Promise<string> {
  const path = join(folder, 'part')
  let length = 0
  const bounded = new Transform({
    transform(chunk: Buffer, _, done) {
      length += chunk.length
      if (length <= LARGEST_PART) done(null, chunk)
      else done(new WinnowError('too_long', 'A file in this archive is larger than 2 GB once unpacked.'))
    },
  })
  try {
    await pipeline(await part.open(), bounded, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    if (error instanceof WinnowError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new WinnowError('disk_full', 'The disk is full: make room there to unpack the archive.', {
        cause: error,
      })
    throw new WinnowError(
      'invalid_input',
      'This archive can’t be unpacked: it is damaged, cut off or has a password.',
    )
  }
  return path
}

function nothing({ told }: Archive): WinnowError {
  return new WinnowError('invalid_input', `This ${told} holds no file of comments that can be read here.`)
}
