import { afterEach, describe, expect, it } from 'vitest'
import { createWinnow } from '../../src/main.ts'
import { answersTo, cardWith, closeRigs, everything, onlyCase, rig, told, until } from './rig.ts'

afterEach(closeRigs)

const KNOWN = {
  questions: ['Photos no longer upload since version 4.2'],
  en: 'Uploading over Wi-Fi works; 4.3 mends the rest.',
  status: 'open',
} as const
const SHOW = 'See what fits'

describe('what the team’s known answers offer', () => {
  it('stands on the card, is shown to who decides, and is put into the draft by a click', async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana', reading: 'quick', answers: [KNOWN] })
    const all = await rig({ desk: { analyzer } })
    const { discord, general, sam, ana, eve, desk } = all
    discord.say(general, sam, 'Since version 4.2 my photos no longer upload.')
    const { id } = await onlyCase(desk)
    const card = await cardWith(all, SHOW)
    expect(everything(card)).toContain('Known problem (open) to “Photos no longer upload since version 4.2”')
    expect(await told(discord, discord.click(card, SHOW, eve))).toContain('not among the people')

    const [, shown] = await answersTo(discord, discord.click(card, SHOW, ana), 2)
    if (shown?.message == null) throw new Error('nothing shown')
    expect(everything(shown.message)).toContain(KNOWN.en)
    const opened = discord.click(shown.message, 'Put in 1', ana)
    await until(() => expect(opened.modal).not.toBeNull())
    const field = /"value":"([^"]*Wi-Fi[^"]*)"/.exec(JSON.stringify(opened.modal))?.[1] ?? ''
    expect(field).toMatch(/mends the rest\.\\n\\n— Ana/)
    discord.submitModal(opened, { text: JSON.parse(`"${field}"`), way: ['answer'], after: ['approve'] })
    await until(async () => expect((await desk.get(id)).approved?.text).toContain(KNOWN.en))
  })
})
