import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskService } from '../../src/desk/index.ts'
import { ana, ben, closeDesks, comment, type TestDesk, testDesk, type Where } from './desk.ts'

/** What must hold when several processes share a database. `where` gives an empty one each time. */
export function deskContract(where: () => Promise<Where>): void {
  describe('desks that share it', () => {
    let one: TestDesk
    let two: TestDesk
    let first: DeskService
    let second: DeskService

    beforeEach(async () => {
      const shared = await where()
      one = await testDesk({ owner: 'one' }, shared)
      two = await testDesk({ owner: 'two', posters: [one.place] }, shared)
      first = one.desk
      second = two.desk
    })
    afterEach(closeDesks)

    it('make one case of a comment that both are told at the same instant', async () => {
      const said = comment('[critic] It crashes')
      const told = await Promise.all(
        [first, second, first, second, first, second].map((desk) => desk.receive('http', said)),
      )
      expect(new Set(told.map(({ caseId }) => caseId)).size).toBe(1)
      expect(told.filter(({ created }) => created)).toHaveLength(1)
      expect((await first.counts()).pending).toBe(1)
      expect((await first.get(told[0]?.caseId ?? '')).history).toHaveLength(1)
    })

    it('read every comment once, whoever took it in', async () => {
      const texts = Array.from({ length: 12 }, (_, at) => `[critic] number ${at}`)
      await Promise.all(
        texts.map((text, at) => (at % 2 === 0 ? first : second).receive('http', comment(text))),
      )
      await Promise.all([first.readWaiting(), second.readWaiting()])
      const { cases } = await first.list({ limit: 50 })
      expect(cases.map(({ unread, version, verdict }) => [unread, version, verdict])).toEqual(
        texts.map(() => [null, 1, 'critic']),
      )
    })

    it('let one of two decisions at the same instant win, and call the other stale', async () => {
      for (let round = 0; round < 5; round++) {
        const { caseId } = await first.receive('http', comment('[critic] It crashes'))
        const outcomes = await Promise.allSettled([
          first.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana),
          second.decide(caseId, { action: 'dismiss', version: 1 }, ben),
        ])
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
        expect(lost).toHaveLength(1)
        expect(lost[0]?.reason).toMatchObject({ code: 'stale_version' })
        const after = await first.get(caseId)
        expect(after.version).toBe(2)
        expect(after.history).toHaveLength(2)
      }
    })

    it('send an approved reply once, however many look', async () => {
      const cases = await Promise.all(
        Array.from({ length: 6 }, () => first.receive('http', comment('[critic] It crashes'))),
      )
      for (const { caseId } of cases)
        await first.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
      one.clock.pass({ seconds: 5 })
      two.clock.pass({ seconds: 5 })
      await Promise.all([first.dispatch(), second.dispatch(), first.dispatch(), second.dispatch()])
      await Promise.all([first.dispatch(), second.dispatch()])
      expect(one.place.posted.map(({ caseId }) => caseId).sort()).toEqual(
        cases.map(({ caseId }) => caseId).sort(),
      )
      expect((await second.counts()).posted).toBe(6)
    })

    it('post no more in a day than it may have, however many look', async () => {
      const posters = [one.place]
      const [a, b] = [one, two].map((desk) => desk.another({ posters, postsADay: 4, owner: 'capped' }))
      const ids: string[] = []
      for (let count = 0; count < 8; count++)
        ids.push((await first.receive('http', comment('[critic] It crashes'))).caseId)
      for (const id of ids)
        await first.decide(id, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
      one.clock.pass({ seconds: 5 })
      two.clock.pass({ seconds: 5 })
      await Promise.all([a?.dispatch(), b?.dispatch(), a?.dispatch(), b?.dispatch()])
      await a?.dispatch()
      expect(one.place.posted).toHaveLength(4)
      expect(await first.counts()).toMatchObject({ posted: 4, approved: 4 })
    })

    it('ask a person once in a conversation, though two decide at the same instant', async () => {
      const author = { id: 'sam' }
      const url = 'https://forum.example/t/1'
      const told = await Promise.all(
        ['a', 'b'].map((text) => first.receive('http', comment(`[detractor] ${text}`, { author, url }))),
      )
      const ask = { action: 'approve', strategy: 'ask-to-elaborate', version: 1, text: 'Why? (Ana)' } as const
      const outcomes = await Promise.allSettled([
        first.decide(told[0]?.caseId ?? '', ask, ana),
        second.decide(told[1]?.caseId ?? '', ask, ben),
      ])
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
      expect(lost).toHaveLength(1)
      expect(lost[0]?.reason).toMatchObject({ code: 'draft_refused' })
    })

    it('leave alone a reply that a living process has in hand', async () => {
      const { caseId } = await first.receive('http', comment('[critic] It crashes'))
      await first.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
      let arrive: (outcome: { state: 'posted' }) => void = () => undefined
      one.place.next.push(new Promise((resolve) => (arrive = resolve)))
      one.clock.pass({ seconds: 5 })
      const sending = first.dispatch()
      while (one.place.posted.length === 0) await new Promise((resolve) => setImmediate(resolve))
      two.clock.pass({ seconds: 29 })
      await second.dispatch()
      expect((await second.get(caseId)).status).toBe('approved')
      arrive({ state: 'posted' })
      await sending
      expect((await second.get(caseId)).status).toBe('posted')
      expect(one.place.posted).toHaveLength(1)
    })

    it('forget the same person for both', async () => {
      const { caseId } = await first.receive('http', comment('[critic]', { author: { id: 'sam' } }))
      await second.forget({ author: 'sam' })
      await expect(first.get(caseId)).rejects.toMatchObject({ code: 'not_found' })
    })
  })
}
