import { type APIMessage, RateLimitError, type REST } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { look } from '../../adapters/discord/look.ts'
import { nonceOf } from '../../adapters/discord/nonce.ts'
import { createPoster } from '../../adapters/discord/poster.ts'
import type { ApprovedReply, Memory, Poster } from '../../src/core/index.ts'
import { approvedForTest } from '../support/approved.ts'
import { type Channel, type Discord, type Message, startDiscord } from '../support/discord/index.ts'
import { type PosterRig, posterContract } from '../support/poster-contract.ts'

const POST = 'POST /channels/:channel/messages'

interface Place {
  readonly discord: Discord
  readonly general: Channel
  readonly comment: Message
  readonly poster: Poster
  /** An approved reply to the comment. */
  reply(text: string): ApprovedReply
}

function remembering(): Pick<Memory, 'get' | 'set'> {
  const kept = new Map<string, unknown>()
  return {
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key, value) => kept.set(key, value),
  }
}

const open: Discord[] = []
afterEach(async () => {
  for (const discord of open.splice(0)) await discord.close()
})

async function place(thread?: (discord: Discord) => Channel): Promise<Place> {
  const discord = await startDiscord()
  open.push(discord)
  const sam = discord.addUser('sam')
  const general = thread?.(discord) ?? discord.addChannel({ name: 'general' })
  const comment =
    thread === undefined ? discord.say(general, sam, 'It crashes.') : [...general.messages.values()][0]
  if (comment === undefined) throw new Error('no message to answer')
  const config = {
    token: discord.token,
    apiUrl: discord.apiUrl,
    channels: [],
    forums: [],
    deciders: [],
    createTags: false,
  }
  return {
    discord,
    general,
    comment,
    poster: createPoster(config, () => undefined, { memory: remembering(), inform: () => undefined }),
    reply: (text) => standing(approvedForTest(text, { source: 'discord' }), general, comment),
  }
}

/** The contract's comment stands nowhere on Discord: this one does. */
function standing(reply: ApprovedReply, channel: Channel, { id }: Message): ApprovedReply {
  const url = `https://discord.com/channels/${channel.guildId}/${channel.id}/${id}`
  return { ...reply, comment: { ...reply.comment, id, url } }
}

/** What a reader sees: a backslash before a mark is Discord's own, and goes. */
function read(content: string): string {
  return content.replace(/https?:\/\/\S+|\\([^0-9A-Za-z\s])/g, (whole, mark?: string) => mark ?? whole)
}

const posts = ({ requests }: Discord) =>
  requests.filter(({ method, route }) => `${method} ${route}` === POST).length

posterContract('Discord', async (): Promise<PosterRig> => {
  const { discord, general, comment, poster } = await place()
  const here = (reply: ApprovedReply) => standing(reply, general, comment)
  return {
    source: 'discord',
    hours: 3,
    poster: {
      ...poster,
      canPost: (said) => poster.canPost(here({ comment: said } as ApprovedReply).comment),
      post: (reply) => poster.post(here(reply)),
      find: async (reply) => (await poster.find?.(here(reply))) ?? 'unknown',
    },
    arrived: () =>
      discord
        .messages(general)
        .filter(({ author }) => author.id === discord.bot.id)
        .map(({ content }) => read(content)),
    asked: () => posts(discord),
    async behave(mood) {
      if (mood === 'refuses') discord.deny('SendMessages', { channel: general, silently: true })
      if (mood === 'is busy') discord.rateLimit(POST, { seconds: 7 })
      if (mood === 'breaks off') discord.dropAnswerOf(POST)
      if (mood === 'is away') await discord.close()
    },
    close: async () => {},
  }
})

describe('a reply on Discord', () => {
  it('answers the message, pings nobody, and carries the same nonce on every try', async () => {
    const { discord, general, comment, poster, reply } = await place()
    const one = reply('Thank you @everyone (Ana, Acme)')
    await poster.post(one)
    await poster.post(one)
    const replies = discord.messages(general).filter(({ author }) => author.id === discord.bot.id)
    expect(replies).toHaveLength(1)
    expect(replies[0]).toMatchObject({ replyTo: { id: comment.id }, nonce: nonceOf(one.idempotencyKey) })
    expect(discord.requests.at(-1)?.body).toMatchObject({
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
      message_reference: { message_id: comment.id, fail_if_not_exists: true },
    })
    expect(discord.violations).toEqual([])
  })

  it('is not posted when the comment was deleted meanwhile (rule 13)', async () => {
    const { discord, general, comment, poster, reply } = await place()
    discord.remove(comment)
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'gone' })
    expect([...general.messages.values()]).toEqual([])
  })

  describe('before it is posted, its message is looked at again (rule 13)', () => {
    const standingAt = ({ reply, comment }: Place) => {
      const one = reply('Thank you. (Ana, Acme)')
      const author = { id: comment.author.id, name: 'Sam' }
      return { ...one, comment: { ...one.comment, text: 'It crashes.', author } }
    }
    async function looking(happens: (place: Place) => void = () => {}) {
      const there = await place()
      happens(there)
      return there.poster.look?.(standingAt(there))
    }

    it('and stands there as it was read, whatever others say', async () => {
      const look = await looking(({ discord, general, comment }) => {
        discord.say(general, discord.addUser('lea'), 'Here too.', { replyTo: comment })
        discord.say(discord.addChannel({ name: 'random' }), comment.author, 'Has anybody seen my keys?')
      })
      expect(look).toEqual({ state: 'same' })
    })

    it('without the right to read words an edit is told once, for somebody to look', async () => {
      const there = await place()
      there.discord.app.messageContent = false
      there.discord.edit(there.comment, 'It was me, sorry.')
      expect(await there.poster.look?.(standingAt(there))).toEqual({ state: 'changed' })
      expect(await there.poster.look?.(standingAt(there))).toEqual({ state: 'same' })
      there.discord.advance(1_000)
      there.discord.edit(there.comment, 'It was not me.')
      expect(await there.poster.look?.(standingAt(there))).toEqual({ state: 'changed' })
    })

    it('and is gone, or was changed', async () => {
      expect(await looking(({ discord, comment }) => discord.remove(comment))).toEqual({ state: 'gone' })
      expect(await looking(({ discord, comment }) => discord.edit(comment, 'Solved.'))).toEqual({
        state: 'changed',
        text: 'Solved.',
      })
    })

    it.each([
      true,
      false,
    ])('and its author went on in the same channel, in answer to it: %s', async (answers) => {
      const look = await looking(({ discord, general, comment }) => {
        const below = answers ? { replyTo: comment } : {}
        discord.say(general, comment.author, 'Found it myself, sorry!', below)
      })
      expect(look).toMatchObject({ state: 'said-below', messages: [{ text: 'Found it myself, sorry!' }] })
    })

    it('or can’t be just now; where it never can, posting tells', async () => {
      const GET = 'GET /channels/:channel/messages/:message'
      expect(await looking(({ discord }) => discord.rateLimit(GET, { seconds: 7 }))).toMatchObject({
        state: 'later',
        after: 7,
      })
      expect(
        await looking(({ discord, general }) => {
          discord.deny('ReadMessageHistory', { channel: general, silently: true })
        }),
      ).toEqual({ state: 'unknown' })
    })
  })

  it('is looked at as far as Discord lets us at once, where very many wrote, and that is said', async () => {
    const said = (id: number, author: string) =>
      ({
        ...{ id: String(id), type: 0, content: `Words ${id}`, attachments: [], edited_timestamp: null },
        ...{ author: { id: author, username: author }, timestamp: '2026-03-02T09:00:00.000Z' },
      }) as unknown as APIMessage
    const page = Array.from({ length: 100 }, (_, at) => said(200 - at, at === 97 ? 'sam' : 'lea'))
    let asked = 0
    const get = async (route: string) => {
      if (route.endsWith('/100')) return said(100, 'sam')
      asked += 1
      if (asked > 1) throw new RateLimitError({ retryAfter: 7_000 } as never)
      return page
    }
    const informed: string[] = []
    const looking = {
      rest: { get } as unknown as REST,
      ...{ context: undefined, memory: remembering(), inform: (what: string) => informed.push(what) },
    }
    const reply = approvedForTest('Thank you.', { source: 'discord' })
    const address = { guildId: '1', channelId: '2', messageId: '100' }
    const comment = { ...reply.comment, id: '100', text: 'Words 100' }
    expect(await look(looking, address, { ...reply, comment })).toMatchObject({
      state: 'said-below',
      messages: [{ text: 'Words 103' }],
    })
    expect(informed).toEqual(['discord: not all was looked at before a reply'])
  })

  it('is refused, and nothing sent, when its protected marks make it too long', async () => {
    const { discord, poster, reply } = await place()
    const outcome = await poster.post(reply(`${'*'.repeat(1_200)} (Ana, Acme)`))
    expect(outcome).toMatchObject({ state: 'refused', why: expect.stringContaining('2412 characters') })
    expect(posts(discord)).toBe(0)
  })

  it('goes nowhere when it is not known where the comment stands', async () => {
    const { poster, reply } = await place()
    const lost = reply('Thank you.')
    const other = { ...lost, comment: { ...lost.comment, url: 'https://discord.com/channels/1/2/3' } }
    expect(poster.canPost(other.comment)).toBe(false)
    expect(await poster.post(other)).toMatchObject({ state: 'refused' })
  })

  const forumPost = (discord: Discord) =>
    discord.post(discord.addForum({ name: 'feedback' }), discord.addUser('lea'), 'Crash', 'It crashes.')

  it('wakes an archived thread, and says for whom in the audit log', async () => {
    const { discord, general, poster, reply } = await place(forumPost)
    discord.archive(general, { locked: true })
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'posted' })
    const woken = discord.requests.find(({ method }) => method === 'PATCH')
    expect(woken?.body).toEqual({ archived: false })
    expect(decodeURIComponent(woken?.reason ?? '')).toMatch(/^Reply approved by Ana, case case-c\d+$/)
  })

  it('waits for the first message of a thread that has none yet', async () => {
    const { general, poster, reply } = await place(forumPost)
    general.starterMissing = true
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'retry', after: 10 })
  })

  it('is refused in a locked thread', async () => {
    const { discord, general, poster, reply } = await place(forumPost)
    discord.deny('ManageThreads', { silently: true })
    discord.archive(general, { locked: true })
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'refused' })
  })

  it('is taken back where the channel is gone', async () => {
    const { discord, poster, reply } = await place()
    discord.refuse(POST, 404, 10003)
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'gone' })
  })

  it('waits where a refusal passes by itself', async () => {
    const { discord, poster, reply } = await place()
    discord.refuse(POST, 400, 20016)
    expect(await poster.post(reply('Thank you. (Ana, Acme)'))).toMatchObject({ state: 'retry' })
  })

  it.each([
    ['another text helps', 200000, 'text', 'Discord: 200000', 'unknown'],
    ['another text helps', 50035, 'text', 'shorten or simplify the reply', 'unknown'],
    ['the place must change', 160006, 'place', 'as many open threads', 'unknown'],
    ['what is not known must change', 99999, 'place', 'Discord refused: 99999.', 'unknown'],
  ])('refused says whether %s: %i', async (_, code, mend, why, then) => {
    const { discord, poster, reply } = await place()
    discord.refuse(POST, 400, code)
    const one = reply('Thank you. (Ana, Acme)')
    const outcome = await poster.post(one)
    expect(outcome).toMatchObject({ state: 'refused', mend, cause: String(code) })
    expect(outcome).toMatchObject({ why: expect.stringContaining(why) })
    expect(await poster.mended?.(one.comment, String(code))).toBe(then)
  })

  describe('refused for a right or a closed thread, Discord is asked whether that has changed', () => {
    const THANKS = 'Thank you. (Ana, Acme)'
    it.each(['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const)('%s', async (right) => {
      const { discord, general, poster, reply } = await place()
      const one = reply(THANKS)
      discord.deny(right, { channel: general, silently: true })
      const outcome = await poster.post(one)
      expect(outcome).toMatchObject({
        state: 'refused',
        mend: 'place',
        why: expect.stringMatching(/^[A-Z].*give /),
      })
      const cause = outcome.state === 'refused' ? (outcome.cause ?? '') : ''
      expect(await poster.mended?.(one.comment, cause)).toBe('no')
      discord.allow(right, { channel: general, silently: true })
      expect(await poster.mended?.(one.comment, cause)).toBe('yes')
      await discord.close()
      expect(await poster.mended?.(one.comment, cause)).toBe('unknown')
    })

    it('a locked thread, which is unlocked or whose rights are given', async () => {
      const { discord, general, poster, reply } = await place(forumPost)
      const one = reply(THANKS)
      discord.deny('ManageThreads', { silently: true })
      discord.archive(general, { locked: true })
      const outcome = await poster.post(one)
      const cause = outcome.state === 'refused' ? (outcome.cause ?? '') : ''
      expect(outcome).toMatchObject({ why: expect.stringContaining('Manage Threads') })
      expect(await poster.mended?.(one.comment, cause)).toBe('no')
      discord.allow('ManageThreads', { silently: true })
      expect(await poster.mended?.(one.comment, cause)).toBe('yes')
    })
  })

  it('is looked for among the messages that came after the comment', async () => {
    const { discord, general, poster, reply } = await place()
    const lea = discord.addUser('lea')
    const one = reply('Thank you *so* much. (Ana, Acme)')
    for (let at = 0; at < 130; at++) discord.say(general, lea, `message ${at}`)
    expect(await poster.find?.(one)).toBe('absent')
    await poster.post(one)
    expect(await poster.find?.(one)).toBe('posted')
  })
})
