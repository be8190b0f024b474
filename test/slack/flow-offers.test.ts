import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { createWinnow } from '../../src/main.ts'
import { ANA, EVE, SAM } from '../support/slack/people.ts'
import { CUSTOMERS } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'
import { cardSaying, readOn } from './standing.ts'

let rig: SlackRig
afterEach(() => rig?.close())

const KNOWN = {
  questions: ['Photos no longer upload since version 4.2'],
  en: 'Uploading over Wi-Fi works; 4.3 mends the rest.',
  status: 'open',
} as const

describe('what the team’s known answers offer', () => {
  it('stands on the card, is shown to who decides, and is put into the draft by a click', async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana', reading: 'quick', answers: [KNOWN] })
    rig = await openSlack({ desk: { analyzer } })
    const { slack } = rig
    const comment = slack.say(CUSTOMERS, SAM, 'Since version 4.2 my photos no longer upload.')
    const card = await cardSaying(rig, 'Known problem (open) to “Photos no longer upload since version 4.2”')
    await slack.click(EVE, card, ID.offers)
    expect(JSON.stringify(slack.views(EVE))).not.toContain('Wi-Fi')

    await slack.click(ANA, card, ID.offers)
    const shows = (words: string) =>
      vi.waitFor(() => {
        const view = slack.views(ANA).at(-1)
        if (view === undefined || !JSON.stringify(view.view).includes(words)) throw new Error('not shown yet')
        return view
      }, soon)
    await slack.click(ANA, await shows(KNOWN.en), ID.putIn)
    const edit = await shows(ID.editModal)
    const field = edit.view.blocks.find(({ type }: { type: string }) => type === 'input')
    const text = field.element.initial_value
    expect(text).toMatch(/Uploading over Wi-Fi works; 4\.3 mends the rest\.\n\n— Ana/)
    await slack.submitView(ANA, edit, { [ID.draft]: text })
    await rig.cardWith('Approved by')
    await rig.send()
    expect(rig.replies(comment).map(({ text: said }) => said)).toEqual([expect.stringContaining(KNOWN.en)])
  })

  it('is no line where nothing fits', async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana', reading: 'quick', answers: [KNOWN] })
    rig = await openSlack({ desk: { analyzer } })
    rig.slack.say(CUSTOMERS, SAM, 'The invoice of March is missing.')
    expect(readOn(await cardSaying(rig, 'The invoice of March'))).not.toContain('Known problem')
  })
})
