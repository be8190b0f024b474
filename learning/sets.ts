import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comment, Language } from '../src/core/index.ts'

/** What a labelled row says of one question. `null`: the set doesn't say. */
export interface Labelled {
  readonly comment: Comment
  readonly language: Language
  /** Rows of one group never stand in different folds. */
  readonly group: string
  readonly label: 0 | 1
  /** 1–5, reviews only. */
  readonly stars?: number
}

/** A question put to one file: which rows take part, and what is a positive. */
export interface LabelledSet {
  readonly name: string
  readonly file: string
  /** The signal (or `detractor`) whose score answers the question. */
  readonly asks: 'sarcasm' | 'disdain' | 'substance' | 'detractor'
  readonly question: string
  readonly rows: readonly Labelled[]
}

export type Row = Readonly<Record<string, unknown>>

const text = (row: Row): string => String(row.text ?? '')
const language = (row: Row): Language => (row.lang === 'fr' ? 'fr' : 'en')

/** The venues are what the sets' sources are, so that the pipeline reads the rows as it would live. */
export function commentOf(row: Row, kind: Comment['venue']['kind'], parent?: string): Comment {
  return {
    id: String(row.id),
    text: text(row),
    language: language(row),
    author: {},
    venue: { ownership: 'own', kind },
    ...(parent === undefined ? {} : { thread: [{ author: {}, text: parent }] }),
  }
}

interface Recipe {
  readonly name: string
  readonly file: string
  readonly asks: LabelledSet['asks']
  readonly question: string
  readonly kind: Comment['venue']['kind']
  readonly label: (row: Row) => 0 | 1 | null
  readonly group?: (row: Row) => string
}

const yes = (value: unknown): 0 | 1 => (value ? 1 : 0)
const actionable = (row: Row): 0 | 1 => yes(row.problem === 1 || row.request === 1)

const RECIPES: readonly Recipe[] = [
  {
    name: 'isarcasm-en',
    file: 'isarcasm-en',
    asks: 'sarcasm',
    question: 'sarcastic, says its author',
    kind: 'social',
    label: (row) => yes(row.sarcastic),
  },
  {
    name: 'multipico-en',
    file: 'multipico',
    asks: 'sarcasm',
    question: 'ironic, say half of the raters',
    kind: 'social',
    label: (row) => (row.lang === 'en' ? yes(Number(row.ironic) >= 0.5) : null),
    group: (row) => String(row.context),
  },
  {
    name: 'multipico-fr',
    file: 'multipico',
    asks: 'sarcasm',
    question: 'ironic, say half of the raters',
    kind: 'social',
    label: (row) => (row.lang === 'fr' ? yes(Number(row.ironic) >= 0.5) : null),
    group: (row) => String(row.context),
  },
  {
    name: 'mustard-en',
    file: 'mustard',
    asks: 'sarcasm',
    question: 'sarcastic TV dialogue',
    kind: 'chat',
    label: (row) => yes(row.sarcastic),
  },
  {
    name: 'github-incivility',
    file: 'github-incivility',
    asks: 'disdain',
    question: 'any incivility',
    kind: 'forum',
    label: (row) => yes(row.label !== 'none'),
    group: (row) => String(row.group),
  },
  {
    name: 'github-sides',
    file: 'github-incivility',
    asks: 'detractor',
    question: 'detractor against critic',
    kind: 'forum',
    label: (row) => (row.side === null ? null : yes(row.side === 'detractor')),
    group: (row) => String(row.group),
  },
  {
    name: 'github-detractors',
    file: 'github-incivility',
    asks: 'detractor',
    question: 'detractor among all comments',
    kind: 'forum',
    label: (row) => yes(row.side === 'detractor'),
    group: (row) => String(row.group),
  },
  {
    name: 'strudel-issues',
    file: 'strudel-issues',
    asks: 'disdain',
    question: 'toxic',
    kind: 'forum',
    label: (row) => yes(row.toxic),
    group: (row) => String(row.id).split('/').slice(0, 3).join('/'),
  },
  {
    name: 'toxifrench',
    file: 'toxifrench',
    asks: 'disdain',
    question: 'toxic',
    kind: 'forum',
    label: (row) => yes(row.toxic),
  },
  ...(['garmin', 'huawei'] as const).flatMap((app) =>
    (['en', 'fr'] as const).map(
      (lang): Recipe => ({
        name: `reviews-${app}-${lang}`,
        file: `app-reviews-${app}`,
        asks: 'substance',
        question: 'reports a problem or asks for something',
        kind: 'review',
        label: (row) => (row.lang === lang ? actionable(row) : null),
      }),
    ),
  ),
]

/** Every set whose file is in the folder; a missing file is left out (the page says so). */
export function readSets(folder: string): readonly LabelledSet[] {
  return RECIPES.filter((recipe) => existsSync(join(folder, `${recipe.file}.jsonl`))).map((recipe) => ({
    name: recipe.name,
    file: recipe.file,
    asks: recipe.asks,
    question: recipe.question,
    rows: readFile(folder, recipe.file).flatMap((row, i) => {
      const label = recipe.label(row)
      if (label === null) return []
      const stars = row.stars
      const parent = row.context
      return [
        {
          comment: commentOf(row, recipe.kind, typeof parent === 'string' ? parent : undefined),
          language: language(row),
          group: recipe.group?.(row) ?? String(i),
          label,
          ...(typeof stars === 'number' ? { stars } : {}),
        },
      ]
    }),
  }))
}

const files = new Map<string, readonly Row[]>()

/** The rows of a file, one JSON object a line; none when the file isn't there. Read once. */
export function readFile(folder: string, file: string): readonly Row[] {
  const path = join(folder, `${file}.jsonl`)
  let rows = files.get(path)
  if (rows === undefined) {
    rows = existsSync(path) ? parseRows(readFileSync(path, 'utf8'), path) : []
    files.set(path, rows)
  }
  return rows
}

/** @throws Error naming file and line when a line is no JSON object; the line's text is not quoted */
function parseRows(text: string, path: string): readonly Row[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      value = undefined
    }
    if (typeof value !== 'object' || value === null)
      throw new Error(`${path}:${i + 1}: expected a JSON object`)
    return [value as Row]
  })
}
