import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
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

const soon = { timeout: 30_000, interval: 20 }
const REPLY = 'What would make the export work for you? (Ana, Acme)'

interface Killed {
  readonly slack: SlackDouble
  start(more?: Readonly<Record<string, string>>): Promise<Program>
  /** The card that says this, once it stands there. */
  card(words: string): Promise<SlackMessage>
  /** What stands below the comment, as people read it. */
  replies(): readonly string[]
  /** How often Slack was asked to post a reply. */
  asked(): number
  /**
   * A comment comes in, and Ana approves an answer in the window.
   * @param before called right before her approval @returns the path of the case
   */
  approved(program: Program, before?: () => void): Promise<string>
  /** The process ends at once; another one takes over. @param meanwhile before it starts */
  kill(program: Program, meanwhile: () => void): Promise<Program>
}

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  stopPrograms()
  for (const close of closing) await close()
})

async function open(): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-slack-'))
  const slack = await startSlack()
  closing.push(async () => {
    await slack.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const rig: Killed = {
    slack,
    async start(more = {}) {
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
    },
    card: (words) =>
      vi.waitFor(() => {
        const found = slack.messages(REVIEW).find((message) => shownText(message).includes(words))
        if (found === undefined) throw new Error(`no card says ${words}`)
        return found
      }, soon),
    replies: () =>
      slack
        .messages(CUSTOMERS)
        .filter(({ bot_id }) => bot_id !== undefined)
        .map(shownText),
    asked: () =>
      slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === CUSTOMERS)
        .length,
    async approved(program, before = () => undefined) {
      slack.say(CUSTOMERS, SAM, 'The export crashes since version 4.2.')
      await slack.click(ANA, await rig.card('The export'), ID.edit)
      const window = await vi.waitFor(() => {
        const [view] = slack.views(ANA)
        if (view?.view.callback_id !== ID.editModal) throw new Error('no window')
        return view
      }, soon)
      const { json } = await program.api('GET', '/api/cases')
      before()
      await slack.submitView(ANA, window, { [ID.draft]: REPLY })
      const path = `/api/cases/${json.cases[0].id}`
      await program.until(path, ({ status }) => status !== 'pending')
      return path
    },
    async kill(program, meanwhile) {
      await program.stop('SIGKILL')
      await vi.waitFor(() => expect(slack.connections()).toBe(0), soon)
      meanwhile()
      return await rig.start()
    },
  }
  return rig
}

describe.concurrent('rule 6: killed between the approval and the post, Slack sees one reply', () => {
  it('while the reply is held back: it is posted after the restart', async () => {
    const { start, approved, kill, replies, card } = await open()
    const first = await start({ WINNOW_UNDO_SECONDS: '2' })
    const path = await approved(first)
    const second = await kill(first, () => expect(replies()).toEqual([]))
    await second.until(path, ({ status }) => status === 'posted')
    expect(replies()).toEqual([REPLY])
    await card('The reply is posted.')
  })

  it('after Slack took it: it is found there', async () => {
    const { slack, start, approved, kill, replies, asked, card } = await open()
    const first = await start()
    const path = await approved(first, () => slack.silence('chat.postMessage', 'carried out'))
    await vi.waitFor(() => expect(asked()).toBe(1), soon)
    const second = await kill(first, () => slack.silence('chat.postMessage', undefined))
    await second.until(path, ({ status }) => status === 'posted')
    expect(replies()).toEqual([REPLY])
    await card('The reply is posted.')
  })

  it('before Slack took it: it is looked for, and not repeated while Slack may still be at it', async () => {
    const { slack, start, approved, kill, replies, asked } = await open()
    const first = await start()
    const path = await approved(first, () => slack.silence('chat.postMessage', 'ignored'))
    await vi.waitFor(() => expect(asked()).toBe(1), soon)
    const looked = () => slack.calls.filter(({ method }) => method === 'conversations.replies').length
    const before = looked()
    const second = await kill(first, () => slack.silence('chat.postMessage', undefined))
    await vi.waitFor(() => expect(looked()).toBeGreaterThan(before), soon)
    const { json } = await second.api('GET', path)
    expect([json.status, asked(), replies()]).toEqual(['approved', 1, []])
  })

  it(
    'after Slack took it, when Slack won’t tell: nothing ' + 'is repeated, and it is looked for again',
    async () => {
      const { slack, start, approved, kill, replies, asked } = await open()
      const first = await start()
      const path = await approved(first, () => slack.silence('chat.postMessage', 'carried out'))
      await vi.waitFor(() => expect(asked()).toBe(1), soon)
      const second = await kill(first, () => {
        slack.silence('chat.postMessage', undefined)
        slack.refuse('conversations.replies', 'fatal_error', 9)
      })
      const looked = () => slack.calls.filter(({ method }) => method === 'conversations.replies').length
      await vi.waitFor(() => expect(looked()).toBeGreaterThan(1), soon)
      const { json } = await second.api('GET', path)
      expect([json.status, asked(), replies()]).toEqual(['approved', 1, [REPLY]])
    },
  )
})
