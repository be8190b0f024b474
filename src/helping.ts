import { readFileSync } from 'node:fs'
import type { Config } from './config.ts'
import { type Helping, WinnowError } from './core/index.ts'

/** Who is told of a held comment, and who listens. @throws WinnowError `config_invalid` */
export async function helpingOf({ person, helplines, countries }: Config['hold']): Promise<Helping> {
  const { parseHelplines } = await import('./analysis/hold/parse-helplines.ts')
  let text: string
  try {
    text = readFileSync(helplines, 'utf8')
  } catch (cause) {
    throw new WinnowError(
      'config_invalid',
      `The help lines ${helplines} can't be read: see WINNOW_HELPLINES.`,
      {
        cause,
        problems: [{ path: 'WINNOW_HELPLINES', expected: 'a readable file' }],
      },
    )
  }
  return {
    ...(person === undefined ? {} : { person }),
    helplines: parseHelplines(text, helplines, countries),
  }
}
