import { afterEach, describe, expect, it } from 'vitest'
import { createPeople } from '../../adapters/slack/people.ts'
import { slackPoster } from '../../adapters/slack/poster.ts'
import { quietLogger } from '../../adapters/slack/quiet.ts'
import { createWorkspaces } from '../../adapters/slack/workspaces.ts'
import type { ApprovedReply, Poster } from '../../src/core/index.ts'
import { approvedForTest } from '../support/approved.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, testDesk } from '../support/desk.ts'
import { type PosterRig, posterContract } from '../support/poster-contract.ts'
import { configFor, servicesFor } from '../support/slack/context.ts'
import { type SlackDouble, startSlack } from '../support/slack/index.ts'
import { BEN, SAM } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { CUSTOMERS, type SlackMessage } from '../support/slack/workspace.ts'

const open: SlackDouble[] = []
afterEach(async () => {
  for (const slack of open.splice(0)) await slack.close()
  await closeDesks()
})

interface Place {
  readonly slack: SlackDouble
  readonly comment: SlackMessage
  readonly poster: Poster
  /** The reply, as one to the message that stands in the channel. */
  here(reply: ApprovedReply): ApprovedReply
  replies(): readonly SlackMessage[]
}

async function place(): Promise<Place> {
  const slack = await startSlack({ clock: manualClock() })
  open.push(slack)
  const comment = slack.say(CUSTOMERS, SAM, 'It crashes at start.')
  const services = servicesFor(await testDesk())
  const config = configFor(slack)
  const workspaces = createWorkspaces(config, quietLogger(services), undefined)
  return {
    slack,
    comment,
    poster: slackPoster({ services, ...workspaces, ...createPeople(config, services, workspaces) }),
    here: (reply) => ({
      ...reply,
      comment: { ...reply.comment, id: `T0ACME:${CUSTOMERS}:${comment.ts}` },
    }),
    replies: () => slack.messages(CUSTOMERS).filter(({ bot_id }) => bot_id !== undefined),
  }
}

const posts = (slack: SlackDouble) => slack.calls.filter(({ method }) => method === 'chat.postMessage').length

posterContract('Slack', async (): Promise<PosterRig> => {
  const { slack, poster, here, replies } = await place()
  return {
    source: 'slack',
    hours: 3,
    poster: {
      ...poster,
      canPost: (said) => poster.canPost(here({ comment: said } as ApprovedReply).comment),
      post: (reply) => poster.post(here(reply)),
      find: async (reply) => (await poster.find?.(here(reply))) ?? 'unknown',
    },
    // A whole address is a link, and reads as it was typed.
    arrived: () => replies().map((one) => shownText(one).replace(/\[link (https?:[^\]]+)\]/g, '$1')),
    asked: () => posts(slack),
    async behave(mood) {
      if (mood === 'refuses') slack.refuse('chat.postMessage', 'not_in_channel', 9)
      if (mood === 'is busy') slack.rateLimit('chat.postMessage', 7)
      if (mood === 'breaks off') slack.dropAnswerOf('chat.postMessage')
      if (mood === 'is away') await slack.down()
    },
    close: async () => {},
  }
})

describe('a reply in Slack', () => {
  it('stands in the thread of its comment, with its address', async () => {
    const { poster, here, comment, replies } = await place()
    const outcome = await poster.post(here(approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' })))
    const [reply] = replies()
    expect(reply?.thread_ts).toBe(comment.ts)
    expect(outcome).toEqual({
      state: 'posted',
      url:
        `https://acme.slack.com/archives/C0CUSTOM/p${reply?.ts.replace('.', '')}` +
        `?thread_ts=${comment.ts}&cid=C0CUSTOM`,
    })
  })

  it('can neither ping nor be formatted, draws no preview, and links whole addresses alone', async () => {
    const { slack, poster, here, replies } = await place()
    const text = '<!channel> <@U0ANA> *bold* <https://evil.example|safe> https://acme.example (Ana, Acme)'
    await poster.post(here(approvedForTest(text, { source: 'slack' })))
    const [reply] = replies()
    expect(reply === undefined ? '' : shownText(reply)).toBe(
      '<!channel> <@U0ANA> *bold* <https://evil.example|safe> [link https://acme.example] (Ana, Acme)',
    )
    expect(slack.calls.find(({ method }) => method === 'chat.postMessage')?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
    })
  })

  it('is looked for before a second try, once an answer was lost, and not posted again', async () => {
    const { slack, poster, here, replies } = await place()
    const one = here(approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' }))
    slack.dropAnswerOf('chat.postMessage')
    expect(await poster.post(one)).toMatchObject({ state: 'unknown' })
    expect(await poster.post(one)).toMatchObject({ state: 'posted' })
    expect(replies()).toHaveLength(1)
  })

  it('is not posted again while Slack can’t be asked whether it arrived', async () => {
    const { slack, poster, here, replies } = await place()
    const one = here(approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' }))
    slack.dropAnswerOf('chat.postMessage')
    await poster.post(one)
    slack.refuse('conversations.replies', 'fatal_error', 1)
    expect(await poster.post(one)).toMatchObject({ state: 'retry' })
    expect(replies()).toHaveLength(1)
  })

  it.each([
    ['is_archived', /archived/],
    ['channel_not_found', /invite/],
    ['missing_scope', /doctor/],
    ['token_revoked', /doctor/],
  ])('refused with %s says what helps', async (code, help) => {
    const { slack, poster, here } = await place()
    slack.refuse('chat.postMessage', code)
    const outcome = await poster.post(here(approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' })))
    expect(outcome).toMatchObject({ state: 'refused', why: expect.stringMatching(help) })
  })

  describe('before it is posted, its message is looked at again (rule 13)', () => {
    async function looking(happens: (place: Place) => void | Promise<void> = () => {}) {
      const there = await place()
      const approved = approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' })
      const reply = there.here({
        ...approved,
        comment: { ...approved.comment, text: 'It crashes at start.', author: { id: SAM } },
      })
      await happens(there)
      return there.poster.look?.(reply)
    }

    it('and stands there as it was read, whatever others say below it', async () => {
      const same = { state: 'same' }
      expect(await looking()).toEqual(same)
      expect(
        await looking(({ slack, comment }) => {
          slack.say(CUSTOMERS, BEN, 'Here too.', { threadTs: comment.ts })
        }),
      ).toEqual(same)
    })

    it('and is gone, without or with answers below it', async () => {
      expect(await looking(({ slack, comment }) => slack.remove(comment))).toEqual({ state: 'gone' })
      expect(
        await looking(({ slack, comment }) => {
          slack.say(CUSTOMERS, BEN, 'Here too.', { threadTs: comment.ts })
          slack.remove(comment)
        }),
      ).toEqual({ state: 'gone' })
    })

    it('and reads differently, out of Slack’s markup', async () => {
      expect(await looking(({ slack, comment }) => slack.edit(comment, 'Solved & done.'))).toEqual({
        state: 'changed',
        text: 'Solved & done.',
      })
    })

    it('and its author wrote below it', async () => {
      const look = await looking(({ slack, comment }) => {
        slack.say(CUSTOMERS, SAM, 'Found it myself, sorry!', { threadTs: comment.ts })
      })
      expect(look).toMatchObject({ state: 'said-below', messages: [{ text: 'Found it myself, sorry!' }] })
    })

    it('or can’t be just now; where it never can, posting tells', async () => {
      const told = (code: string | number) =>
        looking(({ slack }) => void slack.refuse('conversations.replies', code))
      expect(await looking(({ slack }) => void slack.rateLimit('conversations.replies', 7))).toMatchObject({
        state: 'later',
        after: 7,
      })
      expect(await told(502)).toMatchObject({ state: 'later' })
      expect(await told('missing_scope')).toEqual({ state: 'unknown' })
    })
  })

  it.each([500, 502, 503])('is unknown after an HTTP %i', async (status) => {
    const { slack, poster, here } = await place()
    slack.refuse('chat.postMessage', status)
    expect(
      await poster.post(here(approvedForTest('Thank you. (Ana, Acme)', { source: 'slack' }))),
    ).toMatchObject({
      state: 'unknown',
    })
  })
})
