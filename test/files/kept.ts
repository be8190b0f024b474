import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openComments } from '../../adapters/files/index.ts'
import type { FoundComment, ReadOptions } from '../../adapters/files/row.ts'
import type { CommentFile } from '../../src/core/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-files-'))
let count = 0

/** A file of these bytes, under a name that says nothing. */
function kept(content: string | Buffer): string {
  count += 1
  const path = join(folder, `file-${count}.bin`)
  writeFileSync(path, content)
  return path
}

export interface Told {
  readonly file: CommentFile
  readonly items: readonly FoundComment[]
  // biome-ignore lint/suspicious/noExplicitAny: comments as they come out, looked at by tests only
  readonly values: readonly any[]
  readonly texts: readonly string[]
  /** Places that the file itself says are nobody's comment any more. */
  readonly gone: readonly number[]
  readonly problems: readonly (readonly [number, string])[]
  readonly warnings: readonly (readonly [number, string])[]
}

/** Everything that is found in a file of these bytes. */
export async function found(content: string | Buffer, options: ReadOptions = {}): Promise<Told> {
  const file = await openComments(kept(content), options)
  const items: FoundComment[] = []
  for await (const item of file.comments()) items.push(item)
  const values = items.flatMap((item) => ('value' in item ? [item.value as { text: string }] : []))
  return {
    file,
    items,
    values,
    texts: values.map(({ text }) => text),
    gone: items.flatMap((item) => ('gone' in item ? [item.line] : [])),
    problems: items.flatMap((item) => ('problem' in item ? [[item.line, item.problem.code] as const] : [])),
    warnings: items.flatMap((item) =>
      'value' in item ? item.warnings.map(({ line, column }) => [line, column] as const) : [],
    ),
  }
}
