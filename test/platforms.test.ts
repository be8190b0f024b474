import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../adapters/slack/cards/ids.ts'
import { type Served, served } from './support/browser.ts'
import { type Channel, type Discord, startDiscord, type User } from './support/discord/index.ts'
import { type SlackDouble, startSlack } from './support/slack/index.ts'
import { ANA as SLACK_ANA } from './support/slack/people.ts'
import { CUSTOMERS, REVIEW } from './support/slack/workspace.ts'

/* The whole program with Slack and Discord connected at the same time: one case, two cards, one reply. */

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save.'
const soon = { timeout: 30_000, interval: 10 }

let slack: SlackDouble
let discord: Discord
let general: Channel
let review: Channel
let ana: User
let sam: User
let program: Served

beforeEach(async () => {
  slack = await startSlack()
  discord = await startDiscord()
  general = discord.addChannel({ name: 'general' })
  review = discord.addChannel({ name: 'review' })
  ana = discord.addUser('ana', { permissions: ['ManageMessages'] })
  sam = discord.addUser('sam')
  program = await served({
    WINNOW_BRAND: 'Acme',
    WINNOW_UNDO_SECONDS: '0',
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_REVIEW_CHANNEL: REVIEW,
    SLACK_CHANNELS: CUSTOMERS,
    SLACK_DECIDERS: SLACK_ANA,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_REVIEW_CHANNEL: review.id,
    DISCORD_CHANNELS: general.id,
    DISCORD_DECIDERS: ana.id,
  })
  await vi.waitFor(() => expect([slack.connections(), discord.connected()]).toEqual([1, 1]), soon)
})
afterEach(async () => {
  await program.stop()
  await Promise.all([slack.close(), discord.close()])
})

async function caseOf() {
  const { cases } = (await (await fetch(`${program.url}/api/cases`)).json()) as { cases: { id: string }[] }
  const [first] = cases
  expect(cases).toHaveLength(1)
  return (await (await fetch(`${program.url}/api/cases/${first?.id}`)).json()) as {
    status: string
    history: { action: string; place: string }[]
  }
}

/** The card in each place, once it can be approved there. */
async function cards() {
  return vi.waitFor(() => {
    const [inSlack] = slack.messages(REVIEW)
    const [onDiscord] = discord.messages(review)
    if (inSlack === undefined || onDiscord === undefined) throw new Error('a card is missing')
    expect(JSON.stringify(inSlack.blocks)).toContain(ID.approve)
    return { inSlack, onDiscord }
  }, soon)
}

describe('one case in Slack and on Discord', () => {
  it('rule 6: approved in both at the same instant, it is answered once, and both cards say so', async () => {
    discord.say(general, sam, COMPLAINT)
    const { inSlack, onDiscord } = await cards()
    discord.click(onDiscord, 'Approve and post to #general', ana)
    await slack.click(SLACK_ANA, inSlack, ID.approve)
    const ours = () => discord.messages(general).filter(({ author }) => author.bot)
    await vi.waitFor(() => expect(ours()).toHaveLength(1), soon)
    await vi.waitFor(async () => expect((await caseOf()).status).toBe('posted'), soon)
    const { history } = await caseOf()
    expect(history.filter(({ action }) => action === 'approve')).toHaveLength(1)
    expect(history.filter(({ action }) => action === 'sent')).toHaveLength(1)
    await vi.waitFor(() => {
      expect(JSON.stringify(slack.messages(REVIEW)[0]?.blocks)).not.toContain(ID.approve)
      expect(JSON.stringify(discord.messages(review)[0]?.components)).not.toContain('Approve')
    }, soon)
    expect([slack.messages(REVIEW).length, discord.messages(review).length]).toEqual([1, 1])
    expect(ours()).toHaveLength(1)
    expect(discord.violations).toEqual([])
  })

  it('said in Slack and approved on Discord, it is answered in Slack', async () => {
    const said = await slack.say(CUSTOMERS, 'U0SAM', COMPLAINT)
    const { onDiscord } = await cards()
    const approve = JSON.stringify(onDiscord.components).match(/Approve and post to [^"]+/)?.[0] ?? ''
    discord.click(onDiscord, approve, ana)
    await vi.waitFor(() => {
      const replies = slack.messages(CUSTOMERS).filter(({ thread_ts: thread }) => thread === said.ts)
      expect(replies.map(({ bot_id: bot }) => bot !== undefined)).toEqual([true])
    }, soon)
    const { history } = await caseOf()
    expect(history.find(({ action }) => action === 'approve')?.place).toBe('discord')
  })
})
