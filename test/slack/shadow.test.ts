import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import type { Case } from '../../src/core/index.ts'
import { ANA, BEN, EVE, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, type SlackMessage } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'
import { cardSaying, windowOf } from './standing.ts'

let rig: SlackRig
beforeEach(async () => {
  rig = await openSlack()
})
afterEach(() => rig.close())

const JAB = 'Congrats to the clowns who made this pathetic joke.'
const NO = /not among the people who may decide/

/** A comment comes in and stands on its card. */
async function shown(
  text = JAB,
  words = text.slice(0, 30),
): Promise<{ comment: SlackMessage; card: SlackMessage }> {
  const comment = rig.slack.say(CUSTOMERS, SAM, text)
  return { comment, card: await cardSaying(rig, words) }
}

async function theCase(): Promise<Case> {
  const { cases } = await rig.desk.list({})
  expect(cases).toHaveLength(1)
  return await rig.desk.get(cases[0]?.id ?? '')
}

const told = (user: string) => rig.slack.ephemerals(user).map(({ text }) => text)
const hears = (user: string, what: RegExp) => vi.waitFor(() => expect(told(user).at(-1)).toMatch(what), soon)
const actions = ({ history }: Case) => history.map(({ action, actor }) => `${action} ${actor.name}`)

const window = (user: string) => windowOf(rig, user)

describe('rule 1: whoever may not decide', () => {
  it.each([
    ['approve', ID.approve],
    ['edit', ID.edit],
    ['dismiss', ID.dismiss],
    ['claim', ID.claim],
  ])('may click “%s” and change nothing', async (_, button) => {
    const { card } = await shown()
    expect(await rig.slack.click(EVE, card, button)).toMatchObject({ acked: true })
    await hears(EVE, NO)
    expect(rig.slack.views(EVE)).toEqual([])
    expect(actions(await theCase())).toEqual(['received Winnow'])
  })

  it(
    'sees reasons all the same, after the command, both shortcuts and “Show all”, and sends nothing ' +
      'to review',
    async () => {
      const { comment, card } = await shown()
      await rig.slack.command(EVE, '/analyze', 'It crashes when I export since version 4.2.')
      await hears(EVE, /Reads as criticism/)
      await rig.slack.shortcut(EVE, 'analyze_message', comment)
      await vi.waitFor(() => expect(told(EVE)).toHaveLength(2), soon)
      const analysis = rig.slack.ephemerals(EVE).at(0)
      if (analysis !== undefined) await rig.slack.click(EVE, analysis, ID.keep)
      await hears(EVE, NO)
      await rig.slack.shortcut(EVE, 'analyze')
      expect((await window(EVE)).view.callback_id).toBe(ID.analyzeModal)
      expect((await rig.desk.list({})).cases).toHaveLength(1)
      expect(card.ts).toBe(rig.cards()[0]?.ts)
    },
  )

  it.each([
    ['edit', ID.edit, { [ID.draft]: 'Thank you for saying so. (Eve, Acme)' }],
    ['dismiss', ID.dismiss, { [ID.reason]: 'because' }],
  ])('can’t send a colleague’s “%s” window either', async (_, button, values) => {
    const { card } = await shown()
    await rig.slack.click(ANA, card, button)
    const forged = await window(ANA)
    await rig.slack.submitView(EVE, forged, values)
    expect((await theCase()).status).toBe('pending')
    expect(actions(await theCase()).join()).not.toContain('eve')
  })

  it('can’t undo what others decided', async () => {
    const { card } = await shown()
    await rig.slack.click(ANA, card, ID.approve)
    const outcome = await rig.cardWith(`"${ID.undo}"`)
    await rig.slack.click(EVE, outcome, ID.undo)
    await hears(EVE, NO)
    expect((await theCase()).status).toBe('approved')
  })
})

describe('two people and one comment', () => {
  it('approving within a millisecond approve once; one is told, and the card names the other', async () => {
    const { comment, card } = await shown()
    await Promise.all([rig.slack.click(ANA, card, ID.approve), rig.slack.click(BEN, card, ID.approve)])
    await vi.waitFor(() => expect(told(ANA).length + told(BEN).length).toBe(1), soon)
    const { approved, history } = await theCase()
    const [loser, winner] = told(ANA).length === 1 ? [ANA, BEN] : [BEN, ANA]
    expect(told(loser)[0]).toMatch(/^Somebody was faster: (?:ana|ben) approved/)
    expect(approved?.by.id).toBe(`slack:${winner}`)
    expect(history.filter(({ action }) => action === 'approve')).toHaveLength(1)
    await rig.send()
    expect(rig.replies(comment)).toHaveLength(1)
    const outcome = await rig.cardWith('The question is posted')
    expect(shownText(outcome)).toContain(`Approved by ${winner === ANA ? 'ana' : 'ben'}`)
  })

  it('one approving and one dismissing within a millisecond do one of the two', async () => {
    const { comment, card } = await shown()
    await rig.slack.click(BEN, card, ID.dismiss)
    const dismissal = await window(BEN)
    await Promise.all([rig.slack.click(ANA, card, ID.approve), rig.slack.submitView(BEN, dismissal, {})])
    await vi.waitFor(async () => expect((await theCase()).status).not.toBe('pending'), soon)
    const { status } = await theCase()
    await rig.send()
    expect(rig.replies(comment)).toHaveLength(status === 'dismissed' ? 0 : 1)
  })

  it(
    'one person’s double click, and a click that Slack delivers twice, are one approval without a ' + 'word',
    async () => {
      const { comment, card } = await shown()
      rig.slack.deliverTwice()
      await Promise.all([rig.slack.click(ANA, card, ID.approve), rig.slack.click(ANA, card, ID.approve)])
      await vi.waitFor(async () => expect((await theCase()).status).toBe('approved'), soon)
      await rig.send()
      await rig.cardWith('The question is posted')
      expect(rig.replies(comment)).toHaveLength(1)
      expect(told(ANA)).toEqual([])
    },
  )
})

describe('a stale card', () => {
  it('approves nothing after a colleague changed the draft', async () => {
    const { card } = await shown()
    await rig.slack.click(ANA, card, ID.edit)
    const text = 'What would help you? (Ana, Acme)'
    await rig.slack.click(ANA, await window(ANA), ID.saveDraft, undefined, { [ID.draft]: text })
    await vi.waitFor(async () => expect((await theCase()).draft?.text).toBe(text), soon)
    await rig.slack.click(BEN, card, ID.approve)
    await hears(BEN, /Somebody was faster: ana saved a draft/)
    expect((await theCase()).status).toBe('pending')
  })

  it('approves nothing after the author changed the comment; the card shows the new words', async () => {
    const { comment, card } = await shown()
    rig.slack.edit(comment, 'The export crashes since version 4.2, please help.')
    const fresh = await cardSaying(rig, 'The export crashes')
    await rig.slack.click(ANA, card, ID.approve)
    await hears(ANA, /changed/)
    expect((await theCase()).status).toBe('pending')
    expect(rig.cards()).toHaveLength(1)
    expect(fresh.ts).toBe(card.ts)
  })

  it('of a deleted comment approves nothing, and says what became of it', async () => {
    const { comment, card } = await shown()
    rig.slack.remove(comment)
    await vi.waitFor(async () => expect((await theCase()).status).toBe('closed'), soon)
    await rig.slack.click(ANA, card, ID.approve)
    await hears(ANA, /deleted|changed|not possible/)
    await rig.send()
    expect(rig.replies(comment)).toEqual([])
  })

  it('of an erased comment is emptied', async () => {
    const { card } = await shown()
    await rig.desk.forget({ caseId: (await theCase()).id })
    const empty = await rig.cardWith('This comment was erased.')
    expect(empty.ts).toBe(card.ts)
    expect(JSON.stringify(empty)).not.toContain('text box')
    await rig.slack.click(ANA, card, ID.approve)
    await hears(ANA, /no such case/)
  })
})
