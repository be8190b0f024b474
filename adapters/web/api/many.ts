import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { WinnowError } from '../../../src/core/index.ts'
import { errorAnswer } from './answers.ts'
import type { ApiOptions } from './options.ts'
import { commentOf, take } from './take.ts'

const LINES = /^application\/(?:x-ndjson|jsonl|x-jsonlines|jsonlines) *(?:;|$)/i
const NEWLINE = 0x0a

export function areLines(c: Context): boolean {
  return LINES.test(c.req.header('content-type') ?? '')
}

/**
 * Comments as JSON lines, one after the other; each is answered on a line of its own, in order, as soon as
 * it is written down. A bad line is an error on its line, and the others go on.
 */
export async function takeMany(c: Context, options: ApiOptions): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  c.header('content-type', 'application/x-ndjson')
  return stream(c, async (out) => {
    let line = 0
    for (const one of linesOf(bytes)) {
      line += 1
      if (out.aborted) return
      if (one.every((byte) => byte <= 0x20)) continue
      await out.write(`${JSON.stringify({ line, ...(await answerTo(one, options)) })}\n`)
    }
  })
}

async function answerTo(line: Uint8Array, options: ApiOptions): Promise<object> {
  try {
    const { created, ...taken } = await take(commentOf(parsed(line), options), options)
    return { status: created ? 201 : 200, ...taken }
  } catch (error) {
    const { status, body } = errorAnswer(error)
    if (status >= 500) options.report(error)
    return { status, ...body }
  }
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
  } catch {
    // The parser's own message quotes the text.
    throw new WinnowError('bad_json', 'The line is not JSON in UTF-8.')
  }
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from)
    const end = found < 0 ? bytes.length : found
    yield bytes.subarray(from, end)
    from = end + 1
  }
}
