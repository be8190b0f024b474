import { afterEach, describe, expect, it } from 'vitest'
import { cardWith, closeRigs, everything, onlyCase, rig, until } from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

describe('a message in a configured channel', () => {
  it('becomes a case with a card, is approved on Discord, and its reply stands under it', async () => {
    const all = await rig()
    const { discord, desk, general, ana, sam } = all
    const message = discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    expect(one).toMatchObject({
      source: 'discord',
      sourceId: message.id,
      status: 'pending',
      postable: true,
      comment: {
        text: COMPLAINT,
        author: { id: sam.id, handle: 'sam' },
        venue: { ownership: 'own', kind: 'chat', name: '#general' },
        url: `https://discord.com/channels/${general.guildId}/${general.id}/${message.id}`,
      },
    })
    const card = await cardWith(all, 'Approve and post to #general')

    discord.click(card, 'Approve and post to #general', ana)
    await until(async () => expect((await desk.get(one.id)).status).toBe('approved'))
    await all.send()
    const reply = await until(() => {
      const found = discord.messages(general).find(({ author }) => author.id === discord.bot.id)
      if (found === undefined) throw new Error('no reply yet')
      return found
    })
    expect(reply.replyTo?.id).toBe(message.id)
    const after = await desk.get(one.id)
    expect(after).toMatchObject({
      status: 'posted',
      replyUrl: `https://discord.com/channels/${general.guildId}/${general.id}/${reply.id}`,
      approved: { by: { id: `discord:${ana.id}`, name: 'ana' } },
    })
    const done = await cardWith(all, 'See the reply')
    expect(done.id).toBe(card.id)
    expect(everything(done)).toContain('Approved by ana')
    expect(discord.violations).toEqual([])
    expect(all.made.reported).toEqual([])
  })
})
