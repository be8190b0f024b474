import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'
const PROMISE = 'Thank you for the details. We’ll let you know here by Friday. — the Acme team'
const dana = { id: 'dana-1', handle: 'dana', name: 'Dana <b>' }

describe('the page of an author', () => {
  let app: TestApp
  let ana: Visitor
  beforeEach(async () => {
    app = await testApp({}, { apiToken: undefined }, { mayDecide: ({ id }) => id === allowed })
    allowed = 'desk:local'
    ana = visitor(app)
  })
  afterEach(closeDesks)
  let allowed = 'desk:local'

  async function received(text: string, author: Comment['author'], more: Partial<Comment> = {}) {
    app.clock.pass({ minutes: 1 })
    return (await app.desk.receive('http', comment(text, { author, ...more }))).caseId
  }
  async function answered(caseId: string) {
    const { version } = await app.desk.get(caseId)
    await ana.post(`/cases/${caseId}`, {
      action: 'approve',
      strategy: 'answer',
      version: String(version),
      text: PROMISE,
    })
    await app.send()
  }

  it(
    'tells what they wrote, how we answered and what is ' + 'promised, and leads from their case and back',
    async () => {
      const first = await received(CRASH, dana)
      await answered(first)
      const second = await received('Did you find anything about that crash?', dana)
      const namesake = await received('I like the colours, <i>really</i>.', { id: 'other', name: 'Dana <b>' })
      const kase = (await ana.get(`/cases/${second}`)).text
      expect(kase).toContain(`href="/authors/${second}"`)
      const { text } = await ana.get(`/authors/${second}`)
      expect(text).toContain('<h1><bdi>Dana &lt;b&gt;</bdi></h1>')
      expect(text).toContain('2 comments here')
      expect(text).toContain(CRASH)
      expect(text).toContain('Did you find anything about that crash?')
      expect(text).toContain('Our reply, approved by Ana')
      expect(text).toMatch(/Still promised to them.*We’ll let you know here by Friday\./s)
      expect(text).toContain('href="https://forum.example/reply"')
      expect(text).toContain('Not answered.')
      expect(text).not.toContain('I like the colours')
      expect((await ana.get(`/authors/${namesake}`)).text).not.toContain('crash')
    },
  )

  it('says who is the same person elsewhere, looked at first, and takes it back', async () => {
    const first = await received(CRASH, dana)
    const second = await received('I love the colours.', { handle: 'dana_g', name: 'D. <i>' })
    const send = (other: string, step: string) => ana.post(`/authors/${first}/same`, { other, step })
    expect((await send('http://localhost:3000/cases/nobody', 'look')).text).toContain(
      'There is no such case.',
    )
    const look = await send(`http://localhost:3000/cases/${second}?page=2`, 'look')
    expect([look.status, (await app.desk.authors.of(first, { skip: 0, limit: 1 })).same]).toEqual([200, []])
    expect(look.text).toContain('D. &lt;i&gt;')
    expect((await send(second, 'join')).status).toBe(303)
    expect((await ana.get(`/authors/${first}`)).text).toContain(`href="/authors/${second}"`)
    expect((await ana.get(`/cases/${second}`)).text).toContain('Wrote here before (1)')
    expect((await send(second, 'join')).status).toBe(303)
    expect((await send(first, 'join')).text).toContain('This is the same identity already.')
    await send('', 'part')
    expect((await ana.get(`/authors/${first}`)).text).not.toContain(`href="/authors/${second}"`)
  })

  it('joins nobody by a name, and says so', async () => {
    const one = await received(CRASH, { name: 'Sam' })
    await received('Another Sam says hello.', { name: 'Sam' })
    const { text } = await ana.get(`/authors/${one}`)
    expect(text).toContain('a name alone joins nobody')
    expect(text).toContain('1 comment here')
    expect(text).not.toContain('Another Sam')
  })

  it('keeps one handle on two sites apart', async () => {
    const handle = { handle: 'dana' }
    const here = await received(CRASH, handle)
    await received('Elsewhere I say this.', handle, { url: 'https://blog.example/p/1' })
    expect((await ana.get(`/authors/${here}`)).text).not.toContain('Elsewhere I say this.')
  })

  it('says that they asked not to be written to', async () => {
    const one = await received(`${CRASH} Do not ever write to me again.`, dana)
    expect((await ana.get(`/authors/${one}`)).text).toContain('asked not to be written to')
  })

  it('turns pages of many, and stays with the last one', async () => {
    for (let n = 0; n < 21; n++) await received(`The export fails on page ${n} of the report.`, dana)
    const last = await received('The newest one.', dana)
    const first = (await ana.get(`/authors/${last}`)).text
    expect(first).toContain('22 comments here')
    expect(first).toContain('Page 1 of 2')
    expect((await ana.get(`/authors/${last}?page=2`)).text).toContain('page 0 of the report')
    expect((await ana.get(`/authors/${last}?page=99999999999`)).status).toBe(200)
  })

  it('exports all that is kept of them, what they said below others included', async () => {
    const own = await received(CRASH, dana)
    const thread = [
      { author: dana, text: 'Same here, twice a day.' },
      { author: { id: 'kim' }, text: 'Not for me.' },
    ]
    const other = await received('The export is broken for us too.', { id: 'kim' }, { thread })
    await ana.post(`/cases/${own}/notes`, { note: 'Rang twice, says she.' })
    const { text, headers } = await ana.get(`/authors/${own}/export`)
    expect(JSON.parse(text).notes).toMatchObject([
      { caseId: own, notes: [{ text: 'Rang twice, says she.' }] },
    ])
    expect(headers.get('content-disposition')).toContain('attachment')
    const found = JSON.parse(text)
    expect(found.cases.map(({ id }: { id: string }) => id)).toEqual([own])
    expect(found.said).toEqual([{ caseId: other, messages: [thread[0]] }])
    expect(text).not.toContain('Not for me.')
  })

  it('is erased only after whom and how many was shown, and not what came in since', async () => {
    const own = await received(CRASH, dana)
    const thread = [{ author: dana, text: 'Same here, twice a day.' }]
    const other = await received('The export is broken for us too.', { id: 'kim' }, { thread })
    const asked = (await ana.get(`/authors/${own}/forget`)).text
    expect(asked).toContain('Erase Dana &lt;b&gt;?')
    expect(asked).toContain('dana-1')
    expect(asked).toContain('One case is erased')
    expect(asked).toContain('taken out of one case of somebody else')
    expect((await app.desk.get(own)).status).toBe('pending')
    const more = await received('And now it is slow as well.', dana)
    expect((await ana.post(`/authors/${own}/forget`, { seen: '1 1' })).status).toBe(409)
    expect((await app.desk.get(more)).status).toBe('pending')
    const done = await ana.post(`/authors/${own}/forget`, { seen: '2 1' })
    expect(done.status).toBe(303)
    expect((await ana.get(done.headers.get('location') ?? '')).text).toContain('Erased: 2 cases.')
    await expect(app.desk.get(own)).rejects.toMatchObject({ code: 'not_found' })
    expect((await app.desk.get(other)).comment.thread?.[0]?.text).toBe('')
    expect((await ana.get(`/authors/${own}`)).status).toBe(404)
  })

  it('names who they are elsewhere before they are erased, as that stays', async () => {
    const [own, other] = [await received(CRASH, dana), await received(CRASH, { handle: 'dan' })]
    expect((await ana.get(`/authors/${own}/forget`)).text).not.toContain('under other names')
    await app.desk.authors.join(own, other, { id: 'desk:local', name: 'Ana', place: 'desk' })
    const asked = (await ana.get(`/authors/${own}/forget`)).text
    expect(asked).toContain('under other names')
    expect(asked).toContain(`/authors/${other}/forget`)
  })

  it('erases one case where nothing but a name is known', async () => {
    const one = await received(CRASH, { name: 'Sam' })
    const two = await received('Another Sam says hello.', { name: 'Sam' })
    await ana.post(`/authors/${one}/forget`, { seen: '1 0' })
    expect((await app.desk.get(two)).status).toBe('pending')
    await expect(app.desk.get(one)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('gives nothing out and erases nothing for who may not decide', async () => {
    const own = await received(CRASH, dana)
    allowed = 'desk:somebody-else'
    expect((await ana.get(`/authors/${own}`)).text).not.toContain('/export')
    expect((await ana.get(`/authors/${own}/export`)).status).toBe(403)
    expect((await ana.get(`/authors/${own}/forget`)).status).toBe(403)
    expect((await ana.post(`/authors/${own}/forget`, { seen: '1 0' })).status).toBe(403)
    expect((await app.desk.get(own)).status).toBe('pending')
  })
})
