import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MARKS, type Mark } from '../src/analysis/learned/outputs.ts'
import { type Comment, type Language, VERDICTS, type Verdict } from '../src/core/index.ts'
import { loadGolden } from '../test/golden/suite.ts'
import { foldOf } from './folds.ts'
import { jsonLines } from './json-lines.ts'
import { labelsIn } from './labels.ts'

/** How many parts the rows are cut into; each part is judged by weights that never saw it. */
export const FOLDS = 5
/** The likelier of two verdicts that a careful reader named counts for so much. */
const FIRST = 0.75

/** A comment with what a careful reader said of it. */
export interface JudgedRow {
  /** Set and id: no two rows share it. */
  readonly key: string
  readonly set: string
  readonly language: Language
  readonly comment: Comment
  readonly verdict: Verdict
  readonly second: Verdict | null
  /** Undefined where only the verdict was judged. */
  readonly marks: ReadonlySet<Mark> | undefined
  /** 0 to FOLDS − 1; rows that belong together never stand in different ones. */
  readonly fold: number
  /** Written by us: taught, never counted in a figure about real comments. */
  readonly own: boolean
}

interface Given {
  readonly set: string
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly verdict: string
  readonly second: string | null
  readonly marks: readonly string[]
}

/**
 * Every judged row, in the files' order: `verdicts.jsonl`, then our own further judgements (learning/judged,
 * whose
 * texts are looked for in `folder` and in `more`), then what we wrote ourselves.
 * @param folder of the labelled sets, @param more a JSON-lines file with texts of sets that aren't in
 * `folder`
 */
export function judgedRows(folder: string, more?: string): readonly JudgedRow[] {
  const groups = groupsIn(folder)
  const given = [...linesOf<Given>(join(folder, 'verdicts.jsonl')), ...furtherRows(folder, more)]
  const real = given.map((row): JudgedRow => {
    const key = `${row.set} ${row.id}`
    const language = row.lang === 'fr' ? 'fr' : 'en'
    return {
      key,
      set: row.set,
      language,
      comment: plainComment(key, row.text, language),
      verdict: verdictOf(row.verdict),
      second: row.second ? verdictOf(row.second) : null,
      marks: new Set(MARKS.filter((mark) => row.marks.includes(mark))),
      fold: foldOf(`${row.set} ${groups.get(key) ?? row.id}`, FOLDS),
      own: false,
    }
  })
  return [...real, ...ownRows()]
}

/** What we wrote ourselves: the golden suite, and comments written blind for lessons. */
function ownRows(): readonly JudgedRow[] {
  const golden = loadGolden().flatMap(({ id, language, comment, verdicts: [verdict, second = null] }) =>
    // What a conversation says is no matter of this comment's words.
    verdict === undefined || comment.thread !== undefined
      ? []
      : [ownRow('golden', id, language, comment.text, verdict, second)],
  )
  const folder = join(import.meta.dirname, 'written')
  const written = readdirSync(folder)
    .sort()
    .flatMap((file) => linesOf<WrittenRow>(join(folder, file)))
    .map(({ id, lang, text, verdict, side, second = null, marks }): JudgedRow => {
      const language = lang === 'fr' ? 'fr' : 'en'
      const row = ownRow(
        'written',
        id,
        language,
        text,
        verdictOf(verdict ?? side ?? ''),
        second ? verdictOf(second) : null,
      )
      return marks === undefined
        ? row
        : { ...row, marks: new Set(MARKS.filter((mark) => marks.includes(mark))) }
    })
  return [...golden, ...written]
}

/** The older files name a side and no more. */
interface WrittenRow {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly verdict?: string
  readonly side?: string
  readonly second?: string | null
  readonly marks?: readonly string[]
}

function ownRow(
  set: string,
  id: string,
  language: Language,
  text: string,
  verdict: Verdict,
  second: Verdict | null,
): JudgedRow {
  const key = `${set} ${id}`
  const comment = plainComment(key, text, language)
  const fold = foldOf(key, FOLDS)
  return { key, set, language, comment, verdict, second, marks: undefined, fold, own: true }
}

/** The target of each verdict: what is taught. In the order of `VERDICTS`. */
export function shares({ verdict, second }: Pick<JudgedRow, 'verdict' | 'second'>): readonly number[] {
  return VERDICTS.map((one) => {
    if (second === null) return one === verdict ? 1 : 0
    return one === verdict ? FIRST : one === second ? 1 - FIRST : 0
  })
}

/** Issues and conversations whose comments belong together, by set and id. */
function groupsIn(folder: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  for (const { id, group } of linesOf<{ id: unknown; group: string }>(
    join(folder, 'github-incivility.jsonl'),
  ))
    groups.set(`github-incivility ${id}`, group)
  for (const { id, context } of linesOf<{ id: unknown; context: string }>(join(folder, 'multipico.jsonl')))
    groups.set(`multipico ${id}`, context)
  return groups
}

/** Labels of ours joined with texts that lie elsewhere; a row whose text isn't at hand is left out. */
function furtherRows(folder: string, more: string | undefined): readonly Given[] {
  const labels = labelsIn('verdicts.tsv')
  const texts = new Map<string, string>()
  const keep = (set: string, row: { id: unknown; text: string }) => texts.set(`${set} ${row.id}`, row.text)
  for (const set of new Set(labels.map(({ set }) => set)))
    for (const row of linesOf<{ id: unknown; text: string }>(join(folder, `${set}.jsonl`))) keep(set, row)
  if (more !== undefined)
    for (const row of linesOf<{ set: string; id: unknown; text: string }>(more)) keep(row.set, row)
  return labels.flatMap(({ set, id, language, verdict, second, marks }): readonly Given[] => {
    const text = texts.get(`${set} ${id}`)
    return text === undefined ? [] : [{ set, id, lang: language, text, verdict, second, marks: [...marks] }]
  })
}

function plainComment(id: string, text: string, language: Language): Comment {
  return { id, text, language, author: {}, venue: { ownership: 'own', kind: 'forum' } }
}

function verdictOf(value: string): Verdict {
  const found = VERDICTS.find((verdict) => verdict === value)
  if (found === undefined) throw new Error(`no verdict: ${value}`)
  return found
}

/** No rows where the file isn't there: not everybody has every set. */
function linesOf<Row>(path: string): readonly Row[] {
  return existsSync(path) ? jsonLines<Row>(path) : []
}
