import { readFileSync } from 'node:fs'
import { WinnowError } from './core/index.ts'

/** A file that the configuration names; `required` when its path was asked for by name. */
export interface NamedFile {
  readonly path: string
  readonly required: boolean
}

/** How a sentence goes on about it. */
export interface Told {
  readonly variable: string
  /** `The playbook /srv/playbook.yaml` */
  readonly called: string
  /** `is not there` */
  readonly missing: string
}

/**
 * @returns undefined without the file, when nobody asked for it by name @throws WinnowError `config_invalid`
 */
export function textOf(
  { path, required }: NamedFile,
  { variable, called, missing }: Told,
): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (gone && !required) return undefined
    throw new WinnowError(
      'config_invalid',
      `${called} ${gone ? missing : "can't be read"}: see ${variable}.`,
      {
        cause,
        problems: [{ path: variable, expected: 'a readable file' }],
      },
    )
  }
}
