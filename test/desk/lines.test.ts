import { afterEach, expect, it } from 'vitest'
import { ana, closeDesks, comment, eve, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

it('each comment and each decision is one line of the log, without a word of anybody’s', async () => {
  const lines: [string, Readonly<Record<string, unknown>>][] = []
  const { desk, clock } = await testDesk({ line: (what, facts) => lines.push([what, facts]) })
  const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
  await desk.receive('http', comment('[detractor] Bravo'))
  const { version } = await desk.get(caseId)
  clock.pass({ seconds: 3 })
  const text = 'Thank you (Ana, Acme)'
  await desk.decide(caseId, { action: 'approve', version, text }, ana)
  await desk.decide(caseId, { action: 'approve', version, text }, ana).catch(() => undefined)
  await desk.decide(caseId, { action: 'dismiss', version }, eve).catch(() => undefined)
  expect(lines.map(([what]) => what)).toEqual(['comment', 'comment', 'decision', 'decision', 'decision'])
  expect(lines[0]?.[1]).toEqual({
    caseId,
    source: 'http',
    status: 'pending',
    language: 'en',
    verdict: 'critic',
    strategy: 'answer',
    hold: 'none',
    reading: 'quick',
    complete: true,
    waitedMs: 0,
  })
  const decision = { caseId, action: 'approve', version, strategy: 'answer', by: ana.id, place: ana.place }
  expect(lines[2]?.[1]).toEqual({ ...decision, outcome: 'done', status: 'approved' })
  expect(lines[3]?.[1]).toEqual({ ...decision, outcome: 'stale_version' })
  expect(lines[4]?.[1]).toMatchObject({ action: 'dismiss', by: eve.id, outcome: 'not_allowed' })
  expect(JSON.stringify(lines)).not.toMatch(/crashes|Bravo|Thank you|Sam Sender/)
})
