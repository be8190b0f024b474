import { afterEach, describe, expect, it } from 'vitest'
import { setupForums } from '../../adapters/discord/forum/setup.ts'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import { forumSetting } from '../support/discord/forum.ts'
import { type Channel, type Discord, startDiscord } from '../support/discord/index.ts'

/* `winnow discord setup`: which tags forums lack, and creating them on a yes. */

let discord: Discord

afterEach(async () => {
  expect(discord.violations).toEqual([])
  await discord.close()
})

async function setup(forum: Channel | string, apply: boolean, config: Partial<DiscordConfig> = {}) {
  const lines: string[] = []
  const setting = forumSetting(discord, { forums: [typeof forum === 'string' ? forum : forum.id], ...config })
  const { services } = setting
  const language = discord.guild.locale === 'fr' ? 'fr' : 'en'
  const result = await setupForums(setting.config, {
    services: { ...services, defaultLanguage: language },
    apply,
    tell: (line) => lines.push(line),
  })
  return { lines, result, writes: discord.requests.filter(({ method }) => method !== 'GET') }
}

const names = (forum: Channel) => forum.tags.map(({ name }) => name)

describe('setting up a forum', () => {
  it('shows what it would create, and creates nothing', async () => {
    discord = await startDiscord()
    const forum = discord.addForum({ name: 'ideas', tags: ['Windows', '🐛 Bug'] })
    const { lines, result, writes } = await setup(forum, false)
    expect(lines).toEqual([
      'Forum “ideas”',
      '  has “🐛 Bug”',
      '  would create “feedback”',
      '  would create “request”',
      '  would create “question”',
      '  would create “praise”',
      '  would create “needs review”',
    ])
    expect(result).toEqual({ created: 0, missing: 5, obstacles: 0 })
    expect(writes).toEqual([])
    expect(names(forum)).toEqual(['Windows', '🐛 Bug'])
  })

  it('creates what is missing on a yes, in the guild’s language, and then lacks nothing', async () => {
    discord = await startDiscord({ guildLocale: 'fr' })
    const forum = discord.addForum({ name: 'idées', tags: ['Windows', 'Bug'] })
    const { result } = await setup(forum, true, { tags: { feedback: 'Retours clients' } })
    expect(result).toEqual({ created: 5, missing: 0, obstacles: 0 })
    expect(names(forum)).toEqual([
      'Windows',
      'Bug',
      'Retours clients',
      'Demande',
      'Question',
      'Compliment',
      'À relire',
    ])
    const again = await setup(forum, true, { tags: { feedback: 'Retours clients' } })
    expect(again.lines.at(-1)).toBe('  a tout ce qu’il faut.')
    expect(again.result.created).toBe(0)
  })

  it('says what has no room among twenty', async () => {
    discord = await startDiscord()
    const forum = discord.addForum({ name: 'full', tags: Array.from({ length: 18 }, (_, at) => `own ${at}`) })
    const { lines, result } = await setup(forum, true)
    expect(names(forum).slice(18)).toEqual(['feedback', 'bug report'])
    expect(lines).toContain(
      '  has no room for “request”: a forum takes 20 tags. Remove one, or name one of them in DISCORD_TAGS.',
    )
    expect(result).toMatchObject({ created: 2, obstacles: 1 })
  })

  it('says which rights are missing, and doesn’t try without them', async () => {
    discord = await startDiscord()
    const forum = discord.addForum({ name: 'ideas' })
    discord.deny('ManageChannels')
    discord.deny('ManageThreads')
    const { lines, result, writes } = await setup(forum, true)
    expect(lines.slice(-2)).toEqual([
      '  needs the permission Manage Channels to create tags.',
      '  needs the permission Manage Threads to tag posts.',
    ])
    expect(result).toEqual({ created: 0, missing: 6, obstacles: 1 })
    expect(writes).toEqual([])
  })

  it('refuses a name for persons (rule 1), and says so of a forum that isn’t there', async () => {
    discord = await startDiscord()
    const { lines, result } = await setup('123', false, { tags: { review: 'Trolls' } })
    expect(lines).toEqual([
      'DISCORD_TAGS, review: a tag’s name has 1 to 20 characters and says nothing of a person. ' +
        '“needs review” is used instead.',
      'Forum 123: not found. Is it a forum, and may the bot see it?',
    ])
    expect(result.obstacles).toBe(1)
  })
})
