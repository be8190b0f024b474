import { defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
import type { Config } from './config.ts'
import { textOf } from './named-file.ts'

/** Without the file the defaults hold. @throws WinnowError `config_invalid` */
export async function readPlaybook(file: Config['playbook']): Promise<Playbook> {
  const called = `The playbook ${file.path}`
  const text = textOf(file, { variable: 'WINNOW_PLAYBOOK', called, missing: 'is not there' })
  if (text === undefined) return defaultPlaybook
  const { parsePlaybook } = await import('./analysis/answer/parse-playbook.ts')
  return parsePlaybook(text, file.path)
}
