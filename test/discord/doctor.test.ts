import { afterEach, describe, expect, it } from 'vitest'
import { registerCommands } from '../../adapters/discord/commands/register.ts'
import { examineDiscord } from '../../adapters/discord/doctor.ts'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import { type Discord, type DiscordOptions, startDiscord } from '../support/discord/index.ts'

const open: Discord[] = []
afterEach(async () => {
  for (const discord of open.splice(0)) await discord.close()
})

async function place(options: DiscordOptions = {}) {
  const discord = await startDiscord(options)
  open.push(discord)
  const general = discord.addChannel({ name: 'general' })
  const config: DiscordConfig = {
    token: discord.token,
    apiUrl: discord.apiUrl,
    channels: [general.id],
    forums: [],
    deciders: ['42'],
    createTags: false,
  }
  return { discord, general, config }
}

/** Name and state of each line, with what is to be done. */
const lines = async (config: DiscordConfig) =>
  (await examineDiscord(config)).map(({ name, state, says, todo }) =>
    [state, name, says, todo ?? ''].join(' | '),
  )

describe('the doctor on Discord', () => {
  it('finds nothing to complain about when all is as it should be', async () => {
    const { general, config, discord } = await place()
    await registerCommands(config)
    expect(await lines(config)).toEqual([
      'works | Discord token | signs in as Winnow | ',
      'works | Discord Message Content intent | switched on | ',
      'works | Discord commands | registered, and up to date | ',
      `works | Discord channel ${general.id} (DISCORD_CHANNELS) | can be used (general) | `,
      'works | Discord deciders | 1 person or role may decide | ',
    ])
    expect(discord.violations).toEqual([])
  })

  it('names what is missing, and what to do about it', async () => {
    const { discord, general, config } = await place({ messageContent: false })
    discord.deny('SendMessages', { channel: general })
    const forum = discord.addForum({ name: 'ideas' })
    discord.deny('ManageThreads', { channel: forum })
    const review = discord.addChannel({ name: 'review' })
    discord.deny('ViewChannel', { channel: review })
    const said = (
      await lines({ ...config, forums: [forum.id], reviewChannel: review.id, deciders: [] })
    ).join('\n')
    expect(said).toContain('Switch on "Message Content Intent" in the developer portal')
    expect(said).toContain('Run: winnow discord register')
    expect(said).toContain(
      "missing: Send Messages | In the channel's settings, Permissions, allow Winnow's role: Send Messages.",
    )
    expect(said).toContain('missing: Manage Threads')
    expect(said).toContain(`broken | Discord channel ${review.id} (DISCORD_REVIEW_CHANNEL)`)
    expect(said).toContain('Set DISCORD_DECIDERS to ids of users or roles.')
  })

  it('says so when the token is wrong, and asks no further', async () => {
    const { discord, config } = await place()
    expect(await lines({ ...config, token: 'wrong' })).toEqual([
      'broken | Discord token | Discord does not know this token | Make a new one in the developer ' +
        'portal (Bot, Reset Token) and set DISCORD_TOKEN.',
    ])
    expect(discord.requests).toHaveLength(1)
  })

  it('does not throw when Discord is away', async () => {
    const { discord, config } = await place()
    discord.goDown()
    const said = await examineDiscord(config)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({ state: 'broken', todo: 'Check the connection, then try again.' })
  })

  it('needs no privileged intent when it listens to nothing', async () => {
    const { config } = await place({ messageContent: false })
    const [, intent] = await examineDiscord({ ...config, channels: [] })
    expect(intent).toMatchObject({ state: 'off' })
  })

  it(
    'names a channel of another kind than the setting wants, and a review channel that everybody ' + 'reads',
    async () => {
      const { discord, general, config } = await place()
      const forum = discord.addForum({ name: 'ideas' })
      const category = discord.addCategory('Community')
      const said = (
        await lines({
          ...config,
          forums: [general.id, category.id],
          channels: [forum.id, category.id],
          reviewChannel: general.id,
        })
      ).join('\n')
      expect(said).toContain(
        `Discord channel ${general.id} (DISCORD_FORUMS) | is a text channel | Set DISCORD_FORUMS to ` +
          'the id of a forum.',
      )
      expect(said).toContain(
        '(DISCORD_CHANNELS) | is a category, which holds channels and no messages | Set ' +
          'DISCORD_CHANNELS to the id of a text channel or a forum.',
      )
      expect(said).toContain(`works | Discord channel ${forum.id} (DISCORD_CHANNELS)`)
      expect(said).toContain('(DISCORD_REVIEW_CHANNEL) | everybody on the server can read it')
      const own = discord.addChannel({ name: 'review', private: true })
      expect((await lines({ ...config, reviewChannel: own.id })).join('\n')).not.toContain('everybody')
    },
  )

  it('names a ban of Cloudflare’s, and that no session is left', async () => {
    const { discord, config } = await place({ sessionsLeft: 0 })
    expect((await lines(config)).join('\n')).toContain(
      'broken | Discord sessions | Discord lets this bot begin no more sessions today',
    )
    discord.ban(1_800)
    const [first, ...more] = await lines(config)
    expect(first).toMatch(
      /^broken \| Discord token \| Cloudflare, .*\(for 30 more minutes\) \| Leave it off until/,
    )
    expect(more).toEqual([])
  })
})
