import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { LANGUAGES, MEANINGS, type TeamWords, WinnowError, type WordsProblem } from '../../core/index.ts'
import { parsePhrase, stepsWithin, waysThrough } from '../phrase-syntax.ts'
import {
  EXPECTED,
  type Expected,
  LONGEST_FILE,
  LONGEST_NOTE,
  LONGEST_PHRASE,
  MOST_ENTRIES,
  MOST_GAPS,
  MOST_WAYS,
} from './expected.ts'

export type WordsRead =
  | { readonly words: TeamWords; readonly problems: readonly [] }
  | { readonly words: undefined; readonly problems: readonly WordsProblem[] }

const MOST_PROBLEMS = 50
const DEEPEST = 8
const LONGEST_LINE = 1_000
const LIST_IN_LIST = /^\s*(?:[-?:]\s+){3}/
const CONTROL = /[^\P{Cc}\n\r\t]/u
const as = (expected: Expected) => ({ error: expected })

const phrase = z
  .string(as('words'))
  .superRefine((words, context) => {
    const wrong = wrongIn(words)
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong })
  })
  .transform((words) => words.trim().toLowerCase())
const language = z.enum(LANGUAGES, as('language')).optional()

const quiet = z.strictObject({ words: phrase, language }, as('entry'))
const hear = z.strictObject(
  {
    words: phrase,
    as: z.enum(MEANINGS, as('as')),
    language,
    note: z.string(as('note')).max(LONGEST_NOTE, as('note')).optional(),
  },
  as('entry'),
)
/** Words alone are an entry too. */
const spelt = (value: unknown): unknown => (typeof value === 'string' ? { words: value } : value)

const file = z.strictObject(
  {
    quiet: z.array(z.preprocess(spelt, quiet), as('list')).nullish(),
    hear: z.array(z.preprocess(spelt, hear), as('list')).nullish(),
  },
  as('file'),
)

/** Reads the team's words; all problems at once, each with its line. Never throws. */
export function parseWords(text: string): WordsRead {
  if (text.length > LONGEST_FILE) return refused([problem('tooLong')])
  const control = text.search(CONTROL)
  if (control >= 0) return refused([problem('control', lineAt(text, control))])
  const deep = nestedAt(text)
  if (deep !== undefined) return refused([problem('shallow', deep)])
  const lines = new LineCounter()
  let document: ReturnType<typeof parseDocument>
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  } catch {
    // Nested so deeply that the parser gave up.
    return refused([problem('yaml')])
  }
  if (document.errors.length > 0)
    return refused(document.errors.map(({ linePos }) => problem('yaml', linePos?.[0].line)))
  const aliases = aliasesIn(document, lines)
  if (aliases.length > 0) return refused(aliases)
  const value: unknown = document.toJS() ?? {}
  const parsed = file.safeParse(value)
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document, lines, path)
  if (!parsed.success) return refused(parsed.error.issues.map((issue) => toldOf(issue, lineOf)))
  const words: TeamWords = { quiet: parsed.data.quiet ?? [], hear: parsed.data.hear ?? [] }
  if (words.quiet.length + words.hear.length > MOST_ENTRIES) return refused([problem('tooMany')])
  const both = words.hear.flatMap((heard, at) => (isQuiet(heard, words) ? [at] : []))
  if (both.length > 0) return refused(both.map((at) => problem('both', lineOf(['hear', at]))))
  return { words, problems: [] }
}

/** @throws WinnowError `config_invalid` with every problem's line and expected form */
export function wordsOf(text: string, path: string): TeamWords {
  const { words, problems } = parseWords(text)
  if (words !== undefined) return words
  const told = problems.map(({ line, expected }) => ({
    path: line === undefined ? '(whole file)' : `line ${line}`,
    expected: expected.en,
  }))
  throw new WinnowError(
    'config_invalid',
    `The words in ${path} have ${told.length === 1 ? 'a problem' : `${told.length} problems`}:\n${told
      .map((one) => `  ${one.path}: expected ${one.expected}`)
      .join('\n')}`,
    { problems: told },
  )
}

/** Keeps the search linear: each way through a phrase, and each gap, is followed on its own. */
function wrongIn(words: string): Expected | undefined {
  if (words.trim().length < 2 || words.length > LONGEST_PHRASE) return 'words'
  try {
    const { steps } = parsePhrase(words.toLowerCase())
    const all = stepsWithin(steps)
    const gaps = all.filter(({ kind }) => kind === 'gap').length
    if (waysThrough(steps) > MOST_WAYS || gaps > MOST_GAPS) return 'tooWide'
    const firm = all.filter((step) => 'key' in step)
    return firm.every(({ key }) => key.length < 2) ? 'syntax' : undefined
  } catch {
    return 'syntax'
  }
}

function isQuiet(heard: TeamWords['hear'][number], { quiet: listed }: TeamWords): boolean {
  return listed.some(
    ({ words, language: only }) =>
      words === heard.words &&
      (only === undefined || heard.language === undefined || only === heard.language),
  )
}

function aliasesIn(document: ReturnType<typeof parseDocument>, lines: LineCounter): readonly WordsProblem[] {
  const found: WordsProblem[] = []
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        found.push(problem('alias', node.range ? lines.linePos(node.range[0]).line : undefined))
      return found.length >= MOST_PROBLEMS ? visit.BREAK : undefined
    },
  })
  return found
}

function toldOf(
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): WordsProblem {
  if (issue.code !== 'unrecognized_keys') {
    const known = issue.message in EXPECTED ? (issue.message as Expected) : 'entry'
    return problem(known, lineOf(issue.path))
  }
  const [list] = issue.path
  const line = lineOf([...issue.path, issue.keys[0] ?? ''])
  return problem(list === 'quiet' ? 'keyQuiet' : list === 'hear' ? 'keyHear' : 'file', line)
}

/** The line of what stands at a path, or of the nearest thing around it. */
function lineOfPath(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = keyOf(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Of a key's value the key's own line is told. */
function keyOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): unknown {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(around)) return undefined
  return around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
}

/**
 * The line where brackets stand deeper than any list needs, or more than fits one: the parser would take its
 * time.
 */
function nestedAt(text: string): number | undefined {
  let depth = 0
  for (const [at, line] of text.split('\n').entries()) {
    if (line.length > LONGEST_LINE || LIST_IN_LIST.test(line)) return at + 1
    for (const sign of line.match(/[[\]{}]/g) ?? []) {
      depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
      if (depth > DEEPEST) return at + 1
    }
  }
  return undefined
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function problem(expected: Expected, line?: number): WordsProblem {
  return { line, expected: EXPECTED[expected] }
}

function refused(problems: readonly WordsProblem[]): WordsRead {
  const shown = new Map(problems.map((one) => [`${one.line} ${one.expected.en}`, one]))
  return { words: undefined, problems: [...shown.values()].slice(0, MOST_PROBLEMS) }
}
