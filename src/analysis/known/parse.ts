import { z } from 'zod'
import { type FileProblem, ISSUE_STATES, type KnownAnswers, type Localized } from '../../core/index.ts'
import { fewProblems, readYaml, refusedFile } from '../yaml-lines.ts'

/** Bounds of the file, in UTF-16 code units and in number. */
export const ANSWERS = {
  file: 600_000,
  line: 4_000,
  entries: 2_000,
  question: 300,
  questions: 20,
  answer: 2_000,
  link: 500,
} as const

const EXPECTED = {
  file: {
    en: 'one list, answers:, and nothing else',
    fr: 'une seule liste, answers:, et rien d’autre',
  },
  list: {
    en: 'a list: one entry after the other, each beginning with “- ”',
    fr: 'une liste : une entrée après l’autre, chacune commençant par « - »',
  },
  entry: {
    en: 'a block with question: and an answer under en: or fr:',
    fr: 'un bloc avec question: et une réponse sous en: ou fr:',
  },
  key: {
    en: 'no other keys than question, en, fr, link, until and status',
    fr: 'pas d’autres clés que question, en, fr, link, until et status',
  },
  question: {
    en: `a question of 3 to ${ANSWERS.question} characters, or a list of up to ${ANSWERS.questions}`,
    fr: `une question de 3 à ${ANSWERS.question} caractères, ou une liste de ${ANSWERS.questions} au plus`,
  },
  answer: {
    en: `an answer of 1 to ${ANSWERS.answer} characters`,
    fr: `une réponse de 1 à ${ANSWERS.answer} caractères`,
  },
  either: {
    en: 'an answer under en: or fr:, or both',
    fr: 'une réponse sous en: ou fr:, ou les deux',
  },
  link: {
    en: 'an address that begins with http:// or https://',
    fr: 'une adresse qui commence par http:// ou https://',
  },
  until: { en: 'a day like 2026-12-31', fr: 'un jour, par exemple 2026-12-31' },
  status: { en: ISSUE_STATES.join(' or '), fr: ISSUE_STATES.join(' ou ') },
  tooMany: { en: `at most ${ANSWERS.entries} entries`, fr: `au plus ${ANSWERS.entries} entrées` },
} as const satisfies Record<string, Localized>
type Expected = keyof typeof EXPECTED

const as = (expected: Expected) => ({ error: expected })
const question = z.string(as('question')).trim().min(3, as('question')).max(ANSWERS.question, as('question'))
const answer = z.string(as('answer')).trim().min(1, as('answer')).max(ANSWERS.answer, as('answer'))
/** One way to ask is a list of one. */
const listed = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)

const entry = z
  .strictObject(
    {
      question: z.preprocess(
        listed,
        z.array(question, as('question')).min(1, as('question')).max(ANSWERS.questions, as('question')),
      ),
      en: answer.optional(),
      fr: answer.optional(),
      link: z
        .url({ protocol: /^https?$/, ...as('link') })
        .max(ANSWERS.link, as('link'))
        .optional(),
      until: z.iso.date(as('until')).optional(),
      status: z.enum(ISSUE_STATES, as('status')).optional(),
    },
    as('entry'),
  )
  .refine(({ en, fr }) => en !== undefined || fr !== undefined, as('either'))

const file = z.strictObject({ answers: z.array(entry, as('list')).nullish() }, as('file'))

export type AnswersRead =
  | { readonly answers: KnownAnswers; readonly problems: readonly [] }
  | { readonly answers: undefined; readonly problems: readonly FileProblem[] }

/** Reads the team's answers; all problems at once, each with its line. Never throws. */
export function parseAnswers(text: string): AnswersRead {
  const read = readYaml(text, ANSWERS)
  if (!('value' in read)) return refused(read.problems)
  const parsed = file.safeParse(read.value)
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => {
        const unknown = issue.code === 'unrecognized_keys'
        const within = unknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path
        const fallback = issue.path.length === 0 ? 'file' : 'key'
        const expected = !unknown && issue.message in EXPECTED ? (issue.message as Expected) : fallback
        return { line: read.lineOf(within), expected: EXPECTED[expected] }
      }),
    )
  const entries = parsed.data.answers ?? []
  if (entries.length > ANSWERS.entries) return refused([{ line: undefined, expected: EXPECTED.tooMany }])
  return {
    answers: entries.map(({ question: questions, ...said }) => ({ questions, ...said })),
    problems: [],
  }
}

/** @throws WinnowError `config_invalid` with every problem's line and expected form */
export function answersOf(text: string, path: string): KnownAnswers {
  const { answers, problems } = parseAnswers(text)
  if (answers !== undefined) return answers
  throw refusedFile(`The answers in ${path}`, problems)
}

function refused(problems: readonly FileProblem[]): AnswersRead {
  return { answers: undefined, problems: fewProblems(problems) }
}
