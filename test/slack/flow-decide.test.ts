import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { type Actor, type CaseStatus, type Role, roleMay } from '../../src/core/index.ts'
import { ana } from '../support/desk.ts'
import { done, joined, memoryTeam } from '../support/memory-team.ts'
import { ANA, BEN, CLAIRE, EVE, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, type SlackMessage, type SlackView } from '../support/slack/workspace.ts'
import { openSlack, type RigOptions, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig.close())

const PROBLEM = 'It crashes when I export to PDF since version 4.2.'

/** A comment with its card. */
async function open(options: RigOptions = {}, text = PROBLEM) {
  rig = await openSlack(options)
  const comment = rig.slack.say(CUSTOMERS, SAM, text)
  const card = await rig.cardWith('customers')
  const [one] = (await rig.desk.list({})).cases
  const caseId = one?.id ?? ''
  return { comment, card, caseId, kase: () => rig.desk.get(caseId) }
}
const current = async (): Promise<SlackMessage> => rig.cardWith('customers')
const status = (caseId: string, wanted: CaseStatus) =>
  vi.waitFor(async () => expect((await rig.desk.get(caseId)).status).toBe(wanted), soon)
const told = (user: string) =>
  vi.waitFor(() => {
    const all = rig.slack.ephemerals(user).map(shownText)
    expect(all).not.toEqual([])
    return all
  }, soon)
const labels = (card: SlackMessage) =>
  (card.blocks ?? []).flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map(
          ({ text, placeholder }: Record<string, { text: string }>) => (text ?? placeholder)?.text,
        )
      : [],
  )
const cardSays = (words: string) =>
  vi.waitFor(async () => expect(shownText(await current())).toContain(words), soon)
const windowOf = (user: string, callbackId: string): Promise<SlackView> =>
  vi.waitFor(() => {
    const view = rig.slack.views(user).at(-1)
    if (view?.view.callback_id !== callbackId) throw new Error(`no window ${callbackId}`)
    return view
  }, soon)
const windowSays = (user: string, words: string) =>
  vi.waitFor(() => expect(JSON.stringify(rig.slack.views(user).at(-1)?.view)).toContain(words), soon)

describe('somebody of the team who is linked to their Slack id', () => {
  it('says nothing that becomes a case, whatever their role', async () => {
    const { options } = await team(BEN, 'viewer')
    rig = await openSlack(options)
    rig.slack.say(CUSTOMERS, BEN, 'The export crashes since 2.3, we know.')
    rig.slack.say(CUSTOMERS, SAM, 'The export crashes whenever I save.')
    await rig.cardWith('whenever I save')
    expect((await rig.desk.list({})).cases).toHaveLength(1)
  })

  /** A team whose roles hold, over the deciders that Slack's own settings name. */
  async function team(slackId: string, role: Role) {
    const made = memoryTeam(true)
    const one = await joined(made, 'Benjamin Okonkwo', role)
    done(await made.link(one.id, { slack: slackId, discord: '' }))
    const { roleOf, identify, whoIs } = made
    const mayDecide = (actor: Actor) => {
      const known = roleOf(actor)
      return known === undefined ? actor.id === `slack:${ANA}` : known !== null && roleMay(known, 'decide')
    }
    return { one, options: { services: { identify }, desk: { mayDecide, whoIs } } }
  }

  it('decides as the person that colleagues know, and goes on with what they took at the desk', async () => {
    const { one, options } = await team(BEN, 'moderator')
    const { card, caseId, kase } = await open(options)
    const atDesk = { id: one.id, name: one.name, place: 'desk' } as const
    await rig.desk.decide(caseId, { action: 'claim', version: 1 }, atDesk)
    await rig.slack.click(BEN, card, ID.approve)
    await status(caseId, 'approved')
    const { history, approved } = await kase()
    expect(approved?.by).toEqual({ id: one.id, name: 'Benjamin Okonkwo' })
    expect(history.at(-1)).toMatchObject({ actor: { id: one.id, name: 'Benjamin Okonkwo' }, place: 'slack' })
  })

  it('rule 1: decides nothing there as a viewer, although the settings name them', async () => {
    const { options } = await team(ANA, 'viewer')
    const { card, kase } = await open(options)
    await rig.slack.click(ANA, card, ID.approve)
    await told(ANA)
    expect((await kase()).status).toBe('pending')
  })
})

describe('a card', () => {
  it('offers what can be done, and says what each thing does', async () => {
    const { card } = await open()
    expect(labels(card)).toEqual([
      'Approve and post to #customers',
      'Edit…',
      'Other ways to answer',
      'Dismiss…',
      'Take this case',
      undefined,
    ])
    expect(card.text).toContain('sam')
  })

  it('rule 1: refuses everything to whoever may not decide, politely and to them alone', async () => {
    const { card, kase } = await open()
    for (const id of [ID.approve, ID.edit, ID.dismiss, ID.claim]) await rig.slack.click(EVE, card, id)
    await vi.waitFor(() => expect(rig.slack.ephemerals(EVE)).toHaveLength(4), soon)
    expect(await told(EVE)).toContain(
      'You are not among the people who may decide here, so nothing was done. Whoever set Winnow ' +
        'up can add you.',
    )
    expect(rig.slack.views(EVE)).toEqual([])
    expect(await kase()).toMatchObject({ version: 1, claim: null })
  })

  it('lets a user group decide, and nobody once they have left it', async () => {
    const { card, caseId } = await open({
      config: { deciders: ['S0TEAM'] },
      slack: { groups: { S0TEAM: [ANA] } },
    })
    await rig.slack.click(BEN, card, ID.claim)
    await told(BEN)
    await rig.slack.click(ANA, card, ID.claim)
    await vi.waitFor(async () => expect((await rig.desk.get(caseId)).claim?.by.name).toBe('ana'), soon)
  })

  it('tells whoever says both of two yeses that the second is somebody else’s', async () => {
    const { card, kase } = await open({ desk: { secondYes: ['all'] } })
    await rig.slack.click(ANA, card, ID.approve)
    await cardSays('said yes to this text')
    await rig.slack.click(ANA, await current(), ID.approve)
    expect(await told(ANA)).toContain('Two people approve this reply: the second yes is somebody else’s.')
    expect((await kase()).status).toBe('pending')
  })

  it('is dismissed with a reason, and undone', async () => {
    const { card, caseId } = await open()
    await rig.slack.click(ANA, card, ID.dismiss)
    const form = await windowOf(ANA, ID.dismissModal)
    await rig.slack.submitView(ANA, form, { [ID.reason]: 'Answered by phone' })
    await status(caseId, 'dismissed')
    await cardSays('Dismissed. Nothing was sent.')
    await cardSays('ana dismissed (in Slack)')
    await cardSays('Answered by phone')
    await rig.slack.click(BEN, await current(), ID.undo)
    await status(caseId, 'pending')
    await vi.waitFor(async () => expect(labels(await current())).toContain('Dismiss…'), soon)
  })

  it('an approval can be taken back until it is sent', async () => {
    const { card, caseId, comment } = await open()
    await rig.slack.click(ANA, card, ID.approve)
    await vi.waitFor(async () => expect(labels(await current())).toContain('Undo'), soon)
    await rig.slack.click(ANA, await current(), ID.undo)
    await status(caseId, 'pending')
    await rig.send()
    expect(rig.replies(comment)).toEqual([])
  })

  it('can be read differently, and proposes accordingly', async () => {
    const { card, caseId, kase } = await open()
    await rig.slack.click(ANA, card, ID.reading, `1.detractor.${caseId}`)
    await cardSays('Reads as a detractor’s comment')
    await cardSays('corrected by a person')
    expect((await kase()).proposal?.strategy).not.toBeNull()
  })

  it('follows claims, and only its holder or whoever takes over edits', async () => {
    const { card, kase } = await open()
    await rig.slack.click(ANA, card, ID.claim)
    await cardSays('held by ana')
    await rig.slack.click(BEN, await current(), ID.edit)
    await windowSays(BEN, 'ana holds this case. Wait, or take it over.')
    await rig.slack.click(BEN, await current(), ID.steal)
    await cardSays('held by ben')
    await rig.slack.click(BEN, await current(), ID.release)
    await vi.waitFor(async () => expect((await kase()).claim).toBeNull(), soon)
  })

  it('tells the slower one who was faster', async () => {
    const { card, caseId, kase } = await open()
    await rig.slack.click(ANA, card, ID.approve)
    await status(caseId, 'approved')
    // Ben still sees the card as it was.
    await rig.slack.click(BEN, card, ID.approve)
    expect(await told(BEN)).toEqual([
      'Somebody was faster: ana approved (in Slack). The card shows the case as it is now.',
    ])
    // A second click of one's own is nothing to speak of.
    await rig.slack.click(ANA, card, ID.approve)
    await rig.slack.click(EVE, card, ID.approve)
    await told(EVE)
    expect(rig.slack.ephemerals(ANA)).toEqual([])
    expect((await kase()).history.filter(({ action }) => action === 'approve')).toHaveLength(1)
  })

  it('a claim that came in between changes nothing about what was seen', async () => {
    const { card, caseId } = await open()
    await rig.slack.click(ANA, card, ID.claim)
    await vi.waitFor(async () => expect((await rig.desk.get(caseId)).claim).not.toBeNull(), soon)
    // The old card, still on Ana's screen.
    await rig.slack.click(ANA, card, ID.approve)
    await status(caseId, 'approved')
  })

  it('shows a comment in French to whoever reads French, and the whole of a long one', async () => {
    const long = `${'Rien ne marche depuis lundi. '.repeat(300)}FIN`
    const { card } = await open({ config: { deciders: [CLAIRE] }, services: { defaultLanguage: 'fr' } }, long)
    expect(labels(card)).toContain('Tout afficher')
    expect(JSON.stringify(card.blocks)).not.toContain('FIN')
    await rig.slack.click(CLAIRE, card, ID.showAll)
    await windowSays(CLAIRE, 'FIN')
    expect(rig.slack.views(CLAIRE)[0]?.view.title.text).toBe('Tout le commentaire')
  })
})

describe('the window with the draft', () => {
  it('gives the case back when it is closed', async () => {
    const { card, kase } = await open()
    await rig.slack.click(ANA, card, ID.edit)
    const window = await windowOf(ANA, ID.editModal)
    expect((await kase()).claim?.by.name).toBe('ana')
    await rig.slack.closeView(ANA, window)
    await vi.waitFor(async () => expect((await kase()).claim).toBeNull(), soon)
  })

  it('says while somebody types what stands in the way, and refuses what can’t be sent', async () => {
    const { card, caseId } = await open()
    await rig.slack.click(ANA, card, ID.edit)
    const window = await windowOf(ANA, ID.editModal)
    await rig.slack.click(ANA, window, ID.draft, 'Hello <!channel> @everyone')
    await windowSays(ANA, 'Before it can go')
    const refused = await rig.slack.submitView(ANA, await windowOf(ANA, ID.editModal), {
      [ID.draft]: '',
    })
    expect(refused.payload).toMatchObject({ response_action: 'errors' })
    await rig.slack.submitView(ANA, await windowOf(ANA, ID.editModal), {
      [ID.draft]: 'Thank you, we see it too.\n\n— Ana, Acme team',
    })
    await status(caseId, 'approved')
    expect((await rig.desk.get(caseId)).approved?.text).toBe('Thank you, we see it too.\n\n— Ana, Acme team')
  })

  it(
    'opens with the way to answer that was chosen on the ' + 'card, and changes its draft with another',
    async () => {
      const { card, kase, caseId } = await open()
      const option = (choice: string) => `1.${choice}.${caseId}`
      await rig.slack.click(ANA, card, ID.way, option('ask-to-elaborate'))
      const window = await windowOf(ANA, ID.editModal)
      expect(JSON.stringify(window.view)).toContain('draft.ask-to-elaborate')
      const chosen = window.view.blocks
        .flatMap(
          ({ elements }: { elements?: { options?: { value: string }[] }[] }) => elements?.[0]?.options ?? [],
        )
        .find(({ value }: { value: string }) => value.includes('ignore'))
      await rig.slack.click(ANA, window, ID.draftWay, chosen?.value)
      await windowSays(ANA, 'Nothing is sent, and the case is closed.')
      // What could be checked is not met with silence (rule 3).
      const silent = await windowOf(ANA, ID.editModal)
      const refused = await rig.slack.submitView(ANA, silent)
      expect(JSON.stringify(refused.payload)).toContain('it can’t be met with silence')
      expect((await kase()).status).toBe('pending')
    },
  )

  it('keeps what was typed when somebody was faster', async () => {
    const { card, kase, caseId } = await open()
    await rig.slack.click(ANA, card, ID.edit)
    const window = await windowOf(ANA, ID.editModal)
    const { version } = await kase()
    await rig.desk.decide(caseId, { action: 'steal', version }, ana)
    await rig.desk.decide(caseId, { action: 'edit', version: version + 1, text: 'Mine. — Ana' }, ana)
    const { payload } = await rig.slack.submitView(ANA, window, { [ID.draft]: 'My long answer. — Ana, Acme' })
    expect(payload.response_action).toBe('update')
    const shown = JSON.stringify(payload.view)
    expect(shown).toContain('This case has changed since you opened it.')
    expect(shown).toContain('Ana saved a draft (on the desk)')
    expect(shown).toContain('My long answer.')
  })
})

describe('a reply of which nobody knows whether it arrived', () => {
  it('is shown as such, found again rather than repeated, and closed by a human', async () => {
    const { card, caseId, comment } = await open()
    await rig.slack.click(ANA, card, ID.approve)
    await status(caseId, 'approved')
    rig.slack.dropAnswerOf('chat.postMessage')
    // Slack says neither how the comment stands nor, at once and a minute later, whether the reply does.
    rig.slack.refuse('conversations.replies', 'missing_scope', 3)
    for (let seconds = 0; seconds <= 66; seconds += 6) await rig.send()
    await status(caseId, 'uncertain')
    await cardSays('We don’t know whether it arrived')
    expect(labels(await current())).toEqual([
      'It arrived',
      'It did not arrive: send it again',
      'Close the case',
    ])
    await rig.slack.click(ANA, await current(), ID.resend)
    await status(caseId, 'approved')
    await rig.send()
    await status(caseId, 'posted')
    expect(rig.replies(comment)).toHaveLength(1)
  })
})
