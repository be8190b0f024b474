import { afterEach, describe, expect, it } from 'vitest'
import { comment } from '../support/desk.ts'
import { cardWith, closeRigs, everything, type Rig, type RigOptions, rig, until } from './rig.ts'

afterEach(closeRigs)

const PROBLEM = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'
const digests = ({ discord, review }: Rig) =>
  discord.messages(review).filter(({ content }) => / (?:to decide|à décider)$/.test(content))

/** It is Monday, 09:00 UTC; the digest is due at 10. */
async function waiting(options: RigOptions = {}): Promise<Rig> {
  const all = await rig({ config: () => ({ digestHour: 10, timeZone: 'UTC' }), ...options })
  await all.desk.receive('http', comment('Where can I find the invoices?', { id: 'q' }))
  await all.desk.receive('http', comment(`${PROBLEM} @everyone`, { id: 'p' }))
  await cardWith(all, 'the export crashes')
  return all
}

describe('the daily digest on Discord', () => {
  it(
    'tells the review channel at its hour what nobody ' + 'decided, the most urgent first, once a day',
    async () => {
      const all = await waiting()
      const { discord, review, made } = all
      await until(() => expect(discord.messages(review)).toHaveLength(2))
      made.clock.pass({ minutes: 45 })
      expect(digests(all)).toHaveLength(0)
      made.clock.pass({ minutes: 15 })
      await until(() => expect(digests(all)).toHaveLength(1))
      const [one] = digests(all)
      const said = one === undefined ? '' : everything(one)
      expect(one?.content).toBe('2 comments to decide')
      expect(said).toContain('None has waited for more than a day.')
      expect(said.indexOf('the export crashes')).toBeLessThan(said.indexOf('find the invoices'))
      expect(said).toContain(`https://discord.com/channels/${review.guildId}/${review.id}/`)
      await all.restart()
      made.clock.pass({ minutes: 60 })
      expect(digests(all)).toHaveLength(1)
      made.clock.pass({ days: 1 })
      await until(() => expect(digests(all)).toHaveLength(2))
      expect(everything(digests(all)[1] as never)).toContain('2 for more than a day.')
    },
  )

  it('says in the guild’s language what needed no answer, and nothing where nothing waits', async () => {
    const all = await rig({
      config: () => ({ digestHour: 10, timeZone: 'UTC' }),
      discord: { guildLocale: 'fr' },
      desk: { asideFrom: ['discord'] },
    })
    const { discord, general, review, sam, desk, made } = all
    discord.say(general, sam, 'Bonjour à tous')
    await until(async () => expect((await desk.list({ aside: true })).cases).toHaveLength(1))
    made.clock.pass({ minutes: 60 })
    await until(async () =>
      expect(await made.storage.records.list('discord-digest')).toMatchObject([{ value: 'nothing' }]),
    )
    // Small talk makes no card either.
    expect(discord.messages(review)).toEqual([])
    await desk.receive('http', comment(PROBLEM))
    made.clock.pass({ days: 1 })
    await until(() => expect(digests(all)[0]?.content).toBe('1 commentaire à décider'))
  })

  it('is none where no hour is set', async () => {
    const all = await waiting({ config: () => ({}) })
    all.made.clock.pass({ days: 1 })
    await until(async () =>
      expect((await all.made.storage.records.list('discord-digest')).length).toBeGreaterThan(0),
    )
    expect(digests(all)).toEqual([])
  })
})
