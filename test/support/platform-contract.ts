import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Case, CaseSummary, Desk } from '../../src/core/index.ts'
import { ana } from './desk.ts'

/** A loopback platform with the real adapter connected to it, and people on it. */
export interface PlatformRig {
  readonly desk: Desk
  /**
   * A customer writes in a watched channel, or below their message. @returns a reference to what they wrote
   */
  say(text: string, below?: string): Promise<string>
  edit(message: string, text: string): Promise<void>
  remove(message: string): Promise<void>
  /** The next delivery comes twice. */
  deliverTwice(): void
  /** The case's review card as it stands now, as JSON; undefined: there is none. */
  card(caseId: string): string | undefined
  /** Somebody clicks Approve on the card that they see now. */
  approve(caseId: string, who: 'decider' | 'other decider' | 'stranger'): Promise<void>
  /** What only this person was told, as JSON. */
  told(who: 'decider' | 'other decider' | 'stranger'): string
  /** Our replies below the message, as they can be read there. */
  replies(message: string): readonly string[]
  /** The undo window passes, and what is due is sent. */
  send(): Promise<void>
  close(): Promise<void>
}

const PROBLEM = 'Since the 3.2 update the export stops at 40 % and the file is empty.'
const soon = { timeout: 30_000, interval: 10 }

/** What every platform must do with comments and cards, whatever it looks like. */
export function platformContract(name: string, open: () => Promise<PlatformRig>): void {
  describe(`${name} as a place to work`, () => {
    let rig: PlatformRig
    beforeEach(async () => {
      rig = await open()
    })
    afterEach(() => rig.close())

    const waiting = (): Promise<readonly CaseSummary[]> =>
      rig.desk.list({ status: 'pending' }).then(({ cases }) => cases)
    /** A customer's message, once it is a case with a card. */
    async function opened(text = PROBLEM): Promise<{ message: string; one: Case }> {
      const message = await rig.say(text)
      const [summary] = await vi.waitFor(async () => {
        const cases = await waiting()
        expect(cases).toHaveLength(1)
        return cases
      }, soon)
      const one = await rig.desk.get(summary?.id ?? '')
      await vi.waitFor(() => expect(rig.card(one.id)).toBeDefined(), soon)
      return { message, one }
    }

    it('makes a case of a message, and a card of the case', async () => {
      const { one } = await opened()
      expect(one.comment.text).toBe(PROBLEM)
      expect(one.assessment.verdict).toBe('critic')
      expect(one.postable).toBe(true)
      expect(rig.card(one.id)).toContain('the export stops at 40')
    })

    it('makes one case of a message that is delivered twice', async () => {
      rig.deliverTwice()
      await opened()
      await rig.say('Second message: it crashes when I open the settings.')
      await vi.waitFor(async () => expect(await waiting()).toHaveLength(2), soon)
    })

    it('follows its author: an edit is read again, a deletion withdraws the case', async () => {
      const { message, one } = await opened()
      await rig.edit(message, 'Love the new export, thank you!')
      await vi.waitFor(async () => expect((await rig.desk.get(one.id)).comment.text).toContain('Love'), soon)
      expect((await rig.desk.get(one.id)).assessment.verdict).toBe('neither')
      await vi.waitFor(() => expect(rig.card(one.id)).toContain('Love'), soon)
      await rig.remove(message)
      await vi.waitFor(async () => expect((await rig.desk.get(one.id)).status).toBe('closed'), soon)
    })

    it('keeps what is said below with the case', async () => {
      const { message, one } = await opened()
      await rig.say('It is the same on my phone.', message)
      await vi.waitFor(async () => {
        const { replies } = await rig.desk.get(one.id)
        expect(replies.map(({ text }) => text)).toEqual(['It is the same on my phone.'])
      }, soon)
      expect(await waiting()).toHaveLength(1)
    })

    it('rule 1: a stranger’s click changes nothing, and they are told why', async () => {
      const { message, one } = await opened()
      await rig.approve(one.id, 'stranger')
      await vi.waitFor(() => expect(rig.told('stranger').length).toBeGreaterThan(10), soon)
      expect((await rig.desk.get(one.id)).status).toBe('pending')
      await rig.send()
      expect(rig.replies(message)).toEqual([])
    })

    it('posts what a decider approved, below the comment, once', async () => {
      const { message, one } = await opened()
      await rig.approve(one.id, 'decider')
      await vi.waitFor(async () => expect((await rig.desk.get(one.id)).status).toBe('approved'), soon)
      await rig.send()
      const posted = await rig.desk.get(one.id)
      expect(posted.status).toBe('posted')
      expect(rig.replies(message)).toEqual([posted.approved?.text])
      await rig.send()
      expect(rig.replies(message)).toHaveLength(1)
      expect(posted.replyUrl).toMatch(/^https:\/\//)
    })

    it('rule 6: two people who approve at once post once, and the second is told', async () => {
      const { message, one } = await opened()
      await Promise.all([rig.approve(one.id, 'decider'), rig.approve(one.id, 'other decider')])
      await vi.waitFor(async () => {
        expect((await rig.desk.get(one.id)).status).toBe('approved')
        expect((rig.told('decider') + rig.told('other decider')).length).toBeGreaterThan(10)
      }, soon)
      await rig.send()
      expect(rig.replies(message)).toHaveLength(1)
      const { history } = await rig.desk.get(one.id)
      expect(history.filter(({ action }) => action === 'approve')).toHaveLength(1)
    })

    it('shows on the card what was decided elsewhere', async () => {
      const { one } = await opened()
      const before = rig.card(one.id)
      const { version } = await rig.desk.get(one.id)
      await rig.desk.decide(one.id, { action: 'dismiss', reason: 'handled by phone', version }, ana)
      await vi.waitFor(() => {
        expect(rig.card(one.id)).not.toBe(before)
        expect(rig.card(one.id)).toContain('Ana')
      }, soon)
    })

    it('leaves nothing of a forgotten comment on its card', async () => {
      const { one } = await opened()
      await rig.desk.forget({ caseId: one.id })
      await vi.waitFor(() => {
        expect(rig.card(one.id)).not.toContain('export')
        expect(rig.card(one.id)).not.toContain(one.comment.author.name ?? 'nobody')
      }, soon)
    })
  })
}
