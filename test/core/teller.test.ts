import { describe, expect, it, vi } from 'vitest'
import type { Case } from '../../src/core/index.ts'
import type { Notice } from '../../src/core/notice.ts'
import { createTeller } from '../../src/core/teller.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, comment, testDesk } from '../support/desk.ts'

/** A case that waits, below which its author wrote again. */
async function saidBelow(answers: (number | undefined)[]) {
  const made = await testDesk()
  const clock = manualClock()
  const { caseId } = await made.desk.receive('http', comment('It crashes. [critic]', { id: 'first' }))
  const told: Notice['kind'][] = []
  const teller = createTeller(
    made.desk,
    {
      records: made.storage.records,
      clock,
      timers: clock.timers,
      report: (error) => made.reported.push(error),
    },
    {
      kind: 'test-told',
      language: () => 'en',
      drawn: async () => 1,
      turn: async () => {},
      async tell(_, { kind }) {
        told.push(kind)
        return answers.shift()
      },
    },
  )
  const say = async (text: string) => {
    await made.desk.said('http', 'first', comment(text), {})
    teller.look(caseId)
  }
  const times = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count))
  return { ...made, clock, told, say, times, kase: (): Promise<Case> => made.desk.get(caseId) }
}

describe('what is told below a card', () => {
  it('and could not be posted just now is told as soon as the place takes it', async () => {
    const { clock, say, times, told } = await saidBelow([6, undefined])
    await say('On Firefox only.')
    await times(1)
    clock.pass({ seconds: 5 })
    expect(told).toHaveLength(1)
    await vi.waitFor(() => {
      clock.pass({ seconds: 1 })
      expect(told).toEqual(['said', 'said'])
    })
    await closeDesks()
  })

  it(
    'new words are told together, ten minutes apart, ' + 'also where the second telling had to wait',
    async () => {
      const { clock, say, times, told } = await saidBelow([undefined, 6, undefined])
      await say('On Firefox only.')
      await times(1)
      await say('And on Chrome.')
      await vi.waitFor(() => expect(clock.waiting()).toBeGreaterThan(0))
      clock.pass({ minutes: 9 })
      expect(told).toHaveLength(1)
      await vi.waitFor(() => {
        clock.pass({ seconds: 30 })
        expect(told).toHaveLength(3)
      })
      await closeDesks()
    },
  )
})
