import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { WinnowError } from '../../src/core/index.ts'

/** Larger files are for the command line. In bytes. */
export const LARGEST_UPLOAD = 200 * 1024 * 1024
/** Where a form with a file is sent. */
export const UPLOAD_PATH = '/import'
/** What surrounds the file in the form. */
const AROUND = 64 * 1024

export interface Uploading {
  /** Its name as the browser says it, without folders. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** A form with a file is coming, which is never held in memory. */
export function isUpload(c: Context): boolean {
  const type = c.req.header('content-type') ?? ''
  return c.req.method === 'POST' && c.req.path === UPLOAD_PATH && /^multipart\/form-data/i.test(type)
}

/**
 * Hands the form's file on as it comes in, once the field before it was found right.
 * @param trusts is asked for the field `csrf`, which stands before the file
 * @param undo what `use` did, when the form turns out to be broken behind the file
 * @returns what `use` returned; `none` when no file was chosen, `foreign` when the form is none of ours
 * @throws WinnowError `too_long`, `invalid_input`, and what `use` throws
 */
export async function receiveUpload<T>(
  c: Context,
  trusts: (csrf: string) => boolean,
  use: (file: Uploading) => Promise<T>,
  undo: (used: T) => void,
  largest = LARGEST_UPLOAD,
): Promise<T | 'none' | 'foreign'> {
  const { body } = c.req.raw
  const type = c.req.header('content-type') ?? ''
  if (Number(c.req.header('content-length') ?? 0) > largest + AROUND) throw tooLarge()
  if (body === null) return 'foreign'
  const form = parserOf(type, largest)
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  let trusted = false
  let taken: Promise<T> | undefined
  let file: Readable | undefined
  let failed: unknown
  const parsed = new Promise<void>((resolve) => {
    const end = (error?: unknown) => {
      failed ??= error
      if (error instanceof Error) file?.destroy(error)
      source.unpipe(form)
      // What is still to come is thrown away, so that the answer can be read.
      source.resume()
      resolve()
    }
    form.on('field', (name: string, value: string) => {
      if (name === 'csrf') trusted = trusts(value)
    })
    form.on('file', (_field: string, content: Readable, name: string | undefined) => {
      if (!trusted || taken !== undefined || name === undefined || name === '') {
        content.resume()
        return
      }
      file = content
      // Whoever reads it is told as well.
      content.on('error', () => undefined)
      content.on('limit', () => content.destroy(tooLarge()))
      taken = use({ name: name.slice(-200), content })
      taken.catch(end)
    })
    form.on('error', () => end(new WinnowError('invalid_input', 'The form was cut off: send it again.')))
    form.on('finish', () => resolve())
    source.on('error', () => {
      end(new WinnowError('invalid_input', 'The form was cut off: send it again.'))
    })
  })
  source.pipe(form)
  await parsed
  if (failed !== undefined) {
    const used = await taken?.catch(() => undefined)
    if (used !== undefined) undo(used)
    throw failed
  }
  if (!trusted) return 'foreign'
  return taken === undefined ? 'none' : await taken
}

function parserOf(type: string, largest: number): InstanceType<typeof Busboy> {
  try {
    const limits = { fileSize: largest, files: 1, fields: 5, fieldSize: 1_000, parts: 10 }
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new WinnowError('invalid_input', 'This is no form with a file.')
  }
}

function tooLarge(): WinnowError {
  return new WinnowError('too_long', 'This file is too large to be dropped here.')
}
