import { describe, expect, it } from 'vitest'
import { caseCard, erasedCard } from '../../adapters/slack/cards/card.ts'
import { decodeRef, refOf } from '../../adapters/slack/cards/ids.ts'
import { markedText } from '../../adapters/slack/cards/marked.ts'
import { clip, cutAt, link } from '../../adapters/slack/cards/parts.ts'
import { viewIn } from '../../adapters/slack/cards/view.ts'
import { wholeModal } from '../../adapters/slack/cards/whole.ts'
import type { Case, Language, Remark } from '../../src/core/index.ts'
import { refusedBlocks } from '../support/slack/block-rules.ts'
import type { Json } from '../support/slack/schema.ts'
import { shownText } from '../support/slack/text.ts'
import { caseOf, entry } from './cases.ts'

const draw = (kase: Case, remarks: readonly Remark[] = [], language: Language = 'en') => {
  const { text, blocks } = caseCard(viewIn(language, 'Acme', 'http://localhost:3000'), kase, remarks)
  const json: Json[] = blocks
  const buttons = json.flatMap(({ type, elements }) => (type === 'actions' ? elements : []))
  return {
    text,
    shown: shownText({ text, blocks: json }),
    labels: buttons.map((one: Json) => one.text?.text ?? one.placeholder?.text ?? '⋯'),
    primary: buttons.filter(({ style }: Json) => style === 'primary').map((one: Json) => one.text.text),
    json: JSON.stringify(blocks),
  }
}

const PROBLEM = 'It crashes when I export to PDF since version 4.2.'
const by = { id: 'slack:U0ANA', name: 'Ana' }
const approved = {
  strategy: null,
  text: 'Thank you, we are on it.',
  textHash: 'hash',
  by,
  at: '2026-03-02T09:05:00.000Z',
  sendAt: '2026-03-02T09:05:05.000Z',
}

describe('the card of an undecided case', () => {
  it('is understood from top to bottom: who, what, how it reads, what could be answered', () => {
    const { shown } = draw(caseOf(PROBLEM))
    const order = [
      'Reads as criticism',
      'Sam Sender · #feedback · our place, a chat',
      'It ',
      'a problem that can be checked',
      'Speaks for a detractor',
      'Nothing.',
      'Speaks against',
      '1. Substance',
      'Answer the point (proposed)',
      '— Ana, Acme team',
      'Nothing is sent before somebody approves it.',
    ]
    const places = order.map((words) => shown.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says of the first of two yeses what it is a yes to', () => {
    const text = 'Thank you, we are on it.'
    const draft = { text, strategy: null }
    const yes = (strategy: 'ignore' | null, words: string) =>
      draw(caseOf(PROBLEM, { draft, firstYes: { by, strategy, text: words } })).shown
    expect(yes(null, text)).toContain('Ana said yes to this text.')
    expect(yes(null, 'Other words.')).toContain('Ana approved another text.')
    expect(yes('ignore', '')).toContain('Ana said yes to leaving this unanswered.')
  })

  it(
    'says why an approved reply came back, with what helps, ' + 'and offers a try rather than an approval',
    () => {
      const returned = { tries: 1, askedUntil: null, at: '2026-03-02T09:06:00.000Z' }
      const why =
        'Slack refused: not_in_channel. Invite the app into the channel (/invite), then approve again.'
      const refused = draw(caseOf(PROBLEM, { returned: { ...returned, kind: 'refused', why } }))
      expect(refused.shown).toContain('Your approved reply was not posted: the site refused it.')
      expect(refused.shown).toContain('/invite')
      expect(refused.primary).toEqual(['Try again to post to #feedback'])
      const edited = draw(
        caseOf(PROBLEM, { returned: { ...returned, kind: 'edited', why: null, text: 'It crashes in 4.1.' } }),
      )
      expect(edited.shown).toContain('the author changed the comment')
      expect(edited.shown).toContain('It crashes in 4.1.')
      expect(edited.primary).toEqual(['Approve and post to #feedback'])
    },
  )

  it('of a deleted comment says that, and none of its words', () => {
    const gone = caseOf(PROBLEM, { status: 'closed' })
    const { shown, json } = draw({
      ...gone,
      comment: { ...gone.comment, text: '' },
      history: [entry('comment-deleted', { from: 'pending', to: 'closed' })],
    })
    expect(shown).toContain('Its author deleted this comment.')
    expect(json).not.toContain('PDF')
  })

  it('marks the evidence in place: tone bold, substance italic, with the number of its reason', () => {
    const text = 'Clowns! It crashes, you clowns.'
    const span = (start: number, end: number) =>
      ({ kind: 'span', start, end, text: text.slice(start, end) }) as const
    const point = { name: '', reason: '', count: 1 }
    const { elements, cut } = markedText(
      text,
      [
        { ...point, number: 1, kind: 'tone', evidence: [span(0, 6), span(20, 30)] },
        { ...point, number: 2, kind: 'substance', evidence: [span(11, 30)] },
      ],
      100,
    )
    expect(cut).toBe(false)
    expect(elements.map(({ text: words, style }) => [words, ...Object.keys(style ?? {})])).toEqual([
      ['Clowns', 'bold'],
      [' [1]'],
      ['! It '],
      ['crashes, ', 'italic'],
      ['you clowns', 'bold', 'italic'],
      [' [1, 2]'],
      ['.'],
    ])
  })

  it('says what happens after the click', () => {
    expect(draw(caseOf(PROBLEM)).primary).toEqual(['Approve and post to #feedback'])
    expect(draw(caseOf(PROBLEM, { postable: false })).primary).toEqual(['Approve, then paste it yourself'])
    const silent = caseOf('Lame.', { draft: { text: '', strategy: 'ignore' } })
    expect(draw(silent).primary).toEqual(['Approve saying nothing, and close'])
    expect(draw(caseOf(PROBLEM), [], 'fr').primary).toEqual(['Approuver et publier sur #feedback'])
  })

  it('offers to complete a draft that can’t be sent as it is, and says why', () => {
    const remark = {
      code: 'open-hole',
      refuses: true,
      message: { en: 'Fill in [what].', fr: 'À remplir.' },
    } as const
    const { labels, primary, shown } = draw(caseOf(PROBLEM), [remark])
    expect(labels).not.toContain('Approve and post to #feedback')
    expect(primary).toEqual(['Complete the reply…'])
    expect(shown).toContain('Before it can go: Fill in [what].')
    expect(draw(caseOf(PROBLEM), [remark], 'fr').shown).toContain('Avant l’envoi\u00a0: À remplir.')
  })

  it('rule 10: proposes nothing for what could not be read completely', () => {
    const { primary, shown } = draw(caseOf(PROBLEM, { proposal: null }))
    expect(shown).toContain('could not be read completely, so nothing is proposed')
    expect(primary).toEqual(['Dismiss…'])
  })

  it('leaves a draft that no window can take to the desk', () => {
    const { labels, shown } = draw(caseOf(PROBLEM, { draft: { text: 'long '.repeat(700), strategy: null } }))
    expect(labels.slice(0, 2)).toEqual(['Open on the desk', 'Other ways to answer'])
    expect(shown).toContain('too long to be edited in Slack')
  })

  it('of a held comment too: one way to the desk, or Slack refuses the card', () => {
    const held = caseOf('I want to die', { draft: { text: 'long '.repeat(700), strategy: null } })
    const { labels } = draw(held)
    expect(labels.filter((label: string) => label === 'Open on the desk')).toHaveLength(1)
    const { blocks } = caseCard(viewIn('en', 'Acme', 'http://localhost:3000'), held)
    expect(refusedBlocks(blocks)).toBeUndefined()
  })

  it('says how much was said before and since, and shows it when asked', () => {
    const thread = [{ author: { name: 'Ana' }, text: 'Version 5 is out!', fromUs: true }]
    const replies = [{ id: 'r1', author: { name: 'Claire' }, text: 'Same here.' }]
    const kase = caseOf(PROBLEM, { said: { thread }, replies })
    expect(draw(kase).shown).toContain('1 earlier message · 1 later message')
    expect(draw(kase).labels[0]).toBe('Show all')
    const { blocks } = wholeModal(viewIn('en', 'Acme'), kase)
    const whole = shownText({ text: '', blocks: blocks as Json })
    const order = ['Ana (us)', 'Version 5 is out!', 'It ', '1 later message', 'Claire', 'Same here.']
    const places = order.map((words) => whole.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says who holds it, and lets others take over', () => {
    const held = caseOf(PROBLEM, { claim: { by, until: '2026-03-02T09:15:00.000Z' } })
    expect(draw(held).shown).toContain('held by Ana · ')
    expect(draw(held).labels.slice(-3)).toEqual(['Take it over', 'Put it back', '⋯'])
  })

  it('quotes what speaks for itself further down than the card shows', () => {
    const far =
      `${'It was a long day and nothing much happened to me. '.repeat(60)}It crashes since version ` + '4.2.'
    const { shown, labels } = draw(caseOf(far))
    expect(labels[0]).toBe('Show all')
    expect(shown).toMatch(/\(“.+”\)/)
  })

  it('names where a link leads, and makes none of what is no web address', () => {
    expect(link('https://evil.example/x', (host) => `Open (${host})`)).toEqual([
      { type: 'link', url: 'https://evil.example/x', text: 'Open (evil.example)' },
    ])
    for (const url of [
      'javascript:alert(1)',
      'not an address',
      '',
      null,
      undefined,
      `https://a.example/${'x'.repeat(3_000)}`,
    ])
      expect(link(url, () => 'Open')).toEqual([])
  })
})

describe('the card of a decided case', () => {
  const sent = [entry('approve', { from: 'pending', to: 'approved', actor: by })]
  it.each([
    ['approved', { approved, history: sent }, 'waiting to be posted', ['Undo']],
    [
      'approved',
      { approved: { ...approved, sendAt: null }, postable: false, history: sent },
      'Copy the reply, post it below the comment',
      ['I have posted it…', 'Undo'],
    ],
    [
      'posted',
      { approved, replyUrl: 'https://acme.slack.example/r' },
      'The reply is posted.',
      ['Close the case'],
    ],
    [
      'uncertain',
      { approved },
      'We don’t know whether it arrived',
      ['It arrived', 'It did not arrive: send it again', 'Close the case'],
    ],
    [
      'awaiting-answer',
      { approved, followUpAt: '2026-03-09T09:00:00.000Z' },
      'An answer is waited for until 2026-03-09.',
      ['Close the case'],
    ],
    [
      'dismissed',
      { history: [entry('dismiss', { to: 'dismissed' })] },
      'Dismissed. Nothing was sent.',
      ['Undo'],
    ],
    ['closed', {}, 'Nothing was sent.', []],
  ] as const)('%s', (status, more, words, buttons) => {
    const { shown, labels } = draw(caseOf(PROBLEM, { status, ...more }))
    expect(shown).toContain(words)
    expect(labels).toEqual(buttons)
  })

  it('keeps who decided, what, and when', () => {
    const history = [
      entry('claim', { actor: { id: 'slack:U0BEN', name: 'Ben' } }),
      ...sent,
      entry('sent', {
        actor: { id: 'winnow', name: 'Winnow' },
        place: 'winnow',
        from: 'approved',
        to: 'posted',
      }),
    ]
    const { shown } = draw(caseOf(PROBLEM, { status: 'posted', approved, history }))
    expect(shown).toContain('Approved by Ana · Answer the point')
    expect(shown).toContain('Thank you, we are on it.')
    expect(shown).toContain('Ana approved (in Slack)')
    expect(shown).toContain('Winnow posted the reply (by itself)')
    expect(shown).not.toContain('Ben')
  })

  it('says nothing of the account with a person: a channel may be read by anybody', () => {
    const line = { entry: { kind: 'asked', on: '2026-03-01' }, reason: 'to test the beta' } as const
    const history = [...sent, entry('account', { ...line, from: 'posted', to: 'posted' })]
    const { json } = draw(caseOf(PROBLEM, { status: 'posted', approved, history }))
    expect(json).not.toContain('account')
    expect(json).not.toContain('to test the beta')
  })

  it('keeps nothing of what was erased', () => {
    const { text, blocks } = erasedCard(viewIn('en', 'Acme'))
    expect(shownText({ text, blocks: blocks as Json })).toBe('This comment was erased.')
  })
})

describe('texts of others', () => {
  it('are cut at words, never through a sign', () => {
    expect(clip('one two three', 9)).toBe('one two…')
    expect(clip('👩‍🚀'.repeat(10), 7).isWellFormed()).toBe(true)
    expect(cutAt('a🙂b', 2)).toBe(1)
    expect(clip('short', 9)).toBe('short')
  })
  it('lose what can’t be seen, turns the direction, or breaks lines', () => {
    expect(clip('a\u202eb\u0000c\r\nd\ud800', 99)).toBe('abc\nd\ufffd')
  })
  it('never stand in the notification as markup', () => {
    const { text } = draw(caseOf(PROBLEM, { said: { author: { name: '<!channel> & <@U1>' } } }))
    expect(text).toBe(
      'Reads as criticism · &lt;!channel&gt; &amp; &lt;@U1&gt; · #feedback: It crashes when I ' +
        'export to PDF since version 4.2.',
    )
  })
})

describe('what a button remembers', () => {
  it('is read back, and nothing else is', () => {
    const kase = { id: 'case.with.dots', version: 7 }
    expect(decodeRef(refOf(kase, 'thank-host'))).toEqual({
      caseId: 'case.with.dots',
      version: 7,
      choice: 'thank-host',
    })
    expect(decodeRef(refOf(kase))).toEqual({ caseId: 'case.with.dots', version: 7 })
    for (const other of [undefined, 7, '', 'x', '1.', '.answer.x', '-1..x', `1..${'x'.repeat(201)}`])
      expect(decodeRef(other)).toBeUndefined()
  })
})

describe('a reading that a person corrected', () => {
  it('is not spoken against by what the program had heard for its own', () => {
    const { json: shown } = draw(
      caseOf('Congrats to the clowns who made this pathetic joke.', { reclassified: 'critic' }),
    )
    expect(shown).toContain('Reads as criticism')
    expect(shown).toContain('What was noticed')
    expect(shown).not.toMatch(/Speaks for a detractor|Speaks against|depreciative/)
  })
})
