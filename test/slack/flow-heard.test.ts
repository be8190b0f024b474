import { afterEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../../adapters/slack/cards/ids.ts'
import { readsAs } from '../../adapters/slack/message-text.ts'
import type { Case } from '../../src/core/index.ts'
import { ANA, BEN, CLAIRE, OTHER_BOT, PEOPLE, SAM } from '../support/slack/people.ts'
import { CUSTOMERS, REVIEW, type SlackMessage } from '../support/slack/workspace.ts'
import { openSlack, type SlackRig, soon } from './rig.ts'

let rig: SlackRig
afterEach(() => rig?.close())

const ANA_THERE = { id: 'desk:ana', name: 'Ana', place: 'desk' } as const
const REPLY = 'Thank you, we are on it.\n\n— Ana, Acme team'
const idOf = ({ channel, ts }: SlackMessage) => `T0ACME:${channel}:${ts}`

async function caseAt(message: SlackMessage): Promise<Case> {
  return await vi.waitFor(async () => {
    const id = await rig.desk.caseOf('slack', idOf(message))
    if (id === undefined) throw new Error('no case')
    const kase = await rig.desk.get(id)
    if (kase.unread === 'waiting') throw new Error('not read yet')
    return kase
  }, soon)
}
const until = async (message: SlackMessage, test: (kase: Case) => void) =>
  vi.waitFor(async () => test(await caseAt(message)), soon)
async function approve(message: SlackMessage) {
  const { id, version } = await caseAt(message)
  return rig.desk.decide(id, { action: 'approve', version, text: REPLY }, ANA_THERE)
}
async function dismiss(message: SlackMessage) {
  const { id, version } = await caseAt(message)
  return rig.desk.decide(id, { action: 'dismiss', version }, ANA_THERE)
}
/** Everything that came before has been taken in. */
async function settled() {
  const last = rig.slack.say(CUSTOMERS, SAM, 'The settings page is broken since version 9.')
  await caseAt(last)
}

describe('whose messages are cases', () => {
  it('those of deciders and of the team, people and groups, are not', async () => {
    rig = await openSlack({ slack: { groups: { S0TEAM: [CLAIRE] } }, config: { team: ['S0TEAM', BEN] } })
    for (const who of [ANA, BEN, CLAIRE])
      rig.slack.say(CUSTOMERS, who, 'The export is broken since version 4.2.')
    await settled()
    expect((await rig.desk.list({})).cases).toHaveLength(1)
  })

  it('in threads they are our own words', async () => {
    rig = await openSlack({ config: { team: [CLAIRE] } })
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes since version 4.2.')
    await caseAt(message)
    rig.slack.say(CUSTOMERS, CLAIRE, 'We know, it is broken.', { threadTs: message.ts })
    await until(message, ({ replies }) => expect(replies.map(({ fromUs }) => fromUs)).toEqual([true]))
    // And what a customer says below a post of theirs was said to us.
    const post = rig.slack.say(CUSTOMERS, CLAIRE, 'Version 5 is out.')
    const below = rig.slack.say(CUSTOMERS, SAM, 'It crashes since then.', { threadTs: post.ts })
    await until(below, ({ comment }) => expect(comment.thread?.map(({ fromUs }) => fromUs)).toEqual([true]))
  })

  it('on demand only those of guests and other companies are', async () => {
    const people = PEOPLE.map((one) =>
      one.id === SAM ? { ...one, from: 'T0OTHER' } : one.id === CLAIRE ? { ...one, isGuest: true } : one,
    )
    rig = await openSlack({ config: { onlyOutsiders: true }, slack: { people } })
    rig.slack.say(CUSTOMERS, 'U0EVE', 'The export is broken since version 4.2.')
    const guest = rig.slack.say(CUSTOMERS, CLAIRE, 'L’export plante depuis la version 4.2.')
    await caseAt(guest)
    await settled()
    expect((await rig.desk.list({})).cases).toHaveLength(2)
  })

  it('small talk makes no card, and is on the desk; a question has one', async () => {
    rig = await openSlack()
    const talk = rig.slack.say(CUSTOMERS, SAM, 'Morning all')
    const asks = rig.slack.say(CUSTOMERS, CLAIRE, 'Where can I find the invoices?')
    await until(talk, ({ status, aside }) => expect([status, aside]).toEqual(['closed', true]))
    await caseAt(asks)
    await vi.waitFor(() => expect(rig.cards()).toHaveLength(1), soon)
    expect(JSON.stringify(rig.cards())).not.toContain('Morning all')
  })
})

describe('what a message brings along', () => {
  const share = (author: string, text: string, more = {}) => ({
    attachments: [
      { is_share: true, is_msg_unfurl: true, author_id: author, text, channel_id: 'C0X', ...more },
    ],
  })

  it('a message that is passed on is read, by whoever wrote it', async () => {
    rig = await openSlack()
    const more = share(CLAIRE, 'The export eats my &lt;data&gt; since 4.2.', { author_name: 'Claire' })
    const message = rig.slack.say(CUSTOMERS, SAM, '', { more })
    const { comment, assessment } = await caseAt(message)
    expect([comment.text, comment.author.id]).toEqual(['The export eats my <data> since 4.2.', CLAIRE])
    expect(assessment.verdict).toBe('critic')
    await rig.cardWith('eats my')
  })

  it('of one of us it is the case, not what they say to it', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, ANA, 'Can somebody look at this?', {
      more: share('', 'The export eats my data.', { author_id: undefined, author_name: 'Dana Doe' }),
    })
    const { comment } = await caseAt(message)
    expect([comment.text, comment.author]).toEqual(['The export eats my data.', { name: 'Dana Doe' }])
  })

  it('with words of its own both are read', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'Same here, since Monday.', {
      more: share(CLAIRE, 'The export eats my data.'),
    })
    const { comment } = await caseAt(message)
    expect(comment.text).toBe('Same here, since Monday.\n\nclaire: The export eats my data.')
    expect(comment.author.id).toBe(SAM)
  })

  it('our own post, passed on, is nobody’s comment', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'And it crashes at start.', {
      more: share(ANA, 'Version 5 is out, and it is a disaster for everybody!'),
    })
    const { comment } = await caseAt(message)
    expect(comment.text).toBe('And it crashes at start.')
    expect(comment.thread?.map(({ fromUs }) => fromUs)).toEqual([true])
  })

  it('a lone screenshot is something to look at, with its name and a link', async () => {
    rig = await openSlack()
    const url = 'https://acme.slack.com/files/U0SAM/F1/screen.png'
    const message = rig.slack.say(CUSTOMERS, SAM, '', {
      more: { subtype: 'file_share', files: [{ id: 'F1', name: 'screen.png', title: '', permalink: url }] },
    })
    const { comment } = await caseAt(message)
    expect(comment.attachments).toEqual([{ name: 'screen.png', url }])
    const card = await rig.cardWith('screen.png')
    expect(JSON.stringify(card.blocks)).toContain(url)
    expect(JSON.stringify(card.blocks)).toContain('Something to look at')
    // Taken back, nothing of it stays.
    rig.slack.remove(message)
    await vi.waitFor(() => expect(JSON.stringify(rig.cards())).not.toContain('screen.png'), soon)
  })
})

describe('a reply that is on its way', () => {
  it('stops when its author goes on in the channel, without a thread', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes since version 4.2.')
    await approve(message)
    rig.slack.say(CUSTOMERS, SAM, 'Found it myself, sorry!')
    await until(message, ({ status, returned }) =>
      expect([status, returned?.kind]).toEqual(['pending', 'said-below']),
    )
    await rig.send()
    expect(rig.replies(message)).toHaveLength(0)
    await rig.cardWith('Found it myself')
  })

  it('and when that was said while nobody listened', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes since version 4.2.')
    await approve(message)
    rig.slack.hold()
    rig.slack.say(CUSTOMERS, CLAIRE, 'Morning all')
    rig.slack.say(CUSTOMERS, SAM, 'Found it myself, sorry!')
    await rig.send()
    expect(rig.replies(message)).toHaveLength(0)
    await until(message, ({ status, replies }) =>
      expect([status, replies.map(({ text }) => text)]).toEqual(['pending', ['Found it myself, sorry!']]),
    )
  })

  it('and what stands beside its thread is not taken for deleted when threads are read', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, 'It crashes since version 4.2.')
    await approve(message)
    const beside = rig.slack.say(CUSTOMERS, SAM, 'Since version 4.3 the import is broken as well.')
    await until(message, ({ returned }) => expect(returned?.kind).toBe('said-below'))
    await caseAt(beside)
    const asked = () => rig.slack.calls.filter(({ method }) => method === 'conversations.replies').length
    const before = asked()
    rig.slack.dropConnections()
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(before + 1), soon)
    await settled()
    for (const one of [message, beside]) {
      const { history, comment } = await caseAt(one)
      expect(history.map(({ action }) => action)).not.toContain('comment-deleted')
      expect(comment.text).not.toBe('')
    }
    expect((await caseAt(message)).replies.map(({ text }) => text)).toContain(
      'Since version 4.3 the import is broken as well.',
    )
  })

  it('goes out when somebody mentioned in it was renamed, even where it was edited before', async () => {
    rig = await openSlack()
    const message = rig.slack.say(CUSTOMERS, SAM, `<@${CLAIRE}> it crashes since version 4.1.`, {
      encoded: true,
    })
    await caseAt(message)
    rig.slack.edit(message, `<@${CLAIRE}> it crashes since version 4.2.`, { encoded: true })
    await until(message, ({ comment }) => expect(comment.text).toContain('4.2'))
    await approve(message)
    const people = rig.slack.workspace.people
    const claire = people.get(CLAIRE)
    if (claire !== undefined) people.set(CLAIRE, { ...claire, name: 'Claire Durand (Paris)' })
    await rig.services.memory.delete(`slack:person:${CLAIRE}`)
    await rig.send()
    expect(rig.replies(message)).toHaveLength(1)
  })
})

describe('what was sent to review from a channel that isn’t watched', () => {
  const OTHER = 'C0OTHER'
  const channels = [REVIEW, CUSTOMERS, OTHER].map((id) => ({ id }))

  async function sent() {
    rig = await openSlack({ slack: { channels } })
    const message = rig.slack.say(OTHER, SAM, 'It crashes since version 4.1.')
    await rig.slack.shortcut(ANA, 'analyze_message', message)
    const [told] = await vi.waitFor(() => {
      expect(rig.slack.ephemerals(ANA)).toHaveLength(1)
      return rig.slack.ephemerals(ANA)
    }, soon)
    if (told !== undefined) await rig.slack.click(ANA, told, ID.keep)
    await caseAt(message)
    return message
  }

  it('follows its edits, what is said below it, and its deletion', async () => {
    const message = await sent()
    rig.slack.edit(message, 'It crashes since version 4.2.')
    await until(message, ({ comment }) => expect(comment.text).toContain('4.2'))
    rig.slack.say(OTHER, SAM, 'On Firefox.', { threadTs: message.ts })
    await until(message, ({ replies }) => expect(replies).toHaveLength(1))
    rig.slack.remove(message)
    await until(message, ({ status, comment }) => expect([status, comment.text]).toEqual(['closed', '']))
  })

  it('and nothing else there', async () => {
    await sent()
    const other = rig.slack.say(OTHER, CLAIRE, 'It crashes as well.')
    rig.slack.say(OTHER, SAM, 'Same here, it crashes.', { threadTs: other.ts })
    rig.slack.edit(other, 'It crashes as well, since 4.2.')
    await settled()
    expect((await rig.desk.list({})).cases).toHaveLength(2)
  })
})

describe('what happened in threads while the program was off', () => {
  it('is caught up with: new words, edits and deletions, of open and recently decided cases', async () => {
    rig = await openSlack()
    const { slack } = rig
    const [open, over, gone, changed] = ['export', 'import', 'search', 'login'].map((what) =>
      slack.say(CUSTOMERS, SAM, `The ${what} is broken since version 4.2.`),
    ) as [SlackMessage, SlackMessage, SlackMessage, SlackMessage]
    for (const message of [open, over, gone, changed]) await caseAt(message)
    const kept = slack.say(CUSTOMERS, CLAIRE, 'Same here.', { threadTs: open.ts })
    const removed = slack.say(CUSTOMERS, CLAIRE, 'Me too, on Firefox.', { threadTs: open.ts })
    await until(open, ({ replies }) => expect(replies).toHaveLength(2))
    await dismiss(over)
    await rig.platform.stop()

    slack.edit(kept, 'Same here, on Chrome.')
    slack.remove(removed)
    const more = slack.say(CUSTOMERS, SAM, 'And it is slow.', { threadTs: open.ts })
    const reason = slack.say(CUSTOMERS, SAM, 'Because it loses my notes every day.', { threadTs: over.ts })
    slack.say(CUSTOMERS, SAM, 'ok thanks', { threadTs: over.ts })
    slack.say(CUSTOMERS, OTHER_BOT, 'Beep.', { threadTs: over.ts, more: { bot_id: 'B9' } })
    slack.remove(gone)
    slack.edit(changed, 'The login is broken since version 4.3.')
    await rig.restart()

    await until(open, ({ replies }) =>
      expect(replies.map(({ id, text }) => [id, text])).toEqual([
        [idOf(kept), 'Same here, on Chrome.'],
        [idOf(more), 'And it is slow.'],
      ]),
    )
    expect((await caseAt(reason)).status).toBe('pending')
    await until(over, ({ replies }) => expect(replies).toHaveLength(2))
    await until(gone, ({ status, comment }) => expect([status, comment.text]).toEqual(['closed', '']))
    await until(changed, ({ comment }) => expect(comment.text).toContain('4.3'))
    // Nothing comes twice.
    const all = (await rig.desk.list({})).cases.length
    await rig.platform.stop()
    await rig.restart()
    await settled()
    expect((await rig.desk.list({})).cases).toHaveLength(all + 1)
    expect((await caseAt(open)).replies).toHaveLength(2)
  })
})

describe('whether a message reads as before', () => {
  it.each([
    ['Hi <@U1>, it crashes', 'Hi @Sam Sender, it crashes', true],
    ['Hi <@U1> <@U2> there', 'Hi @Sam Sender @Bo there', true],
    ['<@U1><@U2>', '@Ann@Bob', true],
    ['<@U1|ann> it', '@ann it', true],
    ['a &lt;b&gt;', 'a <b>', true],
    ['Hi <@U1>, it crashes', 'Hi @Sam, it is slow', false],
    ['Hi <@U1>', 'Hi Sam', false],
    ['It crashes', 'It crashes.', false],
    ['<@U1> it', '@ it', false],
  ])('%s: %s', (text, words, same) => {
    expect(readsAs(text, words)).toBe(same)
  })
})
