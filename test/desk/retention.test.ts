import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DecisionAction } from '../../src/core/index.ts'
import { ana, closeDesks, comment, temporaryFolder, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const KEPT = { cases: 730, smallTalk: 90 }

async function opened(keep = KEPT) {
  const dataDir = temporaryFolder()
  const test = await testDesk({ keep, asideFrom: ['chat'] }, { dataDir })
  const received = async (text: string, source = 'http', more: object = {}) =>
    (await test.desk.receive(source, comment(text, more))).caseId
  const decide = async (caseId: string, action: DecisionAction, more: object = {}) =>
    test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, ana)
  const left = async () => {
    const ids = []
    for await (const { id } of test.desk.export()) ids.push(id)
    return ids.sort()
  }
  /** Words that any file of the data folder holds. */
  const inFiles = (words: string) =>
    readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes(words))
  return { ...test, received, decide, left, inFiles }
}

describe('what nobody has touched for as long as it is kept', () => {
  it('is erased for good, and no earlier', async () => {
    const { desk, clock, received, decide, left, inFiles } = await opened()
    const dismissed = await received('[detractor] Pruneword crashes.')
    await decide(dismissed, 'dismiss')
    const open = await received('[critic] Nobody decided on this.')
    clock.pass({ days: 729 })
    expect([await desk.eraseAged(), (await left()).length]).toEqual([0, 2])
    await decide(open, 'dismiss')
    clock.pass({ days: 2 })
    expect([await desk.eraseAged(), await left()]).toEqual([1, [open]])
    expect(inFiles('Pruneword')).toEqual([])
    clock.pass({ days: 730 })
    expect([await desk.eraseAged(), await left()]).toEqual([1, []])
  })

  it('goes sooner where it was small talk that nobody had to answer', async () => {
    const { desk, clock, received, left } = await opened()
    await received('Morning all [small]', 'chat')
    const other = await received('It crashes. [critic]', 'chat')
    clock.pass({ days: 91 })
    expect([await desk.eraseAged(), await left()]).toEqual([1, [other]])
  })

  it('takes with it that somebody is the same person elsewhere, with the last case', async () => {
    const { desk, clock, received, decide, inFiles } = await opened()
    const slack = { author: { id: 'U-PRUNE-1' } }
    const forum = { author: { id: 'f-prune-2' } }
    const first = await received('It crashes.', 'http', slack)
    const second = await received('It crashes too.', 'desk', forum)
    await desk.authors.join(first, second, ana)
    await decide(first, 'dismiss')
    clock.pass({ days: 700 })
    const later = await received('And again.', 'http', slack)
    for (const id of [second, later]) await decide(id, 'dismiss')
    clock.pass({ days: 40 })
    expect(await desk.eraseAged()).toBe(1)
    expect((await desk.authors.of(later, { skip: 0, limit: 1 })).same).toHaveLength(1)
    clock.pass({ days: 730 })
    expect(await desk.eraseAged()).toBe(2)
    expect([inFiles('U-PRUNE-1'), inFiles('f-prune-2')]).toEqual([[], []])
    const again = await received('Back again.', 'http', slack)
    await received('Back here too.', 'desk', forum)
    expect((await desk.authors.of(again, { skip: 0, limit: 1 })).same).toEqual([])
  })

  it('stays for ever where the team says so', async () => {
    const { desk, clock, received, left } = await opened({ cases: null, smallTalk: null } as never)
    await received('Morning all [small]', 'chat')
    await received('It crashes. [critic]')
    clock.pass({ days: 36_500 })
    expect([await desk.eraseAged(), (await left()).length]).toEqual([0, 2])
  })

  it('stays while it is under way: to be posted, promised, or a wish to hear nothing from us', async () => {
    const { desk, clock, place, received, decide, left, send } = await opened()
    const promised = await received('[critic] It crashes.')
    await decide(promised, 'approve', { text: 'We are on it. [promise] (Ana, Acme)' })
    await send()
    const unknown = await received('[critic] It stops.')
    place.next.push({ state: 'unknown' } as never)
    await decide(unknown, 'approve', { text: 'It is mended. (Ana, Acme)' })
    await send()
    expect((await desk.get(unknown)).status).toMatch(/approved|uncertain/)
    const wished = await received('[critic] Never write to me again. [leave me]')
    await decide(wished, 'dismiss')
    const gone = await received('[critic] Nul.')
    clock.pass({ days: 4_000 })
    await desk.eraseAged()
    expect(await left()).toEqual([promised, unknown, wished].sort())
    expect(await left()).not.toContain(gone)
  })

  it('stays when somebody takes it up at that very moment', async () => {
    const { storage, another, clock, received, decide, left } = await opened()
    const caseId = await received('[critic] It crashes.')
    clock.pass({ days: 731 })
    const { store } = storage
    const meanwhile: typeof store = {
      ...store,
      async agedCases(...given) {
        const found = await store.agedCases(...given)
        await decide(caseId, 'dismiss')
        return found
      },
    }
    expect([await another({ store: meanwhile }).eraseAged(), await left()]).toEqual([0, [caseId]])
  })

  it('does not come back with the same comment, and is told to whoever shows it', async () => {
    const { desk, clock, changes, received, left } = await opened()
    const caseId = await received('[critic] It crashes.', 'http', { id: 'c-old' })
    clock.pass({ days: 731 })
    await desk.eraseAged()
    expect(changes.at(-1)).toMatchObject({ caseId, status: 'closed', by: 'winnow' })
    await received('[critic] It crashes.', 'http', { id: 'c-old' })
    expect(await left()).toEqual([])
  })

  it('goes by itself: some minutes after the start, and then day by day', async () => {
    const { desk, clock, received, left } = await opened()
    const old = await received('[critic] It crashes.')
    clock.pass({ days: 731 })
    await desk.start()
    expect(await left()).toEqual([old])
    const erased = async (byDay: () => void) => {
      for (let turn = 0; turn < 200 && (await left()).length > 0; turn++) {
        await new Promise((resolve) => setImmediate(resolve))
        byDay()
      }
      expect(await left()).toEqual([])
    }
    clock.pass({ minutes: 10 })
    await erased(() => undefined)
    await received('[critic] It stops.')
    clock.pass({ days: 731 })
    await erased(() => clock.pass({ days: 1 }))
    await desk.stop()
  })
})
