import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type Problem, WinnowError } from '../core/index.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** A secret is a line; what is longer is another file. In bytes. */
const LONGEST = 64 * 1024

/** What `.env` says; nothing where there is none. @throws WinnowError `config_invalid` */
export function readEnvFile(path: string): Env {
  try {
    return parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new WinnowError('config_invalid', `The file ${path} can't be read: give this user the right to.`, {
      cause: error,
      problems: [{ path: '.env', expected: 'a readable file' }],
    })
  }
}

/**
 * Secrets that stand in files of their own, as Docker, Kubernetes and systemd hand them over:
 * `WINNOW_DESK_TOKEN_FILE=/run/secrets/desk-token` instead of WINNOW_DESK_TOKEN.
 *
 * @param secrets names of variables that may be read so
 * @returns the same environment with the secrets in it, and without the names of files
 * @throws WinnowError `config_invalid`; its message has the name of the variable, and nothing of the file
 */
export function withSecretFiles(env: Env, secrets: readonly string[], pathOf: (said: string) => string): Env {
  const problems: Problem[] = []
  const result: Record<string, string | undefined> = { ...env }
  for (const name of secrets) {
    const key = `${name}_FILE`
    const said = env[key]?.trim()
    delete result[key]
    if (said === undefined || said === '') continue
    if (env[name] !== undefined) problems.push({ path: key, expected: `only one of ${name} and ${key}` })
    else result[name] = contentOf(pathOf(said)) ?? ''
    if (result[name] === '') problems.push({ path: key, expected: 'a readable file with the secret in it' })
  }
  if (problems.length === 0) return result
  const lines = problems.map(({ path, expected }) => `  ${path}: expected ${expected}`)
  throw new WinnowError('config_invalid', `Secrets could not be read from files:\n${lines.join('\n')}`, {
    problems,
  })
}

/** Its first line; undefined where it can't be read. */
function contentOf(path: string): string | undefined {
  try {
    const content = readFileSync(path, 'utf8')
    return content.length > LONGEST ? undefined : content.trim()
  } catch {
    return undefined
  }
}
