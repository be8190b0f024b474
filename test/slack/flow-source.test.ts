import { afterEach, describe, expect, it, vi } from 'vitest'
import { heardIn } from '../../adapters/slack/heard.ts'
import type { Memory } from '../../src/core/index.ts'
import { ANA, CLAIRE, OTHER_BOT, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig?.close())

const pending = async () => (await rig.desk.list({ status: 'pending' })).cases
const cases = (count: number) =>
  vi.waitFor(async () => {
    const all = (await rig.desk.list({})).cases
    expect(all).toHaveLength(count)
    return Promise.all(all.map(({ id }) => rig.desk.get(id)))
  }, soon)

describe('what a message event tells', () => {
  const said = { type: 'message', ts: '1.1', user: 'U1', text: 'Hello' }
  it.each([
    ['somebody said it', said, { kind: 'said', ts: '1.1', user: 'U1', text: 'Hello' }],
    [
      'with a file',
      { ...said, subtype: 'file_share' },
      { kind: 'said', ts: '1.1', user: 'U1', text: 'Hello' },
    ],
    [
      'in a thread',
      { ...said, thread_ts: '1.0' },
      { kind: 'said', ts: '1.1', user: 'U1', text: 'Hello', root: '1.0' },
    ],
    [
      'the first of a thread',
      { ...said, thread_ts: '1.1' },
      { kind: 'said', ts: '1.1', user: 'U1', text: 'Hello' },
    ],
    ['nothing but white space', { ...said, text: ' \n' }, undefined],
    ['a bot', { ...said, bot_id: 'B1' }, undefined],
    ['an old bot', { ...said, subtype: 'bot_message' }, undefined],
    ['Slackbot', { ...said, user: 'USLACKBOT' }, undefined],
    ['somebody joined', { ...said, subtype: 'channel_join' }, undefined],
    ['nobody', { type: 'message', ts: '1.1', text: 'Hello' }, undefined],
    [
      'changed',
      { subtype: 'message_changed', message: { ...said, text: 'Hi' }, previous_message: said },
      { kind: 'edited', ts: '1.1', user: 'U1', text: 'Hi' },
    ],
    ['a preview came', { subtype: 'message_changed', message: said, previous_message: said }, undefined],
    [
      'changed to nothing',
      { subtype: 'message_changed', message: { ...said, text: '' }, previous_message: said },
      { kind: 'deleted', ts: '1.1' },
    ],
    [
      'deleted with answers below',
      {
        subtype: 'message_changed',
        message: { ...said, subtype: 'tombstone', user: 'USLACKBOT' },
        previous_message: said,
      },
      { kind: 'deleted', ts: '1.1' },
    ],
    [
      'deleted',
      { subtype: 'message_deleted', deleted_ts: '1.1', previous_message: said },
      { kind: 'deleted', ts: '1.1' },
    ],
    [
      'a bot’s deleted',
      { subtype: 'message_deleted', deleted_ts: '1.1', previous_message: { ...said, bot_id: 'B1' } },
      undefined,
    ],
    ['nonsense', { subtype: 'message_changed', message: 7, previous_message: null }, undefined],
  ])('%s', (_, event, wanted) => {
    expect(heardIn(event)).toEqual(wanted)
  })
})

describe('Slack as a source', () => {
  it('takes a message with its author, place, time and address, out of its markup', async () => {
    rig = await openSlack()
    const text =
      'Hey <@U0WINNOW>, <https://status.example|the status page> says &lt;ok&gt; but <!channel> it is down.'
    const message = rig.slack.say(CUSTOMERS, CLAIRE, text, { encoded: true })
    const [kase] = await cases(1)
    expect(kase?.comment).toEqual({
      id: `T0ACME:${CUSTOMERS}:${message.ts}`,
      text: 'Hey @winnow, the status page (https://status.example) says <ok> but @channel it is down.',
      author: { id: CLAIRE, name: 'claire', handle: 'claire' },
      venue: { ownership: 'own', kind: 'chat', name: '#customers' },
      postedAt: new Date(1_000 * Math.floor(Number(message.ts))).toISOString(),
      url: `https://acme.slack.com/archives/${CUSTOMERS}/p${message.ts.replace('.', '')}`,
      addressesUs: true,
    })
  })

  it('hears neither bots, nor itself, nor other channels, nor the review channel', async () => {
    rig = await openSlack({ config: { channels: [CUSTOMERS, REVIEW] } })
    const { slack } = rig
    slack.say(CUSTOMERS, OTHER_BOT, 'Beep.')
    slack.say(CUSTOMERS, OTHER_BOT, 'Boop.', { more: { subtype: 'bot_message', bot_id: 'B9' } })
    slack.say(CUSTOMERS, SAM, 'joined', { more: { subtype: 'channel_join' } })
    slack.say(REVIEW, ANA, 'Shall we answer this one?')
    slack.say(CUSTOMERS, SAM, 'It crashes.')
    const [kase] = await cases(1)
    expect(kase?.comment.text).toBe('It crashes.')
    // Our own card and reply come back as events, too.
    await vi.waitFor(() => expect(rig.cards()).toHaveLength(1), soon)
    await cases(1)
  })

  it(
    'keeps the newer words when an edit overtakes its ' + 'message, and nothing when a deletion does',
    async () => {
      rig = await openSlack()
      const { slack } = rig
      const letGo = slack.hold()
      const changed = slack.say(CUSTOMERS, SAM, 'It is slow.')
      slack.edit(changed, 'It is slow since version 4.2.')
      const removed = slack.say(CUSTOMERS, CLAIRE, 'Nul.')
      slack.remove(removed)
      letGo('reversed')
      const [kase] = await cases(1)
      await vi.waitFor(async () => {
        expect((await rig.desk.get(kase?.id ?? '')).comment.text).toBe('It is slow since version 4.2.')
      }, soon)
      await vi.waitFor(() => expect(slack.acks).toHaveLength(4), soon)
      await cases(1)
    },
  )

  it('withdraws a case whose message is edited to nothing', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes.')
    const [kase] = await cases(1)
    rig.slack.edit(message, '')
    await vi.waitFor(async () => expect((await rig.desk.get(kase?.id ?? '')).status).toBe('closed'), soon)
  })

  it('makes an answer below what nobody knows a case of its own, with what it answers', async () => {
    rig = await openSlack()
    const { slack } = rig
    // Posted by another program, so it is no comment itself.
    const news = slack.say(CUSTOMERS, OTHER_BOT, 'Version 5 is out!', {
      more: { subtype: 'bot_message', bot_id: 'B9' },
    })
    slack.say(CUSTOMERS, SAM, 'And it crashes at start.', { threadTs: news.ts })
    const [kase] = await cases(1)
    expect(kase?.comment.thread?.map(({ text }) => text)).toEqual(['Version 5 is out!'])
    // The reply belongs under the first message of the thread.
    const { version } = kase ?? { version: 0 }
    const text = 'Thank you, we are on it.\n\n— Ana, Acme team'
    await rig.desk.decide(
      kase?.id ?? '',
      { action: 'approve', version, text },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    await rig.send()
    expect(rig.replies(news)).toHaveLength(1)
  })

  it('tries again by itself when the database fails: Slack was told that the message arrived', async () => {
    let failing = 1
    let memory: Memory | undefined
    const flaky: Memory = {
      get: async <T>(key: string) => {
        if (key.startsWith('slack:late') && failing-- > 0) throw new Error('disk full')
        return memory?.get<T>(key)
      },
      set: async (...given) => memory?.set(...given),
      delete: async (key) => (await memory?.delete(key)) ?? false,
    }
    rig = await openSlack({ services: { memory: flaky } })
    memory = rig.storage.memory('slack')
    rig.slack.say(CUSTOMERS, SAM, 'It crashes.')
    await cases(1)
    expect(rig.reported).toHaveLength(1)
    expect(rig.slack.acks).toHaveLength(1)
  })

  it('asks no more often than it must, and lives without being told names', async () => {
    rig = await openSlack()
    const { slack } = rig
    for (const method of ['users.info', 'conversations.info']) slack.refuse(method, 'missing_scope', 99)
    slack.say(CUSTOMERS, SAM, 'It crashes.')
    const [kase] = await cases(1)
    expect(kase?.comment.author).toEqual({ id: SAM })
    expect(kase?.comment.venue).toEqual({ ownership: 'own', kind: 'chat' })
    slack.say(CUSTOMERS, SAM, 'It crashes again.')
    slack.say(CUSTOMERS, SAM, 'And again.')
    await cases(3)
    expect(slack.calls.filter(({ method }) => method === 'users.info').length).toBeLessThanOrEqual(2)
  })

  it('catches up with what was said while it was away, and leaves the older past alone', async () => {
    rig = await openSlack({ idle: true })
    const { slack } = rig
    slack.say(CUSTOMERS, SAM, 'From before the program.')
    const first = await rig.restart()
    await vi.waitFor(
      async () => expect(await rig.services.records.get('slack-seen', CUSTOMERS)).toBeDefined(),
      soon,
    )
    slack.say(CUSTOMERS, SAM, 'It crashes.')
    await cases(1)
    await first.stop()
    slack.say(CUSTOMERS, SAM, 'Still crashing.')
    slack.say(CUSTOMERS, CLAIRE, 'Here too.')
    await rig.restart()
    const all = await cases(3)
    expect(all.map(({ comment }) => comment.text).sort()).toEqual([
      'Here too.',
      'It crashes.',
      'Still crashing.',
    ])
    expect(await pending()).toHaveLength(3)
  })
})
