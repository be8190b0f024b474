import type { Context } from 'hono'
import { LIMITS } from '../../src/core/index.ts'

/** The fields of a form, as strings, with line ends as we count them. */
export interface Form {
  text(name: string, longest?: number): string
  /** Every value of a repeated field. */
  all(name: string): readonly string[]
  /** Missing rather than empty. */
  maybe(name: string, longest?: number): string | undefined
}

export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody({ all: true })
  const all = (name: string) =>
    [body[name] ?? []].flat().filter((value): value is string => typeof value === 'string')
  const text = (name: string, longest = LIMITS.text + 1) =>
    (all(name)[0] ?? '').replace(/\r\n?/g, '\n').slice(0, longest)
  return { all, text, maybe: (name, longest) => text(name, longest).trim() || undefined }
}

/** A path on this desk, never another site's: for coming back after a form. */
export function localPath(given: string | undefined): string {
  return given !== undefined && /^\/(?![/\\])[\x21-\x7E]{0,500}$/.test(given) && !given.includes('\\')
    ? given
    : '/'
}
