import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInternet } from '../../adapters/internet/index.ts'
import { githubTracker } from '../../adapters/tracker/github.ts'
import { openTracking } from '../../adapters/tracker/index.ts'
import { createIssues } from '../../adapters/tracker/issues.ts'
import { watchIssues } from '../../adapters/tracker/watch.ts'
import { webhookTracker } from '../../adapters/tracker/webhook.ts'
import { issues as doctorIssues } from '../../src/commands/doctor-tracker.ts'
import { readConfig } from '../../src/config.ts'
import { borrows, type IssueForm, quoted, type Tracker } from '../../src/core/index.ts'
import { ana, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'
import { type GithubDouble, githubDouble } from '../support/github.ts'

const form: IssueForm = {
  title: 'Export fails on save',
  summary: 'Saving an export ends with an error since the last version.',
  quote: false,
}
const SAID = '[critic] The export crashes @everybody when I click Save, every single time #3 since 4.2.'

let github: GithubDouble
beforeAll(async () => {
  github = await githubDouble()
})
afterAll(() => github.stop())

let test: TestDesk
let tracker: Tracker
beforeEach(async () => {
  test = await testDesk()
  github.issues.length = 0
  github.asked.length = 0
  github.next.length = 0
  tracker = trackerBy(github.token)
})
afterEach(closeDesks)

function trackerBy(token: string, repository = 'acme/notes'): Tracker {
  const { clock } = test
  return githubTracker({
    internet: createInternet(),
    repository,
    token,
    api: github.api,
    brand: 'Acme',
    now: () => clock.now(),
  })
}
function issues(by = tracker) {
  const { desk, clock, storage } = test
  return createIssues({
    tracker: by,
    records: storage.records,
    desk,
    clock,
    deskUrl: 'https://desk.acme.example',
  })
}
function watching(inform: Parameters<typeof watchIssues>[0]['inform'] = () => undefined) {
  const { desk, clock, storage, reported } = test
  const report = (error: unknown) => reported.push(error)
  return watchIssues({ tracker, records: storage.records, desk, clock, timers: clock.timers, report, inform })
}
const received = async (text = SAID, more: object = {}) =>
  (await test.desk.receive('http', comment(text, more))).caseId
const make = async (caseId: string, given: Partial<IssueForm> = {}, actor = ana, by = issues()) =>
  by.make(caseId, (await test.desk.get(caseId)).version, { ...form, ...given }, actor)
async function replied(caseId: string, text: string): Promise<void> {
  const { version } = await test.desk.get(caseId)
  await test.desk.decide(caseId, { action: 'approve', version, text }, ana)
  await test.send()
}

describe('a critic’s problem becomes an issue', () => {
  it('by a named human’s click, with a link to the case, and the case keeps its own', async () => {
    const caseId = await received()
    expect(await make(caseId)).toMatchObject({ state: 'made', ref: '1' })
    expect(github.issues[0]?.body).toBe(`${form.summary}\n\nhttps://desk.acme.example/cases/${caseId}`)
    const { history } = await test.desk.get(caseId)
    const url = 'https://github.com/acme/notes/issues/1'
    expect(history.at(-1)).toMatchObject({ action: 'issue', actor: { name: 'Ana' }, reason: form.title, url })
    await expect(make(caseId)).rejects.toMatchObject({ code: 'not_possible' })
    expect(github.issues).toHaveLength(1)
  })

  it('has the person’s words only where they agreed, and then they call nobody', async () => {
    const caseId = await received()
    const theirs = {
      summary: 'They say: the export crashes @everybody when I click Save, every single time.',
    }
    await expect(make(caseId, theirs)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(make(caseId, { summary: 'Sam Sender has a crash.' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(github.asked).toEqual([])
    await make(caseId, { quote: true })
    expect(github.issues[0]?.body).toContain('> \\[critic\\] The export crashes @\u200Beverybody')
    expect(github.issues[0]?.body).toContain('#\u200B3')
  })

  it('is nobody’s who may not decide, nor made of what is no critic’s or as it was', async () => {
    const caseId = await received()
    await expect(make(caseId, {}, eve)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(make(await received('[detractor] Bravo'))).rejects.toMatchObject({ code: 'not_possible' })
    await expect(issues().make(caseId, 0, form, ana)).rejects.toMatchObject({ code: 'stale_version' })
    await expect(make(caseId, { title: ' ' })).rejects.toMatchObject({ code: 'invalid_input' })
    expect(github.asked).toEqual([])
  })

  it('is one however often somebody clicks', async () => {
    const caseId = await received()
    const results = await Promise.allSettled([make(caseId), make(caseId), make(caseId)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(github.issues).toHaveLength(1)
  })

  it('stands in the history also where somebody worked on the case meanwhile', async () => {
    const caseId = await received()
    const busy: Tracker = {
      ...tracker,
      async make(issue) {
        const { version } = await test.desk.get(caseId)
        await test.desk.decide(caseId, { action: 'edit', version, text: 'My own words' }, ana)
        return tracker.make(issue)
      },
    }
    expect(await make(caseId, {}, ana, issues(busy))).toMatchObject({ state: 'made' })
    const { history } = await test.desk.get(caseId)
    expect(history.map(({ action }) => action).slice(-2)).toEqual(['edit', 'issue'])
  })

  it('goes with the case when somebody is forgotten', async () => {
    const caseId = await received()
    await make(caseId)
    await test.desk.forget({ caseId })
    expect(await issues().of(caseId)).toBeUndefined()
  })
})

describe('what GitHub refuses', () => {
  it.each<[string, () => Tracker | undefined, string]>([
    ['another token (401)', () => trackerBy('ghp_wrong'), 'unauthorized'],
    ['another repository (404)', () => trackerBy(github.token, 'acme/none'), 'not-found'],
    ['a moved repository (301)', () => void github.next.push('redirect'), 'not-found'],
    ['too many requests (403, none remaining)', () => void github.next.push('rate'), 'rate'],
    ['too quick ones (403, Retry-After)', () => void github.next.push('secondary'), 'rate'],
    ['issues switched off (410)', () => void github.next.push('switched-off'), 'switched-off'],
  ])('%s makes none, and it can be tried again', async (_, by, why) => {
    const caseId = await received()
    const other = by() ?? tracker
    expect(await make(caseId, {}, ana, issues(other))).toEqual({ state: 'refused', why })
    expect(github.issues).toEqual([])
    expect(await make(caseId)).toMatchObject({ state: 'made' })
  })

  it('an issue that it can’t take (422)', async () => {
    const made = await tracker.make({ caseId: 'c', title: 'x'.repeat(257), body: '' })
    expect(made).toEqual({ state: 'refused', why: 'invalid' })
  })

  it.each(['hang', 'broken'] as const)('%s: nobody knows, so a human looks there', async (how) => {
    const caseId = await received()
    github.next.push(how)
    expect(await make(caseId)).toEqual({ state: 'unknown' })
    await expect(make(caseId)).rejects.toMatchObject({ code: 'not_possible' })
    const { version } = await test.desk.get(caseId)
    const there = (url: string) => issues().there(caseId, version, url, ana)
    for (const url of [
      'https://github.com/other/notes/issues/7',
      'javascript:alert(1)',
      'https://github.com/acme/notes',
    ])
      await expect(there(url)).rejects.toMatchObject({ code: 'invalid_input' })
    if (how === 'hang') {
      await there('https://github.com/acme/notes/issues/7')
      expect(await issues().of(caseId)).toMatchObject({ state: 'open', ref: '7' })
    } else {
      await issues().notThere(caseId, ana)
      expect(await make(caseId)).toMatchObject({ state: 'made' })
    }
  })
})

describe('when it is closed', () => {
  it('a reply is proposed that tells the person, and nothing is sent', async () => {
    const caseId = await received()
    await replied(caseId, 'We look into it. [promise] (Ana, Acme)')
    await make(caseId)
    const watch = watching()
    await watch.look()
    await watch.look()
    expect(github.asked.slice(1)).toEqual([
      'GET /repos/acme/notes/issues/1 200',
      'GET /repos/acme/notes/issues/1 304',
    ])
    expect((await test.desk.get(caseId)).status).toBe('posted')
    const [issue] = github.issues
    if (issue) issue.state = 'closed'
    await watch.look()
    const back = await test.desk.get(caseId)
    expect(back).toMatchObject({ status: 'pending', draft: { text: `solved: ${form.title}` } })
    expect(back.history.at(-1)).toMatchObject({ action: 'issue-closed', actor: { id: 'winnow' } })
    // What was promised stays promised, whatever the tracker says.
    expect(back.promises.map(({ state }) => state)).toEqual(['open'])
    await test.send()
    expect(test.place.posted).toHaveLength(1)
    await watch.look()
    expect(github.asked.filter((one) => one.startsWith('GET'))).toHaveLength(3)
    await replied(caseId, 'It is mended in 4.3. (Ana, Acme)')
    expect(test.place.posted).toHaveLength(2)
    await watch.stop()
  })

  it.each<[string, (caseId: string) => Promise<void>, string, string | null]>([
    ['what somebody writes stays', async (id) => write(id), 'pending', 'My own words'],
    ['a dismissed case comes back', async (id) => dismiss(id), 'pending', `solved: ${form.title}`],
  ])('%s', async (_, before, status, text) => {
    const caseId = await received()
    await make(caseId)
    await before(caseId)
    await test.desk.issueClosed(caseId, { title: form.title })
    const kase = await test.desk.get(caseId)
    expect([kase.status, kase.draft?.text ?? null]).toEqual([status, text])
    // Told by another process, or once more: nothing changes.
    expect(await test.desk.issueClosed(caseId, { title: form.title })).toBe(true)
    expect((await test.desk.get(caseId)).version).toBe(kase.version)
  })

  it('who wants no messages is left alone, and a reply on its way is not disturbed', async () => {
    const quiet = await received(`${SAID} [leave me]`)
    await make(quiet)
    await dismiss(quiet)
    expect(await test.desk.issueClosed(quiet, { title: form.title })).toBe(true)
    expect(await test.desk.get(quiet)).toMatchObject({ status: 'dismissed', draft: null })
    const elsewhere = await received()
    await test.desk.authors.join(elsewhere, quiet, ana)
    await dismiss(elsewhere)
    await test.desk.issueClosed(elsewhere, { title: form.title })
    expect(await test.desk.get(elsewhere)).toMatchObject({ status: 'dismissed', draft: null })
    const busy = await received()
    const { version } = await test.desk.get(busy)
    await test.desk.decide(busy, { action: 'approve', version, text: 'Soon. (Ana, Acme)' }, ana)
    expect(await test.desk.issueClosed(busy, { title: form.title })).toBe(false)
  })

  it('one that is gone is asked for no more, and a limit is kept for all of them', async () => {
    const [gone, other] = [await received(), await received()]
    await make(gone)
    await make(other)
    const watch = watching()
    github.next.push('rate')
    await watch.look()
    expect(github.asked.filter((one) => one.startsWith('GET'))).toHaveLength(1)
    test.clock.pass({ minutes: 59 })
    await watch.look()
    expect(github.asked.filter((one) => one.startsWith('GET'))).toHaveLength(1)
    test.clock.pass({ minutes: 2 })
    github.next.push('deleted')
    await watch.look()
    const states = [await issues().of(gone), await issues().of(other)].map((one) => one?.state)
    expect(states.sort()).toEqual(['gone', 'open'])
    await watch.stop()
    expect(test.reported).toEqual([])
  })

  it('one that can’t be found for now (404, 301) is asked for again, and that is told once', async () => {
    const caseId = await received()
    await make(caseId)
    const told: object[] = []
    const watch = watching((what, about) => told.push({ what, ...about }))
    const [issue] = github.issues.splice(0)
    await watch.look()
    github.next.push('redirect')
    await watch.look()
    expect(await issues().of(caseId)).toMatchObject({ state: 'open' })
    expect(told).toEqual([{ what: 'an issue can’t be found by the tracker’s token', caseId }])
    if (issue) github.issues.push({ ...issue, state: 'closed' })
    await watch.look()
    expect((await test.desk.get(caseId)).draft?.text).toBe(`solved: ${form.title}`)
    await watch.stop()
  })

  async function write(id: string): Promise<void> {
    const { version } = await test.desk.get(id)
    await test.desk.decide(id, { action: 'edit', version, text: 'My own words' }, ana)
  }
  async function dismiss(id: string): Promise<void> {
    const { version } = await test.desk.get(id)
    await test.desk.decide(id, { action: 'dismiss', version }, ana)
  }
})

describe('as configured', () => {
  const said = (more: Record<string, string> = {}) =>
    readConfig({
      WINNOW_TRACKER_GITHUB: 'acme/notes',
      WINNOW_TRACKER_TOKEN: github.token,
      WINNOW_TRACKER_API: `${github.api}/`,
      WINNOW_TRACKER_SECRET: 'a-secret-that-github-signs-with',
      ...more,
    })
  function opened(config = said()) {
    const { desk, clock, storage } = test
    const log = { fault: () => undefined, warn: () => undefined }
    const around = { desk, clock, timers: clock.timers, records: storage.records, log }
    return openTracking(config, { internet: createInternet(), ...around })
  }

  it('a signed webhook only makes it look at once, and nothing that it says is believed', async () => {
    const tracking = opened()
    const caseId = await received()
    const { version } = await test.desk.get(caseId)
    await tracking.issues?.make(caseId, version, form, ana)
    const [[name, hook] = []] = tracking.hooks
    expect([name, hook?.signature]).toEqual(['tracker', 'x-hub-signature-256'])
    hook?.happened()
    // Whoever asks meanwhile waits for the same look.
    await tracking.start()
    await tracking.stop()
    expect((await test.desk.get(caseId)).draft).toBeNull()
    const [issue] = github.issues
    if (issue) issue.state = 'closed'
    const again = opened()
    again.hooks[0]?.[1].happened()
    await again.start()
    await again.stop()
    expect((await test.desk.get(caseId)).draft?.text).toBe(`solved: ${form.title}`)
  })

  it('told of something again and again, it asks once a minute, and for the last of it too', async () => {
    await make(await received())
    const { desk, clock, storage } = test
    let looks = 0
    const counted: Pick<Tracker, 'look'> = {
      async look() {
        looks += 1
        return { state: 'same' }
      },
    }
    const around = { desk, clock, timers: clock.timers, records: storage.records }
    const watch = watchIssues({
      ...around,
      tracker: counted,
      report: () => undefined,
      inform: () => undefined,
    })
    const storm = async () => {
      for (let n = 0; n < 50; n += 1) {
        watch.happened()
        await new Promise(setImmediate)
      }
    }
    await storm()
    expect(looks).toBe(1)
    clock.pass({ seconds: 61 })
    await storm()
    expect(looks).toBe(2)
    clock.pass({ seconds: 61 })
    await storm()
    expect(looks).toBe(3)
    await watch.stop()
  })

  it('nothing is offered without a tracker, nor in a dry run', () => {
    expect(opened(readConfig({})).issues).toBeUndefined()
    expect(opened(said({ WINNOW_DRY_RUN: 'yes' })).issues).toBeUndefined()
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['works', {}, /acme\/notes is there/],
    ['broken', { WINNOW_TRACKER_TOKEN: 'ghp_wrong' }, /does not accept the token/],
    ['broken', { WINNOW_TRACKER_GITHUB: 'acme/none' }, /is not there, or not for this token/],
    ['broken', { WINNOW_TRACKER_API: 'http://127.0.0.1:1' }, /can't be asked \(no answer\)/],
    ['off', { WINNOW_DRY_RUN: 'yes' }, /WINNOW_DRY_RUN is on/],
  ])('winnow doctor: %s with %j', async (state, more, says) => {
    const [found] = await doctorIssues(said(more))
    expect(found).toMatchObject({ state, says: expect.stringMatching(says) })
    expect(JSON.stringify(found)).not.toContain(github.token)
    expect(github.issues).toEqual([])
  })
})

describe('another tracker, behind a webhook', () => {
  it('is asked with a signature, and answers where the issue stands and how', async () => {
    const seen: string[] = []
    const secret = 'a-secret-that-nobody-guesses'
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const said = request.method === 'POST' ? body : (request.url?.split('/').at(-1) ?? '')
        const right = `sha256=${createHmac('sha256', secret).update(said).digest('hex')}`
        const ok = request.headers['x-winnow-signature'] === right
        seen.push(`${request.method} ${ok}`)
        response.writeHead(ok ? 200 : 401, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify(
            request.method === 'POST' ? { id: 'T-7', url: 'https://t.example/T-7' } : { state: 'closed' },
          ),
        )
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/issues`
    const more = { internet: createInternet(), url, brand: '', now: () => test.clock.now() }
    const by = (key: string) => webhookTracker({ ...more, secret: key })
    expect(await by(secret).make({ caseId: 'c', title: 't', body: 'b' })).toEqual({
      state: 'made',
      ref: 'T-7',
      url: 'https://t.example/T-7',
    })
    expect(await by(secret).look('T-7', undefined)).toEqual({ state: 'closed' })
    expect(await by('another-secret-than-that').make({ caseId: 'c', title: 't', body: 'b' })).toEqual({
      state: 'refused',
      why: 'unauthorized',
    })
    expect(seen).toEqual(['POST true', 'GET true', 'POST false'])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('what a program between answers', () => {
  const at = { url: 'https://t.example/issues', secret: 's', brand: '', now: () => test.clock.now() }
  it.each<[number, object]>([
    [303, { state: 'unknown' }],
    [307, { state: 'unknown' }],
    [408, { state: 'unknown' }],
    [409, { state: 'unknown' }],
    [502, { state: 'unknown' }],
    [400, { state: 'refused', why: 'invalid' }],
    [404, { state: 'refused', why: 'not-found' }],
    [410, { state: 'refused', why: 'switched-off' }],
    [429, { state: 'refused', why: 'rate' }],
  ])('%d to a POST leads to %j', async (status, expected) => {
    const send = async () => ({ state: 'answered', status, headers: {}, body: '' }) as const
    const internet = { ...createInternet(), send }
    const by = webhookTracker({ ...at, internet })
    expect(await by.make({ caseId: 'c', title: 't', body: 'b' })).toEqual(expected)
  })

  it.each<[number, Record<string, string>, object]>([
    [404, {}, { state: 'missing' }],
    [410, {}, { state: 'gone' }],
    [429, { 'retry-after': '90' }, { state: 'later', after: 90 }],
    [503, { 'retry-after': '99999999' }, { state: 'later', after: 7 * 24 * 3_600 }],
    [500, {}, { state: 'later' }],
  ])('%d with %j to a GET leads to %j', async (status, headers, expected) => {
    const get = async () => ({ status, headers, body: new Uint8Array(), text: () => '' })
    const by = webhookTracker({ ...at, internet: { ...createInternet(), get } })
    expect(await by.look('T-7', undefined)).toEqual(expected)
  })
})

describe('words that are somebody else’s', () => {
  it.each<[string, string, boolean]>([
    ['six of them in a row', 'so the export crashes when I click Save, they say', true],
    ['in another case and with other marks', 'THE EXPORT — crashes when I click!', true],
    ['a few of them', 'the export crashes on save', false],
    ['nothing', '', false],
  ])('%s: %j', (_, own, expected) => {
    expect(borrows(own, 'The export crashes when I click Save.')).toBe(expected)
  })
  it('are quoted line by line, as text', () => {
    expect(quoted('a <b>\n`c` @d #1')).toBe('> a \\<b\\>\n> \\`c\\` @\u200Bd #\u200B1')
  })
})
