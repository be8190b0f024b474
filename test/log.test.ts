import { describe, expect, it } from 'vitest'
import { WinnowError } from '../src/core/index.ts'
import { createLog } from '../src/log.ts'

const words = 'words of a comment'

function logged(terminal: boolean, level?: 'debug') {
  const lines: string[] = []
  const log = createLog(level, terminal, { write: (line) => lines.push(line) })
  return { log, lines, json: () => lines.map((line) => JSON.parse(line)) }
}

describe('logs', () => {
  it('are JSON lines with an event and ids', () => {
    const { log, json } = logged(false)
    log.info('started', { port: 3000 })
    expect(json()).toMatchObject([{ event: 'started', port: 3000, level: 30 }])
  })

  it('are quiet on a terminal, except for warnings and faults', () => {
    const { log, lines } = logged(true)
    log.info('started')
    log.warn('slow')
    expect(lines).toHaveLength(1)
  })

  it(
    'rule 9: tell of a foreign error only what it is and ' + 'where, since its message may quote a comment',
    () => {
      const { log, json, lines } = logged(false)
      const error = Object.assign(new TypeError(`cannot read ${words}\nof two lines, ${words}`), {
        code: 'E_ODD',
      })
      log.fault(error, { caseId: 'case-1' })
      log.fault(words)
      expect(json()[0]).toMatchObject({ event: 'fault', caseId: 'case-1', kind: 'TypeError', code: 'E_ODD' })
      expect(json()[0].place).toContain('log.test.ts')
      expect(lines.join()).not.toContain(words)
    },
  )

  it('tell of an error of ours what it says', () => {
    const { log, json } = logged(false)
    log.fault(new WinnowError('database_corrupt', 'The database is damaged.', { cause: new Error(words) }))
    expect(json()).toMatchObject([{ code: 'database_corrupt', message: 'The database is damaged.' }])
  })

  it('rule 9: never take a whole thing apart that was handed over by mistake', () => {
    const { log, lines, json } = logged(false)
    const client = { secretKey: words, connectionParameters: { password: words } }
    log.fault(new Error('gone'), { caseId: 'case-1', client } as never)
    log.fault(new Error('gone'), client as never)
    expect(json()[0]).toMatchObject({ caseId: 'case-1' })
    expect(lines.join()).not.toContain(words)
  })

  it('rule 9: hide fields that must not be there', () => {
    const { log, lines } = logged(false)
    log.info('odd', { text: words, token: 'tok' })
    expect(lines.join()).not.toMatch(/words of|tok"/)
  })
})
