import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Helpline, LANGUAGES, type Spoken, WinnowError } from '../../core/index.ts'

const LONGEST_FILE = 100_000
const name = z.string().min(1).max(120)

const file = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.strictObject({
    languages: z.array(z.enum(LANGUAGES)).min(1),
    lines: z
      .array(
        z.strictObject({
          en: name,
          fr: name,
          number: z
            .string()
            .max(40)
            .regex(/^[\d +()/-]+$/),
        }),
      )
      .min(1)
      .max(10),
  }),
)

export type Helplines = (language: Spoken) => readonly Helpline[]

/**
 * The file of help lines (its format stands at its top).
 * @param countries those to show whatever the language; empty: by language
 * @throws WinnowError `config_invalid` naming the place in the file
 */
export function parseHelplines(text: string, path: string, countries: readonly string[]): Helplines {
  const said = plainIn(text.slice(0, LONGEST_FILE))
  const parsed = said === undefined ? undefined : file.safeParse(said)
  if (parsed?.success !== true) {
    const where = parsed?.error?.issues[0]?.path.join('.') ?? 'the whole file'
    throw new WinnowError('config_invalid', `The help lines in ${path} can't be read: see ${where}.`, {
      problems: [{ path: where, expected: 'as described at the top of helplines.yaml' }],
    })
  }
  const known = Object.entries(parsed.data)
  const strangers = countries.filter((country) => !(country in parsed.data))
  if (strangers.length > 0)
    throw new WinnowError('config_invalid', `${path} has no help lines for ${strangers.join(', ')}.`, {
      problems: [{ path: 'WINNOW_HELPLINE_COUNTRIES', expected: Object.keys(parsed.data).join(', ') }],
    })
  return (language) =>
    known
      .filter(([country, { languages }]) =>
        countries.length > 0
          ? countries.includes(country)
          : !LANGUAGES.some((one) => one === language) || languages.some((one) => one === language),
      )
      .flatMap(([country, { lines }]) =>
        lines.map(({ en, fr, number }) => ({ country, name: { en, fr }, number })),
      )
}

/** Undefined where it is no YAML, or refers to what isn't there. */
function plainIn(text: string): unknown {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    return undefined
  }
}
