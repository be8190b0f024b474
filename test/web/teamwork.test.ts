import { afterEach, describe, expect, it } from 'vitest'
import { piecesOf } from '../../adapters/web/notes.ts'
import { createRoom, type Heard } from '../../adapters/web/room.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks } from '../support/desk.ts'
import { person, send } from '../support/team.ts'
import type { Visitor } from '../support/visitor.ts'

afterEach(closeDesks)

const open = () => testApp({}, { loginToken: undefined, apiToken: undefined })
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function team() {
  const app = await open()
  const [ana, ben, eve] = [
    await person(app, 'Ana', 'admin'),
    await person(app, 'Ben', 'moderator'),
    await person(app, 'Eve', 'viewer'),
  ]
  const idOf = async (name: string) =>
    (await app.colleagues.list()).find((one) => one.name === name)?.id ?? ''
  return { app, ana, ben, eve, idOf, caseId: await received(app, 'It stops at start since 4.1.') }
}

async function received(app: TestApp, text: string): Promise<string> {
  const comment = {
    id: text,
    text,
    author: { name: 'Karim' },
    venue: { ownership: 'own', kind: 'comments' },
  } as const
  const { caseId } = await app.desk.receive('http', comment)
  await app.desk.readWaiting()
  return caseId
}

describe('a case that is assigned', () => {
  it('is somebody’s, in history by name, found under "mine", and kept from nobody', async () => {
    const { app, ana, ben, idOf, caseId } = await team()
    const other = await received(app, 'Another one altogether.')
    const { version } = await app.desk.get(caseId)
    const form = { action: 'assign', assignee: await idOf('Ben'), version: String(version) }
    expect((await send(ana, `/cases/${caseId}`, form)).status).toBe(303)
    const kase = await app.desk.get(caseId)
    expect(kase).toMatchObject({ assignee: { name: 'Ben' }, version: version + 1 })
    expect(kase.history.at(-1)).toMatchObject({ action: 'assign', actor: { name: 'Ana' }, reason: 'Ben' })
    const mine = await ben.get('/?holder=me')
    expect([mine.text.includes(`row-${caseId}`), mine.text.includes(`row-${other}`)]).toEqual([true, false])
    expect(words(mine.text)).toContain('for you')
    expect(words((await ana.get('/')).text)).toContain('for Ben')
    expect((await ana.get('/?holder=me')).text).not.toContain(`row-${caseId}`)
    await send(ana, `/cases/${caseId}`, { action: 'dismiss', version: String(kase.version) })
    const after = await app.desk.get(caseId)
    expect(after.status).toBe('dismissed')
    await send(ben, `/cases/${caseId}`, { action: 'assign', assignee: '', version: String(after.version) })
    expect(await app.desk.get(caseId)).toMatchObject({ assignee: null, status: 'dismissed' })
  })

  it('goes to nobody who decides nothing, and by nobody who does not', async () => {
    const { app, ana, eve, idOf, caseId } = await team()
    const version = String((await app.desk.get(caseId)).version)
    for (const assignee of [await idOf('Eve'), 'colleague:nobody'])
      expect((await send(ana, `/cases/${caseId}`, { action: 'assign', assignee, version })).status).toBe(422)
    const toSelf = { action: 'assign', assignee: await idOf('Eve'), version }
    expect((await send(eve, `/cases/${caseId}`, toSelf)).status).toBe(403)
    expect((await app.desk.get(caseId)).assignee).toBeNull()
  })
})

describe('a note', () => {
  it('is seen by colleagues, told to whoever is mentioned, and goes with its case', async () => {
    const { app, ana, ben, eve, caseId } = await team()
    const said = 'Is @ben sure? <b>@Benjamin</b> is not him. @Eve'
    expect((await send(ana, `/cases/${caseId}/notes`, { note: said }, `/cases/${caseId}`)).location).toBe(
      `/cases/${caseId}#notes`,
    )
    expect(words((await eve.get('/promises')).text)).toContain('1 new mention')
    expect(words((await ana.get('/promises')).text)).not.toContain('mention')
    expect(words((await ben.get('/mentions')).text)).toContain('Ana mentioned you in the case of Karim')
    // Shown beside the inbox, or by a page that renews itself, nobody has looked at it.
    await ben.get('/')
    await ben.get(`/cases/${caseId}`, { 'x-winnow-flow': 'refresh' })
    expect(words((await ben.get('/promises')).text)).toContain('1 new mention')
    const { text } = await ben.get(`/cases/${caseId}`)
    expect(text).toContain('<span class="mention">@ben</span> sure? &lt;b&gt;@Benjamin&lt;/b&gt;')
    expect(words((await ben.get('/promises')).text)).not.toContain('new mention')
    expect(words((await ben.get('/mentions')).text)).toContain('Ana mentioned you')
    // It is nobody's reply, and changes nothing of the case.
    expect((await app.desk.get(caseId)).history.map(({ action }) => action)).toEqual(['received'])
    await app.desk.forget({ caseId })
    expect(await app.storage.records.list('desk-note')).toEqual([])
    expect(await app.storage.records.list('desk-mention')).toEqual([])
    expect(words((await eve.get('/promises')).text)).not.toContain('new mention')
  })

  it('is bounded', async () => {
    const { app, ana, caseId } = await team()
    await send(ana, `/cases/${caseId}/notes`, { note: 'x'.repeat(3_000) }, `/cases/${caseId}`)
    const [first] = await app.storage.records.list<{ text: string }>('desk-note')
    expect(first?.value.text).toHaveLength(2_000)
    await send(ana, `/cases/${caseId}/notes`, { note: '   ' }, `/cases/${caseId}`)
    expect(await app.storage.records.list('desk-note')).toHaveLength(1)
  })

  it('names whoever stands after the sign, the longest name first', () => {
    const all = ['Ana', 'Ana Lima', 'Zoé'].map((name) => ({ id: name, name }))
    const found = (text: string) =>
      piecesOf(text, all).flatMap((one) => (one.person ? [one.person.name] : []))
    expect(found('@Ana Lima, @ana: see @ZOÉ')).toEqual(['Ana Lima', 'Ana', 'Zoé'])
    expect(found('@Anaïs ana@Anabel @ Ana @@')).toEqual([])
    expect([found('@Ana '.repeat(60)).length, found(`${'@'.repeat(50)} @Ana`)]).toEqual([50, []])
    expect(piecesOf('a @Ana b', all).map(({ text }) => text)).toEqual(['a ', '@Ana', ' b'])
  })
})

describe('who is writing', () => {
  /** What a page of theirs is told, as it comes. */
  async function listening(who: Visitor): Promise<{ heard: () => string; end: () => Promise<void> }> {
    const response = await who.ask('/desk/events')
    const reader = response.body?.getReader()
    let all = ''
    const reading = (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => undefined)
        if (part === undefined || part.done) return
        all += new TextDecoder().decode(part.value)
      }
    })()
    return {
      heard: () => all,
      end: async () => {
        await reader?.cancel()
        await reading
      },
    }
  }

  it('is told to the others’ open pages, and kept nowhere', async () => {
    const { app, ana, ben, caseId } = await team()
    const [atAna, atBen] = [await listening(ana), await listening(ben)]
    const typing = { case: caseId, strategy: 'answer', text: 'Thank you, we' }
    expect((await send(ana, '/desk/typed', typing, `/cases/${caseId}`)).status).toBe(204)
    await expect.poll(atBen.heard).toContain(`event: writing\ndata: {"caseId":"${caseId}","name":"Ana"}`)
    expect(atBen.heard()).not.toContain('Thank you')
    expect(atAna.heard()).not.toContain('writing')
    expect((await app.desk.get(caseId)).claim).toBeNull()
    for (const one of [atAna, atBen]) await one.end()
  })

  it('is told at most every few seconds, by case and person', () => {
    const clock = manualClock()
    const room = createRoom(clock)
    const heard: Heard[] = []
    const leave = room.onHeard((one) => heard.push(one))
    const [ana, ben] = [
      { id: 'a', name: 'Ana' },
      { id: 'b', name: 'Ben' },
    ]
    for (let times = 0; times < 20; times += 1) room.writing('1', ana)
    room.writing('2', ana)
    room.writing('1', ben)
    expect(heard.map(({ caseId, by }) => `${caseId}${by.id}`)).toEqual(['1a', '2a', '1b'])
    clock.pass({ seconds: 4 })
    room.writing('1', ana)
    leave()
    room.noted('1', ben)
    expect(heard).toHaveLength(4)
  })
})
