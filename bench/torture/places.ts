import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type Channel, type Discord, startDiscord, type User } from '../../test/support/discord/index.ts'
import { type SlackDouble, startSlack } from '../../test/support/slack/index.ts'
import { SAM } from '../../test/support/slack/people.ts'
import { CUSTOMERS, REVIEW } from '../../test/support/slack/workspace.ts'
import type { Mood } from './schedule.ts'

/** How late a late answer comes, in milliseconds. */
const LATE = 1_200

/** Where comments come from and replies go: an address of ours, and a Slack and a Discord on loopback. */
export interface Places {
  readonly env: Readonly<Record<string, string>>
  mood: Mood
  /** Somebody writes in Slack, or on Discord. */
  say(where: 'slack' | 'discord', text: string): void
  /** The next reply there is carried out, and its answer lost. */
  loseAnswer(where: 'slack' | 'discord'): void
  /** How often this text of ours stands anywhere, or may. */
  arrived(words: string): number
  close(): Promise<void>
}

export async function openPlaces(withChats: boolean): Promise<Places> {
  const receiver = await openReceiver()
  const slack: SlackDouble | undefined = withChats ? await startSlack() : undefined
  const discord: Discord | undefined = withChats ? await startDiscord() : undefined
  const general: Channel | undefined = discord?.addChannel({ name: 'general' })
  const sam: User | undefined = discord?.addUser('sam')
  const places: Places = {
    env: {
      WINNOW_REPLY_URL: receiver.url,
      WINNOW_REPLY_SECRET: 'the-secret-of-the-torture',
      ...(slack === undefined
        ? {}
        : {
            SLACK_BOT_TOKEN: slack.botToken,
            SLACK_APP_TOKEN: slack.appToken,
            SLACK_API_URL: slack.url,
            SLACK_REVIEW_CHANNEL: REVIEW,
            SLACK_CHANNELS: CUSTOMERS,
          }),
      ...(discord === undefined || general === undefined
        ? {}
        : { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DISCORD_CHANNELS: general.id }),
    },
    get mood() {
      return receiver.mood
    },
    set mood(mood) {
      receiver.mood = mood
    },
    say(where, text) {
      if (where === 'slack') slack?.say(CUSTOMERS, SAM, text)
      else if (general !== undefined && sam !== undefined) discord?.say(general, sam, text)
    },
    loseAnswer(where) {
      if (where === 'slack') slack?.dropAnswerOf('chat.postMessage')
      else discord?.dropAnswerOf('POST /channels/:channel/messages')
    },
    arrived(words) {
      const inSlack = slack?.messages(CUSTOMERS).filter((one) => one.bot_id !== undefined) ?? []
      const onDiscord = general === undefined ? [] : (discord?.messages(general) ?? [])
      const ours = [
        ...receiver.taken,
        ...inSlack.map((message) => JSON.stringify(message)),
        ...onDiscord.filter(({ author }) => author.bot).map(({ content }) => content),
      ]
      return ours.filter((text) => text.includes(words)).length
    },
    async close() {
      await receiver.close()
      await slack?.close()
      await discord?.close()
    },
  }
  return places
}

interface Receiver {
  readonly url: string
  /** Bodies of replies that were taken, or may have been. */
  readonly taken: readonly string[]
  mood: Mood
  close(): Promise<void>
}

async function openReceiver(): Promise<Receiver> {
  const taken: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { mood } = receiver
      if (mood === 'busy') {
        response.writeHead(503, { 'retry-after': '1' }).end()
        return
      }
      // A receiver that says nothing may have taken it all the same: here it always has.
      taken.push(Buffer.concat(chunks).toString('utf8'))
      if (mood === 'well') response.writeHead(200).end()
      else if (mood === 'late') setTimeout(() => response.writeHead(200).end(), LATE).unref()
      else if (mood === 'hang-up') request.socket.destroy()
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/replies`,
    taken,
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return receiver
}
