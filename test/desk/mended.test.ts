import { afterEach, describe, expect, it } from 'vitest'
import { isBlocked } from '../../src/core/index.ts'
import { noticeOf } from '../../src/core/notice.ts'
import { ana, closeDesks, comment, eve, fakePlace, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const REPLY = 'Thank you. (Ana, Acme)'
type Says = 'yes' | 'no' | 'unknown' | Error

/** A reply that the place refused, and what the place says when it is asked whether that has changed. */
async function refused(mend: 'place' | 'text' | undefined, says: Says = 'no') {
  const asked: string[] = []
  const place = fakePlace({
    async mended(_, cause) {
      asked.push(cause)
      if (says instanceof Error) throw says
      return says
    },
  })
  const why = 'Slack refused: not_in_channel.'
  place.next.push({
    state: 'refused',
    why,
    cause: 'not_in_channel',
    ...(mend === undefined ? {} : { mend }),
  })
  const rig = await testDesk({ posters: [place] })
  const { caseId } = await rig.desk.receive('http', comment('It crashes. [critic]'))
  const decide = async (action: 'approve' | 'edit', text = REPLY) =>
    rig.desk.decide(caseId, { action, text, version: (await rig.desk.get(caseId)).version }, ana)
  await decide('approve')
  await rig.send()
  return { ...rig, place, caseId, asked, decide, kase: () => rig.desk.get(caseId) }
}

describe('a reply that was refused for something about the place', () => {
  it('is not offered again while that is so', async () => {
    const { desk, caseId, kase, asked } = await refused('place')
    expect(isBlocked(await kase())).toBe(true)
    expect(await desk.lookMended(caseId, ana)).toBe(false)
    expect(isBlocked(await kase())).toBe(true)
    expect(asked).toEqual(['not_in_channel'])
  })

  it('is not approved again on any surface while that is so, whatever its words', async () => {
    const { kase, decide, asked, place } = await refused('place')
    await expect(decide('approve')).rejects.toMatchObject({ code: 'not_possible' })
    await expect(decide('approve', 'Other words. (Ana, Acme)')).rejects.toMatchObject({
      code: 'not_possible',
    })
    expect([isBlocked(await kase()), asked.length, place.posted.length]).toEqual([true, 2, 1])
  })

  it('may be approved at once when the place says that it has changed', async () => {
    const { kase, decide, send } = await refused('place', 'yes')
    await decide('approve')
    await send()
    expect((await kase()).status).toBe('posted')
  })

  it('is offered again once the place says that it has changed, and goes out', async () => {
    const { desk, caseId, kase, decide, send, place } = await refused('place', 'yes')
    expect(await desk.lookMended(caseId)).toBe(true)
    expect([isBlocked(await kase()), (await kase()).history.at(-1)?.action]).toEqual([false, 'mended'])
    await decide('approve')
    await send()
    expect((await kase()).status).toBe('posted')
    expect(place.posted).toHaveLength(2)
  })

  it.each<[string, Says]>([
    ['the place can’t tell', 'unknown'],
    ['the place can’t be asked', new Error('away')],
  ])('where %s a person’s word counts, and nothing else', async (_, says) => {
    const { desk, caseId, kase } = await refused('place', says)
    expect(await desk.lookMended(caseId)).toBe(false)
    expect(isBlocked(await kase())).toBe(true)
    expect(await desk.lookMended(caseId, ana)).toBe(true)
    expect(isBlocked(await kase())).toBe(false)
  })

  it('is declared mended by those who may decide, and stands in their name', async () => {
    const { desk, caseId, kase } = await refused('place', 'unknown')
    await expect(desk.lookMended(caseId, eve)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(isBlocked(await kase())).toBe(true)
    await desk.lookMended(caseId, ana)
    expect((await kase()).history.at(-1)).toMatchObject({ action: 'mended', actor: { name: 'Ana' } })
  })

  it('is no matter of one that was refused for its text: another text mends it', async () => {
    const { desk, caseId, kase, decide, asked } = await refused('text', 'yes')
    expect(await desk.lookMended(caseId, ana)).toBe(false)
    await expect(decide('approve', REPLY)).rejects.toMatchObject({ code: 'draft_refused' })
    await decide('edit', REPLY)
    expect(isBlocked(await kase())).toBe(true)
    await decide('edit', 'Thanks! (Ana, Acme)')
    expect([isBlocked(await kase()), asked]).toEqual([false, []])
  })

  it('is offered as before where it can’t be said what must change', async () => {
    const { kase } = await refused(undefined)
    expect(isBlocked(await kase())).toBe(false)
  })
})

describe('what is told of a case, since changing its card notifies nobody', () => {
  it('a reply that came back, with why and to whom, once', async () => {
    const { kase } = await refused('place')
    const one = await kase()
    expect(noticeOf(one, 1, 'en')).toEqual({
      seq: one.history.at(-1)?.seq,
      kind: 'came-back',
      lines: [
        'Your approved reply was not posted: the site refused it.',
        'Slack refused: not_in_channel.',
        'Its text is in the field below. Fix the cause and approve it again, or dismiss the case.',
      ],
      to: { id: 'desk:ana', name: 'Ana', place: 'desk' },
    })
    expect(noticeOf(one, one.history.at(-1)?.seq ?? 0, 'en')).toBeUndefined()
    expect(noticeOf(one, 1, 'fr')?.lines[1]).toBe('Slack a refusé : not_in_channel.')
  })

  it('an unknown arrival', async () => {
    const { desk, place, send, ...rig } = await testDesk()
    const { caseId } = await desk.receive('http', comment('It crashes. [critic]'))
    await desk.decide(caseId, { action: 'approve', text: REPLY, version: 1 }, ana)
    place.next.push({ state: 'unknown', why: 'timeout' })
    await send()
    expect(rig.reported).toEqual([])
    expect(noticeOf(await desk.get(caseId), 1, 'fr')?.kind).toBe('uncertain')
  })

  it('new words below an undecided comment, counted, but not our own, nor once it is decided', async () => {
    const { desk } = await testDesk()
    const { caseId } = await desk.receive('http', comment('It crashes. [critic]', { id: 'm1' }))
    const said = (id: string, fromUs = false) =>
      desk.said('http', 'm1', comment('Still. ', { id }), { fromUs })
    await said('m2', true)
    expect(noticeOf(await desk.get(caseId), 1, 'en')).toBeUndefined()
    await said('m3')
    await said('m4')
    expect(noticeOf(await desk.get(caseId), 2, 'en')).toMatchObject({
      kind: 'said',
      lines: ['2 messages were said below the comment since.'],
      to: null,
    })
    const { version } = await desk.get(caseId)
    await desk.decide(caseId, { action: 'dismiss', version }, ana)
    expect(noticeOf(await desk.get(caseId), 1, 'en')).toBeUndefined()
  })

  it('nothing of a case that only came in', async () => {
    const { desk } = await testDesk()
    const { caseId } = await desk.receive('http', comment('It crashes. [critic]'))
    expect(noticeOf(await desk.get(caseId), 0, 'en')).toBeUndefined()
  })
})
