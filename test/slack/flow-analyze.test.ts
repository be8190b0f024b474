import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { broughtAs, readCommand } from '../../adapters/slack/pasted.ts'
import { ANA, CLAIRE, EVE, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, REVIEW, type SlackEphemeral } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig?.close())

const told = (user: string, count = 1): Promise<SlackEphemeral> =>
  vi.waitFor(() => {
    const all = rig.slack.ephemerals(user)
    expect(all).toHaveLength(count)
    return all.at(-1) as SlackEphemeral
  }, soon)
const cases = async () => (await rig.desk.list({})).cases

describe('what is typed after the command', () => {
  it.each([
    ['It crashes.', { text: 'It crashes.', url: '', author: '' }],
    [
      'url:https://blog.example/a It crashes.',
      { text: 'It crashes.', url: 'https://blog.example/a', author: '' },
    ],
    [
      'author:"Sam Sender" url: https://blog.example/a It crashes.',
      { text: 'It crashes.', url: 'https://blog.example/a', author: 'Sam Sender' },
    ],
    ['auteur : « Claire D. » Ça plante.', { text: 'Ça plante.', url: '', author: 'Claire D.' }],
    [
      'author:“Sam” url:<https://blog.example/a|a> Hm.',
      { text: 'Hm.', url: 'https://blog.example/a', author: 'Sam' },
    ],
    ['The author: url: nothing', { text: 'The author: url: nothing', url: '', author: '' }],
    ['a &lt;b&gt; &amp; c', { text: 'a <b> & c', url: '', author: '' }],
    ['', { text: '', url: '', author: '' }],
  ])('%j', (typed, wanted) => {
    expect(readCommand(typed)).toEqual(wanted)
  })

  it('an address of a message in this workspace makes it that message', () => {
    const workspace = { teamId: 'T1', url: 'https://acme.slack.com/' }
    const url = 'https://acme.slack.com/archives/C1/p1772442000000100'
    expect(broughtAs({ text: 'It crashes.', url, author: '' }, workspace)).toMatchObject({
      source: 'slack',
      comment: { id: 'T1:C1:1772442000.000100', venue: { ownership: 'own', kind: 'chat' } },
    })
    expect(
      broughtAs({ text: 'It crashes.', url: 'https://blog.example/a', author: '' }, workspace),
    ).toMatchObject({
      source: 'desk',
      comment: { venue: { ownership: 'third-party' } },
    })
    expect(broughtAs({ text: 'Hm.', url: 'javascript:alert(1)', author: '' }, workspace)).toBe('badUrl')
    expect(broughtAs({ text: ' ', url: '', author: '' }, workspace)).toBe('empty')
  })
})

describe('/analyze', () => {
  it('explains itself without text', async () => {
    rig = await openSlack()
    await rig.slack.command(ANA, '/analyze', ' ')
    expect(shownText(await told(ANA))).toContain('Paste a comment after the command')
  })

  it('asks the configuration whose place an address is', async () => {
    rig = await openSlack({
      services: { placed: (comment) => ({ ...comment, venue: { ...comment.venue, ownership: 'own' } }) },
    })
    await rig.slack.command(ANA, '/analyze', 'url:https://blog.acme.example/1 It crashes since version 4.2.')
    await rig.slack.click(ANA, await told(ANA), ID.keep)
    const [one] = await vi.waitFor(async () => {
      const all = await cases()
      expect(all).toHaveLength(1)
      return all
    }, soon)
    expect((await rig.desk.get(one?.id ?? '')).comment.venue.ownership).toBe('own')
  })

  it('shows how it reads to one person alone, keeps nothing, and sends it to review when asked', async () => {
    rig = await openSlack()
    await rig.slack.command(ANA, '/analyze', 'author:Sam It crashes when I export since version 4.2.')
    const answer = await told(ANA)
    expect(shownText(answer)).toContain('Reads as criticism')
    expect(shownText(answer)).toContain('Nobody else sees this. Nothing was kept or sent.')
    expect(await cases()).toEqual([])
    await rig.slack.click(ANA, answer, ID.keep)
    expect(shownText(await told(ANA, 2))).toBe('It waits for a decision in the review channel.')
    await rig.slack.click(ANA, answer, ID.keep)
    expect(shownText(await told(ANA, 3))).toBe('This comment was sent to review before.')
    const [one] = await cases()
    expect(one).toMatchObject({ source: 'desk', authorName: 'Sam' })
    await rig.cardWith('Sam')
  })

  it('speaks French to whoever reads French', async () => {
    rig = await openSlack({ config: { deciders: [CLAIRE] } })
    await rig.slack.command(CLAIRE, '/analyze', 'Ça plante depuis la version 4.2 quand j’exporte.')
    const answer = shownText(await told(CLAIRE))
    expect(answer).toContain('Se lit comme une critique')
    expect(answer).toContain('Personne d’autre ne voit ceci.')
  })

  it('takes comments that are longer than a button can carry', async () => {
    rig = await openSlack()
    const long = `It crashes since version 4.2. ${'Really. '.repeat(900)}`.trim()
    await rig.slack.command(ANA, '/analyze', long)
    await rig.slack.click(ANA, await told(ANA), ID.keep)
    await vi.waitFor(async () => expect(await cases()).toHaveLength(1), soon)
    const [one] = await cases()
    expect((await rig.desk.get(one?.id ?? '')).comment.text).toBe(long)
  })

  it('shows reasons to everybody; rule 1: only those who may decide send it to review', async () => {
    rig = await openSlack()
    await rig.slack.command(EVE, '/analyze', 'It crashes.')
    const answer = await told(EVE)
    expect(shownText(answer)).toContain('Reads as criticism')
    await rig.slack.click(EVE, answer, ID.keep)
    expect(shownText(await told(EVE, 2))).toContain('You are not among the people who may decide here')
    expect(await cases()).toEqual([])
  })
})

describe('the shortcut on a message', () => {
  it('reads it, and its reply would stand in its thread', async () => {
    rig = await openSlack({ config: { channels: [] } })
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes when I export since version 4.2.')
    await rig.slack.shortcut(ANA, 'analyze_message', message)
    await rig.slack.click(ANA, await told(ANA), ID.keep)
    const card = await rig.cardWith('Approve and post to #customers')
    await rig.slack.click(ANA, card, ID.approve)
    await vi.waitFor(async () => expect((await cases())[0]?.status).toBe('approved'), soon)
    await rig.send()
    expect(rig.replies(message)).toHaveLength(1)
  })

  it('says so when there are no words', async () => {
    rig = await openSlack({ config: { channels: [] } })
    const message = rig.slack.say(REVIEW, SAM, '', { more: { subtype: 'file_share' } })
    await rig.slack.shortcut(ANA, 'analyze_message', message)
    expect(shownText(await told(ANA))).toBe('There is no text to read in this message.')
  })
})

describe('the shortcut from anywhere', () => {
  it('asks for the comment in a form, and shows how it reads there', async () => {
    rig = await openSlack()
    await rig.slack.shortcut(ANA, 'analyze')
    const form = await vi.waitFor(() => {
      const [view] = rig.slack.views(ANA)
      if (view?.view.callback_id !== ID.analyzeModal) throw new Error('no form')
      return view
    }, soon)
    const wrong = await rig.slack.submitView(ANA, form, { [ID.text]: 'It crashes.', [ID.url]: 'nowhere' })
    expect(wrong.payload.response_action).toBe('errors')
    const { payload } = await rig.slack.submitView(ANA, form, {
      [ID.text]: 'It crashes when I export since version 4.2.',
      [ID.url]: 'https://blog.example/post',
    })
    expect(payload.response_action).toBe('update')
    expect(JSON.stringify(payload.view)).toContain('Reads as criticism')
    expect(JSON.stringify(payload.view)).toContain('Send to review')
  })
})
