import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Look, PostOutcome } from '../../src/core/index.ts'
import {
  ana,
  closeDesks,
  comment,
  type FakePlace,
  fakePlace,
  type TestDesk,
  testDesk,
} from '../support/desk.ts'

/** A place that says how the comment stands, each time that it is asked. */
interface Looking extends FakePlace {
  looks: (Look | Error)[]
  readonly looked: string[]
}

function lookingPlace(): Looking {
  const place: Looking = {
    ...fakePlace(),
    looks: [],
    looked: [],
    async look(reply) {
      place.looked.push(reply.comment.text)
      const next = place.looks.shift() ?? { state: 'same' }
      if (next instanceof Error) throw next
      return next
    },
  }
  return place
}

let test: TestDesk
let place: Looking
beforeEach(async () => {
  place = lookingPlace()
  test = await testDesk({ posters: [place] })
})
afterEach(closeDesks)

const maya = { id: 'maya', name: 'Maya' }
const said = comment('[critic] It crashes in 4.2', { id: 'm1', author: maya })
const words = 'Thank you. We are on it. (Ana, Acme)'
const busy: PostOutcome = { state: 'retry', why: 'busy' }
const now = (text: string) => ({ ...said, text })
const below = (id: string, text: string, author = maya) => comment(text, { id, author })

async function approved(strategy: 'ask-to-elaborate' | null = null) {
  const { caseId } = await test.desk.receive('http', said)
  const { version } = await test.desk.get(caseId)
  await test.desk.decide(caseId, { action: 'approve', version, strategy, text: words }, ana)
  return caseId
}
const sends = async () => {
  await test.send()
  return place.posted.length
}
const last = async (caseId: string) => (await test.desk.get(caseId)).history.at(-1)

describe('rule 13: while an approved reply waits to be sent', () => {
  it('the comment is deleted: nothing is posted, the case is closed, and its words are gone', async () => {
    const caseId = await approved('ask-to-elaborate')
    await test.desk.deleted('http', 'm1')
    expect(await sends()).toBe(0)
    const after = await test.desk.get(caseId)
    expect(after).toMatchObject({ status: 'closed', approved: null, draft: null, sending: null })
    expect(after.comment).toMatchObject({ text: '', author: maya })
    expect(JSON.stringify([after.comment, after.assessment, after.proposal])).not.toContain('crashes')
    expect(await last(caseId)).toMatchObject({ action: 'comment-deleted', from: 'approved', to: 'closed' })
    await expect(
      test.desk.decide(caseId, { action: 'reopen', version: after.version }, ana),
    ).rejects.toMatchObject({ code: 'not_possible' })
    expect((await test.desk.list({ search: 'crashes' })).cases).toEqual([])
  })

  it(
    'it is changed: the send stops, and the case comes back ' + 'with both texts and the reply as a draft',
    async () => {
      const caseId = await approved('ask-to-elaborate')
      await test.desk.edited('http', now('[critic] It crashes in 4.3'))
      expect(await sends()).toBe(0)
      const after = await test.desk.get(caseId)
      expect(after).toMatchObject({
        status: 'pending',
        unread: null,
        comment: { text: '[critic] It crashes in 4.3' },
        returned: { kind: 'edited', text: '[critic] It crashes in 4.2', tries: 0 },
        draft: { text: words, strategy: 'ask-to-elaborate' },
      })
      // Nobody was asked, so the same answer may be approved anew.
      await test.desk.decide(
        caseId,
        { action: 'approve', version: after.version, strategy: 'ask-to-elaborate', text: words },
        ana,
      )
      expect(await sends()).toBe(1)
      expect((await test.desk.get(caseId)).status).toBe('awaiting-answer')
    },
  )

  it('its author writes below it: the send stops, and the case comes back with what was said', async () => {
    const caseId = await approved()
    await test.desk.said('http', 'm1', below('m2', 'Found it myself, sorry!'))
    expect(await sends()).toBe(0)
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'pending',
      returned: { kind: 'said-below' },
      replies: [{ text: 'Found it myself, sorry!' }],
      draft: { text: words },
    })
  })

  it('somebody else writes below it, or one of us: it is sent', async () => {
    await approved()
    await test.desk.said('http', 'm1', below('m2', 'Same here.', { id: 'joe', name: 'Joe' }))
    await test.desk.said('http', 'm1', below('m3', 'Looking into it.'), { fromUs: true })
    expect(await sends()).toBe(1)
  })

  it('where a human pastes the reply, it comes back to them just so', async () => {
    test = await testDesk({ posters: [] })
    const caseId = await approved()
    await test.desk.edited('http', now('Never mind.'))
    expect(await test.desk.get(caseId)).toMatchObject({ status: 'pending', returned: { kind: 'edited' } })
  })

  it('an edit after the deletion brings no words back', async () => {
    const caseId = await approved()
    await test.desk.deleted('http', 'm1')
    await test.desk.edited('http', now('[critic] It crashes in 4.3'))
    expect(await test.desk.get(caseId)).toMatchObject({ status: 'closed', comment: { text: '' } })
  })
})

describe('rule 13: while a send is retried', () => {
  it.each([
    ['deleted', () => test.desk.deleted('http', 'm1'), 'closed'],
    ['changed', () => test.desk.edited('http', now('Solved.')), 'pending'],
    ['added to', () => test.desk.said('http', 'm1', below('m2', 'Solved.')), 'pending'],
  ] as const)('the comment is %s: it is not tried again', async (_, happens, leadsTo) => {
    const caseId = await approved()
    place.next.push(busy)
    expect(await sends()).toBe(1)
    await happens()
    test.clock.pass({ minutes: 120 })
    await test.desk.dispatch()
    expect(place.posted).toHaveLength(1)
    expect((await test.desk.get(caseId)).status).toBe(leadsTo)
  })

  it('a first try that may have arrived leaves it uncertain, and sent again is nothing', async () => {
    const caseId = await approved()
    place.next.push({ state: 'unknown', why: 'the line broke' })
    await test.send()
    await test.desk.decide(caseId, { action: 'resend', version: (await test.desk.get(caseId)).version }, ana)
    await test.desk.deleted('http', 'm1')
    await test.desk.dispatch()
    expect(place.posted).toHaveLength(1)
    const after = await test.desk.get(caseId)
    expect(after).toMatchObject({ status: 'uncertain', comment: { text: '' } })
    await expect(
      test.desk.decide(caseId, { action: 'resend', version: after.version }, ana),
    ).rejects.toMatchObject({ code: 'not_possible' })
  })
})

describe('rule 13: while a try is under way', () => {
  /** The try has begun; what ends it is returned. */
  async function underWay() {
    const caseId = await approved()
    let end: (outcome: PostOutcome) => void = () => undefined
    place.next.push(new Promise((resolve) => (end = resolve)))
    test.clock.pass({ seconds: 5 })
    const trying = test.desk.dispatch()
    while (place.posted.length === 0) await new Promise((resolve) => setImmediate(resolve))
    return {
      caseId,
      async ends(outcome: PostOutcome) {
        end(outcome)
        await trying
        return test.desk.get(caseId)
      },
    }
  }

  it('an edit is waited with: not posted, it comes back with both texts', async () => {
    const { caseId, ends } = await underWay()
    await test.desk.edited('http', now('[detractor] Bravo.'))
    await test.desk.said('http', 'm1', below('m2', 'Really.'))
    expect((await test.desk.get(caseId)).status).toBe('approved')
    expect(await ends(busy)).toMatchObject({
      status: 'pending',
      comment: { text: '[detractor] Bravo.' },
      returned: { kind: 'edited', text: '[critic] It crashes in 4.2' },
      draft: { text: words },
    })
    await test.desk.readWaiting()
    expect((await test.desk.get(caseId)).assessment.verdict).toBe('detractor')
    expect(await sends()).toBe(1)
  })

  it('an edit that its author takes back leaves the comment as it reads', async () => {
    const { caseId, ends } = await underWay()
    await test.desk.edited('http', now('[detractor] Bravo.'))
    await test.desk.edited('http', now('[critic] It crashes in 4.2'))
    expect(await ends(busy)).toMatchObject({
      status: 'pending',
      comment: { text: '[critic] It crashes in 4.2' },
      returned: { kind: 'edited' },
    })
    expect((await test.desk.get(caseId)).assessment.verdict).toBe('critic')
  })

  it(
    'posted all the same, the case comes back with both ' + 'texts: the reply answers what was said before',
    async () => {
      const { ends } = await underWay()
      await test.desk.edited('http', now('[detractor] Bravo.'))
      expect(await ends({ state: 'posted' })).toMatchObject({
        status: 'pending',
        returned: { kind: 'edited', outdated: true, text: '[critic] It crashes in 4.2' },
        comment: { text: '[detractor] Bravo.' },
        followUp: { before: { status: 'posted', approved: { text: words } } },
      })
      expect(await sends()).toBe(1)
    },
  )

  it.each([
    busy,
    { state: 'refused', why: 'locked' } as const,
  ])('a deletion closes it after %j', async (as) => {
    const { ends } = await underWay()
    await test.desk.deleted('http', 'm1')
    await test.desk.edited('http', now('Again'))
    expect(await ends(as)).toMatchObject({ status: 'closed', approved: null, comment: { text: '' } })
    expect(await sends()).toBe(1)
  })

  it('the place says in that moment that it is gone', async () => {
    const { ends } = await underWay()
    expect(await ends({ state: 'gone', why: 'the comment is gone' })).toMatchObject({
      status: 'closed',
      comment: { text: '' },
    })
  })
})

describe('rule 13: after a downtime, and before every try, the place is looked at', () => {
  it.each<[Look, string]>([
    [{ state: 'gone' }, 'closed'],
    [{ state: 'changed', text: 'Solved.' }, 'pending'],
    [{ state: 'said-below', messages: [below('m2', 'Found it myself, sorry!')] }, 'pending'],
  ])('and posts nothing when it says %j', async (look, leadsTo) => {
    const caseId = await approved()
    place.looks.push(look)
    test.clock.pass({ minutes: 60 })
    const next = test.another()
    await next.start()
    await next.stop()
    expect(place.posted).toEqual([])
    expect((await test.desk.get(caseId)).status).toBe(leadsTo)
    expect(await last(caseId)).toMatchObject({ action: 'send-stopped' })
  })

  it('and other words are read at once, not when somebody next looks for what waits', async () => {
    const caseId = await approved()
    const next = test.another()
    await next.start()
    place.looks.push({ state: 'changed', text: 'Solved.' })
    test.clock.pass({ seconds: 5 })
    await vi.waitFor(async () =>
      expect(await next.get(caseId)).toMatchObject({ unread: null, comment: { text: 'Solved.' } }),
    )
    await next.stop()
  })

  it('posts when nothing changed, or when what was said was read before the approval', async () => {
    await test.desk.receive('http', said)
    await test.desk.said('http', 'm1', below('m2', 'On two machines.'))
    place.looks.push({ state: 'said-below', messages: [below('m2', 'On two machines.')] })
    const caseId = await approved()
    expect(await sends()).toBe(1)
    expect((await test.desk.get(caseId)).status).toBe('posted')
    expect(place.looked).toEqual([said.text])
  })

  it('waits when the place cannot be asked, and looks again before it posts', async () => {
    const caseId = await approved()
    place.looks.push({ state: 'later', after: 7, why: 'Slack asks for patience.' }, new Error('down'))
    expect(await sends()).toBe(0)
    expect((await test.desk.get(caseId)).sending).toMatchObject({ why: 'Slack asks for patience.' })
    test.clock.pass({ seconds: 7 })
    await test.desk.dispatch()
    expect(place.posted).toEqual([])
    test.clock.pass({ minutes: 5 })
    await test.desk.dispatch()
    expect(place.posted).toHaveLength(1)
  })

  it('posts where the place does not say', async () => {
    await approved()
    place.looks.push({ state: 'unknown' })
    expect(await sends()).toBe(1)
  })
})

describe('words that their author deleted', () => {
  it('go from a case that was answered, and what we answered stays', async () => {
    const caseId = await approved()
    await test.send()
    await test.desk.deleted('http', 'm1')
    expect(await test.desk.get(caseId)).toMatchObject({
      comment: { text: '' },
      followUp: { before: { status: 'posted', approved: { text: words } } },
    })
  })

  it('are not answered after all by reopening what was dismissed', async () => {
    const { caseId } = await test.desk.receive('http', said)
    const { version } = await test.desk.get(caseId)
    await test.desk.decide(caseId, { action: 'dismiss', version }, ana)
    await test.desk.deleted('http', 'm1')
    const after = await test.desk.get(caseId)
    expect(after.comment.text).toBe('')
    await expect(
      test.desk.decide(caseId, { action: 'reopen', version: after.version }, ana),
    ).rejects.toMatchObject({ code: 'not_possible' })
  })
})
