import { afterEach, expect, it } from 'vitest'
import { WinnowError } from '../../src/core/index.ts'
import { recalling } from '../../src/status.ts'
import { testApp } from '../support/app.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks } from '../support/desk.ts'
import { visitor } from '../support/visitor.ts'

afterEach(closeDesks)

const STATUS = {
  checks: [
    { name: 'database', ok: true, says: 'It can be written and read.' },
    { name: 'disk', ok: false, says: '3 MiB are free: make room.' },
  ],
  toRead: 1_234,
  toSend: 7,
  late: [{ caseId: 'c-1', attempts: 3, why: 'Slack asks for patience.', sendAt: '2026-03-02T09:10:00.000Z' }],
  resting: [{ sources: ['slack'], restsUntil: '2026-03-02T09:05:00.000Z' }],
  platforms: [
    { title: 'slack', last: { at: '2026-03-02T09:00:00.000Z', kind: 'notice', what: 'slack connected' } },
    { title: 'discord', last: undefined },
  ],
  faults: [{ at: '2026-03-02T09:01:00.000Z', kind: 'fault', what: 'database_away: <b>', caseId: 'c-2' }],
  dryRun: true,
} as const

it('the status says what works, what waits, what rests, and what went wrong', async () => {
  const app = await testApp({}, { apiToken: undefined }, {}, () => ({ status: async () => STATUS }))
  const { text, status } = await visitor(app).get('/settings/status')
  expect(status).toBe(200)
  for (const said of [
    '1,234',
    'does not work',
    '3 MiB are free',
    'slack connected',
    'tried 3 times',
    'is paused until',
  ])
    expect(text).toContain(said)
  expect(text).toContain('Dry run: nothing is posted anywhere.')
  expect(text).toContain('href="/cases/c-2"')
  expect(text).toContain('database_away: &lt;b&gt;')
  expect((await visitor(app).get('/settings')).text).toContain('/settings/status')
})

it('the log remembers its last lines, and of a foreign error only what it is', () => {
  const told: string[] = []
  const tell = (what: string) => void told.push(what)
  const log = recalling({ info: tell, warn: tell, fault: () => void told.push('fault') }, manualClock())
  log.warn('slack connected', { platform: 'slack' })
  log.fault(new WinnowError('database_away', 'The database is away.'), { caseId: 'c-1' })
  log.fault(Object.assign(new TypeError('a comment’s words'), { code: 'E_X' }))
  expect(log.recent()).toMatchObject([
    { kind: 'fault', what: 'TypeError (E_X)' },
    { kind: 'fault', what: 'database_away: The database is away.', caseId: 'c-1' },
    { kind: 'notice', what: 'slack connected', platform: 'slack' },
  ])
  for (let count = 0; count < 500; count++) log.warn('again')
  expect(log.recent()).toHaveLength(200)
  expect(told).toHaveLength(503)
})
