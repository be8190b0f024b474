import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Channel } from '../support/discord/index.ts'
import { closeRigs, onlyCase, type Rig, rig, until } from './rig.ts'

afterEach(closeRigs)

const texts = async (desk: Rig['desk']): Promise<readonly string[]> => {
  const { cases } = await desk.list({})
  return (await Promise.all(cases.map(({ id }) => desk.get(id)))).map(({ comment }) => comment.text).sort()
}
const texted = (desk: Rig['desk'], wanted: readonly string[]) =>
  until(async () => expect(await texts(desk)).toEqual([...wanted].sort()))

describe('connecting', () => {
  it('waits for a Discord that is away, and says so', async () => {
    const { discord, platform, desk, made, log, general, sam } = await rig({ start: false })
    discord.goDown()
    await platform.start(desk)
    expect(log.join('\n')).toContain('Discord could not be reached')
    discord.goUp()
    made.clock.pass({ seconds: 3 })
    await until(() => expect(discord.connected()).toBe(1))
    discord.say(general, sam, 'It crashes since 2.3.')
    await onlyCase(desk)
  })

  it('stops at a wrong token, says what to do, and asks no more', async () => {
    const all = await rig({ start: false })
    const before = all.discord.requests.length
    await all.restart({ token: 'wrong' })
    expect(all.log.join('\n')).toContain('make a new one in the developer portal and set DISCORD_TOKEN')
    all.made.clock.pass({ minutes: 60 })
    expect(all.discord.requests.length - before).toBe(1)
    expect(all.log.join('\n')).not.toContain('wrong')
  })

  it('names spent sessions, and waits until there are new ones', async () => {
    const { discord, platform, desk, made, log } = await rig({ start: false, discord: { sessionsLeft: 0 } })
    await platform.start(desk)
    const spent = log.filter((line) => line.includes('no more sessions today'))
    expect(spent).toHaveLength(1)
    const asked = () => discord.requests.filter(({ route }) => route === '/gateway/bot').length
    const before = asked()
    made.clock.pass({ minutes: 30 })
    expect(asked()).toBe(before)
    made.clock.pass({ minutes: 4 * 60 })
    await until(() => expect(asked()).toBeGreaterThan(before))
  })

  it('names a ban of Cloudflare’s', async () => {
    const { discord, platform, desk, made, log } = await rig({ start: false })
    discord.ban(1)
    const started = platform.start(desk)
    await until(() => expect(log.join('\n')).toContain('Cloudflare, which stands before Discord, refuses'))
    discord.ban(undefined)
    await until(() => {
      // Said before the next try is set for: time passes until it is.
      made.clock.pass({ seconds: 20 })
      expect(discord.connected()).toBe(1)
    })
    await started
    expect(log.filter((line) => line.includes('Cloudflare'))).toHaveLength(1)
  })

  it('names channels that a setting can’t mean, and a review channel that everybody reads', async () => {
    const { log, general } = await rig({
      config: ({ discord }) => ({ channels: [discord.addCategory('Community').id], forums: [] }),
    })
    await until(() => expect(log.join('\n')).toContain('can be read by everybody on the server'))
    expect(log.join('\n')).toContain(
      'a channel in DISCORD_CHANNELS cannot be listened to: it is a category, which holds channels ' +
        'and no messages',
    )
    const forums = await rig({ config: () => ({ forums: [general.id] }) })
    expect(forums.log).toBeDefined()
  })

  it('runs as many shards as it is told to', async () => {
    const { discord, desk, general, sam } = await rig({ config: () => ({ shards: 2 }) })
    expect(discord.gateway.identified).toBe(2)
    discord.say(general, sam, 'It crashes since 2.3.')
    await onlyCase(desk)
    const auto = await rig({ discord: { shards: 3 }, config: () => ({ shards: 'auto' }) })
    expect(auto.discord.gateway.identified).toBe(3)
  })
})

describe('staying connected', () => {
  it('resumes after the line broke, and misses nothing', async () => {
    const { discord, desk, general, sam } = await rig()
    discord.say(general, sam, 'one')
    await texted(desk, ['one'])
    discord.drop()
    discord.say(general, sam, 'two')
    await texted(desk, ['one', 'two'])
    await until(() => expect(discord.gateway.resumed).toBe(1))
  })

  it('catches up with what was written during an outage of the guild', async () => {
    const { discord, desk, general, sam } = await rig()
    discord.say(general, sam, 'one')
    await texted(desk, ['one'])
    discord.outage(discord.guild)
    discord.say(general, sam, 'two')
    discord.outageOver(discord.guild)
    await texted(desk, ['one', 'two'])
  })

  it('takes in a forum’s post whose first message came before it, or never', async () => {
    let forum: Channel | undefined
    const { discord, desk, sam, made } = await rig({
      config: ({ discord: theirs }) => {
        forum = theirs.addForum({ name: 'ideas' })
        return { channels: [forum.id] }
      },
    })
    await until(() => expect(discord.connected()).toBe(1))
    discord.post(forum as Channel, sam, 'Settings', 'It crashes since 2.3.', { unheardStarter: true })
    await until(async () => {
      made.clock.pass({ seconds: 2 })
      expect(await texts(desk)).toEqual(['It crashes since 2.3.'])
    })
  })

  it('begins a new session when the old one is gone, and reads what was written in between', async () => {
    const { discord, desk, general, sam, made } = await rig()
    discord.say(general, sam, 'one')
    await texted(desk, ['one'])
    discord.goDown({ forgetSessions: true })
    discord.say(general, sam, 'two')
    discord.goUp()
    // discord.js leaves five seconds between two sessions.
    await vi.waitFor(() => expect(discord.gateway.identified).toBe(2), { timeout: 30_000, interval: 50 })
    discord.say(general, sam, 'three')
    await texted(desk, ['one', 'two', 'three'])
    expect(made.reported).toEqual([])
  })

  it('notes leaving a guild and joining it again, and reads on', async () => {
    const { discord, desk, general, sam, log } = await rig()
    discord.leave(discord.guild)
    await until(() => expect(log.join('\n')).toContain('left a guild'))
    discord.join(discord.guild)
    await until(() => expect(log.join('\n')).toContain('joined a guild'))
    discord.say(general, sam, 'still here')
    await texted(desk, ['still here'])
  })
})

describe('catching up after a pause', () => {
  it('begins with the first start: what was written before stays where it is', async () => {
    const { discord, platform, desk, general, sam } = await rig({ start: false })
    discord.say(general, sam, 'long ago')
    await platform.start(desk)
    discord.say(general, sam, 'now')
    await texted(desk, ['now'])
  })

  it('reads what was written in channels and threads while it was off, once', async () => {
    // Cards would wait for Discord's limits.
    const all = await rig({ config: () => ({ reviewChannel: undefined }) })
    const { discord, platform, desk, general, sam } = all
    discord.say(general, sam, 'before')
    await texted(desk, ['before'])
    // The mark is written after the case.
    await until(async () =>
      expect(await all.made.storage.records.get('discord-seen', general.id)).toBeDefined(),
    )
    await platform.stop()
    for (let at = 0; at < 104; at++) discord.say(general, sam, `while away ${at}`)
    const next = await all.restart()
    discord.say(general, sam, 'afterwards')
    const away = Array.from({ length: 104 }, (_, at) => `while away ${at}`)
    await until(async () => expect((await next.desk.counts()).pending).toBe(106))
    await next.platform.stop()
    const last = await all.restart()
    discord.say(general, sam, 'once more')
    await until(async () => expect((await last.desk.counts()).pending).toBe(107))
    const { cases } = await last.desk.list({ limit: 200 })
    const found = new Set(cases.map(({ excerpt }) => excerpt))
    expect(['before', ...away, 'afterwards', 'once more'].filter((text) => !found.has(text))).toEqual([])
  })

  it('says so when a channel cannot be read, and goes on with the others', async () => {
    const all = await rig()
    const { discord, platform, desk, general, sam } = all
    const quiet = discord.addChannel({ name: 'quiet' })
    discord.say(general, sam, 'one')
    await texted(desk, ['one'])
    await platform.stop()
    discord.deny('ViewChannel', { channel: quiet })
    discord.say(general, sam, 'two')
    const next = await all.restart({ channels: [quiet.id, general.id] })
    await texted(next.desk, ['one', 'two'])
    expect(all.log.join('\n')).toContain(
      `cannot be seen: give Winnow's role "View Channel" there {"channel":"${quiet.id}"}`,
    )
  })

  it('reads again what could not be stored at first', async () => {
    const all = await rig({ start: false })
    const { discord, platform, desk, general, sam, made } = all
    let failures = 1
    const receive: Rig['desk']['receive'] = async (...given) => {
      failures -= 1
      if (failures >= 0) throw new Error('database is locked')
      return desk.receive(...given)
    }
    await platform.start({ ...desk, receive })
    discord.say(general, sam, 'one')
    discord.say(general, sam, 'two')
    await until(async () => {
      made.clock.pass({ minutes: 2 })
      expect(await texts(desk)).toEqual(['one', 'two'])
    })
    expect(made.reported.map(String)).toEqual(['Error: database is locked'])
  })
})
