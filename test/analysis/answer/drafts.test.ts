import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/analysis/answer/lint.ts'
import { defaultPlaybook, withIdentity } from '../../../src/analysis/answer/playbook.ts'
import { propose } from '../../../src/analysis/answer/propose.ts'
import type { Comment, Proposal } from '../../../src/core/index.ts'
import { heard, reads, said, theirBlog } from './readings.ts'

const playbook = withIdentity(defaultPlaybook, { brand: 'Acme Notes' })
const articleFr = {
  title: 'Un mois avec Acme',
  text: 'J’aime bien. Où sont gardées les photos ? Je me demande si l’on peut partager un carnet.',
  author: { name: 'Claire Vasseur' },
}
const overheard = said('Bravo les artistes.', { venue: theirBlog, article: articleFr })

function proposed(comment: Comment, assessment = reads('detractor'), book = playbook): Proposal {
  const proposal = propose(comment, assessment, book)
  if (proposal === null) throw new Error('nothing was proposed')
  return proposal
}
const french = reads('detractor', { language: 'fr' })

describe('which drafts are offered', () => {
  it('every variant in the comment’s language, then one in the other', () => {
    const { drafts } = proposed(said('…'), french)
    expect(drafts.map((one) => one.language)).toEqual(['fr', 'fr', 'fr', 'fr', 'en'])
    expect(new Set(drafts.map((one) => one.template)).size).toBe(5)
  })

  it('both languages when it can’t be told which it is', () => {
    const { drafts } = proposed(said('…'), reads('detractor', { language: 'und' }))
    expect(drafts.map((one) => one.language)).toEqual([...Array(4).fill('en'), ...Array(4).fill('fr')])
  })

  it('the comment decides which variant leads, always the same', () => {
    const leads = (id: string) => proposed(said('Slow clap.', { id })).drafts[0]?.template
    const ids = Array.from({ length: 40 }, (_, at) => `c${at}`)
    expect(new Set(ids.map(leads)).size).toBe(4)
    expect(ids.map(leads)).toEqual(ids.map(leads))
  })

  it('drafts for the other choices stand one click away', () => {
    const { drafts, otherDrafts } = proposed(overheard, french)
    expect(drafts[0]?.template).toMatch(/^thank-host\//)
    expect(Object.keys(otherDrafts).sort()).toEqual(['answer', 'ask-to-elaborate', 'light-touch'])
  })

  it.each([
    '',
    ' \n\u200b',
    '[deleted]',
    '[removed]',
    '[supprimé]',
  ])('A28 nobody is answered who said nothing: %j', (text) => {
    const { drafts, otherDrafts } = proposed(said(text), reads('unclear'))
    expect([drafts, otherDrafts]).toEqual([[], {}])
  })

  it('nothing is said when the proposal is to ignore', () => {
    const back = reads('detractor', { conversation: { depreciativeEarlier: [0] } })
    const { strategy, drafts, otherDrafts } = proposed(said('…'), back)
    expect([strategy, drafts]).toEqual(['ignore', []])
    expect(otherDrafts['ask-to-elaborate']?.length).toBeGreaterThan(1)
  })

  it.each([
    ['critic', 'It broke.', 'answer'],
    ['unclear', 'Meh.', 'answer'],
    ['neither', 'Lovely, thank you!', 'thanks'],
    ['neither', 'Does it work on a boat?', 'question'],
  ] as const)('%s %j gets a draft of kind %s', (verdict, text, kind) => {
    expect(proposed(said(text), reads(verdict)).drafts[0]?.template.split('/')[0]).toBe(kind)
  })

  it('no proposal without a complete assessment (rule 10)', () => {
    expect(propose(said('…'), reads('detractor', { complete: false }), playbook)).toBeNull()
  })
})

describe('a newcomer can approve', () => {
  const situations = [
    ['ask-to-elaborate', said('Slow clap.'), 'detractor'],
    ['light-touch', said('…', { venue: { ownership: 'third-party', kind: 'article' } }), 'detractor'],
    [
      'thank-host',
      said('Slow clap.', { venue: { ownership: 'third-party', kind: 'comments' } }),
      'detractor',
    ],
    [null, said('It broke.'), 'critic'],
  ] as const
  for (const [language, book] of [
    ['en', defaultPlaybook],
    ['fr', defaultPlaybook],
    ['en', playbook],
    ['fr', withIdentity(playbook, { speaker: 'Ana' })],
  ] as const) {
    it.each(situations)(
      `%s, in ${language}, as ` + `${book.speaker ?? book.brand ?? 'nobody in particular'}`,
      (strategy, comment, verdict) => {
        const proposal = proposed(comment, reads(verdict, { language }), book)
        expect(proposal.strategy).toBe(strategy)
        const text = proposal.drafts[0]?.text ?? ''
        expect(lint({ comment, strategy, text }, book)).toEqual([])
        expect(text).not.toMatch(/[{}[\]|]/)
      },
    )
  }

  it('the signature says as much as is known', () => {
    const ends = (book: typeof playbook, language: 'en' | 'fr') =>
      proposed(said('…'), reads('detractor', { language }), book).drafts[0]?.text.split('\n').at(-1)
    expect(ends(defaultPlaybook, 'en')).toBe('— the team')
    expect(ends(defaultPlaybook, 'fr')).toBe('— l’équipe')
    expect(ends(playbook, 'en')).toBe('— the Acme Notes team')
    expect(ends(withIdentity(playbook, { speaker: 'Ana' }), 'en')).toBe('— Ana, Acme Notes team')
    expect(ends(withIdentity(playbook, { speaker: 'Ana' }), 'fr')).toBe('— Ana, équipe Acme Notes')
    expect(ends(withIdentity(defaultPlaybook, { speaker: 'Ana' }), 'fr')).toBe('— Ana, pour l’équipe')
  })
})

describe('thanking the host', () => {
  it('sets the article’s questions in one by one, each with a hole that refuses the approval', () => {
    const { drafts } = proposed(overheard, french)
    const text = drafts[0]?.text ?? ''
    expect(text).toContain(
      '«\u00a0Où sont gardées les photos\u00a0?\u00a0» [votre réponse]'.replace('photos\u00a0?', 'photos ?'),
    )
    expect(text).toContain('«\u00a0Je me demande si l’on peut partager un carnet.\u00a0» [votre réponse]')
    const remarks = lint({ comment: overheard, strategy: 'thank-host', text }, playbook)
    expect(remarks.map((one) => one.code)).toEqual(['open-hole', 'open-hole'])
    const filled = text.replaceAll('[votre réponse]', 'Oui, bientôt.')
    expect(lint({ comment: overheard, strategy: 'thank-host', text: filled }, playbook)).toEqual([])
  })

  it('thanks the host by name in one of the variants', () => {
    expect(proposed(overheard, french).drafts.some((one) => one.text.includes('Claire Vasseur'))).toBe(true)
  })

  it('has no hole and no gap when the article asks nothing', () => {
    const quiet = { ...overheard, article: { text: 'J’aime bien.' } }
    for (const { text } of proposed(quiet, french).drafts) {
      expect(text).not.toContain('[')
      expect(text).not.toContain('\n\n\n')
    }
  })

  it('a question with brackets or mentions of its own opens no hole', () => {
    const tricky = { ...overheard, article: { text: 'Does [this thing] ping {everybody} or @here?' } }
    const text = proposed(tricky).drafts[0]?.text ?? ''
    expect(text).toContain('“Does (this thing) ping (everybody) or here?” [your answer]')
  })

  it('leaves out a question of the host’s that names or quotes the detractor, and keeps the others', () => {
    const named = said('It cannot even count the notes it loses.', {
      venue: theirBlog,
      article: { text: 'Is Percy right this time? Does it work on a boat?' },
    })
    const { drafts } = proposed(named)
    expect(drafts).toHaveLength(4)
    for (const { text } of drafts) {
      expect(text).toContain('Does it work on a boat?')
      expect(text).not.toContain('Percy')
    }
  })

  it('speaks of a post in a forum, of an article elsewhere', () => {
    const forum = { ...overheard, venue: { ownership: 'third-party', kind: 'forum' } as const }
    expect(proposed(forum, french).drafts.some((one) => one.text.includes('votre message'))).toBe(true)
    expect(proposed(overheard, french).drafts.some((one) => one.text.includes('votre article'))).toBe(true)
    const ownPage = said('…', {
      author: { id: 'u7' },
      venue: { ownership: 'third-party', kind: 'social', hostId: 'u7' },
    })
    expect(proposed(ownPage).drafts.some((one) => one.text.includes('which post to read again'))).toBe(true)
  })
})

describe('rule 5, whatever is said by whomever', () => {
  const word = fc.constantFrom(
    ...(
      'thank you for the care took over this your article we learnt something from merci pour votre ' +
      'reading how things look rectangle slow clap photos gardées carnet acme notes claire host glad ' +
      'to answer here percy'
    ).split(' '),
  )
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
  const name = fc.oneof(
    fc.constantFrom(
      'Percy Hallam',
      'grincheux75',
      'Jean-Luc',
      'Thank You',
      'Claire',
      'Acme Notes',
      'photos',
      'SlowClap',
      'care',
      'article',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  const comments = fc.record({
    text,
    name,
    handle: name,
    host: fc.option(name, { nil: undefined }),
    article: text,
  })

  it(
    'no thank-host draft has four words in a row from the comment that the article hasn’t, or the ' + 'name',
    () => {
      fc.assert(
        fc.property(comments, fc.constantFrom('en' as const, 'fr' as const), (c, language) => {
          const comment = said(c.text, {
            author: { name: c.name, handle: c.handle },
            venue: {
              ownership: 'third-party',
              kind: 'comments',
              ...(c.host === undefined ? {} : { hostName: c.host }),
            },
            article: { text: `${c.article}? Do you keep the photos in a notebook?` },
          })
          const plain = (value: string) =>
            ` ${value
              .normalize('NFKD')
              .replace(/\p{M}/gu, '')
              .toLowerCase()
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim()} `
          const saidWords = plain(comment.text).trim().split(' ')
          const host = plain(comment.article?.text ?? '')
          const drafts = [
            ...proposed(comment, reads('detractor', { language })).drafts,
            ...(proposed(comment, reads('critic', { language })).otherDrafts['thank-host'] ?? []),
          ]
          for (const draft of drafts) {
            const reply = plain(draft.text)
            for (let at = 0; at + 4 <= saidWords.length; at++) {
              const run = ` ${saidWords.slice(at, at + 4).join(' ')} `
              if (run.length >= 22) expect(reply.includes(run) && !host.includes(run)).toBe(false)
            }
            for (const own of ['percy', 'hallam', 'grincheux75', 'slowclap', 'jean luc']) {
              const isTheirs = plain(`${c.name} ${c.handle}`).includes(` ${own} `)
              const isHosts = plain(c.host ?? '').includes(own)
              if (isTheirs && !isHosts && !plain(c.article).includes(own))
                expect(reply).not.toContain(` ${own} `)
            }
            const refusals = lint({ comment, strategy: 'thank-host', text: draft.text }, playbook).filter(
              (one) => one.code === 'names-detractor' || one.code === 'quotes-detractor',
            )
            expect(refusals).toEqual([])
          }
        }),
        { numRuns: 300 },
      )
    },
  )

  it('the linter refuses a draft that repeats the comment, wherever it is put', () => {
    const mocking = fc.uniqueArray(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(mocking, fc.nat(20), (words, at) => {
        const comment = said(`Well ${words.join(' ')} indeed`, { venue: theirBlog })
        const before = 'Thank you for this article it was good to read'.split(' ').slice(0, at).join(' ')
        const draft = `${before} ${words.join(', ').toUpperCase()}\n\n— the Acme team`
        const codes = lint({ comment, strategy: 'thank-host', text: draft }, playbook).map((one) => one.code)
        expect(codes).toContain('quotes-detractor')
      }),
    )
  })
})

describe('a critic’s answer', () => {
  const text = 'Angry does not cover it, since 4.2 the sync doubles every note. Fix it!'
  const NAMING = ['answer/point-first', 'answer/point-noted', 'answer/point-passed-on', 'answer/point-taken']
  const answer = (comment: Comment, findings: Parameters<typeof reads>[1]) =>
    proposed(comment, reads('critic', findings))

  it('takes the concrete point up in the person’s words', () => {
    const finding = heard('substance', text, 'sync doubles', true)
    const { drafts } = answer(said(text), { counterSignals: [finding] })
    const naming = drafts.filter((one) => one.text.includes('“since 4.2 the sync doubles every note”'))
    expect(naming.map((one) => one.template).sort()).toEqual(NAMING)
  })

  it('finds neutral words when there is nothing to quote well', () => {
    const { drafts } = answer(said('It broke.'), {})
    expect(drafts[0]?.template).toBe('answer/without-quoting')
  })

  it('offers those that name the point before those that don’t', () => {
    const finding = heard('substance', text, 'sync doubles', true)
    const { drafts } = answer(said(text), { counterSignals: [finding] })
    expect(
      drafts
        .slice(0, 4)
        .map((one) => one.template)
        .sort(),
    ).toEqual(NAMING)
    expect(drafts.slice(4, 6).map((one) => one.template)).toEqual([
      'answer/without-quoting',
      'answer/next-step',
    ])
  })

  it('offers the variants that are ready before those a human has to complete', () => {
    const { drafts } = answer(said('It broke.'), {})
    expect(drafts.map((one) => one.template)).toEqual([
      'answer/without-quoting',
      'answer/next-step',
      'answer/sans-citer',
    ])
  })
})
