import { z } from 'zod'
import { type FileProblem, LANGUAGES, MEANINGS, type TeamWords } from '../../core/index.ts'
import { parsePhrase, stepsWithin, waysThrough } from '../phrase-syntax.ts'
import { fewProblems, type Path, readYaml, refusedFile } from '../yaml-lines.ts'
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
  | { readonly words: undefined; readonly problems: readonly FileProblem[] }

/** Lines are bounded too: the parser takes its time over long ones. */
const BOUNDS = { file: LONGEST_FILE, line: 1_000 } as const
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
  const read = readYaml(text, BOUNDS)
  if (!('value' in read)) return refused(read.problems)
  const { lineOf } = read
  const parsed = file.safeParse(read.value)
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
  throw refusedFile(`The words in ${path}`, problems)
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

function toldOf(issue: z.core.$ZodIssue, lineOf: (path: Path) => number | undefined): FileProblem {
  if (issue.code !== 'unrecognized_keys') {
    const known = issue.message in EXPECTED ? (issue.message as Expected) : 'entry'
    return problem(known, lineOf(issue.path))
  }
  const [list] = issue.path
  const line = lineOf([...issue.path, issue.keys[0] ?? ''])
  return problem(list === 'quiet' ? 'keyQuiet' : list === 'hear' ? 'keyHear' : 'file', line)
}

function problem(expected: Expected, line?: number): FileProblem {
  return { line, expected: EXPECTED[expected] }
}

function refused(problems: readonly FileProblem[]): WordsRead {
  return { words: undefined, problems: fewProblems(problems) }
}
