import { readFileSync } from 'node:fs'
import { defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
import type { Config } from './config.ts'
import { WinnowError } from './core/index.ts'

/** Without the file the defaults hold. @throws WinnowError `config_invalid` */
export async function readPlaybook({ path, required }: Config['playbook']): Promise<Playbook> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (missing && !required) return defaultPlaybook
    const why = missing ? 'is not there' : "can't be read"
    throw new WinnowError('config_invalid', `The playbook ${path} ${why}: see WINNOW_PLAYBOOK.`, {
      cause,
      problems: [{ path: 'WINNOW_PLAYBOOK', expected: 'a readable file' }],
    })
  }
  const { parsePlaybook } = await import('./analysis/answer/parse-playbook.ts')
  return parsePlaybook(text, path)
}
