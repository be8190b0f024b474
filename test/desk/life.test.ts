import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  CASE_STATUSES,
  type CaseStatus,
  DECISION_ACTIONS,
  type DecisionAction,
} from '../../src/core/index.ts'
import { hashText } from '../../src/desk/approval.ts'
import { DECISIONS } from '../../src/desk/states.ts'
import { ana, ben, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'

let test: TestDesk
beforeEach(async () => {
  test = await testDesk()
})
afterEach(closeDesks)

const reply = 'Thank you for telling us. (Ana, Acme)'

async function received(text = '[critic] It crashes since 2.1', more: Parameters<typeof comment>[1] = {}) {
  const { caseId } = await test.desk.receive('http', comment(text, more))
  return caseId
}

/** Decides at whatever version the case has. */
async function decide(caseId: string, action: DecisionAction, more: object = {}, actor = ana) {
  const { version } = await test.desk.get(caseId)
  return test.desk.decide(caseId, { action, version, ...more }, actor)
}

const code = (wanted: string) => expect.objectContaining({ code: wanted })

describe('somebody who is linked to a colleague', () => {
  it('gives an article as that colleague, like every other step', async () => {
    const known = { ...ana, id: 'colleague:ben', name: 'Ben' }
    test = await testDesk({
      whoIs: async (actor) => (actor.id === ben.id ? known : actor),
      mayDecide: ({ id }) => id === known.id,
    })
    const caseId = await received('[critic] It crashes', {
      venue: { ownership: 'third-party', kind: 'comments' },
    })
    await test.desk.giveArticle(caseId, { article: { title: 'A test' } }, ben)
    expect((await test.desk.get(caseId)).history.at(-1)?.actor.id).toBe(known.id)
    await expect(test.desk.giveArticle(caseId, { article: {} }, eve)).rejects.toEqual(code('not_allowed'))
  })
})

describe('a comment that comes in', () => {
  it('waits, with its assessment, its proposal and one line of history', async () => {
    const caseId = await received('[detractor] Bravo.')
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'pending',
      version: 1,
      source: 'http',
      assessment: { verdict: 'detractor' },
      proposal: { strategy: 'ask-to-elaborate' },
      postable: true,
      history: [{ seq: 1, action: 'received', from: null, to: 'pending', actor: { id: 'winnow' } }],
    })
    // Told when it is written down, and again when it was read.
    const told = { caseId, status: 'pending', by: 'winnow' }
    expect(test.changes).toEqual([
      { ...told, version: 0 },
      { ...told, version: 1 },
    ])
  })

  it('is one case, however often it is told', async () => {
    const said = comment('[critic] It crashes')
    const first = await test.desk.receive('http', said)
    expect(first.created).toBe(true)
    expect(await test.desk.receive('http', { ...said, text: 'changed' })).toEqual({
      ...first,
      created: false,
    })
    expect((await test.desk.receive('feeds', said)).created).toBe(true)
  })

  it('is not lost when it could not be read, and nothing is proposed', async () => {
    const caseId = await received('[throws] the words of a comment')
    const stored = await test.desk.get(caseId)
    expect(stored).toMatchObject({ proposal: null, assessment: { verdict: 'unclear', complete: false } })
    expect(JSON.stringify(stored.assessment)).not.toContain('the words')
    // A human may answer in their own words, but not with a draft that doesn't exist.
    await expect(decide(caseId, 'approve')).rejects.toEqual(code('draft_refused'))
    expect((await decide(caseId, 'approve', { text: reply })).status).toBe('approved')
  })

  it('is read again when its author changes it, while it waits', async () => {
    const said = comment('[detractor] Bravo.')
    const { caseId } = await test.desk.receive('http', said)
    await test.desk.edited('http', { ...said, text: '[critic] It crashes' })
    expect(await test.desk.get(caseId)).toMatchObject({
      version: 3,
      comment: { text: '[critic] It crashes' },
      assessment: { verdict: 'critic' },
      proposal: { strategy: null },
    })
    await test.desk.edited('http', { ...said, text: '[critic] It crashes' })
    expect((await test.desk.get(caseId)).version).toBe(3)
  })

  it('stays as it was decided upon when its author changes it later and says no more', async () => {
    const said = comment('[detractor] Bravo.')
    const { caseId } = await test.desk.receive('http', said)
    await decide(caseId, 'dismiss')
    await test.desk.edited('http', { ...said, text: '[detractor] Bravo, bravo.' })
    const after = await test.desk.get(caseId)
    expect(after.comment.text).toBe('[detractor] Bravo.')
    expect(after.status).toBe('dismissed')
    expect(after.history.at(-1)?.action).toBe('comment-edited')
  })

  it('is withdrawn when its author deletes it, for good', async () => {
    const said = comment('[critic] It crashes')
    const { caseId } = await test.desk.receive('http', said)
    await test.desk.deleted('http', said.id)
    await test.desk.deleted('http', said.id)
    const after = await test.desk.get(caseId)
    expect([after.status, after.version]).toEqual(['closed', 2])
    await expect(decide(caseId, 'reopen')).rejects.toEqual(code('not_possible'))
    await test.desk.deleted('http', 'never seen')
    await test.desk.edited('http', comment('never seen'))
  })
})

describe('approving', () => {
  it('writes who, where, what, when and which text, and sends nothing yet', async () => {
    const caseId = await received()
    const after = await decide(caseId, 'approve', { text: reply }, ben)
    expect(after).toMatchObject({
      status: 'approved',
      version: 2,
      approved: {
        strategy: null,
        text: reply,
        textHash: hashText(reply),
        by: { id: 'slack:ben', name: 'Ben' },
        at: '2026-03-02T09:00:00.000Z',
        sendAt: '2026-03-02T09:00:05.000Z',
      },
    })
    expect(after.history.at(-1)).toEqual({
      seq: 2,
      at: '2026-03-02T09:00:00.000Z',
      actor: { id: 'slack:ben', name: 'Ben' },
      place: 'slack',
      action: 'approve',
      from: 'pending',
      to: 'approved',
      strategy: null,
      text: reply,
      textHash: hashText(reply),
    })
    await test.desk.dispatch()
    expect(test.place.posted).toEqual([])
  })

  it('sends the approved text once, when the time to undo is over', async () => {
    const caseId = await received()
    await decide(caseId, 'approve', { text: reply })
    await test.send()
    await test.desk.dispatch()
    expect(test.place.posted).toHaveLength(1)
    expect(test.place.posted[0]).toMatchObject({ caseId, text: reply, approvedBy: { name: 'Ana' } })
    const after = await test.desk.get(caseId)
    expect(after).toMatchObject({ status: 'posted', replyUrl: 'https://forum.example/reply' })
    expect(after.history.map(({ action }) => action)).toEqual(['received', 'approve', 'sent'])
  })

  it.each([
    ['the text given', { text: reply }, reply],
    ['the saved draft', {}, 'My own words (Ana)'],
  ])('takes %s', async (_, given, expected) => {
    const caseId = await received()
    await decide(caseId, 'edit', { text: 'My own words (Ana)' })
    expect((await decide(caseId, 'approve', given)).approved?.text).toBe(expected)
  })

  it('takes the first draft proposed for the strategy when nothing else is there', async () => {
    expect((await decide(await received(), 'approve')).approved?.text).toBe('Thank you. (Ana, Acme)')
    const ask = await decide(await received('[detractor] Bravo.'), 'approve', {
      strategy: 'ask-to-elaborate',
    })
    expect(ask.approved?.text).toBe('What would help? (Ana, Acme)')
    // A draft saved for one answer is not sent as another.
    const other = await received('[detractor] Bravo.')
    await decide(other, 'edit', { text: 'So what? (Ana)', strategy: 'ask-to-elaborate' })
    expect((await decide(other, 'approve')).approved?.text).toBe('Thank you. (Ana, Acme)')
  })

  it.each([
    ['empty text', ''],
    ['blank text', ' \n\t '],
    ['a hole still open', 'Thank you {name}'],
  ])('refuses %s', async (_, text) => {
    const caseId = await received()
    await expect(decide(caseId, 'approve', { text })).rejects.toEqual(code('draft_refused'))
    expect((await test.desk.get(caseId)).version).toBe(1)
  })

  it('refuses text longer than the place takes, and longer than anything takes', async () => {
    test = await testDesk({ posters: [{ ...test.place, maxLength: 20 }] })
    const caseId = await received()
    await expect(decide(caseId, 'approve', { text: 'x'.repeat(21) })).rejects.toEqual(code('draft_refused'))
    await expect(decide(caseId, 'approve', { text: 'x'.repeat(100_001) })).rejects.toEqual(code('too_long'))
    expect((await decide(caseId, 'approve', { text: 'x'.repeat(20) })).status).toBe('approved')
  })

  it('closes an ignored case with nothing sent', async () => {
    const caseId = await received('[detractor] Bravo.')
    expect((await decide(caseId, 'approve', { strategy: 'ignore' })).status).toBe('closed')
    await test.send()
    expect(test.place.posted).toEqual([])
  })

  it.each([
    ['a checkable problem', '[detractor] [problem] Bravo, it crashes'],
    ['an unanswered problem earlier in the thread', '[detractor] [earlier-problem] Bravo'],
    ['a comment that could not be read completely', '[incomplete] Bravo'],
  ])('refuses to ignore %s (rule 3), even reclassified', async (_, text) => {
    const caseId = await received(text)
    await decide(caseId, 'reclassify', { verdict: 'detractor' })
    await expect(decide(caseId, 'approve', { strategy: 'ignore' })).rejects.toEqual(code('not_possible'))
    expect((await decide(caseId, 'dismiss')).status).toBe('dismissed')
  })

  it('refuses to ignore a critic, also one who only asks or gives a reason (rule 3)', async () => {
    const caseId = await received('[critic] Could the export keep its tables?')
    await expect(decide(caseId, 'approve', { strategy: 'ignore' })).rejects.toEqual(code('not_possible'))
    expect((await test.desk.get(caseId)).status).toBe('pending')
  })

  it('goes by the verdict as a human corrected it', async () => {
    const made = await received('[detractor] Bravo.')
    await decide(made, 'reclassify', { verdict: 'critic' })
    await expect(decide(made, 'approve', { strategy: 'ignore' })).rejects.toEqual(code('not_possible'))
    const unmade = await received('[critic] Bravo.')
    await decide(unmade, 'reclassify', { verdict: 'detractor' })
    expect((await decide(unmade, 'approve', { strategy: 'ignore' })).status).toBe('closed')
  })

  it('waits for a human where the program cannot post', async () => {
    const { caseId } = await test.desk.receive('elsewhere', comment('[critic] It crashes'))
    const approved = await decide(caseId, 'approve', { text: reply })
    expect(approved).toMatchObject({ status: 'approved', postable: false, approved: { sendAt: null } })
    await test.send()
    expect(test.place.posted).toEqual([])
    const marked = await decide(caseId, 'mark-posted', { url: 'https://blog.example/c/1' })
    expect(marked).toMatchObject({ status: 'posted', replyUrl: 'https://blog.example/c/1' })
  })

  it.each(['javascript:alert(1)', 'nonsense', 'ftp://host/x'])('takes no %s for an address', async (url) => {
    const { caseId } = await test.desk.receive('elsewhere', comment('[critic]'))
    await decide(caseId, 'approve', { text: reply })
    await expect(decide(caseId, 'mark-posted', { url })).rejects.toEqual(code('invalid_input'))
  })
})

describe('who may decide (rule 1)', () => {
  it.each(DECISION_ACTIONS)('asks on %s', async (action) => {
    const caseId = await received()
    const decision = { action, version: 1, text: reply, verdict: 'critic' } as const
    await expect(test.desk.decide(caseId, decision, eve)).rejects.toEqual(code('not_allowed'))
    expect((await test.desk.get(caseId)).version).toBe(1)
  })

  it.each([
    ['the program itself', { id: 'winnow', name: 'Winnow', place: 'winnow' }],
    ['somebody without a name', { id: 'slack:1', name: ' ', place: 'slack' }],
    ['nobody', { id: '', name: 'Ana', place: 'desk' }],
  ] as const)('is never %s', async (_, actor) => {
    const caseId = await received()
    expect(test.desk.mayDecide(actor)).toBe(false)
    await expect(
      test.desk.decide(caseId, { action: 'approve', version: 1, text: reply }, actor),
    ).rejects.toEqual(code('not_allowed'))
  })
})

describe('working side by side', () => {
  it('refuses a decision on an older version, and changes nothing', async () => {
    const caseId = await received()
    await decide(caseId, 'edit', { text: 'first' })
    const late = test.desk.decide(caseId, { action: 'approve', version: 1, text: reply }, ben)
    await expect(late).rejects.toEqual(code('stale_version'))
    await test.send()
    expect(test.place.posted).toEqual([])
  })

  it('keeps others from deciding while somebody holds the case, and names them', async () => {
    const caseId = await received()
    await decide(caseId, 'claim')
    for (const action of ['claim', 'approve', 'dismiss', 'edit', 'reclassify'] as const) {
      const refused = decide(caseId, action, { text: reply, verdict: 'critic' }, ben)
      await expect(refused).rejects.toEqual(code('claimed'))
      await expect(refused).rejects.toThrow(/^Ana /)
    }
    await expect(decide(caseId, 'release', {}, ben)).rejects.toEqual(code('claimed'))
    expect((await decide(caseId, 'edit', { text: reply })).draft?.text).toBe(reply)
  })

  it('lets a claim be taken over, and released', async () => {
    const caseId = await received()
    await decide(caseId, 'claim')
    expect((await decide(caseId, 'steal', {}, ben)).claim?.by.name).toBe('Ben')
    await expect(decide(caseId, 'approve', { text: reply })).rejects.toEqual(code('claimed'))
    expect((await decide(caseId, 'release', {}, ben)).claim).toBeNull()
    expect((await decide(caseId, 'approve', { text: reply })).status).toBe('approved')
  })

  it('lets a claim run out after ten minutes', async () => {
    const caseId = await received()
    await decide(caseId, 'claim')
    test.clock.pass({ minutes: 10, milliseconds: -1 })
    expect((await test.desk.list({})).cases[0]?.claim?.by.name).toBe('Ana')
    await expect(decide(caseId, 'dismiss', {}, ben)).rejects.toEqual(code('claimed'))
    test.clock.pass({ milliseconds: 1 })
    expect((await test.desk.get(caseId)).claim).toBeNull()
    expect((await test.desk.list({})).cases[0]?.claim).toBeNull()
    expect((await decide(caseId, 'dismiss', {}, ben)).status).toBe('dismissed')
  })
})

describe('undo', () => {
  it('takes an approval back before it is sent, keeps the words, and adds to history', async () => {
    const caseId = await received()
    await decide(caseId, 'approve', { text: reply })
    const undone = await decide(caseId, 'reopen')
    expect(undone).toMatchObject({
      status: 'pending',
      approved: null,
      draft: { text: reply, strategy: null },
    })
    expect(undone.history.map(({ action }) => action)).toEqual(['received', 'approve', 'reopen'])
    await test.send()
    expect(test.place.posted).toEqual([])
    // And the case can be decided again, and is sent then, once.
    await decide(caseId, 'approve', { text: 'Better words (Ana)' })
    await test.send()
    expect(test.place.posted.map(({ text }) => text)).toEqual(['Better words (Ana)'])
  })

  it('comes too late once the reply has gone out', async () => {
    const caseId = await received()
    await decide(caseId, 'approve', { text: reply })
    await test.send()
    await expect(decide(caseId, 'reopen')).rejects.toEqual(code('not_possible'))
    await expect(decide(caseId, 'approve', { text: 'Another (Ana)' })).rejects.toEqual(code('not_possible'))
    await decide(caseId, 'close')
    // A closed case opens again where it was, not where it could be answered again.
    expect((await decide(caseId, 'reopen')).status).toBe('posted')
    await expect(decide(caseId, 'reopen')).rejects.toEqual(code('not_possible'))
  })

  it('reopens what was dismissed, ignored, or marked by hand', async () => {
    const dismissed = await received()
    await decide(dismissed, 'dismiss', { reason: 'spam' })
    expect((await test.desk.get(dismissed)).history.at(-1)?.reason).toBe('spam')
    expect((await decide(dismissed, 'reopen')).status).toBe('pending')

    const ignored = await received('[detractor] Bravo.')
    await decide(ignored, 'approve', { strategy: 'ignore' })
    expect(await decide(ignored, 'reopen')).toMatchObject({ status: 'pending', approved: null, draft: null })

    const { caseId: pasted } = await test.desk.receive('elsewhere', comment('[critic]'))
    await decide(pasted, 'approve', { text: reply })
    await decide(pasted, 'mark-posted', { url: 'https://blog.example/c/1' })
    expect(await decide(pasted, 'reopen')).toMatchObject({ status: 'approved', replyUrl: null })
    expect((await decide(pasted, 'reopen')).status).toBe('pending')
  })

  it('lets the same person be asked again when the first asking was taken back', async () => {
    const same = { author: { id: 'sam' }, url: 'https://forum.example/t/1' }
    const first = await received('[detractor] a', same)
    const second = await received('[detractor] b', same)
    await decide(first, 'approve', { strategy: 'ask-to-elaborate' })
    const ask = { strategy: 'ask-to-elaborate' }
    await expect(decide(second, 'approve', ask)).rejects.toEqual(code('draft_refused'))
    expect(await test.desk.lint(second, 'ask-to-elaborate', 'Why? (Ana)')).toMatchObject([
      { code: 'second-ask' },
    ])
    await decide(first, 'reopen')
    expect(await test.desk.lint(second, 'ask-to-elaborate', 'Why? (Ana)')).toEqual([])
    expect((await decide(second, 'approve', ask)).status).toBe('approved')
  })
})

describe('what is remarked before an approval', () => {
  it('says that the same words went to several others this week, and lets it be sent', async () => {
    const said = async (text: string, more: object = {}) => {
      const one = await received('[critic] It crashes', more)
      const remarks = await test.desk.lint(one, null, text)
      await decide(one, 'approve', { text })
      return remarks.map(({ code: name, refuses, message }) => [name, refuses, message.en.slice(0, 37)])
    }
    const sam = { author: { id: 'sam' } }
    expect(await said(reply, sam)).toEqual([])
    // Again to the same person, and once to another: that is not several.
    expect(await said(reply, sam)).toEqual([])
    expect(await said(reply)).toEqual([])
    const told = [['same-words', false, 'The same words went to 2 others this ']]
    expect(await said(` *${reply.toUpperCase()}*`)).toEqual(told)
    expect(await said('Thank you, we look into it. (Ana, Acme)')).toEqual([])
    const dismissed = await received()
    expect(await test.desk.lint(dismissed, 'ignore', reply)).toEqual([])
    test.clock.pass({ days: 8 })
    expect(await said(reply)).toEqual([])
  })
})

describe('correcting the verdict', () => {
  it('proposes anew for what the human says it is', async () => {
    const caseId = await received('[detractor] Bravo.')
    const after = await decide(caseId, 'reclassify', { verdict: 'critic' })
    expect(after).toMatchObject({ reclassified: 'critic', proposal: { strategy: null }, status: 'pending' })
    expect(after.assessment.verdict).toBe('detractor')
    expect((await test.desk.list({})).cases[0]).toMatchObject({ verdict: 'critic', strategy: null })
  })

  it.each([undefined, 'troll'])('refuses %s', async (verdict) => {
    const caseId = await received()
    await expect(decide(caseId, 'reclassify', { verdict })).rejects.toEqual(code('invalid_input'))
  })
})

describe('the table of states', () => {
  it.each(CASE_STATUSES)('allows from %s exactly what is written', async (status) => {
    for (const action of DECISION_ACTIONS) {
      const caseId = await brought(status)
      const { version } = await test.desk.get(caseId)
      const entry = { kind: 'introduced' } as const
      const url = 'https://tracker.example/1'
      const more = { verdict: 'critic', assignee: ana.id, entry, reason: 'to Ben', url } as const
      const decision = { action, version, text: reply, ...more }
      const outcome = await test.desk.decide(caseId, decision, ana).then(
        ({ status }) => status,
        (error: { code: string }) => error.code,
      )
      const leads = DECISIONS[status][action]
      if (leads === undefined) expect([action, outcome]).toEqual([action, 'not_possible'])
      else expect([...leads, 'not_possible']).toContain(outcome)
    }
  })

  async function brought(status: CaseStatus): Promise<string> {
    // What the last action queued goes out first, so that it takes no outcome meant for this case.
    await test.send()
    const caseId = await received('[detractor] Bravo.')
    const ask = status === 'awaiting-answer' ? { strategy: 'ask-to-elaborate' } : {}
    if (status === 'pending') return caseId
    if (status === 'dismissed') await decide(caseId, 'dismiss')
    else await decide(caseId, 'approve', { text: reply, ...ask })
    if (status === 'uncertain') test.place.next.push({ state: 'unknown', why: 'the line broke' })
    if (status !== 'dismissed' && status !== 'approved') await test.send()
    if (status === 'closed') await decide(caseId, 'close')
    expect((await test.desk.get(caseId)).status).toBe(status)
    return caseId
  }
})
