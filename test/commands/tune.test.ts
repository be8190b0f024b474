import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { readTuned, saveTuned, undoTuned } from '../../src/tuned-file.ts'
import { ana, closeDesks, comment, temporaryFolder, testDesk } from '../support/desk.ts'
import { runProgram } from '../support/process.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'
/** Beyond the shipped line, and below the highest that a team's decisions could draw. */
const MOCKS = 'Great job as always, what would we do without you.'

describe('what was said yes to', () => {
  const folder = temporaryFolder()

  it('lies in the data folder, its steps one after the other, and is taken back one at a time', () => {
    expect(readTuned(folder)).toEqual({})
    const first = { en: { detractor: 0.1, doubt: 0 } }
    const second = { en: { detractor: 0.2, doubt: -0.1 }, fr: { detractor: 0.05, doubt: 0 } }
    saveTuned(folder, first, new Date('2026-03-02T09:00:00Z'))
    saveTuned(folder, second, new Date('2026-03-03T09:00:00Z'))
    expect(readTuned(folder)).toEqual(second)
    expect([undoTuned(folder), readTuned(folder)]).toEqual([true, first])
    expect([undoTuned(folder), readTuned(folder), undoTuned(folder)]).toEqual([true, {}, false])
  })

  it('of one language leaves the other as it was', () => {
    const lines = { en: { detractor: 0.1, doubt: 0 }, fr: { detractor: 0.05, doubt: 0 } }
    saveTuned(folder, lines, new Date('2026-03-02T09:00:00Z'))
    saveTuned(folder, { en: { detractor: 0.2, doubt: 0 } }, new Date('2026-03-03T09:00:00Z'))
    expect(readTuned(folder)).toEqual({ ...lines, en: { detractor: 0.2, doubt: 0 } })
    expect([undoTuned(folder), readTuned(folder)]).toEqual([true, lines])
  })

  it.each([
    ['no JSON', 'lines:'],
    ['beyond the bounds', '{"steps":[{"at":"","lines":{"en":{"detractor":0.9,"doubt":0}}}]}'],
    ['a line of another name', '{"steps":[{"at":"","lines":{"en":{"detractor":0,"doubt":0,"critic":0}}}]}'],
  ])('is refused where somebody made something else of it: %s', (_, text) => {
    writeFileSync(join(folder, 'tuned.json'), text)
    expect(() => readTuned(folder)).toThrow(/is not as winnow tune writes it/)
  })

  it('moves what is read, and no guard', () => {
    const verdict = (lines: object, text: string) =>
      createWinnow({ reading: 'quick', lines }).analyze({ id: '1', text }).verdict
    const least = { en: { detractor: -0.06, doubt: -0.15 } }
    const most = { en: { detractor: 0.25, doubt: 0 } }
    const told = [least, {}, most].map((lines) => verdict(lines, MOCKS))
    expect(told).toEqual(['detractor', 'detractor', 'unclear'])
    for (const lines of [least, {}, most]) expect(verdict(lines, CRASH)).toBe('critic')
  })
})

describe('the commands over a desk of decisions', () => {
  let dataDir = ''
  beforeAll(async () => {
    dataDir = temporaryFolder()
    const { analyzer } = createWinnow({ reading: 'quick' })
    const { desk } = await testDesk({ analyzer }, { dataDir })
    for (const text of [CRASH, MOCKS]) {
      const { caseId } = await desk.receive('http', comment(text))
      const { version } = await desk.get(caseId)
      await desk.decide(caseId, { action: 'approve', text: 'We hear you. (Ana, Acme)', version }, ana)
    }
  })
  afterAll(closeDesks)

  const env = () => ({ WINNOW_DATA_DIR: dataDir, WINNOW_READING: 'quick' })
  const replay = (since: string) => runProgram(['replay', '--since', since], env())

  it('tune says that two decisions are too few, asks nothing, and writes nothing', async () => {
    const told = await runProgram(['tune'], env())
    expect(told.out).toContain('English: 2 decisions; too few decisions')
    expect(told.status).toBe(0)
    expect(existsSync(join(dataDir, 'tuned.json'))).toBe(false)
  })

  it('replay lists what would be read otherwise today, and changes nothing', async () => {
    expect((await replay('2026-01-01')).out).toContain('2 decided cases read again, 0 read or proposed')
    expect((await replay('2026-04-01')).out).toContain('0 decided cases read again')
    expect(await replay('soon')).toMatchObject({ status: 1 })
    saveTuned(dataDir, { en: { detractor: 0.25, doubt: 0 } }, new Date())
    const { out } = await replay('2026-01-01')
    expect(out).toMatch(/likely detractor, [\w-]+ → unclear, [\w-]+/)
    expect(out).toContain('2 decided cases read again, 1 read or proposed otherwise.')
    const undone = await runProgram(['tune', '--undo'], env())
    expect(undone.out).toContain('The latest correction is taken back.')
    expect((await replay('2026-01-01')).out).toContain('0 read or proposed otherwise')
  })
})
