import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { replyContent } from '../../adapters/slack/reply-text.ts'
import type { CaseStatus } from '../../src/core/index.ts'
import { ANA, CLAIRE, EVE, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, REVIEW, type SlackMessage } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'
import { cardSaying, readOn, windowOf } from './standing.ts'

let rig: SlackRig
afterEach(() => rig?.close())

const PROBLEM = 'The export crashes since version 4.2.'

const labels = ({ blocks }: SlackMessage) =>
  (blocks ?? []).flatMap(({ elements = [] }) =>
    elements.flatMap(({ action_id, text }: { action_id?: string; text?: { text: string } }) =>
      action_id === undefined || text === undefined ? [] : [text.text],
    ),
  )
/** What was told below a card. */
const told = (card: SlackMessage) =>
  rig.slack.messages(REVIEW).filter(({ thread_ts }) => thread_ts === card.ts)
const tellsBelow = (card: SlackMessage, what: RegExp) =>
  vi.waitFor(() => expect(told(card).at(-1)?.text).toMatch(what), soon)

const statusIs = (status: CaseStatus) =>
  vi.waitFor(async () => expect((await rig.desk.list({ status })).cases).toHaveLength(1), soon)

/** An approved reply that Slack refuses with this code. */
async function refused(code: string) {
  rig = await openSlack()
  const comment = rig.slack.say(CUSTOMERS, SAM, PROBLEM)
  const card = await cardSaying(rig, PROBLEM)
  await rig.slack.click(ANA, card, ID.approve)
  await statusIs('approved')
  rig.slack.refuse('chat.postMessage', code)
  await rig.send()
  return { comment, card: await cardSaying(rig, 'the site refused it') }
}

describe('a reply that Slack refused', () => {
  it.each([
    ['not_in_channel', 'The app is not in that channel. Invite it there (/invite).'],
    ['is_archived', 'The channel is archived. Somebody must unarchive it.'],
    ['restricted_action', 'A rule of the workspace forbids the app to post there.'],
  ])('says why in plain words, tells who approved, and is not offered again: %s', async (code, why) => {
    const { card } = await refused(code)
    expect(readOn(card)).toContain(why)
    expect(labels(card)).toContain('It is fixed: check again')
    expect(labels(card).join()).not.toMatch(/Approve|Try again/)
    await tellsBelow(card, new RegExp(`^<@${ANA}> Your approved reply was not posted`))
    expect(told(card)).toHaveLength(1)
  })

  it('is offered again once the app was invited, and goes out', async () => {
    rig = await openSlack()
    const comment = rig.slack.say(CUSTOMERS, SAM, PROBLEM)
    await rig.slack.click(ANA, await cardSaying(rig, PROBLEM), ID.approve)
    await statusIs('approved')
    const members = rig.slack.workspace.channels.get(CUSTOMERS)?.members
    members?.delete('U0WINNOW')
    await rig.send()
    const card = await rig.cardWith('It is fixed: check again')
    // Not yet: who clicks is told, and nothing changes.
    await rig.slack.click(ANA, card, ID.mended)
    await vi.waitFor(
      () =>
        expect(rig.slack.ephemerals(ANA).at(-1)?.text).toBe('The cause of the refusal has not changed yet.'),
      soon,
    )
    members?.add('U0WINNOW')
    rig.slack.emit({ type: 'member_joined_channel', user: 'U0WINNOW', channel: CUSTOMERS, channel_type: 'C' })
    const again = await rig.cardWith('Try again to post to #customers')
    await rig.slack.click(ANA, again, ID.approve)
    await statusIs('approved')
    await rig.send()
    expect(rig.replies(comment)).toHaveLength(1)
  })

  it('rule 1: is declared mended by nobody who may not decide', async () => {
    const { card } = await refused('restricted_action')
    await rig.slack.click(EVE, card, ID.mended)
    await vi.waitFor(() => expect(rig.slack.ephemerals(EVE)).toHaveLength(1), soon)
    expect(labels(await cardSaying(rig, 'the site refused it'))).toContain('It is fixed: check again')
  })
})

describe('what was said below an undecided comment', () => {
  it('stands on the card, and is told below it, together and not over and over', async () => {
    rig = await openSlack()
    const comment = rig.slack.say(CUSTOMERS, SAM, PROBLEM)
    const card = await cardSaying(rig, PROBLEM)
    rig.slack.say(CUSTOMERS, SAM, 'On Firefox only.', { threadTs: comment.ts })
    expect(readOn(await cardSaying(rig, 'On Firefox only.'))).toContain('Since then')
    await tellsBelow(card, /^Something was said below the comment since\.$/)
    for (const text of ['And on Chrome.', 'And at night.'])
      rig.slack.say(CUSTOMERS, SAM, text, { threadTs: comment.ts })
    await cardSaying(rig, 'And at night.')
    expect(told(card)).toHaveLength(1)
  })
})

describe('a reply that Slack carries out after nobody waits for it any more', () => {
  /** Approved and sent; the line broke, and Slack hasn't begun with it. */
  async function cutOff() {
    rig = await openSlack()
    const comment = rig.slack.say(CUSTOMERS, SAM, PROBLEM)
    await rig.slack.click(ANA, await cardSaying(rig, PROBLEM), ID.approve)
    await statusIs('approved')
    const finish = rig.slack.finishLate('chat.postMessage')
    await rig.send()
    expect(rig.replies(comment)).toHaveLength(0)
    return { comment, finish }
  }
  const aMinute = async () => {
    for (let seconds = 0; seconds <= 66; seconds += 6) await rig.send()
  }

  it('is found a minute later, without a human and without a second one', async () => {
    const { comment, finish } = await cutOff()
    await statusIs('approved')
    finish()
    await aMinute()
    await statusIs('posted')
    expect(rig.replies(comment)).toHaveLength(1)
  })

  it('even later is found before it is sent again', async () => {
    const { comment, finish } = await cutOff()
    await aMinute()
    await statusIs('uncertain')
    finish()
    await rig.slack.click(ANA, await cardSaying(rig, 'We don’t know whether it arrived'), ID.resend)
    await statusIs('approved')
    await rig.send()
    await statusIs('posted')
    expect(rig.replies(comment)).toHaveLength(1)
  })
})

describe('a held case', () => {
  it('can be treated like any other, when it was a false alarm', async () => {
    rig = await openSlack()
    rig.slack.say(CUSTOMERS, SAM, 'I will see you in court, the export is broken since version 4.2.')
    const card = await cardSaying(rig, 'Needs a person, at once')
    await rig.slack.click(ANA, card, ID.notHold)
    const lifted = await cardSaying(rig, 'Answer the point')
    expect(labels(lifted)).toContain('Approve and post to #customers')
    expect(readOn(lifted)).not.toContain('Needs a person')
  })
})

describe('the window for editing', () => {
  it('approves with its main button, and saves with another', async () => {
    rig = await openSlack()
    const comment = rig.slack.say(CUSTOMERS, CLAIRE, PROBLEM)
    await rig.slack.click(ANA, await cardSaying(rig, PROBLEM), ID.edit)
    const window = await windowOf(rig, ANA)
    expect(window.view.submit.text).toBe('Approve and post')
    expect(JSON.stringify(window.view)).toContain('Save draft')
    await rig.slack.submitView(ANA, window, { [ID.draft]: 'See https://acme.example/fix. (Ana, Acme)' })
    await statusIs('approved')
    expect(readOn(await cardSaying(rig, 'Will be posted in'))).toContain('Will be posted in 5 s')
    await rig.send()
    expect(readOn(rig.replies(comment)[0] ?? { text: '' })).toBe(
      'See [link https://acme.example/fix]. (Ana, Acme)',
    )
  })
})

describe('what becomes a link in a reply', () => {
  const links = (text: string) =>
    replyContent(text).blocks.flatMap((block) =>
      JSON.stringify(block)
        .split('"type":"link","url":"')
        .slice(1)
        .map((one) => one.slice(0, one.indexOf('"'))),
    )
  it.each<[string, readonly string[]]>([
    ['See https://acme.example/a?b=1&c=2, please.', ['https://acme.example/a?b=1&c=2']],
    ['(https://acme.example/a_(b))', ['https://acme.example/a_(b)']],
    ['“https://acme.example”', ['https://acme.example']],
    ['https://a.example and http://b.example!', ['https://a.example', 'http://b.example']],
    ['acme.example and www.acme.example', []],
    ['javascript:alert(1) ftp://a.example mailto:a@b.example', []],
    ['<!channel> <@U1> <https://evil.example|safe> @here', []],
    ['https:// nothing', []],
  ])('%s', (text, wanted) => {
    expect(links(text)).toEqual(wanted)
  })

  it('every word stays as it was typed', () => {
    const text = 'Hello *you*, see https://acme.example/a. :smile: <!here>'
    const { blocks } = replyContent(text)
    const said = JSON.stringify(blocks)
      .match(/"text":"([^"]*)"/g)
      ?.map((one) => one.slice(8, -1))
    expect(said?.join('')).toBe(text)
  })
})
