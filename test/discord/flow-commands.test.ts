import { afterEach, describe, expect, it } from 'vitest'
import { registerCommands } from '../../adapters/discord/commands/register.ts'
import { answersTo, closeRigs, onlyCase, rig, told, until } from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'
const THREE_SECONDS = 3_000

describe('/analyze', () => {
  it(
    'answers only the person, in time and in their ' + 'language, and puts the comment into the inbox',
    async () => {
      const { discord, desk, general, made } = await rig({ config: () => ({ channels: [] }) })
      const luc = discord.addUser('luc', { locale: 'fr', permissions: ['ManageMessages'] })
      const asked = discord.command(luc, general, 'analyze', {
        text: COMPLAINT,
        url: 'https://blog.example/post',
        author: 'Max',
      })
      const [deferred, shown] = await answersTo(discord, asked, 2)
      expect(deferred).toMatchObject({ type: 5, ephemeral: true })
      expect(deferred?.afterMs).toBeLessThan(THREE_SECONDS)
      expect(JSON.stringify(shown?.data)).toContain('Se lit comme une critique')
      expect(JSON.stringify(shown?.data)).toContain('Max')
      expect(discord.messages(general)).toEqual([])

      const card = shown?.message
      if (card == null) throw new Error('no answer to click on')
      const others = discord.click(card, 'Pourquoi pas les autres ?', luc)
      expect(await told(discord, others, 2)).toContain('Les autres voies, et pourquoi pas')
      const sent = discord.click(card, 'Envoyer en relecture', luc)
      expect(await told(discord, sent, 2)).toContain('Il est maintenant dans la liste à traiter.')
      expect(await onlyCase(desk)).toMatchObject({ source: 'desk', comment: { text: COMPLAINT } })
      expect(discord.violations).toEqual([])
      expect(made.reported).toEqual([])
    },
  )

  it.each([
    ['in this server is ours', '', 'own'],
    ['in another server is not', '1', 'third-party'],
  ])('knows that an address %s', async (_, elsewhere, ownership) => {
    const { discord, desk, general, ana } = await rig({ config: () => ({ channels: [] }) })
    const url = `https://discord.com/channels/${elsewhere}${general.guildId}/${general.id}/5`
    const [, shown] = await answersTo(
      discord,
      discord.command(ana, general, 'analyze', { text: COMPLAINT, url }),
      2,
    )
    if (shown?.message == null) throw new Error('no answer to click on')
    await told(discord, discord.click(shown.message, 'Send to review', ana), 2)
    expect((await onlyCase(desk)).comment.venue.ownership).toBe(ownership)
  })

  it('refuses an address that is none', async () => {
    const { discord, general, ana } = await rig()
    const asked = discord.command(ana, general, 'analyze', { text: 'x', url: 'javascript:alert(1)' })
    expect(await told(discord, asked, 2)).toContain('must begin with http:// or https://')
  })

  it('says so when its buttons have expired', async () => {
    const { discord, general, ana, made } = await rig()
    const asked = discord.command(ana, general, 'analyze', { text: COMPLAINT })
    const [, shown] = await answersTo(discord, asked, 2)
    made.clock.pass({ minutes: 61 })
    if (shown?.message == null) throw new Error('no answer to click on')
    expect(await told(discord, discord.click(shown.message, 'Send to review', ana))).toContain('has expired')
  })
})

describe('the menu of a message', () => {
  it('reads the message without any privileged intent, and its reply can be posted there', async () => {
    const { discord, desk, general, ana, sam } = await rig({
      discord: { messageContent: false },
      config: () => ({ channels: [] }),
    })
    const message = discord.say(general, sam, COMPLAINT)
    const [deferred, shown] = await answersTo(
      discord,
      discord.contextMenu(ana, message, 'Analyse comment'),
      2,
    )
    expect(deferred).toMatchObject({ type: 5, ephemeral: true })
    expect(JSON.stringify(shown?.data)).toContain('Reads as criticism')
    if (shown?.message == null) throw new Error('no answer to click on')
    discord.click(shown.message, 'Send to review', ana)
    expect(await onlyCase(desk)).toMatchObject({ source: 'discord', sourceId: message.id, postable: true })
    expect(discord.violations).toEqual([])
  })

  it('reads what somebody passed on', async () => {
    const { discord, general, ana, sam } = await rig()
    const elsewhere = discord.addChannel({ name: 'elsewhere' })
    const passed = discord.say(general, sam, '', { forwards: discord.say(elsewhere, ana, COMPLAINT) })
    expect(await told(discord, discord.contextMenu(ana, passed, 'Analyse comment'), 2)).toContain(
      'Reads as criticism',
    )
  })

  it('says that a message without words has nothing to read', async () => {
    const { discord, general, ana, sam } = await rig()
    const picture = discord.say(general, sam, '', { attachments: [{ id: '1', filename: 'a.png' }] })
    expect(await told(discord, discord.contextMenu(ana, picture, 'Analyse comment'), 2)).toContain('no words')
  })
})

describe('/winnow', () => {
  it('lists the most urgent cases, with the way to their cards', async () => {
    const { discord, desk, general, review, ana, sam } = await rig()
    discord.say(general, sam, COMPLAINT)
    await onlyCase(desk)
    await until(() => expect(discord.messages(review)).toHaveLength(1))
    const listed = await told(discord, discord.command(ana, general, 'winnow queue'), 2)
    expect(listed).toContain('To decide: 1')
    await until(async () => {
      const again = await told(discord, discord.command(ana, general, 'winnow queue'), 2)
      expect(again).toContain(`/${review.id}/${discord.messages(review)[0]?.id}`)
    })
  })

  it('finds a case by its words and shows it with its buttons', async () => {
    const { discord, desk, general, ana, sam } = await rig()
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const typing = discord.autocomplete(ana, general, 'winnow case', { id: 'export' }, 'id')
    const [choices] = await answersTo(discord, typing)
    expect(choices?.data).toMatchObject({ choices: [{ value: one.id }] })
    const [, shown] = await answersTo(
      discord,
      discord.command(ana, general, 'winnow case', { id: one.id }),
      2,
    )
    if (shown?.message == null) throw new Error('no card')
    const taken = discord.click(shown.message, 'Take this case', ana)
    expect(await told(discord, taken, 2)).toContain('held by ana')
    expect((await desk.get(one.id)).claim?.by.name).toBe('ana')
  })

  it('shows nothing to those who may not decide', async () => {
    const { discord, desk, general, eve, sam } = await rig()
    discord.say(general, sam, COMPLAINT)
    const one = await onlyCase(desk)
    const typing = discord.autocomplete(eve, general, 'winnow case', { id: '' }, 'id')
    expect((await answersTo(discord, typing))[0]?.data).toEqual({ choices: [] })
    for (const command of ['winnow queue', 'winnow case'])
      expect(
        await told(
          discord,
          discord.command(eve, general, command, command === 'winnow case' ? { id: one.id } : {}),
        ),
      ).toContain('not among the people who may decide')
  })

  it('says so when there is no such case', async () => {
    const { discord, general, ana } = await rig()
    expect(await told(discord, discord.command(ana, general, 'winnow case', { id: 'nothing' }), 2)).toContain(
      'There is no such case any more.',
    )
  })
})

describe('registering commands', () => {
  it('tells Discord only what changed', async () => {
    const { discord, config } = await rig({ start: false })
    expect(await registerCommands(config)).toEqual({
      created: [],
      changed: [],
      same: ['analyze', 'winnow', 'Analyse comment'],
    })
    const analyze = discord.commands().find(({ body }) => body.name === 'analyze')
    if (analyze === undefined) throw new Error('not registered')
    analyze.body.description = 'something older'
    const writes = () => discord.requests.filter(({ method }) => method === 'POST').length
    const before = writes()
    expect(await registerCommands(config)).toMatchObject({ changed: ['analyze'], created: [] })
    expect(writes() - before).toBe(1)
    expect(discord.commands()).toHaveLength(3)
    expect(discord.violations).toEqual([])
  })

  it('says each command in French and in both Englishes, for moderators, in guilds', async () => {
    const { discord } = await rig({ start: false })
    expect(discord.commands().map(({ body }) => body)).toMatchObject([
      {
        name: 'analyze',
        name_localizations: { fr: 'analyser', 'en-US': 'analyze', 'en-GB': 'analyse' },
        contexts: [0],
      },
      { name: 'winnow', default_member_permissions: 8192 },
      { name_localizations: { fr: 'Analyser le commentaire', 'en-US': 'Analyze comment' } },
    ])
  })
})
