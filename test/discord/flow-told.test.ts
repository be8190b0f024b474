import { afterEach, describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../src/core/index.ts'
import type { Message } from '../support/discord/index.ts'
import {
  cardWith,
  closeRigs,
  everything,
  onlyCase,
  type Rig,
  type RigOptions,
  rig,
  told,
  until,
} from './rig.ts'

afterEach(closeRigs)

const COMPLAINT = 'Since version 2.3 the export crashes every time I press Save. Please fix it!'
const MENDED = 'It is fixed: check again'
const POST = 'POST /channels/:channel/messages'

type Standing = Rig & { comment: Message; caseId: string; card: Message }

/** A complaint whose proposed answer Ana approved. */
async function approved(options: RigOptions = {}): Promise<Standing> {
  const all = await rig(options)
  const comment = all.discord.say(all.general, all.sam, COMPLAINT)
  const { id: caseId } = await onlyCase(all.desk)
  const card = await cardWith(all, 'Approve and post to #general')
  all.discord.click(card, 'Approve and post to #general', all.ana)
  await statusIs({ ...all, caseId }, 'approved')
  return { ...all, comment, caseId, card }
}
const statusIs = ({ desk, caseId }: Pick<Standing, 'desk' | 'caseId'>, status: CaseStatus) =>
  until(async () => expect((await desk.get(caseId)).status).toBe(status))

/** What was told below a card. */
const below = ({ discord, review, card }: Standing) =>
  discord.messages(review).filter(({ replyTo }) => replyTo?.id === card.id)
const replies = ({ discord, general }: Rig) =>
  discord.messages(general).filter(({ author }) => author.id === discord.bot.id)

describe('a reply that Discord refused', () => {
  it(
    'says why in plain words, calls who approved, and is ' + 'not offered again until the cause is gone',
    async () => {
      const all = await approved()
      const { discord, general, ana, eve, desk, caseId, card } = all
      discord.deny('SendMessages', { channel: general, silently: true })
      await all.send()
      await until(() => expect(everything(card)).toContain(MENDED))
      expect(everything(card)).toContain('A permission is missing: give Winnow')
      expect(everything(card)).not.toMatch(/"label":"(?:Approve|Try again)/)
      await until(() => expect(below(all)).toHaveLength(1))
      expect(below(all)[0]?.content).toMatch(
        new RegExp(`^<@${ana.id}> Your approved reply was not posted: the site refused it`),
      )
      const told_ = discord.requests.findLast(({ body }) => String(body.content).startsWith('<@'))
      expect(told_?.body.allowed_mentions).toEqual({ parse: [], users: [ana.id], replied_user: false })

      // An old card's button, somebody without the right, and who says so too early.
      const { version } = await desk.get(caseId)
      await expect(
        desk.decide(caseId, { action: 'approve', version }, { id: 'desk:ana', name: 'Ana', place: 'desk' }),
      ).rejects.toMatchObject({ code: 'not_possible' })
      expect(await told(discord, discord.click(card, MENDED, eve))).toContain('not among the people')
      expect(await told(discord, discord.click(card, MENDED, ana), 2)).toContain('has not changed yet')

      discord.allow('SendMessages', { channel: general })
      await until(() => expect(everything(card)).toContain('Try again to post to #general'))
      discord.click(card, 'Try again to post to #general', ana)
      await statusIs(all, 'approved')
      await all.send()
      await statusIs(all, 'posted')
      expect(replies(all)).toHaveLength(1)
      expect(below(all)).toHaveLength(1)
    },
  )

  it('for its text is offered again once the text is another one', async () => {
    const all = await approved()
    const { discord, ana, desk, caseId, card } = all
    discord.refuse(POST, 400, 200000)
    await all.send()
    await until(() => expect(everything(card)).toContain('AutoMod stopped the reply'))
    expect(everything(card)).not.toMatch(/"label":"(?:Approve|Try again|It is fixed)/)
    const opened = discord.click(card, 'Edit', ana)
    await until(() => expect(opened.modal).not.toBeNull())
    discord.submitModal(opened, { text: 'Thanks, we look into it. (Ana, Acme)', way: ['answer'] })
    await until(async () => expect((await desk.get(caseId)).draft?.text).toContain('Thanks, we look'))
    await until(() => expect(everything(card)).toContain('Try again to post'))
  })
})

describe('a card', () => {
  it(
    'says in its notification how it reads, who, where and the first words, and counts the time for ' +
      'Undo',
    async () => {
      const { card, made } = await approved()
      const at = Math.floor((made.clock.now().getTime() + 5_000) / 1_000)
      await until(() =>
        expect(everything(card)).toContain(`Will be posted <t:${at}:R>. Until then it can be undone.`),
      )
      expect(card.content).toMatch(/ · critic · sam · #general: Since version 2\.3 the export crashes/)
    },
  )
})

describe('what else is told below a card', () => {
  it('an unknown arrival, to who approved', async () => {
    const all = await approved()
    const { discord, ana, caseId, made, desk } = all
    discord.finishLate(POST)
    await all.send()
    made.clock.pass({ seconds: 61 })
    await desk.dispatch()
    await statusIs({ desk, caseId }, 'uncertain')
    await until(() => expect(below(all).at(-1)?.content).toContain(`<@${ana.id}> We don’t know whether`))
  })

  it('new words below an undecided comment, together and not over and over', async () => {
    const all = await rig()
    const { discord, general, sam } = all
    const comment = discord.say(general, sam, COMPLAINT)
    const { id: caseId } = await onlyCase(all.desk)
    const card = await cardWith(all, 'Approve and post to #general')
    const standing = { ...all, comment, caseId, card }
    const say = (text: string) => discord.say(general, sam, text, { replyTo: comment })
    say('On Firefox only.')
    await until(() =>
      expect(below(standing).map(({ content }) => content)).toEqual([
        'Something was said below the comment since.',
      ]),
    )
    say('And on Chrome.')
    say('And at night.')
    await until(() => expect(everything(card)).toContain('And at night.'))
    expect(below(standing)).toHaveLength(1)
  })
})
