import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dismissModal, editModal, postedModal } from '../../adapters/discord/cards/edit.ts'
import { commentPage, lookCard, othersEmbed } from '../../adapters/discord/cards/look.ts'
import { offersCard } from '../../adapters/discord/cards/offers.ts'
import { caseChoices, queueCard } from '../../adapters/discord/cards/queue.ts'
import { erasedCard, type Rendered, reviewCard } from '../../adapters/discord/cards/review.ts'
import { customId } from '../../adapters/discord/custom-id.ts'
import {
  CASE_STATUSES,
  type Case,
  type Comment,
  LANGUAGES,
  type Offer,
  type Remark,
} from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { comment } from '../support/desk.ts'
import { checkMessage } from '../support/discord/limits.ts'
import { checkModal } from '../support/discord/limits-forms.ts'
import { record } from '../support/records.ts'

const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })
const now = new Date('2026-03-02T10:00:00.000Z')
const ID = '01957f0e-7e5a-7c3f-9d1e-2f3a4b5c6d7e'

function caseOf(said: Comment, more: Partial<Case> = {}): Case {
  const { assessment, proposal } = analyzer.analyze(said)
  const { history: _, ...rest } = { ...record({ comment: said }), history: [] }
  return {
    ...rest,
    id: ID,
    assessment,
    proposal,
    related: [],
    replies: [],
    postable: true,
    sending: null,
    history: [],
    promises: [],
    ...more,
  }
}

/** Refuses what Discord refuses. */
function accepted({ content, embeds, components }: Rendered): void {
  checkMessage(JSON.parse(JSON.stringify({ content, embeds, components })), true)
}

const awkward = fc.oneof(
  fc.string({ maxLength: 3_000, unit: 'grapheme' }),
  fc.string({ maxLength: 3_000, unit: fc.constantFrom('*', '_', '\\', '\n', '<', '@everyone', '# ', '1. ') }),
  fc.constantFrom('', ' ', 'x'.repeat(40_000), '*'.repeat(5_000), '🙂'.repeat(3_000), '\u0000\u202e'),
  fc.constant('Ça plante depuis la version 2.3 dès que j’exporte, remboursez-moi ! '.repeat(60)),
)
const names = fc.oneof(fc.constant(undefined), fc.string({ maxLength: 600, unit: 'grapheme' }))

const comments = fc.record({ text: awkward, name: names, venue: names }).map(({ text, name, venue }) =>
  comment(text, {
    author: name === undefined ? {} : { name },
    venue: { ownership: 'own', kind: 'chat', ...(venue === undefined ? {} : { name: venue }) },
    thread: [1, 2, 3].map(() => ({ author: name === undefined ? {} : { name }, text })),
    url: `https://forum.example/${'x'.repeat(text.length % 700)}`,
    attachments: Array.from({ length: text.length % 8 }, () => ({
      ...(name === undefined ? {} : { name }),
      url: `https://cdn.example/${'y'.repeat(text.length % 290)}`,
    })),
  }),
)

const decided = fc.record({
  status: fc.constantFrom(...CASE_STATUSES),
  text: awkward,
  actor: fc.string({ minLength: 1, maxLength: 300 }),
  postable: fc.boolean(),
  source: fc.constantFrom('discord', 'slack', 'http'),
})

describe('a card on Discord', () => {
  it('stays within every limit, whatever the comment, the draft and the names', () => {
    fc.assert(
      fc.property(comments, decided, fc.constantFrom(...LANGUAGES), (said, how, language) => {
        const by = { id: 'discord:1', name: how.actor }
        const at = '2026-03-02T09:00:00.000Z'
        const approved = { strategy: null, text: how.text, textHash: 'h', by, at, sendAt: null }
        const step = { at, actor: by, place: 'discord', action: 'approve', from: 'pending' } as const
        const one = caseOf(said, {
          ...how,
          replies: ['r1', 'r2', 'r3'].map((id) => ({ id, author: { name: how.actor }, text: how.text })),
          approved: how.status === 'pending' ? null : approved,
          draft: { text: how.text, strategy: null },
          claim: { by, until: '2026-03-02T11:00:00.000Z' },
          replyUrl: 'https://discord.com/channels/1/2/3',
          history: [1, 2, 3, 4, 5].map((seq) => ({ ...step, seq, to: how.status })),
        })
        const remarks: Remark[] = [
          { code: 'too-long', refuses: true, message: { en: how.text, fr: how.text } },
        ]
        const from = { caseId: ID, by: how.actor, at, strategy: null }
        const offer = {
          kind: 'approved',
          language: 'en',
          text: how.text,
          asked: how.text,
          by: 'meaning',
        } as const
        const offers: Offer[] = Array.from({ length: 9 }, () => ({ ...offer, until: '2026-12-31', from }))
        accepted(reviewCard({ case: one, remarks, offers, now }, language, 'https://desk.example/'))
        accepted(offersCard(one, offers, language))
        accepted(lookCard(one, ID, language))
        const others = othersEmbed(one, language)
        accepted({ content: '', embeds: [others], components: [] })
        accepted(commentPage(said.text, how.text.length % 60, language, (page) => customId('all', ID, page)))
        for (const modal of [
          editModal(one, language),
          editModal(one, language, 'light-touch'),
          dismissModal(one, language),
          postedModal(one, language),
        ])
          if (modal !== undefined) checkModal(JSON.parse(JSON.stringify(modal)))
      }),
      { numRuns: 60 },
    )
  })

  it('lists cases within the limits', () => {
    const { comment: said, assessment: _a, proposal: _p, history: _h, ...rest } = caseOf(comment('x'))
    const row = {
      ...rest,
      verdict: 'critic',
      angry: true,
      strategy: null,
      hold: null,
      authorName: '*'.repeat(500),
      venueName: said.venue.name ?? null,
      excerpt: '<@1> '.repeat(32),
      postedAt: rest.receivedAt,
      stars: null,
      alike: null,
      language: 'en',
    } as const
    const many = Array.from({ length: 60 }, (_, at) => ({ ...row, id: `${ID.slice(0, -2)}${at + 10}` }))
    const address = () =>
      'https://discord.com/channels/111111111111111111/222222222222222222/333333333333333333'
    for (const language of LANGUAGES) {
      accepted(queueCard(many, 60, address, now, language))
      accepted(queueCard([], 0, address, now, language))
      accepted(erasedCard(language))
      const choices = caseChoices(many, language)
      expect(choices).toHaveLength(25)
      expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true)
    }
  })

  it('shows all of a long comment, page by page, and tears no character apart', () => {
    const text = `a${'🙂'.repeat(9_990)} end`
    const pages = Array.from({ length: 10 }, (_, page) =>
      commentPage(text, page, 'en', (next) => customId('all', ID, next)),
    )
    expect(pages.map(({ embeds }) => embeds[0]?.description).join('') === text).toBe(true)
  })
})

describe('text of other people on a card', () => {
  const quoted = (text: string) =>
    reviewCard({ case: caseOf(comment(text)), remarks: [], now }, 'en').embeds[0]

  it.each([
    [
      'a link that hides its address',
      '[harmless](https://evil.example)',
      '\\[harmless\\](https:\\//evil.example)',
    ],
    ['a mention', '<@123> and <#4> and @everyone', '\\<@123> and \\<#4> and @\u200beveryone'],
    [
      'formatting',
      '**bold** ~~gone~~ `code` ||hidden||',
      '\\*\\*bold\\*\\* \\~\\~gone\\~\\~ \\`code\\` \\|\\|hidden\\|\\|',
    ],
    ['a heading, a quote and lists', '# a\n> b\n- c\n1. d', '\\# a\n\\> b\n\\- c\n1\\. d'],
    ['a change of the writing direction', 'abc\u202edef', 'abcdef'],
  ])('%s is shown and does nothing', (_, text, expected) => {
    expect(quoted(text)?.description?.split('>>> ')[1]).toBe(expected)
  })

  it('cannot make a link of anything but a web address', () => {
    const bad = comment('hello', { url: 'javascript:alert(1)' })
    const card = reviewCard({ case: caseOf(bad), remarks: [], now }, 'en')
    expect(JSON.stringify(card.components)).not.toContain('javascript')
  })
})

describe('what a card offers', () => {
  const labels = (one: Case, remarks: Remark[] = []) =>
    reviewCard({ case: one, remarks, now }, 'en').components.flatMap(({ components }) =>
      components.map((part) => ('label' in part ? `${part.label}${part.disabled ? ' (off)' : ''}` : 'ways')),
    )
  const said = comment('It crashes at start since 2.3. What can I do?', {
    venue: { ownership: 'own', kind: 'chat', name: '#help' },
    url: 'https://discord.com/channels/1/2/3',
  })

  it('says on the button where the reply goes', () => {
    expect(labels(caseOf(said, { source: 'discord' }))).toEqual([
      'Approve and post to #help',
      'Edit',
      'Dismiss',
      'Take this case',
      'ways',
      'ways',
      'Why not the others?',
      'See the original',
    ])
  })

  it.each<[string, Partial<Case>, readonly string[]]>([
    [
      'to be pasted by hand',
      { status: 'approved', postable: false },
      ['Copy the reply', 'I have posted it', 'See the original'],
    ],
    [
      'of unknown arrival',
      { status: 'uncertain' },
      ['It arrived', 'It did not arrive: send it again', 'Close the case', 'See the original'],
    ],
    ['closed', { status: 'closed' }, ['See the original']],
  ])('a case %s', (_, more, expected) => {
    expect(labels(caseOf(said, more))).toEqual(expected)
  })

  it('does not let a reply through that is too long once its marks are protected', () => {
    const draft = { text: '_'.repeat(1_500), strategy: null }
    const card = reviewCard({ case: caseOf(said, { source: 'discord', draft }), remarks: [], now }, 'en')
    expect(labels(caseOf(said, { source: 'discord', draft }))[0]).toBe('Approve and post to #help (off)')
    expect(JSON.stringify(card.embeds)).toContain('this reply has 3000 characters')
  })

  it('offers to take over what somebody else holds', () => {
    const claim = { by: { id: 'slack:b', name: 'Ben' }, until: '2026-03-02T11:00:00.000Z' }
    expect(labels(caseOf(said, { claim }))).toContain('Take it over')
  })

  it('says whose hands it is in beside whose first yes there is', () => {
    const by = { id: 'discord:1', name: 'Ana' }
    const until = '2026-03-02T10:05:00.000Z'
    const draft = { text: 'Thank you.', strategy: null }
    const one = caseOf(comment('It crashes since 2.3.'), {
      draft,
      firstYes: { ...draft, by, at: '2026-03-02T09:59:00.000Z' } as never,
      claim: { by: { id: 'discord:2', name: 'Ben' }, until },
    })
    const card = JSON.stringify(reviewCard({ case: one, remarks: [], now }, 'en', undefined).embeds)
    expect(card).toContain('says yes too. · held by Ben')
  })

  it('says in the window how long a reply may be on Discord', () => {
    const modal = editModal(caseOf(said, { source: 'discord' }), 'en')
    expect(JSON.stringify(modal)).toContain('Discord takes at most 2,000 characters.')
    const long = caseOf(said, { source: 'discord', draft: { text: 'x'.repeat(2_100), strategy: null } })
    expect(JSON.stringify(editModal(long, 'en'))).toContain('2100 characters: Discord takes 2,000.')
    const longest = caseOf(said, { draft: { text: 'x'.repeat(4_001), strategy: null } })
    expect(editModal(longest, 'en')).toBeUndefined()
  })
})

describe('what a comment brings along', () => {
  const card = (attachments: Comment['attachments'] & object, text = 'It crashes since 4.2.') =>
    reviewCard({ case: caseOf(comment(text, { attachments })), remarks: [], now }, 'en')
  const said = (...given: Parameters<typeof card>) => card(...given).embeds[0]?.description ?? ''

  it('is named with a link, before its words', () => {
    expect(said([{ name: 'error_1.png', url: 'https://cdn.example/e.png?ex=1' }])).toMatch(
      /\[error\\_1\.png\]\(https:\/\/cdn\.example\/e\.png\?ex=1\)\n>>> It crashes/,
    )
  })

  it('never makes another link than its own, and no more than there is room for', () => {
    expect(said([{ name: '](https://evil.example)', url: 'https://a.example/x)[y](z' }])).not.toMatch(
      /[^\\]\]\(https:\/\/evil/,
    )
    const long = Array.from({ length: 7 }, (_, at) => ({
      name: `picture ${at}.png`,
      url: `https://cdn.example/${'x'.repeat(180)}`,
    }))
    expect(said(long)).toContain('picture 4.png · +2')
    expect(said(long).match(/\]\(https/g)).toHaveLength(1)
    accepted(card(long))
  })

  it('alone is something to look at', () => {
    expect(JSON.stringify(card([{}], ''))).toContain('Something to look at')
    expect(said([{}], '')).toContain('Attachment 1')
  })
})

describe('a reply that came back', () => {
  const returned = { tries: 1, askedUntil: null, at: now.toISOString() }
  const card = (more: Partial<Case>) =>
    reviewCard({ case: caseOf(comment('It crashes since 4.2.'), more), remarks: [], now }, 'en')

  it('says why and what helps, and offers a try rather than an approval', () => {
    const why = 'the thread is locked: unlock it (403, code 160005)'
    const drawn = card({ returned: { ...returned, kind: 'refused', why } })
    accepted(drawn)
    const all = JSON.stringify(drawn)
    expect(all).toContain('Your approved reply was not posted: the site refused it.')
    expect(all).toContain('unlock it')
    expect(all).toContain('Try again to post to')
    expect(all).not.toContain('Approve and post')
  })

  it('shows how the comment read before', () => {
    const drawn = card({ returned: { ...returned, kind: 'edited', why: null, text: `${'*'.repeat(3_000)}` } })
    accepted(drawn)
    expect(JSON.stringify(drawn)).toContain('It read before:')
  })

  it('says nothing of the account with a person: a channel may be read by anybody', () => {
    const step = { at: now.toISOString(), actor: { id: 'desk:ana', name: 'Ana' }, place: 'desk' } as const
    const line = {
      action: 'account',
      entry: { kind: 'asked', on: '2026-03-01' },
      reason: 'the beta',
    } as const
    const history = [
      { seq: 1, ...step, action: 'dismiss', from: 'pending', to: 'dismissed' },
      { seq: 2, ...step, ...line, from: 'dismissed', to: 'dismissed' },
    ] as const
    const drawn = JSON.stringify(card({ status: 'dismissed', history }))
    expect(drawn).toContain('dismissed')
    expect(drawn).not.toContain('account')
    expect(drawn).not.toContain('the beta')
  })

  it('of a deleted comment says that', () => {
    const drawn = card({
      status: 'closed',
      history: [
        {
          seq: 1,
          at: now.toISOString(),
          actor: { id: 'winnow', name: 'Winnow' },
          place: 'winnow',
          action: 'comment-deleted',
          from: 'pending',
          to: 'closed',
        },
      ],
    })
    accepted(drawn)
    expect(JSON.stringify(drawn)).not.toContain('crashes')
  })
})
