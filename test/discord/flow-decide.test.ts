import { afterEach, describe, expect, it } from 'vitest'
import { FOR } from '../../adapters/discord/interactions/who.ts'
import type { Case } from '../../src/core/index.ts'
import { comment } from '../support/desk.ts'
import type { Message } from '../support/discord/index.ts'
import { answersTo, cardWith, closeRigs, everything, onlyCase, type Rig, rig, told, until } from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'

/** A complaint came in, and its card stands in the review channel. */
async function withCard(...options: Parameters<typeof rig>): Promise<Rig & { one: Case; card: Message }> {
  const all = await rig(...options)
  all.discord.say(all.general, all.sam, COMPLAINT)
  const one = await onlyCase(all.desk)
  return { ...all, one, card: await cardWith(all, 'Approve and post to #general') }
}

const status = ({ desk, one }: { desk: Rig['desk']; one: Case }, wanted: Case['status']) =>
  until(async () => expect((await desk.get(one.id)).status).toBe(wanted))

describe('deciding on Discord', () => {
  it('rule 1: a click of somebody who may not decide does nothing, on every button', async () => {
    const { discord, desk, one, card, eve } = await withCard()
    for (const label of ['Approve and post to #general', 'Edit', 'Dismiss', 'Take this case'])
      expect(await told(discord, discord.click(card, label, eve))).toContain(
        'not among the people who may decide',
      )
    const chosen = discord.selectMenu(card, 'Another way to answer', ['ignore'], eve)
    expect(await told(discord, chosen)).toContain('not among the people who may decide')
    const corrected = discord.selectMenu(card, 'Correct the reading', ['detractor'], eve)
    expect(await told(discord, corrected)).toContain('not among the people who may decide')
    expect((await desk.get(one.id)).version).toBe(one.version)
  })

  it('reasons are for everybody: who may not decide sees why, and the whole comment', async () => {
    const all = await rig()
    const { discord, desk, eve } = all
    const { caseId } = await desk.receive('http', comment(`${COMPLAINT} ${'And again. '.repeat(300)}`))
    const card = await cardWith(all, 'Show all')
    expect(await told(discord, discord.click(card, 'Why not the others?', eve))).toContain(
      'Other ways, and why',
    )
    const opened = discord.click(card, 'Show all', eve)
    expect(await told(discord, opened)).toContain('Part 1 of')
    const page = await until(
      () => discord.answers(opened)[0]?.message ?? Promise.reject(new Error('no page')),
    )
    expect(await told(discord, discord.click(page, 'Further', eve))).toContain('Part 2 of')
    expect((await desk.get(caseId)).history).toHaveLength(1)
  })

  it.each(
    Object.entries(FOR),
  )('rule 1: what changes a case is for deciders only: %s is for %s', (ask, who) => {
    expect(who === 'everybody').toBe(
      ['others', 'all', 'reply', 'send', 'look-others', 'look-all'].includes(ask),
    )
  })

  it('the reading is corrected on the card, which then says so and offers the others', async () => {
    const all = await withCard()
    all.discord.selectMenu(all.card, 'Correct the reading', ['neither'], all.ana)
    await until(async () => expect((await all.desk.get(all.one.id)).reclassified).toBe('neither'))
    const card = await cardWith(all, 'corrected by a person')
    expect(() => all.discord.selectMenu(card, 'Correct the reading', ['neither'], all.ana)).toThrow(
      'no neither',
    )
  })

  it(
    'rule 1: a false alarm is lifted by one of those who ' + 'decide, and then the case is like any other',
    async () => {
      const all = await rig()
      const { discord, desk, ana, eve } = all
      discord.say(all.general, all.sam, 'I want to kill myself')
      const one = await onlyCase(desk)
      const lift = 'Treat it like any other comment'
      const card = await cardWith(all, lift)
      expect(await told(discord, discord.click(card, lift, eve))).toContain(
        'not among the people who may decide',
      )
      expect((await desk.get(one.id)).assessment.hold).toBeDefined()
      discord.click(card, lift, ana)
      await until(async () => expect((await desk.get(one.id)).assessment.hold).toBeUndefined())
      const after = await cardWith(all, 'Correct the reading')
      expect(everything(after)).not.toContain(lift)
    },
  )

  it('rule 1: a window sent off by somebody who lost the right meanwhile does nothing', async () => {
    const { discord, desk, one, card, ana, config } = await withCard()
    const opened = discord.click(card, 'Dismiss', ana)
    await answersTo(discord, opened)
    discord.guild.members.set(
      ana.id,
      discord.guild.members.get(ana.id)?.filter((role) => role !== config.deciders[0]) ?? [],
    )
    const sent = discord.submitModal(opened, { reason: 'because' })
    expect(await told(discord, sent)).toContain('not among the people who may decide')
    expect((await desk.get(one.id)).status).toBe('pending')
  })

  it('a double click approves once, and is not scolded for it', async () => {
    const all = await withCard()
    const { discord, general, card, ana } = all
    const clicks = [1, 2].map(() => discord.click(card, 'Approve and post to #general', ana))
    await status(all, 'approved')
    const answers = await Promise.all(clicks.map((click) => answersTo(discord, click)))
    expect(answers.every(([first]) => first?.type === 6)).toBe(true)
    expect(clicks.flatMap((click) => discord.answers(click))).toHaveLength(2)
    await all.send()
    await until(() => expect(discord.messages(general).filter(({ author }) => author.bot)).toHaveLength(1))
  })

  it('the same case approved on Discord and elsewhere at the same instant posts once', async () => {
    const all = await withCard()
    const { discord, desk, general, one, card, ana } = all
    discord.click(card, 'Approve and post to #general', ana)
    const slack = { id: 'desk:ana', name: 'Ana', place: 'slack' } as const
    await desk.decide(one.id, { action: 'approve', version: one.version }, slack).catch(() => undefined)
    await status(all, 'approved')
    await all.send()
    await status(all, 'posted')
    expect(discord.messages(general).filter(({ author }) => author.bot)).toHaveLength(1)
  })

  it('a stale card is explained, and decides nothing', async () => {
    const { discord, desk, one, card, ana } = await withCard()
    const stale = { ...card, components: [...card.components] }
    const edit = { action: 'edit', version: one.version, text: 'On it. (Ana, Acme)' } as const
    await desk.decide(one.id, edit, { id: 'desk:ana', name: 'Ana', place: 'slack' })
    await until(() => expect(everything(card)).toContain('On it.'))
    for (const label of ['Dismiss', 'Approve and post to #general'])
      await until(async () =>
        expect(await told(discord, discord.click(stale, label, ana), label === 'Dismiss' ? 1 : 2)).toContain(
          'Somebody was faster. Ana saved a draft in Slack.',
        ),
      )
    expect((await desk.get(one.id)).status).toBe('pending')
  })

  it('somebody who took the case in between is no reason to begin anew', async () => {
    const all = await withCard()
    const { discord, card, ana } = all
    const stale = { ...card, components: [...card.components] }
    discord.click(card, 'Take this case', ana)
    await until(() => expect(everything(card)).toContain('held by ana'))
    discord.click(stale, 'Approve and post to #general', ana)
    await status(all, 'approved')
  })

  it('an edited reply is saved, shown, and is what is approved', async () => {
    const all = await withCard()
    const { discord, general, card, ana } = all
    const opened = discord.click(card, 'Edit', ana)
    const [first] = await answersTo(discord, opened)
    expect(first).toMatchObject({ type: 9 })
    discord.submitModal(opened, { text: 'We are on it *today*. (Ana, Acme)', way: ['answer'] })
    await until(() => expect(everything(card)).toContain('We are on it \\\\*today\\\\*.'))
    discord.click(card, 'Approve and post to #general', ana)
    await status(all, 'approved')
    await all.send()
    await until(() =>
      expect(discord.messages(general).at(-1)?.content).toBe('We are on it \\*today\\*. (Ana, Acme)'),
    )
  })

  it(
    'an edited reply is approved from the window at once, where that is chosen, and posted as it was ' +
      'written',
    async () => {
      const all = await withCard()
      const { discord, general, card, ana } = all
      const opened = discord.click(card, 'Edit', ana)
      await answersTo(discord, opened)
      expect(JSON.stringify(opened.modal)).toContain('"label":"Approve and post"')
      discord.submitModal(opened, { text: 'Mended in 2.4. (Ana, Acme)', way: ['answer'], after: ['approve'] })
      await status(all, 'approved')
      await all.send()
      await until(() => expect(discord.messages(general).at(-1)?.content).toBe('Mended in 2.4. (Ana, Acme)'))
    },
  )

  describe('where two people approve', () => {
    const two = { desk: { secondYes: ['all'] } }
    const TEXT = 'Mended in 2.4. (Ana, Acme)'
    const atDesk = { id: 'desk:ana', name: 'Ana at the desk', place: 'desk' } as const

    it('the window gives the second yes to what it shows, unchanged', async () => {
      const all = await withCard(two)
      const { discord, desk, one, card, ana } = all
      await desk.decide(one.id, { action: 'approve', version: one.version, text: TEXT }, atDesk)
      await until(() => expect(everything(card)).toContain('Ana at the desk said yes to this text.'))
      const opened = discord.click(card, 'Edit', ana)
      await answersTo(discord, opened)
      discord.submitModal(opened, { text: TEXT, way: ['answer'], after: ['approve'] })
      await status(all, 'approved')
    })

    it('who says both is told that the second is somebody else’s', async () => {
      const { discord, desk, one, card, ana } = await withCard(two)
      discord.click(card, 'Approve and post to #general', ana)
      await until(() => expect(everything(card)).toContain('said yes to this text.'))
      const again = discord.click(card, 'Approve and post to #general', ana)
      expect(await told(discord, again, 2)).toContain('the second yes is somebody else’s')
      expect((await desk.get(one.id)).status).toBe('pending')
    })

    it('a yes to saying nothing is none to the draft', async () => {
      const all = await rig(two)
      const { discord, desk } = all
      discord.say(all.general, all.sam, 'lol what a joke of a company')
      const one = await onlyCase(desk)
      const card = await cardWith(all, 'Dismiss')
      await desk.decide(one.id, { action: 'approve', version: one.version, strategy: 'ignore' }, atDesk)
      await until(() => expect(everything(card)).toContain('said yes to leaving this unanswered.'))
    })
  })

  it('what stands in the way of that is said, and the draft is kept', async () => {
    const all = await withCard()
    const { discord, desk, one, card, ana } = all
    const opened = discord.click(card, 'Edit', ana)
    await answersTo(discord, opened)
    const text = `${'*'.repeat(1_200)} (Ana, Acme)`
    const sent = discord.submitModal(opened, { text, way: ['answer'], after: ['approve'] })
    expect(await told(discord, sent, 2)).toContain('special characters protected')
    expect(await desk.get(one.id)).toMatchObject({ status: 'pending', draft: { text } })
  })

  it('a text written while somebody else was faster comes back to its writer', async () => {
    const { discord, desk, one, card, ana } = await withCard()
    const opened = discord.click(card, 'Edit', ana)
    await answersTo(discord, opened)
    await desk.decide(
      one.id,
      { action: 'dismiss', version: one.version },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    const sent = discord.submitModal(opened, { text: 'My careful words. (Ana, Acme)' })
    const said = await told(discord, sent, 2)
    expect(said).toContain('Ana dismissed on the desk')
    expect(said).toContain('My careful words. (Ana, Acme)')
  })

  it(
    'another way to answer opens its own draft; silence ' + 'is refused where a problem is reported',
    async () => {
      const all = await withCard()
      const { discord, desk, one, card, ana } = all
      const opened = discord.selectMenu(card, 'Another way to answer', ['ask-to-elaborate'], ana)
      const [modal] = await answersTo(discord, opened)
      expect(modal?.type).toBe(9)
      discord.selectMenu(card, 'Another way to answer', ['ignore'], ana)
      await until(() => expect(everything(card)).toContain('Approve saying nothing'))
      const refused = discord.click(card, 'Approve saying nothing, and close', ana)
      expect(await told(discord, refused, 2)).toContain('it cannot be met with silence')
      expect((await desk.get(one.id)).status).toBe('pending')
    },
  )

  it('dismissing keeps the reason, and undo takes it back', async () => {
    const all = await withCard()
    const { discord, desk, one, card, ana } = all
    const opened = discord.click(card, 'Dismiss', ana)
    await answersTo(discord, opened)
    discord.submitModal(opened, { reason: 'already answered by mail' })
    await status(all, 'dismissed')
    expect((await desk.get(one.id)).history.at(-1)).toMatchObject({
      action: 'dismiss',
      reason: 'already answered by mail',
      actor: { id: `discord:${ana.id}`, name: 'ana' },
      place: 'discord',
    })
    await until(() => expect(everything(card)).toContain('Dismissed. Nothing was sent.'))
    discord.click(card, 'Undo', ana)
    await status(all, 'pending')
    await until(() => expect(everything(card)).toContain('Approve and post to #general'))
    expect(everything(card)).toContain('undid the last step')
  })

  it('what one person holds, another is not let near, but may take over', async () => {
    const all = await withCard()
    const { discord, desk, one, card, config } = all
    const ben = discord.addUser('ben', { roles: [...config.deciders] })
    discord.click(card, 'Take this case', all.ana)
    await until(() => expect(everything(card)).toContain('held by ana'))
    const refused = discord.click(card, 'Approve and post to #general', ben)
    expect(await told(discord, refused, 2)).toContain('ana holds this case. Wait, or take it over.')
    discord.click(card, 'Take it over', ben)
    await until(async () => expect((await desk.get(one.id)).claim?.by.name).toBe('ben'))
  })
})

describe('a reply of unknown arrival', () => {
  it('is found at once where it stands, and nobody is asked', async () => {
    const all = await withCard()
    const { discord, card, ana } = all
    discord.dropAnswerOf('POST /channels/:channel/messages')
    discord.click(card, 'Approve and post to #general', ana)
    await status(all, 'approved')
    await all.send()
    await status(all, 'posted')
    expect(discord.messages(all.general).filter(({ author }) => author.bot)).toHaveLength(1)
  })
})
