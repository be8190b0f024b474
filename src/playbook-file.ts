import { defaultPlaybook, type Playbook } from './analysis/answer/playbook.ts'
import { readTeamFile, type TeamFile } from './edited-file.ts'
import type { NamedFile } from './named-file.ts'

export function playbookFile(file: NamedFile): TeamFile {
  const called = `The playbook ${file.path}`
  return { ...file, told: { variable: 'WINNOW_PLAYBOOK', called, missing: 'is not there' } }
}

/** Without the file the defaults hold. @throws WinnowError `config_invalid` */
export async function readPlaybook(file: NamedFile): Promise<Playbook> {
  const text = readTeamFile(playbookFile(file))
  if (text.trim() === '') return defaultPlaybook
  const { parsePlaybook } = await import('./analysis/answer/parse-playbook.ts')
  return parsePlaybook(text, file.path)
}
