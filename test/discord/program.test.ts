import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDesks, temporaryFolder } from '../support/desk.ts'
import { type Channel, type Discord, startDiscord, type User } from '../support/discord/index.ts'
import { API_TOKEN, runProgram, startProgram, stopPrograms } from '../support/process.ts'
import { cardWith, everything, until } from './rig.ts'

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

let discord: Discord
let general: Channel
let review: Channel
let ana: User
let sam: User
let kim: User
let folder: string

beforeEach(async () => {
  discord = await startDiscord()
  general = discord.addChannel({ name: 'general' })
  review = discord.addChannel({ name: 'review' })
  ana = discord.addUser('ana', { permissions: ['ManageMessages'] })
  sam = discord.addUser('sam')
  kim = discord.addUser('kim')
  folder = temporaryFolder()
})
afterEach(async () => {
  stopPrograms()
  await discord.close()
  await closeDesks()
})

const env = (more: Record<string, string> = {}) => ({
  WINNOW_DATA_DIR: folder,
  WINNOW_API_TOKEN: API_TOKEN,
  WINNOW_BRAND: 'Acme',
  WINNOW_UNDO_SECONDS: '0',
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_REVIEW_CHANNEL: review.id,
  DISCORD_CHANNELS: general.id,
  DISCORD_DECIDERS: ana.id,
  ...more,
})
const ours = () => discord.messages(general).filter(({ author }) => author.bot)
const connected = () => until(() => expect(discord.connected()).toBe(1))

describe('rule 6: the program killed between approval and post', () => {
  it(
    'posts the reply once after the restart, on the same ' + 'card, and reads what was written meanwhile',
    async () => {
      const first = await startProgram(env({ WINNOW_UNDO_SECONDS: '2' }))
      await connected()
      discord.say(general, sam, COMPLAINT)
      const card = await cardWith({ discord, review }, 'Approve and post to #general')
      discord.click(card, 'Approve and post to #general', ana)
      await until(() => expect(everything(card)).toContain('Approved by ana'))
      await first.stop('SIGKILL')
      expect(ours()).toEqual([])
      discord.say(general, kim, 'And it ate my notes from Monday, version 2.3.1.')

      const second = await startProgram(env())
      await cardWith({ discord, review }, 'ate my notes')
      await until(() => expect(ours()).toHaveLength(1))
      await until(() => expect(everything(card)).toContain('See the reply'))
      expect(discord.messages(review)).toHaveLength(2)
      expect(discord.violations).toEqual([])
      expect(await second.stop('SIGTERM')).toBe(0)
      expect(second.err()).not.toContain('export crashes')
    },
  )
})

describe('commands on the command line', () => {
  it('register tells Discord once; doctor says what it found', async () => {
    const first = await runProgram(['discord', 'register'], env())
    expect(first).toMatchObject({ status: 0 })
    expect(discord.commands()).toHaveLength(3)
    const { out } = await runProgram(['doctor'], env())
    expect(out).toContain('signs in as Winnow')
    expect(out).toContain('registered, and up to date')
    expect(out).not.toContain(discord.token)
  })
})
