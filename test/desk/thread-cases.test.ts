import { afterEach, describe, expect, it } from 'vitest'
import { ana, closeDesks, comment, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const maya = { id: 'U-maya', name: 'Maya' }
const joe = { id: 'U-joe', name: 'Joe' }
const venue = { ownership: 'own', kind: 'chat', name: '#help' } as const
const REPLY = 'Thank you. (Ana, Acme)'

type Rig = Awaited<ReturnType<typeof opened>>
type Author = typeof maya

/** Maya's "Nul." and what is said below it. */
async function opened() {
  const rig = await testDesk()
  const { caseId } = await rig.desk.receive('http', comment('Nul.', { id: 'm1', author: maya, venue }))
  const said = (id: string, text: string, author: Author = maya) =>
    rig.desk.said('http', 'm1', comment(text, { id, author, venue }))
  const decide = async (action: 'dismiss' | 'approve' | 'close' | 'mark-posted', more = {}, id = caseId) =>
    rig.desk.decide(id, { action, version: (await rig.desk.get(id)).version, ...more }, ana)
  return { ...rig, caseId, said, decide }
}

const STATES: Readonly<Record<string, (rig: Rig) => Promise<unknown>>> = {
  dismissed: ({ decide }) => decide('dismiss'),
  'closed without an answer': ({ decide }) => decide('approve', { strategy: 'ignore' }),
  answered: async ({ decide, send }) => {
    await decide('approve', { text: REPLY })
    await send()
  },
  'answered, and closed': async ({ decide, send }) => {
    await decide('approve', { text: REPLY })
    await send()
    await decide('close')
  },
  'deleted by its author': ({ desk }) => desk.deleted('http', 'm1'),
}

describe.each(Object.entries(STATES))('below a comment that was %s', (_, into) => {
  it.each([
    ['a reason', 'Because it loses my notes. [critic]', maya],
    ['a question', 'Will it be mended? [question]', maya],
    ['something unclear', 'And still.', maya],
    ['somebody else’s reason', 'It crashes here as well. [critic]', joe],
    ['somebody in distress', 'I can’t go on. [distress] [small]', joe],
  ])('%s is a case of its own, linked', async (__, text, author) => {
    const rig = await opened()
    await into(rig)
    const received = await rig.said('m2', text, author)
    expect(received?.created).toBe(true)
    const own = await rig.desk.get(received?.caseId ?? '')
    expect([own.status, own.comment.author.id]).toEqual(['pending', author.id])
    expect(own.comment.thread?.length).toBeGreaterThan(0)
    expect(own.related).toContain(rig.caseId)
    expect((await rig.desk.get(rig.caseId)).related).toContain(own.id)
    // Told twice, as after a restart, it is the same one.
    expect(await rig.said('m2', text, author)).toEqual({ caseId: own.id, created: false })
    expect((await rig.desk.get(rig.caseId)).replies).toHaveLength(1)
  })

  it.each([
    ['its author’s', maya],
    ['somebody else’s', joe],
  ])('%s small talk stays with it', async (__, author) => {
    const rig = await opened()
    await into(rig)
    expect(await rig.said('m2', 'ok thanks [small]', author)).toEqual({
      caseId: rig.caseId,
      created: false,
    })
    expect((await rig.desk.get(rig.caseId)).replies.map(({ id }) => id)).toEqual(['m2'])
  })

  it('small talk that is edited into a reason becomes one', async () => {
    const rig = await opened()
    await into(rig)
    await rig.said('m2', 'ok [small]')
    const text = 'ok, but it loses my notes [critic]'
    await rig.desk.edited('http', comment(text, { id: 'm2', author: maya, venue }))
    const id = await rig.desk.caseOf('http', 'm2')
    expect((await rig.desk.get(id ?? '')).comment.text).toBe(text)
  })
})

describe('below a comment that waits for a decision', () => {
  it('its author’s further words stay with it, whatever they say', async () => {
    const rig = await opened()
    expect(await rig.said('m2', 'Because it loses my notes. [critic]')).toEqual({
      caseId: rig.caseId,
      created: false,
    })
  })

  it.each([
    ['a reason is a case', 'It crashes here as well. [critic]', true],
    ['contempt is a case', 'What a joke, all of you. [detractor]', true],
    ['a question is a case', 'Where are the docs? [question]', true],
    ['what is neither stays with it', 'Same here.', false],
  ])('of somebody else’s, %s', async (_, text, created) => {
    const rig = await opened()
    expect((await rig.said('m2', text, joe))?.created).toBe(created)
    // More of theirs belongs to their own.
    if (created) {
      const own = await rig.desk.caseOf('http', 'm2')
      expect((await rig.said('m3', 'And it is slow. [critic]', joe))?.created).toBe(false)
      expect((await rig.desk.get(own ?? '')).replies.map(({ id }) => id)).toEqual(['m3'])
    }
  })

  it('what our own people say is nobody’s case', async () => {
    const { desk, caseId } = await opened()
    const ours = comment('We know, it crashes. [critic]', { id: 'm2', author: joe, venue })
    expect(await desk.said('http', 'm1', ours, { fromUs: true })).toEqual({ caseId, created: false })
  })

  it('what can’t be read now is not lost', async () => {
    const rig = await opened()
    await rig.decide('dismiss')
    expect((await rig.said('m2', '[throws] ok', joe))?.created).toBe(true)
  })
})

describe('in a chat without threads', () => {
  it('a reply on its way stops when its author writes again in the same place', async () => {
    const { desk, caseId, decide, send, place } = await opened()
    await decide('approve', { text: REPLY })
    const next = comment('Found it myself, sorry! [small]', { id: 'm2', author: maya, venue })
    await desk.receive('http', next)
    await send()
    expect(place.posted).toEqual([])
    const back = await desk.get(caseId)
    expect([back.status, back.returned?.kind, back.draft?.text]).toEqual(['pending', 'said-below', REPLY])
    expect(back.replies.map(({ text }) => text)).toEqual(['Found it myself, sorry! [small]'])
    // Read and approved again, it goes out.
    await decide('approve', { text: REPLY })
    await send()
    expect(place.posted).toHaveLength(1)
  })

  it.each([
    ['somebody else', { author: joe, venue }],
    ['its author, elsewhere', { author: maya, venue: { ...venue, name: '#random' } }],
  ])('but not for %s', async (_, more) => {
    const { desk, decide, send, place } = await opened()
    await decide('approve', { text: REPLY })
    await desk.receive('http', comment('Found it!', { id: 'm2', ...more }))
    await send()
    expect(place.posted).toHaveLength(1)
  })
})
