import { afterEach, describe, expect, it, vi } from 'vitest'
import { comment } from '../support/desk.ts'
import type { Message } from '../support/discord/index.ts'
import { cardWith, closeRigs, everything, onlyCase, type Rig, rig, told, until } from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'
const cards = ({ discord, review }: Rig): readonly Message[] => discord.messages(review)
const shows = (card: Message, words: string) => until(() => expect(everything(card)).toContain(words))

describe('cards in the review channel', () => {
  it('stand there for what came in before the start, the most urgent first', async () => {
    const all = await rig({ start: false })
    const { desk, platform, made } = all
    await desk.receive('http', comment('Thank you, lovely app!'))
    made.clock.pass({ minutes: 1 })
    await desk.receive('http', comment('I am furious: version 2.3 deleted my notes. Fix this now!'))
    const urgent = (await desk.list({ status: 'pending' })).cases.map(({ excerpt }) => excerpt)
    await platform.start(desk)
    await until(() => expect(cards(all)).toHaveLength(2))
    expect(urgent[0]).toContain('furious')
    for (const [at, card] of cards(all).entries()) expect(everything(card)).toContain(urgent[at])
  })

  it(
    'go up the most urgent first, however late it came, ' + 'while Discord lets one through at a time',
    async () => {
      const all = await rig()
      const { discord, general, sam } = all
      discord.rateLimit('POST /channels/:channel/messages', { seconds: 1 })
      for (const what of ['export', 'import', 'search', 'login'])
        discord.say(general, sam, `Where do I find the ${what}?`)
      await until(() => expect(discord.requests.some(({ status }) => status === 429)).toBe(true))
      const furious = 'I am furious: version 2.3 deleted my notes. Fix this now!'
      discord.say(general, sam, furious)
      await until(async () => expect((await all.desk.list({})).cases).toHaveLength(5))
      await until(() => expect(cards(all)).toHaveLength(5))
      expect(everything(cards(all)[1] as Message)).toContain('deleted my notes')
    },
  )

  it('of chats don’t wait behind thousands from a file, which have none', async () => {
    const all = await rig()
    const looks = vi.spyOn(all.desk, 'list')
    await until(() => expect(looks).toHaveBeenCalled())
    for (let at = 0; at < 20; at += 1) await all.desk.receive('file:reviews', comment(`It crashes, ${at}.`))
    const before = looks.mock.calls.length
    const card = cardWith(all, 'deleted my notes')
    all.discord.say(all.general, all.sam, 'I am furious: version 2.3 deleted my notes. Fix this now!')
    await card
    expect(cards(all)).toHaveLength(1)
    expect(looks.mock.calls.length - before).toBeLessThan(5)
  })

  it('are the same ones after a restart, and show what happened meanwhile', async () => {
    const all = await rig()
    const { discord, desk, platform, general, sam } = all
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'Approve and post to #general')
    await until(async () =>
      expect(await all.made.storage.records.get('discord-card', one.id)).toMatchObject({ message: card.id }),
    )
    await platform.stop()
    await desk.decide(
      one.id,
      { action: 'dismiss', version: one.version },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    await all.restart()
    await shows(card, 'Dismissed. Nothing was sent.')
    expect(cards(all)).toHaveLength(1)
  })

  it('are not posted twice when the program died between posting one and noting it', async () => {
    const all = await rig()
    const { discord, desk, platform, general, sam } = all
    const { records } = all.made.storage
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    await cardWith(all, 'Approve and post to #general')
    const noted = await until(async () => {
      const position = await records.get<{ message: string | null }>('discord-card', one.id)
      if (position?.message == null) throw new Error('not noted yet')
      return position
    })
    await platform.stop()
    await records.put('discord-card', one.id, { ...noted, message: null, version: 0 })
    await all.restart()
    await until(async () =>
      expect(await records.get('discord-card', one.id)).toMatchObject({ message: noted.message }),
    )
    expect(cards(all)).toHaveLength(1)
  })

  it('follow what is decided elsewhere, and keep who did it', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'Approve and post to #general')
    const slack = { id: 'desk:ana', name: 'Ana', place: 'slack' } as const
    const taken = await desk.decide(one.id, { action: 'claim', version: one.version }, slack)
    await desk.decide(one.id, { action: 'edit', version: taken.version, text: 'On it. (Ana, Acme)' }, slack)
    await shows(card, 'On it. (Ana, Acme)')
    await shows(card, 'saved a draft in Slack')
  })

  it('survive an outage: what changed meanwhile is drawn afterwards', async () => {
    const all = await rig()
    const { discord, desk, general, sam, made } = all
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'Approve and post to #general')
    discord.goDown()
    await desk.decide(
      one.id,
      { action: 'claim', version: one.version },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    await until(() => expect(made.reported.length).toBeGreaterThan(0))
    discord.goUp()
    made.clock.pass({ minutes: 1 })
    await shows(card, 'held by Ana')
    expect(JSON.stringify(made.reported.map(String))).not.toContain('export crashes')
  })

  it('are emptied when the comment is erased', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const card = await cardWith(all, 'the export crashes')
    await until(async () =>
      expect(await all.made.storage.records.get('discord-card', one.id)).toMatchObject({ message: card.id }),
    )
    await desk.forget({ caseId: one.id })
    await shows(card, 'This comment was erased.')
    expect(everything(card)).not.toContain('export')
    await until(async () =>
      expect(await all.made.storage.records.get('discord-card', one.id)).toBeUndefined(),
    )
  })

  it('come back when somebody deletes one that still waits', async () => {
    const all = await rig()
    const { discord, desk, general, sam } = all
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    discord.remove(await cardWith(all, 'the export crashes'))
    await desk.decide(
      one.id,
      { action: 'claim', version: one.version },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    expect(everything(await cardWith(all, 'held by Ana'))).toContain('the export crashes')
  })

  it('wait until they may be posted; what is missing is said once', async () => {
    const all = await rig()
    const { discord, general, review, sam, log } = all
    discord.deny('SendMessages', { channel: review })
    discord.say(general, sam, COMPLAINT)
    discord.say(general, sam, 'And the import loses my tags, version 2.3 as well.')
    const said = () => log.filter((line) => line.startsWith('review cards cannot be posted on Discord'))
    await until(() => expect(said()).toHaveLength(1))
    const refused = discord.requests.filter(({ status }) => status === 403).length
    expect(refused).toBe(1)
    discord.allow('SendMessages', { channel: review })
    await until(() => expect(cards(all)).toHaveLength(2))
    expect(said()).toHaveLength(1)
  })

  it('show forty thousand characters in parts', async () => {
    const all = await rig()
    const { discord, desk, ana } = all
    await desk.receive('http', comment(`Version 2.3 crashes. ${'and again '.repeat(4_000)}the end.`))
    const card = await cardWith(all, 'Show all')
    const opened = discord.click(card, 'Show all', ana)
    expect(await told(discord, opened)).toContain('Part 1 of 21')
    const page = await until(() => {
      const shown = discord.answers(opened)[0]?.message
      if (shown == null) throw new Error('no page')
      return shown
    })
    const next = discord.click(page, 'Further', ana)
    expect(await told(discord, next)).toContain('Part 2 of 21')
    expect(discord.violations).toEqual([])
  })
})

describe('a guild that speaks French', () => {
  it('gets its cards in French, whatever the language of the comment', async () => {
    const all = await rig({ discord: { guildLocale: 'fr' } })
    const { discord, desk, general, sam } = all
    discord.say(general, sam, COMPLAINT)
    await onlyCase(desk)
    const card = everything(await cardWith(all, 'Approuver et publier sur #general'))
    for (const words of [
      'Se lit comme une critique',
      'Parle contre',
      'Pourquoi pas les autres\u00a0?',
      'Fond\u00a0: ',
    ])
      expect(card).toContain(words)
  })
})
