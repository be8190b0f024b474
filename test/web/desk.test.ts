import { describe, expect, it } from 'vitest'
import { type Comment, NotRead, type Reader } from '../../src/core/index.ts'
import { testApp } from '../support/app.ts'

const ORIGIN = 'http://localhost:3000'

const comment = (text: string, more: Partial<Comment> = {}): Comment => ({
  id: `c-${text.length}`,
  text,
  author: { id: 'u1', name: 'Dana' },
  venue: { ownership: 'own', kind: 'forum', name: 'Forum' },
  addressesUs: true,
  ...more,
})
const problem = 'Since version 4.2 the search crashes with error 1107 when I open a notebook.'

/** The desk's pages as one browser sees them, cookies kept. */
async function browser(loginToken?: string, reader?: Reader, secondYes: readonly string[] = []) {
  const made = await testApp(
    {},
    { loginToken, apiToken: undefined },
    { mayDecide: () => true, secondYes, ...(reader && { reader }) },
  )
  const { app } = made
  let cookies = new Map<string, string>()
  async function ask(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const response = await app.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        host: 'localhost:3000',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined ? {} : { origin: ORIGIN }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      cookies = new Map([...cookies, [name, value]])
    }
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const csrf = async () => /name="csrf" content="([^"]+)"/.exec((await ask('/paste')).text)?.[1] ?? ''
  return { ...made, ask, csrf }
}

describe('the web desk', () => {
  it('shows why a comment is held and no proposal, and lifts a false alarm', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('http', comment('I want to die, I cannot go on'))
    const held = (await ask(`/cases/${caseId}`)).text
    expect(held).toContain('class="notice hold"')
    expect(held).toContain('Treat it like any other comment')
    const { version } = await desk.get(caseId)
    const form = { csrf: await csrf(), version: String(version), action: 'not-a-hold' }
    expect((await ask(`/cases/${caseId}`, form)).status).toBe(303)
    expect((await ask(`/cases/${caseId}`)).text).not.toContain('class="notice hold"')
  })

  it(
    'shows the stars, likes and files that came with a ' + 'comment, and links to web addresses only',
    async () => {
      const { ask, desk } = await browser()
      const along = {
        rating: 1,
        bestRating: 5,
        likes: 12,
        attachments: [
          { url: 'https://pictures.example/1.png', name: 'screen.png' },
          { url: 'javascript:alert(1)', name: '<b>report</b>.pdf' },
        ],
      }
      const { caseId } = await desk.receive('http', comment(problem, along))
      const { text } = await ask(`/cases/${caseId}`)
      expect(text).toContain('1 of 5 stars · 12 likes')
      expect(text).toMatch(/<a class="out" href="https:\/\/pictures\.example\/1\.png"[^>]*>screen\.png<\/a>/)
      expect(text).toContain('<bdi>&lt;b&gt;report&lt;/b&gt;.pdf</bdi>')
      expect(text).not.toContain('href="javascript')
    },
  )

  it('rule 11: says plainly what could not be read, and has it read again only when asked', async () => {
    let asked = 0
    const never = async () => {
      asked += 1
      throw new NotRead('died')
    }
    const { ask, csrf, desk } = await browser(undefined, {
      read: never,
      propose: never,
      carriers: never,
      compare: never,
      lint: async () => [],
      fitting: async () => ({ matches: [], near: [] }),
      stop: async () => undefined,
    })
    const { caseId } = await desk.receive('desk', comment(problem))
    const { text } = await ask(`/cases/${caseId}`)
    for (const words of ['Could not be read', 'will not try again by itself', 'Read it again', problem])
      expect(text).toContain(words)
    expect(text).not.toContain('Nothing stood out')
    expect((await ask('/')).text).toContain('Could not be read')
    // Two tries, and none for the pages' sake.
    expect(asked).toBe(2)
    const { version } = await desk.get(caseId)
    const form = { action: 'read-again', version: String(version), csrf: await csrf() }
    expect((await ask(`/cases/${caseId}`, form)).status).toBe(303)
    expect(asked).toBe(4)
  })

  it('shows the end of a long conversation, and says how long it is', async () => {
    const { ask, desk } = await browser()
    const thread = Array.from({ length: 5_000 }, (_, at) => ({
      author: { name: 'Kim' },
      text: `word-${at}.`,
    }))
    const { caseId } = await desk.receive('http', comment('It crashes', { thread }))
    const { text } = await ask(`/cases/${caseId}`)
    expect(text.match(/word-\d+\./g)).toHaveLength(200)
    expect(text).toContain('id="message-5000"')
    expect(text).toContain('(197 / 4997)')
  })

  it('forbids everything inline and every foreign place', async () => {
    const { ask } = await browser()
    const { headers, text } = await ask('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(/ style=|<style|<script>| on[a-z]+="/)
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/)
  })

  it('refuses a form without its token, with another session’s, or from another origin', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const form = { action: 'dismiss', version: '1', csrf: await csrf() }
    const without = await ask(`/cases/${caseId}`, { ...form, csrf: '' })
    const foreign = await ask(`/cases/${caseId}`, form, { origin: 'https://evil.example' })
    const opaque = await ask(`/cases/${caseId}`, form, { origin: 'null' })
    const stranger = await ask(`/cases/${caseId}`, form, { cookie: '' })
    expect([without, foreign, opaque, stranger].map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it('escapes what people wrote, wherever it stands', async () => {
    const { ask, desk } = await browser()
    const bad = '<script>alert(1)</script>'
    const { caseId } = await desk.receive(
      'desk',
      comment(`${bad} ${problem}`, {
        url: 'javascript:alert(1)',
        author: { name: bad },
        venue: { ownership: 'own', kind: 'forum', name: bad },
        thread: [{ author: { name: bad }, text: bad }],
        article: { title: bad, text: bad },
      }),
    )
    for (const path of ['/', `/cases/${caseId}`, `/?q=${encodeURIComponent(bad)}`]) {
      const { text } = await ask(path)
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('javascript:')
      expect(text).toContain('&lt;script&gt;')
    }
  })

  it('approves the text as typed, in the name of the desk’s user', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const text = 'Thank you, Dana. We can repeat this and will mend it.\n\nAna, for Acme'
    const form = { action: 'approve', version: '1', strategy: 'answer', text, csrf: await csrf() }
    const answer = await ask(`/cases/${caseId}`, form)
    expect(answer.status).toBe(303)
    const { status, approved } = await desk.get(caseId)
    expect(status).toBe('approved')
    expect(approved?.text).toBe(text)
    expect(approved?.by.name).toBe('Ana')
    expect((await ask(`/cases/${caseId}`)).text).toContain('Undo')
  })

  it('shows a stale version with the typed text kept, and changes nothing', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const token = await csrf()
    await desk.decide(
      caseId,
      { action: 'claim', version: 1 },
      { id: 'slack:ben', name: 'Ben', place: 'slack' },
    )
    const form = { action: 'approve', version: '1', strategy: 'answer', text: 'My long answer', csrf: token }
    const { status, text } = await ask(`/cases/${caseId}`, form)
    expect(status).toBe(409)
    expect(text).toContain('This case has changed since you opened it')
    // Who, what and where, beside what was typed.
    const alert = /role="alert">([\s\S]*?)<\/div>/.exec(text)?.[1] ?? ''
    expect(alert).toContain('Ben')
    expect(alert).toContain('Slack')
    expect(text).toContain('My long answer')
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it('says what stands in the way of a draft that is refused', async () => {
    const { ask, csrf, desk } = await browser()
    const { caseId } = await desk.receive('desk', comment(problem))
    const form = { action: 'approve', version: '1', strategy: 'answer', text: ' ', csrf: await csrf() }
    const { status, text } = await ask(`/cases/${caseId}`, form)
    expect(status).toBe(422)
    expect(text).toContain('Not approved yet')
    expect((await desk.get(caseId)).status).toBe('pending')
  })

  it(
    'leaves every critic in place when many are ' + 'dismissed, by name, with one Undo for the rest',
    async () => {
      const { ask, csrf, desk } = await browser()
      const asks = await desk.receive('desk', comment('Please add a dark mode to the reader.'))
      const bof = await desk.receive('desk', comment('Bof.', { author: { id: 'u2', name: 'Odile' } }))
      const picked = await ask('/bulk', { csrf: await csrf(), case: `${asks.caseId}:1` })
      expect(picked.text).toMatch(/0 cases dismissed\. Left in place.*: Dana\./)
      expect((await desk.get(asks.caseId)).status).toBe('pending')
      const { text } = await ask('/bulk', { csrf: await csrf(), case: `${bof.caseId}:1` })
      expect(text).toContain('1 case dismissed.')
      expect((await desk.get(bof.caseId)).status).toBe('dismissed')
      const undo = /action="\/bulk\/undo">.*?name="case" value="([^"]+)"/s.exec(text)?.[1] ?? ''
      const back = await ask('/bulk/undo', { csrf: await csrf(), case: undo })
      expect(back.headers.get('location')).toBe('/?back=1')
      expect((await desk.get(bof.caseId)).status).toBe('pending')
    },
  )

  it('answers a form for many with the same list as it was sent from', async () => {
    const { ask, csrf, desk } = await browser()
    await desk.receive('desk', comment('Bof.', { author: { id: 'u2', name: 'Odile' } }))
    await desk.receive('desk', comment('Meh.', { author: { id: 'u3', name: 'Karim' } }))
    const [, action = ''] = /action="(\/bulk\/preview[^"]*)"/.exec((await ask('/?q=Odile')).text) ?? []
    const { text } = await ask(action, { csrf: await csrf() })
    expect(text).toContain('value="Odile"')
    expect(text).not.toContain('Karim')
  })

  it('shows by name what would be done to many and what is left out, and does it only then', async () => {
    const { ask, csrf, desk } = await browser()
    const asks = await desk.receive('desk', comment('Please add a dark mode to the reader.'))
    const bof = await desk.receive('desk', comment('Bof.', { author: { id: 'u2', name: 'Odile' } }))
    const both = { csrf: await csrf(), do: 'dismiss', case: `${bof.caseId}:1` }
    const plan = (await ask('/bulk/preview', both)).text
    expect(plan).toContain('Dismiss this case?')
    expect(plan).toContain('Odile')
    expect((await desk.get(bof.caseId)).status).toBe('pending')
    const left = (await ask('/bulk/preview', { ...both, case: `${asks.caseId}:1` })).text
    expect(left).toMatch(/Left out: one case.*Dana.*is waiting for an answer/s)
    // A critic goes with others only when whoever does it has opened the case.
    await ask(`/cases/${asks.caseId}`)
    expect((await ask('/bulk', { ...both, case: `${asks.caseId}:1` })).text).toContain('1 case dismissed.')
  })

  it('answers several at once text by text, as changed, in one name', async () => {
    const { ask, csrf, desk } = await browser()
    const thanks = 'Thank you so much for this app, it is lovely and my whole family uses it.'
    const { caseId } = await desk.receive('desk', comment(thanks))
    const picked = { csrf: await csrf(), do: 'approve', case: `${caseId}:1` }
    const plan = (await ask('/bulk/preview', picked)).text
    expect(plan).toContain(`name="text:${caseId}"`)
    const text = 'Thank you, Dana, that made our day.\n\nAna, for Acme'
    expect((await ask('/bulk', { ...picked, [`text:${caseId}`]: text })).text).toContain('1 reply approved.')
    expect((await desk.get(caseId)).approved).toMatchObject({ text, by: { name: 'Ana' } })
  })

  it(
    'says of the first of two yeses what it is: no reply ' + 'sent, none left in place, and to which text',
    async () => {
      const { ask, csrf, desk } = await browser(undefined, undefined, ['all'])
      const thanks = 'Thank you so much for this app, it is lovely and my whole family uses it.'
      const { caseId } = await desk.receive('desk', comment(thanks))
      const text = 'Thank you, Dana, that made our day.\n\nAna, for Acme'
      const picked = { csrf: await csrf(), do: 'approve', case: `${caseId}:1`, [`text:${caseId}`]: text }
      const told = (await ask('/bulk', picked)).text
      expect(told).toContain('The first of two yeses was given, and nothing is sent yet: Dana.')
      expect(told).not.toContain('Left in place')
      expect((await ask(`/cases/${caseId}`)).text).toContain('You said yes to this text.')
      const { version, draft } = await desk.get(caseId)
      const other = {
        csrf: await csrf(),
        version: String(version),
        action: 'approve',
        text: '',
        strategy: draft?.strategy ?? 'answer',
      }
      const shown = (await ask(`/cases/${caseId}`, other)).text
      expect(shown).toContain('You approved another text.')
      expect(shown).not.toContain('You said yes to this text.')
    },
  )

  it('folds look-alikes into one row, and opens them', async () => {
    const { ask, desk } = await browser()
    for (const [at, text] of ['Top', 'top !', 'TOP'].entries())
      await desk.receive('desk', comment(text, { id: `t${at}`, author: { name: `Somebody ${at}` } }))
    const { text } = await ask('/')
    expect(text.match(/class="row"/g)).toHaveLength(1)
    const group = /href="([^"]*alike=[^"]*)">3 alike/.exec(text)?.[1] ?? ''
    expect((await ask(group.replaceAll('&amp;', '&'))).text.match(/class="row"/g)).toHaveLength(3)
  })

  it('leaves a held case in place when many are dismissed, whatever it was read as', async () => {
    const { ask, csrf, desk } = await browser()
    const held = await desk.receive('desk', comment('I want to die'))
    expect((await desk.get(held.caseId)).assessment.hold?.kind).toBe('distress')
    await desk.decide(
      held.caseId,
      { action: 'reclassify', verdict: 'neither', version: 1 },
      { id: 'desk:ana', name: 'Ana', place: 'desk' },
    )
    const { text } = await ask('/bulk', { csrf: await csrf(), case: `${held.caseId}:2` })
    expect(text).toMatch(/0 cases dismissed\. Left in place.*: Dana\./)
    expect((await desk.get(held.caseId)).status).toBe('pending')
  })

  it('says of a held row why it is held, and nothing else that runs into it', async () => {
    const { ask, desk } = await browser()
    await desk.receive('desk', comment('I want to die'))
    const reads = /<span class="reads">(.*?)<\/a>/s.exec((await ask('/')).text)?.[1] ?? ''
    const words = reads.replace(/<[^>]*>/g, '').trim()
    expect(words).toBe('Needs a person · somebody may be in distress')
  })

  it('places what is pasted by its address, unless it is said whose place it is', async () => {
    const { ask, csrf, desk } = await browser()
    const pasted = [
      ['csrf', await csrf()],
      ['then', 'keep'],
      ['text', problem],
    ]
    const ownershipOf = async (more: Record<string, string>) => {
      const { headers } = await ask('/paste', { ...Object.fromEntries(pasted), ...more })
      const id = headers.get('location')?.split('/').at(-1) ?? ''
      return (await desk.get(id)).comment.venue.ownership
    }
    const url = 'https://news.example/acme'
    expect(await ownershipOf({ ownership: '', url })).toBe('third-party')
    expect(await ownershipOf({ ownership: 'own', url, author: 'Sam' })).toBe('own')
    expect(await ownershipOf({ ownership: '' })).toBe('own')
    expect((await ask('/paste')).text).toMatch(/<select name="ownership"><option value=""/)
  })

  it('lets nobody in without the token', async () => {
    const { ask, csrf } = await browser('the-right-token-of-this-desk')
    expect((await ask('/')).headers.get('location')).toBe('/login')
    const page = (await ask('/login')).text
    const token = /name="csrf" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await ask('/login', { csrf: token, token: 'no' })).status).toBe(401)
    expect((await ask('/login', { csrf: token, token: 'the-right-token-of-this-desk' })).status).toBe(303)
    expect((await ask('/')).status).toBe(200)
    expect(await csrf()).not.toBe(token)
  })

  it('names nobody in English on a French page', async () => {
    const { ask, desk, csrf } = await browser()
    const { caseId } = await desk.receive('http', comment(problem))
    const local = { id: 'desk:x', name: 'local operator', place: 'desk' } as const
    await desk.decide(caseId, { action: 'claim', version: 1 }, local)
    await ask('/settings', { csrf: await csrf(), language: 'fr', theme: 'auto' })
    const held = (await ask(`/cases/${caseId}`)).text
    expect(held).toContain('L’utilisateur local tient ce dossier')
    await desk.decide(caseId, { action: 'dismiss', version: (await desk.get(caseId)).version }, local)
    for (const path of [`/cases/${caseId}`, `/authors/${caseId}`, '/?tab=done'])
      expect((await ask(path)).text).not.toContain('local operator')
  })

  it('speaks French with French typography', async () => {
    const { ask, csrf } = await browser()
    await ask('/settings', { csrf: await csrf(), language: 'fr', theme: 'dark' })
    const { text } = await ask('/settings?saved')
    expect(text).toContain('<html lang="fr" data-theme="dark"')
    expect(text).toContain('Réglages')
  })
})
