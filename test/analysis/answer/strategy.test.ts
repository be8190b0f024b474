import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/analysis/answer/facts.ts'
import { chooseStrategy, TABLE } from '../../../src/analysis/answer/strategy.ts'
import { type Assessment, type Comment, STRATEGIES, type Strategy } from '../../../src/core/index.ts'
import { heard, ourForum, reads, said, theirBlog } from './readings.ts'

const mocking = reads('detractor')
const back = reads('detractor', { conversation: { depreciativeEarlier: [0] } })
const asked = reads('detractor', { conversation: { ourQuestions: [0] } })
const tweet = { ownership: 'third-party', kind: 'social', name: 'Murmure' } as const
const store = { ownership: 'third-party', kind: 'review', name: 'Appstand' } as const

interface Row {
  readonly situation: string
  readonly comment: Comment
  readonly assessment: Assessment
  readonly strategy: Strategy | null
  readonly because: RegExp
  readonly notChosen: Readonly<Partial<Record<Strategy, RegExp>>>
}

const rows: readonly Row[] = [
  {
    situation: 'an article of their own makes fun of the product',
    comment: said('…', { venue: { ownership: 'third-party', kind: 'article' } }),
    assessment: mocking,
    strategy: 'light-touch',
    because: /article of their own/,
    notChosen: {
      ignore: /more good than silence/,
      'thank-host': /host themselves/,
      'ask-to-elaborate': /interrogation/,
    },
  },
  {
    situation: 'an article of their own makes fun of us, and tells of a death',
    comment: said('So funny: my late father died while your hold music played.', {
      venue: { ownership: 'third-party', kind: 'article' },
    }),
    assessment: mocking,
    strategy: null,
    because: /speaks of a death: that is no matter for a joke/,
    notChosen: { 'light-touch': /no matter for a joke/, ignore: /more good than silence/ },
  },
  {
    situation: 'they mock us in a post on their own page',
    comment: said('…', { author: { id: 'u7' }, venue: { ...tweet, hostId: 'u7' } }),
    assessment: mocking,
    strategy: 'light-touch',
    because: /article of their own/,
    notChosen: { 'thank-host': /host themselves/ },
  },
  {
    situation: 'the article’s author mocks us in the comments under it',
    comment: said('…', {
      author: { handle: 'Percy' },
      venue: theirBlog,
      article: { author: { handle: 'percy' } },
    }),
    assessment: mocking,
    strategy: 'light-touch',
    because: /article of their own/,
    notChosen: {},
  },
  {
    situation: 'the same person is back in our forum',
    comment: said('…'),
    assessment: back,
    strategy: 'ignore',
    because: /same person is back/,
    notChosen: {
      'light-touch': /article of their own; this isn’t/,
      'thank-host': /our own place/,
      'ask-to-elaborate': /next round/,
    },
  },
  {
    situation: 'the same person is back after we asked',
    comment: said('…'),
    assessment: reads('detractor', { conversation: { depreciativeEarlier: [0], ourQuestions: [1] } }),
    strategy: 'ignore',
    because: /same person is back.*asked once \(earlier message 2\)/,
    notChosen: { 'ask-to-elaborate': /nobody is asked twice/ },
  },
  {
    situation: 'the same person is back at somebody else’s place',
    comment: said('…', { venue: theirBlog }),
    assessment: back,
    strategy: 'ignore',
    because: /same person is back/,
    notChosen: { 'thank-host': /thanking the host again/ },
  },
  {
    situation: 'back, but an earlier problem of theirs stands unanswered',
    comment: said('…'),
    assessment: reads('detractor', { conversation: { depreciativeEarlier: [0], unansweredProblems: [1] } }),
    strategy: 'ask-to-elaborate',
    because: /our own place/,
    notChosen: { ignore: /still unanswered/ },
  },
  {
    situation: 'back after our light reply under their own article',
    comment: said('…', {
      venue: { ownership: 'third-party', kind: 'article' },
      thread: [
        { author: { name: 'Percy Hallam' }, text: '…' },
        { author: { name: 'Ana' }, text: 'Well aimed.', fromUs: true },
      ],
    }),
    assessment: back,
    strategy: 'ignore',
    because: /same person is back.*message 1 reads the same way; our reply is message 2/,
    notChosen: { 'light-touch': /past that/ },
  },
  {
    situation: 'back after our reply, with a problem that nobody answered',
    comment: said('…', {
      thread: [
        { author: { name: 'Percy Hallam' }, text: '…' },
        { author: { name: 'Ana' }, text: 'Well aimed.', fromUs: true },
      ],
    }),
    assessment: reads('detractor', { conversation: { depreciativeEarlier: [0], unansweredProblems: [0] } }),
    strategy: null,
    because: /a problem that can be checked still stands open.*our reply is message 2/,
    notChosen: { ignore: /still unanswered/ },
  },
  {
    situation: 'under somebody else’s article',
    comment: said('…', { venue: theirBlog }),
    assessment: mocking,
    strategy: 'thank-host',
    because: /somebody else’s place/,
    notChosen: {
      'light-touch': /article of their own; this isn’t/,
      ignore: /first time gets an answer/,
      'ask-to-elaborate': /about us, not to us/,
    },
  },
  {
    situation: 'under somebody else’s tweet',
    comment: said('…', { venue: tweet }),
    assessment: mocking,
    strategy: 'thank-host',
    because: /somebody else’s place/,
    notChosen: {},
  },
  {
    situation: 'in somebody else’s forum, explicitly not to us',
    comment: said('…', { venue: { ownership: 'third-party', kind: 'forum' }, addressesUs: false }),
    assessment: mocking,
    strategy: 'thank-host',
    because: /somebody else’s place/,
    notChosen: {},
  },
  {
    situation: 'at somebody else’s place, but to us',
    comment: said('…', { venue: theirBlog, addressesUs: true }),
    assessment: mocking,
    strategy: 'ask-to-elaborate',
    because: /speak to us directly/,
    notChosen: {
      'thank-host': /addressed to us personally/,
      ignore: /first time gets an answer/,
      'light-touch': /article of their own; this isn’t/,
    },
  },
  {
    situation: 'in a private message',
    comment: said('…', { venue: { ownership: 'third-party', kind: 'direct' } }),
    assessment: mocking,
    strategy: 'ask-to-elaborate',
    because: /speak to us directly/,
    notChosen: { 'thank-host': /private message/ },
  },
  {
    situation: 'in our own forum',
    comment: said('…', { venue: ourForum }),
    assessment: mocking,
    strategy: 'ask-to-elaborate',
    because: /our own place/,
    notChosen: { 'thank-host': /our own place/ },
  },
  {
    situation: 'a review page with no host and no article',
    comment: said('…', { venue: store }),
    assessment: mocking,
    strategy: 'ask-to-elaborate',
    because: /no host to thank/,
    notChosen: { 'thank-host': /review page/ },
  },
  {
    situation: 'we asked once, and they mock us again',
    comment: said('…'),
    assessment: asked,
    strategy: 'ignore',
    because: /asked once \(earlier message 1\).*more mockery.*no problem stands open/,
    notChosen: { 'ask-to-elaborate': /nobody is asked twice/ },
  },
  {
    situation: 'we asked once, and they leave the question aside',
    comment: said('…'),
    assessment: reads('detractor', {
      conversation: { ourQuestions: [0, 2] },
      signals: [heard('deflection', 'Anyway.', 'Anyway')],
    }),
    strategy: 'ignore',
    because: /asked once \(earlier message 3\).*leaves the question aside/,
    notChosen: { 'ask-to-elaborate': /nobody is asked twice/ },
  },
  {
    situation: 'we asked once under their own article, and they mock us again there',
    comment: said('…', { venue: { ownership: 'third-party', kind: 'article' } }),
    assessment: asked,
    strategy: 'ignore',
    because: /more mockery/,
    notChosen: { 'light-touch': /past that/, 'thank-host': /host themselves/ },
  },
  {
    situation: 'we asked once, they mock us, and a problem of theirs stands open',
    comment: said('…'),
    assessment: reads('detractor', { conversation: { ourQuestions: [1], unansweredProblems: [2] } }),
    strategy: null,
    because:
      /asked once \(earlier message 2\).*problem that can be checked still stands open.*a human decides/,
    notChosen: { ignore: /still unanswered/, 'ask-to-elaborate': /nobody is asked twice/ },
  },
]

describe('the decision table', () => {
  it.each(rows)('$situation: $strategy', ({ comment, assessment, strategy, because, notChosen }) => {
    const choice = chooseStrategy(comment, assessment)
    expect(choice?.strategy).toBe(strategy)
    expect(choice?.because.map((one) => one.en).join(' ')).toMatch(because)
    const reasons = new Map(choice?.notChosen.map((one) => [one.strategy, one.because.en]))
    expect([...reasons.keys()]).toEqual(STRATEGIES.filter((one) => one !== strategy))
    for (const [other, reason] of Object.entries(notChosen))
      expect(reasons.get(other as Strategy)).toMatch(reason)
  })

  it.each([
    ['critic', /Reads as a critic/],
    ['neither', /Reads as neither/],
    ['unclear', /Unclear/],
  ] as const)('what reads as %s gets none of the four, and it says why of each', (verdict, why) => {
    const choice = chooseStrategy(said('…'), reads(verdict))
    expect(choice?.strategy).toBeNull()
    expect(choice?.notChosen.map((one) => one.strategy)).toEqual([...STRATEGIES])
    for (const one of choice?.notChosen ?? []) expect(one.because.en).toMatch(why)
  })

  it('what is unclear is to be read, and in doubt answered as to a critic', () => {
    const [because] = chooseStrategy(said('…'), reads('unclear'))?.because ?? []
    expect(because?.en).toMatch(/read it, and if in doubt answer as to a critic/)
    expect(because?.fr).toMatch(/à lire et, dans le doute, répondre comme à une critique/)
  })

  it('an angry critic is not taken to heart', () => {
    const choice = chooseStrategy(said('…'), reads('critic', { angry: true }))
    expect(choice?.because.map((one) => one.fr).join(' ')).toMatch(/colère, pas du mépris/)
  })

  it('has no row that no situation reaches', () => {
    const reached = rows.map(({ comment, assessment }) => {
      const facts = factsOf(comment, assessment)
      return TABLE.find((row) => row.when(facts))?.name
    })
    expect(TABLE.map((row) => row.name).filter((name) => !reached.includes(name))).toEqual([])
  })

  it('an incomplete assessment chooses nothing (rule 10)', () => {
    expect(chooseStrategy(said('…'), reads('detractor', { complete: false }))).toBeNull()
  })
})

describe('whatever the situation', () => {
  const few = fc.array(fc.nat(5), { maxLength: 2 })
  const situations = fc.record({
    ownership: fc.constantFrom('own', 'third-party'),
    kind: fc.constantFrom('article', 'comments', 'forum', 'chat', 'social', 'review', 'direct'),
    addressesUs: fc.constantFrom(true, false),
    checkableProblem: fc.boolean(),
    depreciativeEarlier: few,
    unansweredProblems: few,
    ourQuestions: few,
  })
  const choose = (s: typeof situations extends fc.Arbitrary<infer T> ? T : never) =>
    chooseStrategy(
      said('…', { venue: { ownership: s.ownership, kind: s.kind }, addressesUs: s.addressesUs }),
      reads('detractor', { checkableProblem: s.checkableProblem, conversation: s }),
    )?.strategy

  it('a problem that stands open is never ignored (rule 3)', () => {
    fc.assert(
      fc.property(situations, (s) => {
        if (s.checkableProblem || s.unansweredProblems.length > 0) expect(choose(s)).not.toBe('ignore')
      }),
    )
  })

  it('nobody is asked a second time (rule 6)', () => {
    fc.assert(
      fc.property(situations, (s) => {
        if (s.ourQuestions.length > 0) expect(choose(s)).not.toBe('ask-to-elaborate')
      }),
    )
  })

  it('a host is thanked only at somebody else’s place, and never past a person who speaks to us', () => {
    fc.assert(
      fc.property(situations, (s) => {
        if (s.ownership === 'own' || s.addressesUs) expect(choose(s)).not.toBe('thank-host')
      }),
    )
  })
})
