import { open as openFile, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { type CommentFile, WinnowError } from '../../src/core/index.ts'
import { archiveOf } from './archive.ts'
import { type DayOrder, dayOrderOf } from './dates.ts'
import { asUtf8, encodingOf } from './encoding.ts'
import { formats } from './formats.ts'
import { readFrench } from './french-texts.ts'
import { asMeant, habitsOf, NO_HABITS } from './habits.ts'
import { lineRows } from './json.ts'
import { mend } from './mend.ts'
import { openArchive } from './packed.ts'
import { createParents } from './parents.ts'
import type { FoundComment, ReadOptions, Row, Sample } from './row.ts'

/** The beginning of a file, by which it is recognised. In bytes. */
const HEAD = 256 * 1024
/** A table's header may be as long: a column for each question of each year. In bytes. */
const LONG_HEAD = 8 * 1024 * 1024
const NEWLINE = 0x0a
/** What documents and archives begin with, which have no header. */
const NO_TABLE = ['[', '{', '<', 'PK']
/** So many first rows decide whether dates are day first. */
const DATED = 2_000

/**
 * Recognises a file by what is in it. Nothing of the text is in any error.
 * @throws WinnowError `invalid_input` when nothing reads it, or when it can't be known which column is the
 * text
 */
export async function openComments(path: string, options: ReadOptions = {}): Promise<CommentFile> {
  const head = await headOf(path)
  const archive = await archiveOf(path, (await stat(path)).size, head)
  return archive === undefined
    ? openOne(path, head, options)
    : openArchive(archive, async (part) => openOne(part, await headOf(part), options))
}

async function openOne(path: string, head: Buffer, options: ReadOptions): Promise<CommentFile> {
  const { size } = await stat(path)
  refuse(head)
  const packed = head.length > 3 && head.readUInt32BE(0) === 0x504b0304
  const encoding = packed ? { name: 'utf-8', told: '', sure: true } : await encodingOf(path, options.encoding)
  const sample: Sample = {
    path,
    size,
    head,
    text: packed ? '' : iconv.decode(wholeLetters(head, encoding.name), encoding.name),
    encoding: encoding.name,
    open: () => asUtf8(path, encoding.name),
  }
  const format = formats.find((one) => one.recognises(sample))
  if (format === undefined)
    throw new WinnowError(
      'invalid_input',
      size === 0 ? 'The file is empty.' : 'Nothing here reads this file.',
    )
  const opened = await format.open(sample, options)
  const guessed = encoding.sure ? '' : ' (guessed; --encoding says another)'
  return {
    told: [opened.told, packed ? '' : `${encoding.told}${guessed}`].filter((part) => part !== '').join(', '),
    form: opened.told.split(', delimiter ')[0] ?? '',
    encoding: packed ? undefined : { told: encoding.told, sure: encoding.sure },
    mapping: opened.mapping,
    columns: opened.columns,
    delimiter: opened.delimiter,
    size,
    comments: () => mended(opened.rows(), opened.french === true, namesOf(opened.mapping)),
  }
}

/**
 * JSON lines from a stream that can be read once, stdin: any maker's own, each answered as soon as it is
 * there.
 */
export async function* commentLines(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<FoundComment> {
  const withParent = createParents()
  for await (const given of lineRows(stream, options)) {
    const row = asMeant(given, NO_HABITS)
    if ('problem' in row) yield row
    else {
      // Every line has its answer, whatever it says of itself.
      const { fields, warnings = [], gone: _, ...at } = row
      const { value, warnings: more } = mend(withParent(fields), { line: row.line, order: 'unknown' })
      yield { ...at, value, warnings: [...warnings, ...more] }
    }
  }
}

/** The first rows wait until they have told how the file writes its dates. */
async function* mended(
  rows: AsyncIterable<Row>,
  french: boolean,
  names: Readonly<Record<string, string>>,
): AsyncGenerator<FoundComment> {
  let first: Row[] | undefined = []
  let order: DayOrder = 'unknown'
  let habits = NO_HABITS
  const withParent = createParents()
  const one = (given: Row): FoundComment => {
    const { gone, ...row } = asMeant(given, habits)
    if (gone === true) return { line: row.line, bytes: row.bytes, gone }
    if ('problem' in row) return row
    const { fields, warnings = [], ...at } = row
    const { value, warnings: more } = mend(withParent(fields), { line: row.line, order, names })
    return { ...at, value, warnings: [...warnings, ...more] }
  }
  for await (const row of rows) {
    if (first === undefined) yield one(row)
    else {
      first.push(row)
      if (first.length < DATED) continue
      order = orderIn(first, french)
      habits = habitsOf(first, names.rating)
      for (const held of first) yield one(held)
      first = undefined
    }
  }
  if (first === undefined) return
  order = orderIn(first, french)
  habits = habitsOf(first, names.rating)
  for (const held of first) yield one(held)
}

/** By the dates themselves, by the names of the columns, or by the language of the texts. */
function orderIn(rows: readonly Row[], french: boolean): DayOrder {
  const texts = rows.map((row) => ('fields' in row ? row.fields.text : undefined))
  return dayOrderOf(datesOf(rows), french || readFrench(texts))
}

function datesOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) =>
    'fields' in row && typeof row.fields.postedAt === 'string' ? [row.fields.postedAt] : [],
  )
}

function namesOf(mapping: readonly string[] = []): Readonly<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const one of mapping) {
    const at = one.indexOf(' = ')
    names[one.slice(0, at)] = one.slice(at + 3)
  }
  return names
}

async function headOf(path: string): Promise<Buffer> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const head = buffer.subarray(0, bytesRead)
    const first = head.subarray(0, 64).toString('utf8').replace('\uFEFF', '').trimStart()
    const isTable = !NO_TABLE.some((begins) => first.startsWith(begins))
    if (bytesRead < HEAD || !isTable || head.includes(NEWLINE)) return head
    const long = await file.read(Buffer.alloc(LONG_HEAD), 0, LONG_HEAD, 0)
    // With some rows below it.
    const end = long.buffer.subarray(0, long.bytesRead).indexOf(NEWLINE)
    return long.buffer.subarray(0, end < 0 ? bytesRead : Math.min(long.bytesRead, end + HEAD))
  } finally {
    await file.close()
  }
}

/** A letter cut in two at the end of the sample is left out. */
function wholeLetters(head: Buffer, encoding: string): Buffer {
  if (head.length < HEAD) return head
  if (/^utf-?16/i.test(encoding)) return head.subarray(0, head.length & ~1)
  let end = head.length
  while (end > head.length - 4 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return head.subarray(0, end - 1)
}

/** Forms that are known and not read: what they are, and the way on. */
function refuse(head: Buffer): void {
  const first = head.subarray(0, 8).toString('latin1')
  const told = first.startsWith('\u00d0\u00cf\u0011\u00e0')
    ? 'This is a workbook of an old Excel (.xls): save it as .xlsx or as CSV (UTF-8).'
    : first.startsWith('\u001f\u008b')
      ? 'This is a compressed file within another: unpack it first.'
      : first.startsWith('PAR1')
        ? 'This is a Parquet file: save it as CSV (UTF-8).'
        : first.startsWith('%PDF')
          ? 'This is a PDF: save the comments as CSV (UTF-8).'
          : undefined
  if (told !== undefined) throw new WinnowError('invalid_input', told)
}
