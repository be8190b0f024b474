import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { API_TOKEN, type Program, startProgram, stopPrograms } from '../support/process.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { ANA, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, REVIEW, type SlackMessage } from '../support/slack/workspace.ts'

/*
 * The real program in a process of its own, killed between the approval and the post: rule 6 holds in
 * Slack as well, with the reply found again by its metadata.
 */

const soon = { timeout: 12_000, interval: 20 }
const REPLY = 'What would make the export work for you? (Ana, Acme)'

let folder: string
let slack: SlackDouble
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-slack-'))
  slack = await startSlack()
})
afterEach(async () => {
  stopPrograms()
  await slack.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(more: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = await startProgram({
    WINNOW_DATA_DIR: folder,
    WINNOW_API_TOKEN: API_TOKEN,
    WINNOW_BRAND: 'Acme',
    WINNOW_UNDO_SECONDS: '0',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    SLACK_REVIEW_CHANNEL: REVIEW,
    SLACK_CHANNELS: CUSTOMERS,
    SLACK_DECIDERS: ANA,
    ...more,
  })
  await vi.waitFor(() => expect(slack.connections()).toBe(1), soon)
  return program
}

const card = (words: string) =>
  vi.waitFor(() => {
    const found = slack.messages(REVIEW).find(({ blocks }) => JSON.stringify(blocks).includes(words))
    if (found === undefined) throw new Error(`no card says ${words}`)
    return found
  }, soon)

const replies = (): readonly SlackMessage[] =>
  slack.messages(CUSTOMERS).filter(({ bot_id }) => bot_id !== undefined)

/**
 * A comment comes in, and Ana approves an answer in the window.
 * @param before called right before her approval @returns the path of the case
 */
async function approved(program: Program, before: () => void = () => undefined): Promise<string> {
  slack.say(CUSTOMERS, SAM, 'The export crashes since version 4.2.')
  await slack.click(ANA, await card('The export crashes'), ID.edit)
  const window = await vi.waitFor(() => {
    const [view] = slack.views(ANA)
    if (view?.view.callback_id !== ID.editModal) throw new Error('no window')
    return view
  }, soon)
  const { json } = await program.api('GET', '/api/cases')
  before()
  await slack.submitView(ANA, window, { [ID.draft]: REPLY, [ID.atOnce]: ['approve'] })
  const path = `/api/cases/${json.cases[0].id}`
  await program.until(path, ({ status }) => status !== 'pending')
  return path
}

const posts = () =>
  slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === CUSTOMERS)

/** The first process gets as far as it is let, and is killed; the second one takes over. */
async function killed(first: Program, more: () => void): Promise<Program> {
  await first.stop('SIGKILL')
  await vi.waitFor(() => expect(slack.connections()).toBe(0), soon)
  more()
  return await start()
}

it('rule 6: killed while the reply is held back, it is posted once after the restart', async () => {
  const first = await start({ WINNOW_UNDO_SECONDS: '2' })
  const path = await approved(first)
  const second = await killed(first, () => expect(replies()).toEqual([]))
  await second.until(path, ({ status }) => status === 'posted')
  expect(replies().map(shownText)).toEqual([REPLY])
  await card('The reply is posted.')
})

it('rule 6: killed after Slack took the reply, it is found there and not posted again', async () => {
  const first = await start()
  const path = await approved(first, () => slack.silence('chat.postMessage', 'carried out'))
  await vi.waitFor(() => expect(posts()).toHaveLength(1), soon)
  const second = await killed(first, () => slack.silence('chat.postMessage', undefined))
  await second.until(path, ({ status }) => status === 'posted')
  expect(replies().map(shownText)).toEqual([REPLY])
  await card('The reply is posted.')
})

it('rule 6: killed before Slack took the reply, it is looked for, and posted once', async () => {
  const first = await start()
  const path = await approved(first, () => slack.silence('chat.postMessage', 'ignored'))
  await vi.waitFor(() => expect(posts()).toHaveLength(1), soon)
  const second = await killed(first, () => slack.silence('chat.postMessage', undefined))
  await second.until(path, ({ status }) => status === 'posted')
  expect(replies().map(shownText)).toEqual([REPLY])
})

it('rule 6: killed after Slack took the reply, and Slack won’t tell: a human is asked, nothing is repeated', async () => {
  const first = await start()
  const path = await approved(first, () => slack.silence('chat.postMessage', 'carried out'))
  await vi.waitFor(() => expect(posts()).toHaveLength(1), soon)
  const second = await killed(first, () => {
    slack.silence('chat.postMessage', undefined)
    slack.refuse('conversations.replies', 'fatal_error', 9)
  })
  await second.until(path, ({ status }) => status === 'uncertain')
  const asking = await card('We don’t know whether it arrived')
  expect(replies().map(shownText)).toEqual([REPLY])
  await slack.click(ANA, asking, ID.arrived)
  await second.until(path, ({ status }) => status === 'posted')
  expect(replies()).toHaveLength(1)
})
