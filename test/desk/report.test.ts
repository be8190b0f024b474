import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment, DecisionAction } from '../../src/core/index.ts'
import { isoWeek, weekSpan } from '../../src/core/index.ts'
import { reportMarkdown, reportRows } from '../../src/core/report-text.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

async function wrote(text: string, more: Partial<Comment> = {}): Promise<string> {
  test.clock.pass({ minutes: 1 })
  const postedAt = test.clock.now().toISOString()
  return (await test.desk.receive('http', comment(text, { postedAt, ...more }))).caseId
}
async function decide(caseId: string, action: DecisionAction, more: object = {}) {
  return test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, ana)
}

describe('an ISO week', () => {
  // The calendar's own edges: 2020 had 53 weeks, and 1 January 2027 belongs to the year before.
  it.each([
    ['2026-W01', '2025-12-29', '2026-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-04'],
    ['2026-W10', '2026-03-02', '2026-03-09'],
  ])('%s goes from %s to %s', (week, from, until) => {
    const day = (date: string) => `${date}T00:00:00.000Z`
    expect(weekSpan(week)).toEqual({ from: day(from), until: day(until) })
    expect(isoWeek(new Date(day(from)))).toBe(week)
  })
  it.each(['2026-W54', '2025-W53', '2026-W00', 'W10', '2026-10', ''])('%j is none', (week) =>
    expect(weekSpan(week)).toBeUndefined())
})

describe('the report of a week', () => {
  it('tells what came in, is praised, missed, promised and adopted, and what changed after', async () => {
    const slow = '[critic] The export is slow, always the export'
    const first = await wrote(slow)
    await wrote('[critic] The export is slow, always the export!')
    for (const name of ['editor', 'editor too']) await wrote(`[praise] I love the ${name}`)
    await decide(first, 'approve', { text: 'We look into it. [promise] (Ana, Acme)' })
    await test.send()
    await wrote('[critic] long ago', { postedAt: '2026-01-05T10:00:00Z' })
    await decide(first, 'adopt', { reason: 'The export takes *a second*' })
    test.clock.pass({ days: 1 })
    await wrote('[critic] The export is slow, always the export.')

    test.clock.pass({ minutes: 1 })
    const report = await test.desk.report('2026-W10')
    expect(report).toMatchObject({
      received: 5,
      half: 1,
      alike: [{ count: 3 }],
      // That it is asked again whether it got better is no promise to anybody.
      promises: { made: 1, kept: 0, late: 0, dropped: 0, overdue: 0 },
      adopted: [{ what: 'The export takes *a second*', by: 'Ana', askers: 1, told: 0 }],
      after: [{ before: 2, since: 1, answers: 0 }],
    })
    expect(report.byVerdict.find(({ verdict }) => verdict === 'critic')).toMatchObject({
      received: 3,
      answered: 1,
    })
    expect(report.missed.map(({ word }) => word)).toContain('export')
    expect(report.praised.map(({ word }) => word)).toEqual(['editor', 'praise'])
    expect((await test.desk.report('2026-W09')).received).toBe(0)

    const text = reportMarkdown(report, 'en')
    expect(text).toContain('# Report for week 2026-W10')
    expect(text).toContain('The export takes \\*a second\\*')
    expect(text).toContain('similar comments: 2 before, 1 since')
    const french = reportMarkdown(report, 'fr')
    expect(french).toContain('## Ce que plusieurs personnes ont écrit')
    expect(reportRows(report, 'en')).toContainEqual(['What people praise', 'editor', 2])
  })

  it('counts people, not cases, and reminders of our own as no promise', async () => {
    const kim = { id: 'kim', name: 'Kim' }
    const cases = [
      await wrote('[critic] Slow', { author: kim }),
      await wrote('[critic] Still slow', { author: kim }),
    ]
    for (const caseId of cases) await decide(caseId, 'adopt', { reason: 'It takes a second', idea: 'quick' })
    const [idea] = await test.desk.ideas()
    expect(idea?.askers.map(({ caseId }) => caseId)).toEqual([cases[0]])
    expect(idea).toMatchObject({ told: 0, askAgainAt: expect.any(String) })
    test.clock.pass({ days: 40 })
    expect((await test.desk.report('2026-W10')).promises).toMatchObject({ made: 0 })
    expect((await test.desk.report('2026-W15')).promises).toMatchObject({ overdue: 0 })
  })

  it('counts promises by the week in which they were kept', async () => {
    const caseId = await wrote('[critic] Slow')
    await decide(caseId, 'approve', { text: 'We look into it. [promise 48] (Ana, Acme)' })
    await test.send()
    const { promises } = await test.desk.get(caseId)
    test.clock.pass({ days: 8 })
    await decide(caseId, 'keep-promise', { promise: promises[0]?.id })
    expect((await test.desk.report('2026-W10')).promises).toMatchObject({ made: 1, kept: 0, late: 0 })
    expect((await test.desk.report('2026-W11')).promises).toMatchObject({ made: 0, late: 1 })
  })

  it('is refused for what is no week', async () => {
    await expect(test.desk.report('soon')).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
