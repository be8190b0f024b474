import type { Config } from './config.ts'
import type { Helping } from './core/index.ts'
import { textOf } from './named-file.ts'

/** Who is told of a held comment, and who listens. @throws WinnowError `config_invalid` */
export async function helpingOf({ person, helplines, countries }: Config['hold']): Promise<Helping> {
  const { parseHelplines } = await import('./analysis/hold/parse-helplines.ts')
  const called = `The help lines ${helplines}`
  const file = { path: helplines, required: true }
  const text = textOf(file, { variable: 'WINNOW_HELPLINES', called, missing: "can't be read" }) ?? ''
  return {
    ...(person === undefined ? {} : { person }),
    helplines: parseHelplines(text, helplines, countries),
  }
}
