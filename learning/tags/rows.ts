import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MEANINGS } from '../../src/analysis/meaning/meanings.ts'
import type { Comment, Language, Meanings } from '../../src/core/index.ts'
import { foldOf } from '../folds.ts'
import { jsonLines } from '../json-lines.ts'
import { type Cells, tabLines } from '../tab-lines.ts'

export const FOLDS = 5

type Meaning = keyof Meanings

/** A post with what a careful reader said that it is about (README.md). */
export interface PostRow {
  readonly key: string
  readonly set: string
  readonly language: Language
  readonly comment: Comment
  readonly meaning: Meaning
  /** Another that a careful colleague could defend. */
  readonly second: Meaning | null
  readonly fold: number
  /** `real`: somebody else's, judged; `written`: ours, taught; `kept`: ours, never taught. */
  readonly kind: 'real' | 'written' | 'kept'
}

/**
 * Every judged post whose text is at hand, then ours.
 * @param folder of the labelled sets, @param more a JSON-lines file (`set`, `id`, `text`) with texts that
 * aren't there
 */
export function postRows(folder: string, more: string | undefined): readonly PostRow[] {
  const labels = tabLines(join(import.meta.dirname, '..', 'judged', 'tags.tsv'))
  const texts = new Map<string, string>()
  for (const set of new Set(labels.map(({ set }) => set ?? '')))
    for (const row of linesOf(join(folder, `${set}.jsonl`))) texts.set(`${set} ${row.id}`, row.text)
  for (const row of linesOf(join(folder, 'verdicts.jsonl'))) texts.set(`${row.set} ${row.id}`, row.text)
  if (more !== undefined) for (const row of linesOf(more)) texts.set(`${row.set} ${row.id}`, row.text)
  const real = labels.flatMap(({ set = '', id = '', lang, tag, second }) => {
    const text = texts.get(`${set} ${id}`)
    return text === undefined ? [] : [rowOf('real', set, id, text, { lang, tag, second })]
  })
  return [
    ...real,
    ...ours('written', join(import.meta.dirname, 'written.tsv')),
    ...ours('kept', join(import.meta.dirname, '..', '..', 'test', 'golden', 'posts.tsv')),
  ]
}

/** The target of each meaning: what is taught. In the order of `MEANINGS`. */
export function shares({ meaning, second }: PostRow): readonly number[] {
  return MEANINGS.map((one) => {
    if (second === null) return Number(one === meaning)
    return one === meaning ? 0.7 : one === second ? 0.3 : 0
  })
}

function ours(kind: 'written' | 'kept', file: string): readonly PostRow[] {
  return tabLines(file).map((cells, i) =>
    rowOf(kind, kind, String(i), `${cells.title}\n\n${cells.text}`, cells),
  )
}

function rowOf(kind: PostRow['kind'], set: string, id: string, text: string, cells: Cells): PostRow {
  const key = `${set} ${id}`
  const language = cells.lang === 'fr' ? 'fr' : 'en'
  return {
    key,
    set,
    language,
    comment: { id: key, text, language, author: {}, venue: { ownership: 'own', kind: 'forum' } },
    meaning: meaningOf(cells.tag),
    second: cells.second ? meaningOf(cells.second) : null,
    fold: foldOf(key, FOLDS),
    kind,
  }
}

function meaningOf(value: string | undefined): Meaning {
  const found = MEANINGS.find((meaning) => meaning === value)
  if (found === undefined) throw new Error(`no meaning: ${value}`)
  return found
}

function linesOf(path: string) {
  return existsSync(path) ? jsonLines<{ set: string; id: unknown; text: string }>(path) : []
}
