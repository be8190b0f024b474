import { parseDocument } from 'yaml'
import { z } from 'zod'
import {
  HUMAN_HOLES,
  LANGUAGES,
  type Phrasings,
  PIECES,
  type Problem,
  SITUATIONS,
  type Situation,
  TEMPLATE_KINDS,
  VOICES,
  WinnowError,
  type Wording,
} from '../../core/index.ts'
import { cleanName, defaultPlaybook, type Playbook } from './playbook.ts'
import { holeProblems } from './playbook-holes.ts'
import { problemsOf } from './playbook-problems.ts'

/** Bounds of a playbook file, in UTF-16 code units and variants. */
const LONGEST_FILE = 500_000
const LONGEST_TEMPLATE = 4_000
const MOST_VARIANTS = 50

const line = z.string().min(1).max(LONGEST_TEMPLATE)
const open = line.regex(/^\[.+\]$/u, 'words in square brackets, e.g. "[your answer]"')
const variants = z
  .record(z.string().regex(/^[a-z0-9-]{1,60}$/u, 'a name of small letters, digits and hyphens'), line)
  .refine((given) => Object.keys(given).length >= 1, 'at least one variant')
  .refine((given) => Object.keys(given).length <= MOST_VARIANTS, `at most ${MOST_VARIANTS} variants`)

const phrases = z.array(line).min(1).max(MOST_VARIANTS)
const beginningsAndEnds = z.strictObject({ openings: phrases, closings: phrases }).partial()
const phrasings = z
  .strictObject(
    Object.fromEntries(SITUATIONS.map((situation) => [situation, beginningsAndEnds])) as Record<
      Situation,
      typeof beginningsAndEnds
    >,
  )
  .partial()

const wordingFile = z
  .strictObject({
    voice: z.enum(VOICES),
    signatures: z.array(line).min(1).max(10),
    'question-line': line,
    open: z
      .strictObject(Object.fromEntries(HUMAN_HOLES.map((hole) => [hole, open])) as Keyed<typeof HUMAN_HOLES>)
      .partial(),
    pieces: z
      .strictObject(Object.fromEntries(PIECES.map((piece) => [piece, line])) as Keyed<typeof PIECES>)
      .partial(),
    phrasings,
    templates: z
      .strictObject(
        Object.fromEntries(TEMPLATE_KINDS.map((kind) => [kind, variants])) as Record<
          (typeof TEMPLATE_KINDS)[number],
          typeof variants
        >,
      )
      .partial(),
  })
  .partial()
type Keyed<Keys extends readonly string[]> = Record<Keys[number], typeof line>

const playbookFile = z
  .strictObject({
    brand: z.string().max(80).nullable(),
    speaker: z.string().max(80).nullable(),
    en: wordingFile,
    fr: wordingFile,
  })
  .partial()
  .nullable()

/**
 * Reads a playbook file over the defaults: what is given replaces the default (a list of variants
 * as a whole), what is missing keeps it.
 * @param path named in the error, never read
 * @throws WinnowError `config_invalid` with every problem's path and expected form
 */
export function parsePlaybook(text: string, path: string): Playbook {
  if (text.length > LONGEST_FILE)
    throw refused(path, [{ path: '', expected: `at most ${LONGEST_FILE} characters` }])
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
  if (document.errors.length > 0) {
    throw refused(
      path,
      document.errors.map((error) => ({
        path: `line ${error.linePos?.[0].line ?? '?'}`,
        expected: `valid YAML (${error.code})`,
      })),
    )
  }
  const parsed = playbookFile.safeParse(toPlain(document, path))
  if (!parsed.success) throw refused(path, parsed.error.issues.flatMap(problemsOf))
  const file = parsed.data ?? {}
  const problems = LANGUAGES.flatMap((language) => holeProblems(language, file[language] ?? {}))
  if (problems.length > 0) throw refused(path, problems)
  return {
    brand: file.brand === undefined ? defaultPlaybook.brand : (cleanName(file.brand) ?? null),
    speaker: file.speaker === undefined ? defaultPlaybook.speaker : (cleanName(file.speaker) ?? null),
    wording: {
      en: merged(defaultPlaybook.wording.en, file.en),
      fr: merged(defaultPlaybook.wording.fr, file.fr),
    },
  }
}

type WordingFile = z.infer<typeof wordingFile>

function toPlain(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    // A file of aliases of aliases would unfold without end; a playbook needs none.
    return document.toJS({ maxAliasCount: 20 })
  } catch (cause) {
    throw new WinnowError('config_invalid', `The playbook ${path} can’t be read.`, {
      cause,
      problems: [{ path: '', expected: 'YAML with few aliases' }],
    })
  }
}

function merged(defaults: Wording, file: WordingFile | undefined): Wording {
  return {
    voice: file?.voice ?? defaults.voice,
    signatures: file?.signatures ?? defaults.signatures,
    questionLine: file?.['question-line'] ?? defaults.questionLine,
    open: { ...defaults.open, ...defined(file?.open) },
    pieces: { ...defaults.pieces, ...defined(file?.pieces) },
    phrasings: Object.fromEntries(
      SITUATIONS.map((situation) => {
        const given = defined(file?.phrasings?.[situation])
        return [situation, { ...defaults.phrasings[situation], ...given }]
      }),
    ) as Phrasings,
    templates: { ...defaults.templates, ...defined(file?.templates) },
  }
}

function defined<T extends object>(given: T | undefined): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
}

function refused(path: string, problems: readonly Problem[]): WinnowError {
  const told = problems.map(
    (one) => `  ${one.path === '' ? '(whole file)' : one.path}: expected ${one.expected}`,
  )
  return new WinnowError(
    'config_invalid',
    `The playbook ${path} has ` +
      `${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${told.join('\n')}`,
    { problems },
  )
}
