import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerHome } from '../../adapters/slack/home/index.ts'
import { changeSettings, digestReaders, settingsOf } from '../../adapters/slack/home/settings.ts'
import { closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'
import { deciderCheck, openPart, type PartRig } from '../support/slack/context.ts'
import { ANA, BEN, CLAIRE, EVE } from '../support/slack/people.ts'
import type { Json } from '../support/slack/schema.ts'
import { shownText } from '../support/slack/text.ts'
import { REVIEW } from '../support/slack/workspace.ts'

let rig: PartRig
let made: TestDesk
afterEach(async () => {
  await rig.close()
  await closeDesks()
})

async function open(more: Parameters<typeof openPart>[1] = {}) {
  made = await testDesk({ mayDecide: deciderCheck([ANA, BEN, CLAIRE]) })
  rig = await openPart(made, more)
  registerHome(rig.context.app, rig.context)
  await rig.start()
}

const waiting = (text: string) => made.desk.receive('http', comment(text))
const actor = (id: string, name: string) => ({ id: `slack:${id}`, name, place: 'slack' as const })

/** What stands in somebody's Home tab, line by line, after the next drawing. */
async function home(user: string, act: () => unknown): Promise<readonly string[]> {
  const before = rig.slack.home(user)?.hash
  await act()
  await vi.waitFor(() => expect(rig.slack.home(user)?.hash).not.toBe(before))
  return linesOf(user)
}

function linesOf(user: string): readonly string[] {
  const blocks: readonly Json[] = rig.slack.home(user)?.view.blocks ?? []
  const labelOf = ({ text, initial_option, options }: Json) =>
    (text ?? initial_option?.text ?? options[0].text).text
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((one: Json) => `[${labelOf(one)}]`)
      : shownText({ text: '', blocks: [block] }),
  )
}

const click = (user: string, id: string, value?: string | readonly string[]) => {
  const view = rig.slack.home(user)
  if (view === undefined) throw new Error('no home')
  return rig.slack.click(user, view, id, value)
}

describe('the Home tab', () => {
  it('shows a decider what waits, the most urgent first, and how much of everything', async () => {
    await open()
    await waiting('[neither] Fine, thanks.')
    await waiting('[critic] It loses my drafts.')
    const lines = await home(ANA, () => rig.slack.openHome(ANA))
    expect(lines.slice(0, 8)).toEqual([
      'To decide',
      '[To decide · 2]',
      '[Mine · 0]',
      '[Overdue · 0]',
      '[Not confirmed · 0]',
      '[Decided today · 0]',
      'critic · Sam Sender · Acme forum · [mention date][critic] It loses my drafts.',
      'neither · Sam Sender · Acme forum · [mention date][neither] Fine, thanks.',
    ])
  })

  it('filters what I hold, what is overdue and what was decided today', async () => {
    await open()
    const old = await waiting('[critic] It has waited since yesterday.')
    made.clock.pass({ days: 1, seconds: 1 })
    const mine = await waiting('[critic] It is mine.')
    const done = await waiting('[neither] Done with.')
    await made.desk.decide(mine.caseId, { action: 'claim', version: 1 }, actor(ANA, 'Ana'))
    await made.desk.decide(done.caseId, { action: 'dismiss', version: 1 }, actor(BEN, 'Ben'))
    await home(ANA, () => rig.slack.openHome(ANA))
    const shown = async (filter: string) =>
      (await home(ANA, () => click(ANA, `winnow_home_filter_${filter}`))).filter((line) =>
        line.includes('Sam Sender'),
      )
    expect(await shown('mine')).toEqual([expect.stringContaining('held by Ana')])
    expect(await shown('overdue')).toEqual([expect.stringContaining('It has waited since yesterday.')])
    expect(await shown('decided')).toEqual([expect.stringContaining('dismissed')])
    expect(await shown('uncertain')).toEqual([])
    expect(old.created).toBe(true)
  })

  it('links to the cards', async () => {
    await open()
    const { caseId } = await waiting('[critic] It crashes.')
    await rig.context.services.records.put('slack-card', caseId, {
      channel: REVIEW,
      ts: '1772442000.000100',
      version: 1,
    })
    const lines = await home(ANA, () => rig.slack.openHome(ANA))
    expect(lines.join('\n')).toContain('[link https://acme.slack.com/archives/C0REVIEW/p1772442000000100]')
  })

  it('shows people who may not decide no case, but what this is and what is kept', async () => {
    await open()
    await waiting('[critic] A secret of a customer.')
    const lines = await home(EVE, () => rig.slack.openHome(EVE))
    expect(lines[0]).toBe('What this is')
    expect(lines.join('\n')).not.toContain('secret')
    expect(lines.join('\n')).toContain('until somebody erases them')
  })

  it('checks at every click, so that a former decider sees no more', async () => {
    await open()
    await waiting('[critic] It crashes.')
    await home(ANA, () => rig.slack.openHome(ANA))
    const former = rig.slack.home(ANA)
    if (former === undefined) throw new Error('no home')
    // Eve sends what Ana's page would send.
    await rig.slack.click(EVE, former, 'winnow_home_filter_mine')
    await vi.waitFor(() => expect(linesOf(EVE)[0]).toBe('What this is'))
  })

  it('speaks a person’s language, or the one they chose, and remembers it', async () => {
    await open()
    expect((await home(CLAIRE, () => rig.slack.openHome(CLAIRE)))[1]).toBe('[À décider · 0]')
    expect((await home(CLAIRE, () => click(CLAIRE, 'winnow_home_language', 'en')))[1]).toBe('[To decide · 0]')
    expect((await home(CLAIRE, () => rig.slack.openHome(CLAIRE)))[1]).toBe('[To decide · 0]')
    expect((await home(CLAIRE, () => click(CLAIRE, 'winnow_home_language', 'slack')))[1]).toBe(
      '[À décider · 0]',
    )
    expect(await settingsOf(rig.context.services.records, CLAIRE)).toEqual({})
  })

  it('lets the chosen language hold for everything that is told to that person', async () => {
    await open()
    await home(CLAIRE, () => rig.slack.openHome(CLAIRE))
    expect(await rig.context.languageOf(CLAIRE)).toBe('fr')
    await home(CLAIRE, () => click(CLAIRE, 'winnow_home_language', 'en'))
    expect(await rig.context.languageOf(CLAIRE)).toBe('en')
  })

  it('takes the wish for a digest, when there is one, and takes it back', async () => {
    await open({ config: { digestHour: 9, timeZone: 'Europe/Paris' } })
    const { records } = rig.context.services
    expect(await home(ANA, () => rig.slack.openHome(ANA))).toContain('[Send me the daily digest]')
    await home(ANA, () => click(ANA, 'winnow_home_digest', ['digest']))
    expect(await digestReaders(records)).toEqual([ANA])
    await home(ANA, () => click(ANA, 'winnow_home_digest', []))
    expect(await digestReaders(records)).toEqual([])
  })

  it('stays within Slack’s limits with long, hostile and many comments', async () => {
    await open()
    for (let index = 0; index < 30; index += 1)
      await made.desk.receive(
        'http',
        comment(`<!channel> <https://evil.example|click> *${index}* ${'é'.repeat(2_000)}`, {
          author: { name: `<@U0ANA> ${'n'.repeat(400)}` },
          venue: { ownership: 'own', kind: 'forum', name: '‮<!here>'.repeat(50) },
        }),
      )
    const lines = await home(ANA, () => rig.slack.openHome(ANA))
    expect(lines).toContain('20 more, in the same order.')
    expect(lines.join('\n')).not.toMatch(/\[(?:link|mention !)/)
  })

  it('reports that Slack was away, and draws at the next opening', async () => {
    await open()
    rig.slack.refuse('views.publish', 'fatal_error', 2)
    rig.slack.openHome(ANA)
    await vi.waitFor(() => expect(rig.slack.calls.some(({ error }) => error === 'fatal_error')).toBe(true))
    made.clock.pass({ seconds: 2 })
    await vi.waitFor(() => expect(made.reported).toHaveLength(1))
    expect(String(made.reported[0])).toMatch(/Slack, showing the Home tab: fatal_error/)
    expect((await home(ANA, () => rig.slack.openHome(ANA)))[0]).toBe('To decide')
  })
})

describe('settings of people', () => {
  it('stand side by side, and nothing is kept of who has none', async () => {
    await open()
    const { records } = rig.context.services
    await changeSettings(records, ANA, { language: 'fr' })
    await changeSettings(records, ANA, { digest: true })
    expect(await settingsOf(records, ANA)).toEqual({ language: 'fr', digest: true })
    await changeSettings(records, ANA, { digest: false })
    await changeSettings(records, ANA, { language: undefined })
    expect(await records.list('slack-settings')).toEqual([])
  })
})
