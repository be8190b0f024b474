import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { WinnowError } from '../../../src/core/index.ts'
import type { Format, Row, Sample } from '../row.ts'
import { filled, given } from './parts.ts'

/** Larger mails hold attachments; so much of each is looked at. In bytes. */
const LARGEST = 8 * 1024 * 1024
const NEWLINE = 0x0a
/** UTF-8's mark, which some write before the first header. */
const MARK = Buffer.from('\uFEFF')
/** So far into a mail its own charset is looked for. In bytes. */
const HEADER = 64 * 1024
const CHARSET = /\bcharset\s{0,4}=/i
const FROM = Buffer.from('From ')
/** Who and when: a sentence that begins so is words of the mail. */
const FROM_LINE = /^From \S.{0,300}\d{1,2}:\d{2}.{0,40}\d{4}/
/** A line of the text that begins so has a > before it, not to be taken for the next mail. */
const QUOTED_FROM = /^>{1,9}From /
const HEADERS = /^[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*[A-Za-z][A-Za-z-]{1,40}:/

/** One mail. */
export const eml: Format = {
  name: 'Mail',
  documented: 'https://www.rfc-editor.org/rfc/rfc5322',
  example:
    'From: Sam <sam@mail.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMessage-ID: ' +
    '<1@mail.example>\r\nSubject: Export\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt ' +
    'crashes\r\n',
  recognises: ({ text }) =>
    HEADERS.test(text) && /^From:/im.test(text) && /^(?:Date|Message-ID|Subject):/im.test(text),
  open: (sample) => ({ told: 'Mail', rows: () => rows(sample, 'one') }),
}

/** Many mails in one file, each below a line that begins with "From ". */
export const mbox: Format = {
  name: 'Mailbox (mbox)',
  documented: 'https://www.rfc-editor.org/rfc/rfc4155',
  example: `From sam@mail.example Mon Nov  2 10:00:00 2026\n${String(eml.example).replaceAll('\r', '')}`,
  recognises: ({ text }) => /^From [^\n]{1,300}\d{4}\r?\n[A-Za-z][A-Za-z-]{1,40}:/.test(text),
  open: (sample) => ({ told: 'Mailbox (mbox)', rows: () => rows(sample, 'many') }),
}

type HowMany = 'one' | 'many'

/** Each mail says how its own letters are written; the file's encoding is that of those that don't. */
async function* rows(sample: Sample, howMany: HowMany): AsyncGenerator<Row> {
  let row = 0
  let bytes = 0
  const wide = /^utf-?16/i.test(sample.encoding)
  const stream: AsyncIterable<Uint8Array> = wide ? sample.open() : createReadStream(sample.path)
  for await (const mail of mails(stream, howMany)) {
    row += 1
    bytes += mail.length
    const says = CHARSET.test(mail.subarray(0, HEADER).toString('latin1'))
    const letters = says || wide ? mail : Buffer.from(iconv.decode(mail, sample.encoding))
    yield await rowOf(letters, { line: row, bytes })
  }
}

async function rowOf(mail: Buffer, at: { readonly line: number; readonly bytes: number }): Promise<Row> {
  try {
    const { messageId, inReplyTo, text, html, subject, date, from, attachments } =
      // A mail that was attached is somebody else's words.
      await PostalMime.parse(mail, { rfc822Attachments: true })
    const words = [text?.trim(), html, subject].find((one) => one !== undefined && one !== '') ?? ''
    const fields = given({
      id: messageId ?? String(at.line),
      text: words,
      postedAt: date,
      'parent.id': inReplyTo,
      attachments: filled(attachments.map(({ filename }) => filename)),
      'author.name': from?.name || from?.address,
      'author.id': from?.address,
    })
    return messageId === undefined ? { ...at, numbered: true, fields } : { ...at, fields }
  } catch {
    return { ...at, problem: new WinnowError('invalid_input', 'This mail can’t be read.') }
  }
}

function start(line: Buffer): string {
  return line.subarray(0, 16).toString('latin1')
}

function beginsMail(line: Buffer): boolean {
  return (
    line.subarray(0, FROM.length).equals(FROM) && FROM_LINE.test(line.subarray(0, 400).toString('latin1'))
  )
}

/**
 * Cuts a mailbox at its From lines, which in a mail alone are words; of a mail that is too long the end is
 * left out.
 */
async function* mails(stream: AsyncIterable<Uint8Array>, howMany: HowMany): AsyncGenerator<Buffer> {
  let mail: Buffer[] = []
  let length = 0
  const keep = (part: Buffer) => {
    if (length < LARGEST) mail.push(part)
    length += part.length
  }
  let rest = Buffer.alloc(0)
  let first = true
  for await (const given of stream) {
    const chunk = first && MARK.equals(given.subarray(0, MARK.length)) ? given.subarray(MARK.length) : given
    first = false
    const data = Buffer.concat([rest, chunk])
    let from = 0
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, from)) {
      const line = data.subarray(from, end + 1)
      from = end + 1
      if (howMany === 'many' && beginsMail(line)) {
        if (length > 0) yield Buffer.concat(mail)
        mail = []
        length = 0
      } else keep(Buffer.from(howMany === 'many' && QUOTED_FROM.test(start(line)) ? line.subarray(1) : line))
    }
    rest = Buffer.from(data.subarray(from, Math.min(data.length, from + LARGEST)))
  }
  keep(rest)
  if (length > 0) yield Buffer.concat(mail)
}
