import { afterEach, describe, expect, it, vi } from 'vitest'
import { LISTENERS } from '../../adapters/web/routes/live.ts'
import { type TestApp, TOKEN, testApp } from '../support/app.ts'
import { ana, closeDesks } from '../support/desk.ts'
import { visitor } from '../support/visitor.ts'

const LOGIN = 'the-right-token-of-this-desk'

afterEach(async () => {
  vi.useRealTimers()
  await closeDesks()
})

/** The live news as a page reads them. */
async function listen(who: ReturnType<typeof visitor>, headers: Record<string, string> = {}) {
  const response = await who.ask('/desk/events', { headers })
  const reader = response.body?.getReader()
  const next = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true }
    return done ? 'the end' : new TextDecoder().decode(value)
  }
  return { status: response.status, response, next, hangUp: () => reader?.cancel() }
}

describe('live news', () => {
  it('tell which case changed, and nothing of its words', async () => {
    const app = await testApp()
    const { next, response } = await listen(visitor(app))
    expect(await next()).toBe(': here\n\n')
    // Else nginx keeps them until it has a page full.
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    const { id } = await app.caseOf('The export stops with error 1107 since 4.2.')
    expect(await next()).toBe(
      `event: change\ndata: {"caseId":"${id}","version":0,"status":"pending","own":false}\n\n`,
    )
  })

  it('tell how many promises are overdue, when one becomes so', async () => {
    const app = await testApp()
    const { id, version } = await app.caseOf('The export stops with error 1107 since 4.2.')
    const text = 'Thank you for the details. We’ll let you know here by Friday. — the Acme team'
    await app.desk.decide(id, { action: 'approve', version, text }, ana)
    await app.send()
    const { next } = await listen(visitor(app))
    expect(await next()).toBe(': here\n\n')
    app.clock.pass({ days: 8 })
    await app.desk.remind()
    let heard = await next()
    while (!heard.includes('event: overdue')) heard = await next()
    expect(heard).toContain('event: overdue\ndata: {"count":1}')
  })

  it('end at once for whoever signs out, and go on for others', async () => {
    const app = await testApp({}, { loginToken: LOGIN })
    const [laptop, phone] = [visitor(app), visitor(app)]
    for (const who of [laptop, phone]) await who.login(LOGIN)
    const [here, there] = [await listen(laptop), await listen(phone)]
    for (const { next } of [here, there]) expect(await next()).toBe(': here\n\n')
    await laptop.post('/logout', {})
    expect(await here.next()).toBe('the end')
    expect((await listen(laptop)).status).toBe(401)
    await app.caseOf('The export stops with error 1107 since 4.2.')
    expect(await there.next()).toContain('event: change')
  })

  it('end everywhere for whoever signs out everywhere', async () => {
    const app = await testApp({}, { loginToken: LOGIN })
    const [laptop, phone] = [visitor(app), visitor(app)]
    for (const who of [laptop, phone]) await who.login(LOGIN)
    const { next } = await listen(phone)
    expect(await next()).toBe(': here\n\n')
    await laptop.post('/logout', { where: 'everywhere' })
    expect(await next()).toBe('the end')
  })

  it('end by themselves when time, or another process, ended the login', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const app = await testApp({}, { loginToken: LOGIN })
    const laptop = visitor(app)
    await laptop.login(LOGIN)
    const { next } = await listen(laptop)
    expect(await next()).toBe(': here\n\n')
    await vi.advanceTimersByTimeAsync(25_000)
    expect(await next()).toBe(': still here\n\n')
    app.clock.pass({ days: 30 })
    await vi.advanceTimersByTimeAsync(25_000)
    expect(await next()).toBe('the end')
  })

  it('are for 64 at a time; the 65th is told so, and has a place when one goes', async () => {
    const app = await testApp({}, { loginToken: LOGIN })
    const program = visitor(app)
    const headers = { authorization: `Bearer ${TOKEN}` }
    const open = []
    for (let pages = 0; pages < LISTENERS; pages += 1) open.push(await listen(program, headers))
    expect(open.map(({ status }) => status)).toEqual(Array(64).fill(200))
    const late = await listen(program, headers)
    expect([late.status, late.response.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await late.next()).toBe('Too many pages are open at once: this one gets no live news for now.')
    await open[0]?.hangUp()
    await placeFree(app, headers)
    for (const { hangUp } of open) await hangUp()
  })

  it('take no place where only the head is asked for', async () => {
    const app = await testApp()
    const program = visitor(app)
    for (let asked = 0; asked <= LISTENERS; asked += 1)
      expect((await program.ask('/desk/events', { method: 'HEAD' })).status).toBe(204)
    expect((await listen(program)).status).toBe(200)
  })

  it('end for who does not read them', async () => {
    const app = await testApp()
    const { next } = await listen(visitor(app))
    const { id } = await app.caseOf('Bof.')
    for (let version = 1; version < 250; version += 1)
      await app.desk.decide(id, { action: version % 2 === 1 ? 'claim' : 'release', version }, ana)
    const read = []
    while (read.at(-1) !== 'the end') read.push(await next())
    expect(read.length).toBeLessThan(210)
  })
})

/** The one who went is noticed a moment later. */
async function placeFree(app: TestApp, headers: Record<string, string>): Promise<void> {
  await vi.waitFor(async () => expect((await listen(visitor(app), headers)).status).toBe(200))
}
