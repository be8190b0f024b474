import { Client, Events, GatewayIntentBits, type Message, type ThreadChannel } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Discord, startDiscord } from '../support/discord/index.ts'
import { until } from './rig.ts'

/* The loopback Discord against the real client: what the other tests stand on. */

let discord: Discord
let client: Client

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]

async function connect(intents: readonly GatewayIntentBits[] = INTENTS): Promise<Client> {
  const made = new Client({ intents: [...intents], rest: { api: discord.apiUrl, retries: 1 } })
  made.on(Events.Error, () => {})
  const ready = new Promise<void>((done) => made.once(Events.ClientReady, () => done()))
  await made.login(discord.token)
  await ready
  return made
}

beforeEach(async () => {
  discord = await startDiscord({ checkAnswers: true })
})
afterEach(async () => {
  expect([discord.violations, discord.mistakes]).toEqual([[], []])
  await client?.destroy()
  await discord.close()
})

describe('the gateway', () => {
  it('greets with the guild, and passes on what people write', async () => {
    const channel = discord.addChannel({ name: 'talk' })
    client = await connect([...INTENTS, GatewayIntentBits.MessageContent])
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Home'])
    const heard: Message[] = []
    client.on(Events.MessageCreate, (message) => heard.push(message))
    discord.say(channel, discord.addUser('Lou'), 'Hello there')
    await until(() => expect(heard.map(({ content }) => content)).toEqual(['Hello there']))
  })

  it('empties what people write without the intent, but not what is said to the bot', async () => {
    const channel = discord.addChannel()
    client = await connect()
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ content }) => heard.push(content))
    const lou = discord.addUser('Lou')
    discord.say(channel, lou, 'Hello there')
    discord.say(channel, lou, `<@${discord.bot.id}> and you?`)
    await until(() => expect(heard).toEqual(['', `<@${discord.bot.id}> and you?`]))
  })

  it('refuses an intent that is not switched on', async () => {
    await discord.close()
    discord = await startDiscord({ messageContent: false })
    await expect(connect([...INTENTS, GatewayIntentBits.MessageContent])).rejects.toThrow(
      /disallowed intents/i,
    )
  })

  it('replays what was missed when a session is resumed', async () => {
    const channel = discord.addChannel()
    client = await connect()
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ id }) => heard.push(id))
    discord.drop()
    const missed = discord.say(channel, discord.addUser('Lou'), 'while you were away')
    await until(() => expect(heard).toEqual([missed.id]))
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 })
  })

  it('asks to reconnect', async () => {
    client = await connect()
    discord.reconnect()
    await until(() => expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 }))
  })
})

describe('the REST API', () => {
  it('drops the repeat of a nonce, and keeps a message whose answer was lost', async () => {
    const { id } = discord.addChannel()
    client = await connect()
    const channel = await client.channels.fetch(id)
    if (channel?.isSendable() !== true) throw new Error('no channel')
    discord.dropAnswerOf('POST /channels/:channel/messages')
    const once = { content: 'once', nonce: '7', enforceNonce: true }
    await expect(channel.send(once)).rejects.toThrow('other side closed')
    await channel.send(once)
    const stored = await channel.messages.fetch()
    expect(stored.map(({ content }) => content)).toEqual(['once'])
    await expect(channel.send('x'.repeat(2_001))).rejects.toMatchObject({ code: 50035 })
    discord.deny('SendMessages')
    await expect(channel.send('no')).rejects.toMatchObject({ code: 50013, status: 403 })
    discord.deny('ViewChannel')
    await expect(channel.send('no')).rejects.toMatchObject({ code: 50001 })
  })

  it('tells of a post before its first message is there', async () => {
    const forum = discord.addForum({ tags: ['Bug', { name: 'Official', moderated: true }] })
    client = await connect()
    const created: ThreadChannel[] = []
    client.on(Events.ThreadCreate, (thread) => created.push(thread))
    const post = discord.post(forum, discord.addUser('Lou'), 'Title', 'Text', {
      tags: ['Bug'],
      lateStarterMs: Number.POSITIVE_INFINITY,
    })
    await until(() => expect(created).toHaveLength(1))
    const thread = created[0] as ThreadChannel
    await expect(thread.fetchStarterMessage()).rejects.toMatchObject({ code: 10008 })
    await expect(thread.send('already?')).rejects.toMatchObject({ code: 40058 })
    discord.deliverStarter(post)
    expect((await thread.fetchStarterMessage())?.content).toBe('Text')
    expect(discord.tagsOf(post)).toEqual(['Bug'])
    await expect(thread.setAppliedTags(['1'])).rejects.toMatchObject({ code: 10087 })
    discord.archive(post)
    await expect(thread.setAppliedTags([])).rejects.toMatchObject({ code: 50083 })
    discord.deny('ManageThreads')
    await expect(thread.edit({ appliedTags: [], archived: false })).rejects.toMatchObject({ code: 50013 })
  })

  it('says 429 and how long to wait, and the client waits', async () => {
    const { id } = discord.addChannel()
    client = await connect()
    discord.rateLimit('global', { seconds: 0.05 })
    const channel = await client.channels.fetch(id, { force: true })
    expect(channel?.id).toBe(id)
    expect(
      discord.requests.filter(({ path }) => path === `/channels/${id}`).map(({ status }) => status),
    ).toEqual([429, 200])
  })
})

describe('interactions', () => {
  it('are dead after three seconds, and answered once', async () => {
    const channel = discord.addChannel()
    client = await connect()
    await client.application?.commands.set([{ name: 'analyze', description: 'Read a comment' }])
    const codes: unknown[] = []
    let late = false
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      if (late) discord.advance(3_001)
      const again = { content: 'again' }
      await interaction.deferReply({ flags: 'Ephemeral' }).catch(({ code }) => codes.push(code))
      if (late) return
      await interaction.editReply('Read.')
      await client.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          auth: false,
          body: { type: 4, data: again },
        })
        .catch(({ code }) => codes.push(code))
    })
    const lou = discord.addUser('Lou')
    const asked = discord.command(lou, channel, 'analyze')
    await until(() => expect(codes).toEqual([40060]))
    expect(discord.answers(asked).map(({ via, ephemeral }) => [via, ephemeral])).toEqual([
      ['callback', true],
      ['original', true],
    ])
    expect(asked.original?.content).toBe('Read.')
    expect(discord.messages(channel)).toEqual([])
    late = true
    discord.command(lou, channel, 'analyze')
    await until(() => expect(codes).toEqual([40060, 10062]))
  })
})
