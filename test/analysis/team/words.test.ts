import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../../../src/analysis/answer/playbook.ts'
import { shippedWeights } from '../../../src/analysis/learned/shipped.ts'
import { shownText } from '../../../src/analysis/learned/shown.ts'
import { createQuietReader } from '../../../src/analysis/team/quiet.ts'
import { read, type TextReading } from '../../../src/analysis/text/read.ts'
import { cardOf } from '../../../src/core/card.ts'
import {
  type Analyzer,
  type Comment,
  levelOf,
  MEANINGS,
  NO_TEAM_WORDS,
  type TeamWords,
  type ThreadMessage,
} from '../../../src/core/index.ts'
import { comment, SMALL } from '../support/comments.ts'
import { plainWeights } from '../support/learned.ts'

const plain: Analyzer = createAnalyzer({
  heuristics: SMALL,
  playbook: defaultPlaybook,
  learned: plainWeights,
})
const withWords = (words: Partial<TeamWords>): Analyzer =>
  plain.withWords?.({ ...NO_TEAM_WORDS, ...words }) ?? plain
const quiet = (...words: string[]) => withWords({ quiet: words.map((one) => ({ words: one })) })
const verdictBy = (analyzer: Analyzer, text: string) => analyzer.analyze(comment(text)).assessment.verdict

const known = shippedWeights().known('en')
const hide = createQuietReader({ quiet: [{ words: 'war zone' }], hear: [] })
const said = (text: string, more: Partial<Comment> = {}): Comment => ({
  ...comment(text),
  language: 'en',
  ...more,
})

describe('quiet words', () => {
  it('are heard by no cue', () => {
    expect(verdictBy(plain, 'You clowns have it on sale.')).toBe('detractor')
    const { assessment } = quiet('you clowns').analyze(comment('You Clowns have it on sale.'))
    expect(assessment.verdict).not.toBe('detractor')
    expect(assessment.signals).toEqual([])
  })

  it('stay where the language is another', () => {
    const words = { quiet: [{ words: 'you clowns', language: 'fr' as const }] }
    expect(verdictBy(withWords(words), 'You clowns have it on sale.')).toBe('detractor')
  })

  it('hide nothing beside them: evidence quotes the text as given', () => {
    const { assessment } = quiet('crash zone').analyze(comment('Crash Zone is for you clowns.'))
    expect(assessment.signals.flatMap(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ text: 'clowns' }),
    )
    for (const { evidence } of assessment.signals)
      for (const one of evidence)
        if (one.kind === 'span')
          expect('Crash Zone is for you clowns.'.slice(one.start, one.end)).toBe(one.text)
  })

  it('count as an unknown name for the learned weights', () => {
    const learned = shippedWeights()
    const mood = { anger: 0, displeasure: 0, warm: false, asks: false, onlyAsks: false }
    const numbers = (reading: TextReading) => Array.from(learned.logOdds(reading, [], mood) ?? [])
    // Two names of the same length: whichever it is, nothing moves.
    const other = createQuietReader({ quiet: [{ words: 'shitshow' }], hear: [] })(
      said('shitshow is out today.'),
    )
    expect(numbers(hide(said('War Zone is out today.')))).toEqual(numbers(other))
    expect(numbers(other)).toEqual(numbers(read(said('Zorblatt is out today.'))))
    expect(learned.carriers('contempt', other).map(({ evidence }) => evidence.text)).not.toContain('shitshow')
  })

  it.each([
    'We played War Zone all night.',
    'He said "we played War Zone all night", and left.',
    'Have you tried WAR   ZONE, the “war zone”?',
    '> I like War Zone\nSo do I, war zone is fine.',
  ])('are not shown to the sentence encoder: %s', (text) => {
    const shown = shownText(hide(said(text)), known)
    expect(shown).not.toMatch(/war|zone/i)
    expect(shown).toMatch(/someone|So do I/)
  })

  it('stay hidden however often they are said, and in what was said before', () => {
    const thread: ThreadMessage[] = [{ author: {}, text: 'War Zone again?' }]
    const reading = hide(said('war zone '.repeat(300), { thread }))
    expect(reading.tokens.filter(({ folded }) => folded === 'war' || folded === 'zone')).toEqual([])
    expect(reading.earlier[0]?.words).not.toContain('war')
  })

  it('make no scare quotes of a name in quotation marks', () => {
    const text = 'I bought “War Zone” today.'
    const span = { kind: 'span', start: 9, end: 19, text: '“War Zone”' } as const
    const scare = {
      signal: 'sarcasm' as const,
      cues: [
        {
          id: 'sarcasm/scare',
          signal: 'sarcasm' as const,
          languages: ['en', 'und'] as const,
          listen: () => [{ strength: 0.9, reason: { en: 'quoted', fr: 'cité' }, evidence: [span] as const }],
        },
      ],
    }
    const analyzer = createAnalyzer({ heuristics: [scare], playbook: defaultPlaybook, learned: plainWeights })
    const outcomes = (one: Analyzer) => one.analyze(said(text)).assessment.outcomes.map(({ state }) => state)
    expect(outcomes(analyzer)).toEqual(['found'])
    expect(outcomes(analyzer.withWords?.({ quiet: [{ words: 'war zone' }], hear: [] }) ?? analyzer)).toEqual([
      'quiet',
    ])
  })
})

describe('a phrase of the team', () => {
  const hearing = (as: (typeof MEANINGS)[number], words: string) => withWords({ hear: [{ words, as }] })

  it.each([
    ['contempt', 'tone'],
    ['sarcasm', 'tone'],
    ['reason', 'substance'],
    ['request', 'substance'],
  ] as const)('is shown as the team’s, in both languages: %s', (as, axis) => {
    const analysis = hearing(as, 'abandon*').analyze(comment('Thank you, great abandonware'))
    const { signals, counterSignals, scores, why } = analysis.assessment
    const [finding] = [...signals, ...counterSignals].filter(({ by }) => by === 'team')
    expect(finding?.reason.en).toMatch(/^a phrase that your team listed: it may /)
    expect(finding?.reason.fr).toMatch(/^une expression que votre équipe a notée : elle peut /)
    expect(finding?.evidence).toEqual([expect.objectContaining({ text: 'abandonware' })])
    expect(levelOf(scores[axis])).toBeGreaterThan(0)
    expect(why.en).toContain('your team listed')
    expect(cardOf(analysis, 'fr').points.map(({ reason }) => reason)).toContain(finding?.reason.fr)
  })

  it('hands what reads as neither to a human', () => {
    const text = 'I love it, great app'
    expect(verdictBy(plain, text)).toBe('neither')
    expect(verdictBy(hearing('contempt', 'great app'), text)).toBe('unclear')
  })

  it('says nothing where it is denied, or where the language is another', () => {
    const reads = (words: TeamWords['hear'][number]) => {
      const { signals } = withWords({ hear: [words] }).analyze(said('It is not abandonware.')).assessment
      return signals.filter(({ by }) => by === 'team')
    }
    expect(reads({ words: 'abandonware', as: 'contempt' })).toEqual([])
    expect(reads({ words: 'it is', as: 'contempt', language: 'fr' })).toEqual([])
    expect(reads({ words: 'it is', as: 'contempt', language: 'en' })).toHaveLength(1)
  })

  it('spares a comment with a reason from being a detractor’s', () => {
    const text = 'You clowns have it on sale.'
    expect(verdictBy(plain, text)).toBe('detractor')
    expect(verdictBy(hearing('reason', 'on sale'), text)).toBe('unclear')
  })

  it('rule 3 and rule 4: never convicts, alone or in a crowd, and takes no critic’s answer away', () => {
    const pieces = [
      'junk',
      'great app',
      'it crashes on every start',
      'you clowns',
      'congrats on inventing',
      'merci',
      'nul',
      'why?',
    ]
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((all) => all.join('. '))
    const listed = fc.array(
      fc.record({
        words: fc.constantFrom(...pieces.filter((one) => one !== 'why?')),
        as: fc.constantFrom(...MEANINGS),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(text, listed, (one, hear) => {
        const before = verdictBy(plain, one)
        const after = verdictBy(withWords({ hear }), one)
        expect([before, 'unclear']).toContain(after)
        if (before === 'critic') expect(after).toBe('critic')
      }),
      { numRuns: 200 },
    )
  })

  it('reads hostile text in linear time, whatever is listed', () => {
    const hear = Array.from({ length: 100 }, (_, at) => ({
      words: `a* ... (a|a*) _ (a|aa*) a${'b'.repeat(at % 9)}*`,
      as: 'contempt' as const,
    }))
    const words = { hear, quiet: hear.map((one) => ({ words: `${one.words} zone` })) }
    const analyzer = withWords(words)
    const text = 'aa abbbbbbbbb '.repeat(300)
    const started = performance.now()
    analyzer.analyze(said(text))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
