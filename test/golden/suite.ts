import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseComment } from '../../src/analysis/contract/input.ts'
import {
  type AnySignal,
  COUNTER_SIGNALS,
  type Comment,
  LANGUAGES,
  type Language,
  SIGNALS,
  VERDICTS,
  type Verdict,
} from '../../src/core/index.ts'

/*
 * The cases people complain about: short comments written for this project, one file a theme and
 * language, each line with what a careful reader would say of it. They were written from the domain's
 * rules, without a look at the cues, so that they measure the cues and don't mirror them.
 */

const FOLDER = import.meta.dirname

const verdict = z.enum(VERDICTS)
const signals = z.array(z.enum([...SIGNALS, ...COUNTER_SIGNALS]))

const lineSchema = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  text: z.string().min(1).max(600),
  thread: z.array(z.unknown()).optional(),
  article: z.unknown().optional(),
  venue: z.unknown().optional(),
  author: z.unknown().optional(),
  addressesUs: z.boolean().optional(),
  /** Several only where both would truly be right. */
  verdict: z.union([verdict, z.array(verdict).min(2).max(2)]),
  /** Must be found, with a strength of 0.3 or more. */
  heard: signals,
  /** Must stay below 0.3. */
  unheard: signals,
  note: z.string().min(3),
})

/** One comment of the suite with what is expected of it. */
export interface GoldenLine {
  readonly id: string
  readonly theme: string
  readonly language: Language
  readonly comment: Comment
  /** One, or the two that would both be right. */
  readonly verdicts: readonly Verdict[]
  readonly heard: readonly AnySignal[]
  readonly unheard: readonly AnySignal[]
  readonly note: string
}

/**
 * Every line of every file, in the order of the files' names.
 * @throws Error naming file and line when a line isn't of the suite's form
 */
export function loadGolden(): readonly GoldenLine[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap(loadFile)
}

function loadFile(file: string): readonly GoldenLine[] {
  const [theme = '', language] = file.split('.')
  const lines = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n')
  return lines.map((line, index) => {
    try {
      return parseLine(line, theme, language)
    } catch (error) {
      throw new Error(`${file}:${index + 1} isn't of the suite's form`, { cause: error })
    }
  })
}

function parseLine(line: string, theme: string, language: string | undefined): GoldenLine {
  const { verdict, heard, unheard, note, ...given } = lineSchema.parse(JSON.parse(line))
  if (given.language !== language) throw new Error('the language is not the file’s')
  if (!given.id.startsWith(`${theme}.${language}.`)) throw new Error('the id is not the file’s')
  if (heard.some((signal) => unheard.includes(signal))) throw new Error('a signal is both heard and unheard')
  return {
    id: given.id,
    theme,
    language: given.language,
    comment: parseComment(given),
    verdicts: typeof verdict === 'string' ? [verdict] : verdict,
    heard,
    unheard,
    note,
  }
}
