import { afterEach, describe, expect, it } from 'vitest'
import { type Actor, isSamePerson, needsSecondYes } from '../../src/core/index.ts'
import { firstYesSaid } from '../../src/core/words/two-yeses.ts'
import type { DeskOptions } from '../../src/desk/index.ts'
import { ana, ben, closeDesks, comment, testDesk } from '../support/desk.ts'
import { done, joined, memoryTeam } from '../support/memory-team.ts'

afterEach(closeDesks)

const CRITIC = 'It crashes since 4.2. [critic]'
const TEXT = 'Thank you: we look into it. (Ana, Acme)'

/** A case for whose answer two people say yes. */
async function open(secondYes: readonly string[] = ['answer'], more: Partial<DeskOptions> = {}) {
  const made = await testDesk({ secondYes, ...more })
  const said = comment(CRITIC)
  const { caseId } = await made.desk.receive('http', said)
  const yes = async (by: Actor, text: string | undefined = TEXT) => {
    const { version } = await made.desk.get(caseId)
    return made.desk.decide(caseId, { action: 'approve', version, text }, by)
  }
  return { ...made, said, caseId, yes, kase: () => made.desk.get(caseId) }
}

describe('rule 1: where two people approve', () => {
  it(
    'the first yes is written down and sends nothing; the ' + 'second sends, once, what both have read',
    async () => {
      const { desk, place, send, caseId, yes } = await open()
      const first = await yes(ana)
      expect(first).toMatchObject({ status: 'pending', approved: null, draft: { text: TEXT } })
      expect(first.history.at(-1)).toMatchObject({ action: 'first-yes', actor: { id: ana.id }, text: TEXT })
      await send()
      expect(place.posted).toEqual([])
      const second = await desk.decide(caseId, { action: 'approve', version: first.version }, ben)
      expect(second).toMatchObject({ status: 'approved', approved: { text: TEXT, by: { id: ben.id } } })
      await send()
      await send()
      expect(place.posted.map(({ text }) => text)).toEqual([TEXT])
    },
  )

  it('the second yes is somebody else’s, however often and wherever one says it', async () => {
    const { yes, kase, place, send } = await open()
    await yes(ana)
    for (const where of ['desk', 'slack', 'api'] as const)
      await expect(yes({ ...ana, place: where })).rejects.toMatchObject({ code: 'not_possible' })
    await send()
    expect([(await kase()).status, place.posted.length]).toEqual(['pending', 0])
  })

  it('correcting the reading first gets round nothing: what was proposed before counts', async () => {
    const { desk, caseId, yes } = await open(['answer'])
    const { version } = await desk.get(caseId)
    await desk.decide(caseId, { action: 'reclassify', verdict: 'detractor', version }, ana)
    const corrected = await desk.get(caseId)
    expect(corrected.proposal?.strategy).toBe('ask-to-elaborate')
    const asked = { action: 'approve', strategy: 'ask-to-elaborate', text: TEXT } as const
    const first = await desk.decide(caseId, { ...asked, version: corrected.version }, ana)
    expect([first.status, first.history.at(-1)?.action]).toEqual(['pending', 'first-yes'])
    await expect(yes(ana)).resolves.toMatchObject({ status: 'pending' })
    expect((await yes(ben)).status).toBe('approved')
  })

  it('another text than the one that the place refused is approved by the second yes', async () => {
    const { desk, place, send, caseId, yes } = await open()
    place.next.push({ state: 'refused', why: 'too_long', mend: 'text' })
    await yes(ana)
    await yes(ben)
    await send()
    expect((await desk.get(caseId)).returned).toMatchObject({ kind: 'refused', mend: 'text' })
    await expect(yes(ana)).rejects.toMatchObject({ code: 'draft_refused' })
    const shorter = 'Thank you. (Ana, Acme)'
    expect((await yes(ana, shorter)).status).toBe('pending')
    expect((await yes(ben, shorter)).status).toBe('approved')
  })

  it('an edit moves a comment to no other place', async () => {
    const { desk, said, caseId, kase, yes } = await open(['acme forum'])
    const elsewhere = { ownership: 'own', kind: 'forum', name: 'Elsewhere' } as const
    await desk.edited('http', {
      ...said,
      text: `${CRITIC} Still.`,
      venue: elsewhere,
      url: 'https://elsewhere.example/',
    })
    expect((await kase()).comment).toMatchObject({
      text: `${CRITIC} Still.`,
      venue: said.venue,
      url: said.url,
    })
    expect(desk.needsSecondYes(await desk.get(caseId), 'answer')).toBe(true)
    expect((await yes(ana)).status).toBe('pending')
  })

  it('another text is another first yes', async () => {
    const { yes } = await open()
    await yes(ana)
    const other = await yes(ben, 'Another text. (Ben, Acme)')
    expect(other).toMatchObject({ status: 'pending', draft: { text: 'Another text. (Ben, Acme)' } })
    await expect(yes(ben, 'Another text. (Ben, Acme)')).rejects.toMatchObject({ code: 'not_possible' })
    expect((await yes(ana, 'Another text. (Ben, Acme)')).status).toBe('approved')
  })

  it.each<[string, (made: Awaited<ReturnType<typeof open>>) => Promise<unknown>]>([
    [
      'its author changes the comment',
      async ({ desk, said }) => desk.edited('http', { ...said, text: `${CRITIC} More.` }),
    ],
    [
      'somebody saves a draft',
      async ({ desk, caseId, kase }) =>
        desk.decide(caseId, { action: 'edit', version: (await kase()).version, text: TEXT }, ana),
    ],
    [
      'the case is dismissed and taken back',
      async ({ desk, caseId, kase }) => {
        await desk.decide(caseId, { action: 'dismiss', version: (await kase()).version }, ana)
        await desk.decide(caseId, { action: 'reopen', version: (await kase()).version }, ana)
      },
    ],
  ])('a first yes is over when %s', async (_, change) => {
    const made = await open()
    await made.yes(ana)
    await change(made)
    expect(await made.yes(ben)).toMatchObject({ status: 'pending' })
    await made.send()
    expect(made.place.posted).toEqual([])
  })

  it('one of two who come at once is too late, and nothing is sent twice', async () => {
    const { desk, caseId, yes, send, place } = await open()
    const { version } = await yes(ana)
    const both = [ben, { ...ben, id: 'slack:zoe', name: 'Zoé' }].map((by) =>
      desk.decide(caseId, { action: 'approve', version, text: TEXT }, by),
    )
    const settled = await Promise.allSettled(both)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await send()
    expect(place.posted).toHaveLength(1)
  })

  it('everything else needs one yes, as before', async () => {
    const { yes } = await open(['thank-host', 'some other place'])
    expect((await yes(ana)).status).toBe('approved')
  })
})

describe('whose yes it is, by the team as it is now', () => {
  const inSlack: Actor = { id: 'slack:U1ANA', name: 'Ana in Slack', place: 'slack' }
  const withToken: Actor = { id: 'desk:local', name: 'local operator', place: 'desk' }

  async function teamwork() {
    const team = memoryTeam(true)
    const made = await open(['answer'], { whoIs: team.whoIs, whoseYes: team.whoseYes })
    const invite = async (name: string) => done(await team.invite(name, 'moderator')).colleague
    const at = ({ id, name }: { id: string; name: string }): Actor => ({ id, name, place: 'desk' })
    return { ...made, team, invite, at }
  }

  it('somebody linked since is still one person', async () => {
    const { team, invite, at, yes, kase } = await teamwork()
    await yes(inSlack)
    const colleague = await invite('Ana')
    done(await team.link(colleague.id, { slack: 'U1ANA', discord: '' }))
    expect((await kase()).firstYes).toMatchObject({ by: { id: colleague.id, name: 'Ana' } })
    await expect(yes(at(colleague))).rejects.toMatchObject({ code: 'not_possible' })
    expect((await yes(at(await invite('Ben')))).status).toBe('approved')
  })

  it.each(['removed', 'a viewer'])('who is %s since has said no yes', async (now) => {
    const { team, invite, at, yes, kase } = await teamwork()
    const colleague = await invite('Ana')
    await yes(at(colleague))
    expect((await kase()).firstYes).toMatchObject({ by: { name: 'Ana' }, strategy: null, text: TEXT })
    done(await (now === 'removed' ? team.remove(colleague.id) : team.setRole(colleague.id, 'viewer')))
    expect((await kase()).firstYes).toBeUndefined()
    const other = await invite('Ben')
    expect((await yes(at(other))).status).toBe('pending')
    expect((await kase()).firstYes).toMatchObject({ by: { name: 'Ben' } })
  })

  it('from the first password on only colleagues count, who are nobody else as well', async () => {
    const { team, at, yes } = await teamwork()
    await yes(withToken)
    const ana = await joined(team, 'Ana', 'admin')
    expect((await yes(at(ana))).status).toBe('pending')
    for (const one of [withToken, inSlack])
      await expect(yes(one)).rejects.toMatchObject({
        code: 'not_possible',
        problems: [{ path: 'second-yes', expected: 'a colleague' }],
      })
    expect((await yes(at(await joined(team, 'Ben', 'moderator')))).status).toBe('approved')
  })
})

describe('what is said of the first yes', () => {
  const by = { id: 'desk:local', name: 'Ana' }
  const answer = { firstYes: { by, strategy: null, text: TEXT } }
  const silence = { firstYes: { by, strategy: 'ignore', text: '' } } as const
  const said = (
    ...[kase, shown, who]: [typeof answer | typeof silence, Parameters<typeof firstYesSaid>[1], string?]
  ) => firstYesSaid(kase, shown, 'en', (name) => name, who)?.said
  it('names what was approved, and not whatever is shown', () => {
    expect(said(answer, { strategy: null, text: TEXT })).toContain('Ana said yes to this text.')
    expect(said(answer, { strategy: null, text: 'Typed.' })).toBe('Ana approved another text.')
    expect(said(answer, { strategy: 'light-touch', text: TEXT })).toBe('Ana approved another text.')
    expect(said(silence, { strategy: null, text: TEXT })).toContain(
      'Ana said yes to leaving this unanswered.',
    )
    expect(said(answer, { strategy: null, text: TEXT }, 'api:token')).toContain('You said yes')
  })
})

describe('which replies two people approve', () => {
  const at = {
    ...comment('x'),
    venue: { ownership: 'third-party', kind: 'review', name: 'Trustpilot' },
  } as const
  it.each<[readonly string[], string, boolean]>([
    [[], 'answer', false],
    [['all'], 'ignore', true],
    [['answer'], 'answer', true],
    [['answer'], 'thank-host', false],
    [['trustpilot'], 'light-touch', true],
    [['reviews.example'], 'answer', true],
    [['example'], 'answer', false],
    [['views.example'], 'answer', false],
    [['shop.example'], 'answer', true],
    [['critics.example'], 'answer', false],
  ])('%j, %s: %s', (rule, way, expected) => {
    const venue = { ...at.venue, url: 'https://shop.example/acme' }
    const said = { ...at, venue, url: 'https://www.reviews.example/1' }
    expect(needsSecondYes(rule, { comment: said, proposal: null, history: [] }, way)).toBe(expected)
  })

  it('counts the proposed way: the same words under another name would need one yes', async () => {
    const made = await testDesk({ secondYes: ['ask-to-elaborate'] })
    const { caseId } = await made.desk.receive('http', comment('Rubbish. [detractor]'))
    const { version, proposal } = await made.desk.get(caseId)
    expect(proposal?.strategy).toBe('ask-to-elaborate')
    const answered = { action: 'approve', version, strategy: null, text: TEXT } as const
    expect((await made.desk.decide(caseId, answered, ana)).status).toBe('pending')
  })

  it('takes whoever holds a token for one person', () => {
    expect(isSamePerson({ id: 'desk:local' }, { id: 'api:token' })).toBe(true)
    expect(isSamePerson({ id: 'desk:local' }, { id: 'colleague:ana' })).toBe(false)
  })
})
