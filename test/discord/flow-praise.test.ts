import { afterEach, describe, expect, it } from 'vitest'
import { answersTo, cardWith, closeRigs, rig, told, until } from './rig.ts'

afterEach(closeRigs)

const TOGETHER = 'Answer kind words together…'

describe('kind words', () => {
  it('are answered together, each with its own answer, by whoever may decide', async () => {
    const all = await rig()
    const { discord, general, desk, ana, eve, sam } = all
    const claire = discord.addUser('claire')
    const kind = discord.say(general, sam, 'Great release, I love the new editor!')
    const other = discord.say(general, claire, 'J’adore la nouvelle version, elle est magnifique !')
    const third = discord.say(general, discord.addUser('mo'), 'Thank you, this editor is wonderful!')
    const complaint = discord.say(general, sam, 'The export crashes since version 4.2.')
    const card = await cardWith(all, 'Great release')
    for (const words of ['J’adore', 'wonderful']) await cardWith(all, words)
    const complaintCard = await cardWith(all, 'The export')
    const thirdId = (await desk.caseOf('discord', third.id)) ?? ''
    expect(await told(discord, discord.click(card, TOGETHER, eve))).toContain('not among the people')
    expect(() => discord.click(complaintCard, TOGETHER, ana)).toThrow()

    const [, shown] = await answersTo(discord, discord.click(card, TOGETHER, ana), 2)
    const seen = JSON.stringify(shown?.data)
    for (const words of ['Great release', 'adore', 'wonderful']) expect(seen).toContain(words)
    expect(seen).not.toContain('The export')
    if (shown?.message == null) throw new Error('no list')
    const opened = discord.click(shown.message, 'Choose and approve…', ana)
    await until(() => expect(opened.modal).not.toBeNull())
    const options = JSON.stringify(opened.modal)
    const values = [...options.matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value ?? '')
    expect([values.length, options.match(/"default":true/g)?.length]).toEqual([3, 3])

    // One of them changes while the window stands open: it stays where it is.
    const moved = values.find((value) => value.startsWith(thirdId)) ?? ''
    expect(moved).not.toBe('')
    const { version } = await desk.get(thirdId)
    await desk.decide(thirdId, { action: 'dismiss', version }, { id: 'desk:ana', name: 'Ana', place: 'desk' })
    const sent = discord.submitModal(opened, { ticked: values })
    expect(await told(discord, sent, 2)).toContain('2 answers approved. 1 left in place')
    await all.send()
    await until(async () => expect((await desk.list({ status: 'posted' })).cases).toHaveLength(2))
    const replies = (to: { id: string }) =>
      discord.messages(general).filter(({ replyTo }) => replyTo?.id === to.id)
    expect([kind, other, third, complaint].map((one) => replies(one).length)).toEqual([1, 1, 0, 0])
    expect(replies(kind)[0]?.content).not.toBe(replies(other)[0]?.content)
  })
})
