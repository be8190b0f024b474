import { loadConfig } from '../config.ts'
import { type Checked, WinnowError } from '../core/index.ts'
import { CHECKS } from './doctor-checks.ts'

const MARKS = { works: '✓', off: '–', broken: '✗' } as const

/** `winnow doctor`. @returns 1 when something that is configured does not work */
export async function doctorCommand(): Promise<number> {
  let broken = false
  const tell = (checked: Checked): void => {
    broken ||= checked.state === 'broken'
    const { name, state, says, todo } = checked
    process.stdout.write(`${MARKS[state]} ${name}: ${says}\n${todo === undefined ? '' : `    → ${todo}\n`}`)
  }
  const config = configured(tell)
  if (config === undefined) return 1
  for (const check of CHECKS) {
    for (const checked of await check(config)) tell(checked)
  }
  return broken ? 1 : 0
}

function configured(tell: (checked: Checked) => void) {
  try {
    const config = loadConfig()
    tell({ name: 'Configuration', state: 'works', says: 'every variable is as expected' })
    for (const warning of config.warnings) tell({ name: 'Configuration', state: 'off', says: warning })
    return config
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error
    tell({ name: 'Configuration', state: 'broken', says: error.message })
    return undefined
  }
}
