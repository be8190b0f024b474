import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig.close())

const PROBLEM = 'It crashes when I export to PDF since version 4.2. What a bunch of clowns.'
const REPLY = 'Thank you for telling us: we can see it too, and a fix is on its way.\n\n— Ana, Acme team'

describe.each([
  ['Socket Mode', false],
  ['signed HTTP', true],
])('over %s', (_, http) => {
  it('a comment becomes a card, is edited, approved and answered in its thread', async () => {
    rig = await openSlack({ http })
    const { slack, desk } = rig

    // comment → card
    const comment = slack.say(CUSTOMERS, SAM, PROBLEM)
    const card = await rig.cardWith('a problem that can be checked')
    expect(shownText(card)).toContain('sam · #customers · our place, a chat')

    // card → edit
    await slack.click(ANA, card, ID.edit)
    const window = await vi.waitFor(() => {
      const [view] = slack.views(ANA)
      expect(view?.view.callback_id).toBe(ID.editModal)
      return view
    }, soon)
    if (window === undefined) throw new Error('no window')
    const [one] = (await desk.list({})).cases
    expect(one?.claim?.by).toEqual({ id: `slack:${ANA}`, name: 'ana' })
    const saved = await slack.click(ANA, window, ID.saveDraft, undefined, { [ID.draft]: REPLY })
    expect(saved).toMatchObject({ acked: true })
    await vi.waitFor(() => expect(JSON.stringify(slack.views(ANA))).toContain('Saved.'), soon)

    // edit → approve
    const edited = await rig.cardWith('a fix is on its way')
    await slack.click(ANA, edited, ID.approve)
    await vi.waitFor(async () => expect((await desk.get(one?.id ?? '')).status).toBe('approved'), soon)

    // approve → posted reply
    await rig.send()
    const [reply, ...more] = rig.replies(comment)
    expect(reply === undefined ? '' : shownText(reply)).toBe(REPLY)
    expect(more).toEqual([])
    const outcome = await rig.cardWith('The reply is posted.')
    expect(shownText(outcome)).toContain('Approved by ana · Answer the point')
    expect(JSON.stringify(outcome.blocks)).toContain(`p${reply?.ts.replace('.', '')}`)
    expect(rig.cards()).toHaveLength(1)
    expect(slack.acks.every(({ acked, latency }) => acked && latency < 3_000)).toBe(true)
    expect(rig.reported).toEqual([])
  })
})
