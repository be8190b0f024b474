import { afterEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { ana, closeDesks, comment, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const maya = { id: 'U-maya', name: 'Maya' }
const venue = { ownership: 'own', kind: 'chat', name: '#help' } as const

async function opened() {
  const rig = await testDesk({ asideFrom: ['chat'] })
  const receive = async (text: string, more: Partial<Comment> = {}, source = 'chat') => {
    const { caseId } = await rig.desk.receive(source, comment(text, { author: maya, venue, ...more }))
    return rig.desk.get(caseId)
  }
  return { ...rig, receive }
}

describe('sure small talk from a chat', () => {
  it('is closed by the program, kept, counted, and listed by itself', async () => {
    const { desk, receive, clock } = await opened()
    const kase = await receive('Morning all [small]')
    expect([kase.status, kase.aside, kase.comment.text]).toEqual(['closed', true, 'Morning all [small]'])
    expect(kase.history.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['received', null, 'pending'],
      ['set-aside', 'pending', 'closed'],
    ])
    const other = await receive('It crashes. [critic]')
    const ids = async (aside: boolean) => (await desk.list({ aside })).cases.map(({ id }) => id)
    expect([await ids(true), await ids(false)]).toEqual([[kase.id], [other.id]])
    expect((await desk.list({ aside: true })).cases[0]?.aside).toBe(true)
    expect(await desk.asideSince(new Date(0))).toBe(1)
    clock.pass({ seconds: 60 })
    expect(await desk.asideSince(clock.now())).toBe(0)
  })

  it.each<[string, string, Partial<Comment>, string]>([
    ['a comment from elsewhere', 'Morning all [small]', {}, 'http'],
    ['what a person must see', 'ok [small] [distress]', {}, 'chat'],
    ['what was read in part', 'ok [small] [incomplete]', {}, 'chat'],
    ['a picture with it', 'ok [small]', { attachments: [{ name: 'screen.png' }] }, 'chat'],
    ['anything else', 'Nul.', {}, 'chat'],
  ])('%s waits for a decision', async (_, text, more, source) => {
    const { receive } = await opened()
    expect((await receive(text, more, source)).status).toBe('pending')
  })

  it('comes back by Undo, and stays when it is read again', async () => {
    const { desk, receive } = await opened()
    const { id, version } = await receive('ok [small]')
    const back = await desk.decide(id, { action: 'reopen', version }, ana)
    expect([back.status, back.aside]).toEqual(['pending', undefined])
    await desk.edited('chat', comment('okay [small]', { id: back.sourceId, author: maya, venue }))
    expect((await desk.get(id)).status).toBe('pending')
  })

  it('comes back when its author makes something else of it', async () => {
    const { desk, receive } = await opened()
    const { id, sourceId } = await receive('ok [small]')
    await desk.edited('chat', comment('ok it crashes [critic]', { id: sourceId, author: maya, venue }))
    const back = await desk.get(id)
    expect([back.status, back.aside, back.assessment.verdict]).toEqual(['pending', undefined, 'critic'])
  })

  it('is kept with what its author said there shortly before, where somebody will read it', async () => {
    const { desk, receive, clock } = await opened()
    const old = await receive('It is slow. [critic]')
    clock.pass({ seconds: 3_600 })
    const open = await receive('It crashes. [critic]')
    await receive('Found it myself, sorry! [small]', { id: 'm9' })
    const kept = async (id: string) => (await desk.get(id)).replies.map(({ text }) => text)
    expect(await kept(open.id)).toEqual(['Found it myself, sorry! [small]'])
    expect(await kept(old.id)).toEqual([])
    // And goes with it when they delete it.
    await desk.deleted('chat', 'm9')
    expect(await kept(open.id)).toEqual([])
  })

  it('of an hour later is not', async () => {
    const { desk, receive, clock } = await opened()
    const open = await receive('It crashes. [critic]')
    clock.pass({ seconds: 3_600 })
    await receive('Morning all [small]')
    expect((await desk.get(open.id)).replies).toEqual([])
  })

  it('is still forgotten with whoever said it', async () => {
    const { desk, receive } = await opened()
    const { id } = await receive('ok [small]')
    await desk.forget({ author: 'id:U-maya' })
    await expect(desk.get(id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await desk.asideSince(new Date(0))).toBe(0)
  })
})
