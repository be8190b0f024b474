import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { ANA, CLAIRE, EVE, SAM } from '../support/slack/people.ts'
import { CUSTOMERS } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'
import { cardSaying, windowOf } from './standing.ts'

let rig: SlackRig
afterEach(() => rig?.close())

describe('kind words', () => {
  it('are answered together, each with its own answer, by whoever may decide', async () => {
    rig = await openSlack()
    const { slack } = rig
    const kind = slack.say(CUSTOMERS, SAM, 'Great release, I love the new editor!')
    const other = slack.say(CUSTOMERS, CLAIRE, 'J’adore la nouvelle version, elle est magnifique !')
    const complaint = slack.say(CUSTOMERS, SAM, 'The export crashes since version 4.2.')
    const card = await cardSaying(rig, 'Great release')
    await cardSaying(rig, 'J’adore')
    await cardSaying(rig, 'The export')
    await slack.click(EVE, card, ID.praise)
    expect(slack.views(EVE).map(({ view }) => view.callback_id)).not.toContain(ID.praiseModal)

    await slack.click(ANA, card, ID.praise)
    const window = await windowOf(rig, ANA)
    const shown = JSON.stringify(window.view)
    expect(shown).toContain('Great release')
    expect(shown).toContain('adore')
    expect(shown).not.toContain('The export')
    const [first, ...more] = window.view.blocks
      .at(-1)
      .element.options.map(({ value }: { value: string }) => value)
    expect(more).toHaveLength(1)
    await slack.submitView(ANA, window, { [ID.praised]: [first, ...more] })
    await vi.waitFor(
      async () => expect((await rig.desk.list({ status: 'approved' })).cases).toHaveLength(2),
      soon,
    )
    await rig.send()
    expect([kind, other, complaint].map((one) => rig.replies(one).length)).toEqual([1, 1, 0])
    const texts = [kind, other].map((one) => rig.replies(one)[0]?.text)
    expect(new Set(texts).size).toBe(2)
  })
})
