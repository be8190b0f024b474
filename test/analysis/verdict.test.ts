import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mood } from '../../src/analysis/mood.ts'
import { noisyOr, score } from '../../src/analysis/scores.ts'
import { decide } from '../../src/analysis/verdict.ts'
import type { AnySignal, Finding, Verdict } from '../../src/core/index.ts'
import { REASON } from './support/comments.ts'

const CALM: Mood = { anger: 0, displeasure: 0, warm: false, asks: false, onlyAsks: false }
const DISPLEASED: Mood = { ...CALM, displeasure: 0.5 }
const WARM: Mood = { ...CALM, warm: true }
const ASKING: Mood = { ...CALM, asks: true, onlyAsks: true }

let place = 0
function heard(signal: AnySignal, strength: number, more: Partial<Finding> = {}): Finding {
  place += 10
  const evidence = [{ kind: 'span', start: place, end: place + 5, text: 'words' }] as const
  return { signal, strength, cue: `${signal}/made-${place}`, reason: REASON, evidence, ...more }
}

const strongest = (signal: AnySignal, findings: readonly Finding[]): number =>
  Math.max(0, ...findings.filter((finding) => finding.signal === signal).map(({ strength }) => strength))

function verdictOf(findings: readonly Finding[], mood: Mood = CALM, language: 'en' | 'und' = 'en'): Verdict {
  return decide({
    scores: score(findings, mood.displeasure),
    checkableProblem: findings.some((finding) => finding.checkable),
    strongestReason: strongest('substance', findings),
    experience: strongest('experience', findings),
    mood,
    language,
    readable: true,
  }).verdict
}

describe('the verdict on two axes', () => {
  it.each<[string, Verdict, readonly Finding[], Mood]>([
    ['nothing heard', 'neither', [], CALM],
    ['praise', 'neither', [], WARM],
    ['praise with a trace of contempt', 'unclear', [heard('disdain', 0.25)], WARM],
    ['a question', 'neither', [], ASKING],
    ['a question with a hint of a reason', 'neither', [heard('substance', 0.4)], ASKING],
    ['a request put as a question', 'critic', [heard('substance', 0.62)], ASKING],
    ['anger without a reason', 'unclear', [], { ...CALM, anger: 0.5 }],
    ['bare displeasure', 'unclear', [], DISPLEASED],
    ['strong contempt', 'detractor', [heard('disdain', 0.7)], DISPLEASED],
    ['contempt with a calm vocabulary', 'detractor', [heard('disdain', 0.7)], CALM],
    ['strong sarcasm alone', 'detractor', [heard('sarcasm', 0.7)], CALM],
    ['sarcasm heard faintly twice', 'unclear', [heard('sarcasm', 0.3), heard('sarcasm', 0.3)], CALM],
    ['middling sarcasm alone (rule 4)', 'unclear', [heard('sarcasm', 0.55)], CALM],
    ['middling sarcasm with disdain', 'detractor', [heard('sarcasm', 0.55), heard('disdain', 0.4)], CALM],
    ['faint contempt', 'unclear', [heard('disdain', 0.4)], CALM],
    ['silence to our question alone', 'unclear', [heard('deflection', 0.8)], CALM],
    ['silence with sarcasm', 'detractor', [heard('deflection', 0.6), heard('sarcasm', 0.4)], CALM],
    ['contempt and a firm reason', 'critic', [heard('disdain', 0.9), heard('substance', 0.5)], DISPLEASED],
    [
      'contempt and a hint of a reason',
      'unclear',
      [heard('disdain', 0.6), heard('substance', 0.35)],
      DISPLEASED,
    ],
    [
      'contempt and experience only',
      'unclear',
      [heard('disdain', 0.9), heard('experience', 0.7)],
      DISPLEASED,
    ],
    ['a slight reason with displeasure', 'critic', [heard('substance', 0.3)], DISPLEASED],
    ['a slight reason in a calm text', 'neither', [heard('substance', 0.3)], CALM],
    ['a request', 'critic', [heard('substance', 0.6)], CALM],
    ['a reason for praise', 'neither', [heard('substance', 0.5)], WARM],
    ['a firm request within praise', 'critic', [heard('substance', 0.8)], WARM],
    [
      'a checkable problem, however faint and rude',
      'critic',
      [heard('disdain', 1), heard('substance', 0.1, { checkable: true })],
      DISPLEASED,
    ],
    ['anonymous and somewhere else', 'neither', [heard('anonymity', 1), heard('off-site', 1)], CALM],
  ])('%s → %s', (_, verdict, findings, mood) => {
    expect(verdictOf(findings, mood)).toBe(verdict)
  })

  it('in a language it cannot read, nobody is convicted', () => {
    expect(verdictOf([heard('sarcasm', 0.95)], CALM, 'und')).toBe('unclear')
    expect(verdictOf([], CALM, 'und')).toBe('unclear')
  })
})

const finding = (signals: readonly AnySignal[]) =>
  fc
    .record({
      signal: fc.constantFrom(...signals),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      start: fc.nat(500),
      checkable: fc.boolean(),
    })
    .map(
      ({ signal, strength, start, checkable }): Finding => ({
        signal,
        strength,
        cue: `${signal}/made`,
        reason: REASON,
        evidence: [{ kind: 'span', start, end: start + 3, text: 'abc' }],
        ...(checkable && signal === 'substance' ? { checkable } : {}),
      }),
    )
const mood = fc.record({
  anger: fc.double({ min: 0, max: 1, noNaN: true }),
  displeasure: fc.double({ min: 0, max: 1, noNaN: true }),
  warm: fc.boolean(),
  asks: fc.boolean(),
  onlyAsks: fc.boolean(),
})
const WORDS = ['sarcasm', 'disdain', 'deflection', 'substance', 'experience'] as const
const CONTEXT = ['off-site', 'anonymity'] as const

describe('what must always hold', () => {
  it('rule 2: context changes neither verdict nor tone nor detractor score', () => {
    fc.assert(
      fc.property(fc.array(finding(WORDS)), fc.array(finding(CONTEXT)), mood, (words, context, feels) => {
        const without = score(words, feels.displeasure)
        const beside = score([...context, ...words], feels.displeasure)
        expect(verdictOf([...context, ...words], feels)).toBe(verdictOf(words, feels))
        expect([beside.tone, beside.detractor, beside.substance]).toEqual([
          without.tone,
          without.detractor,
          without.substance,
        ])
      }),
    )
  })

  it('rule 3: a checkable problem is never a detractor’s', () => {
    fc.assert(
      fc.property(fc.array(finding(WORDS)), mood, (words, feels) => {
        const problem = heard('substance', 0.01, { checkable: true })
        expect(verdictOf([...words, problem], feels)).toBe('critic')
      }),
    )
  })

  it('rule 4: weak sarcasm alone is at most unclear', () => {
    const faint = fc
      .double({ min: 0, max: 0.59, noNaN: true })
      .map((strength) => [heard('sarcasm', strength)])
    fc.assert(
      fc.property(faint, mood, (words, feels) => {
        expect(verdictOf(words, feels)).not.toBe('detractor')
      }),
    )
  })

  it('scores stay between 0 and 1; more tone never lowers the detractor score, more substance never raises it', () => {
    fc.assert(
      fc.property(
        fc.array(finding(WORDS)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (words, displeasure) => {
          const now = score(words, displeasure)
          for (const value of Object.values(now)) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
          const far = { evidence: [{ kind: 'span', start: 9000, end: 9005, text: 'words' }] } as const
          const ruder = score([...words, heard('disdain', 1, far)], displeasure)
          const solid = score([...words, heard('substance', 1, far)], displeasure)
          expect(ruder.detractor).toBeGreaterThanOrEqual(now.detractor - 1e-9)
          expect(solid.detractor).toBeLessThanOrEqual(now.detractor + 1e-9)
        },
      ),
    )
  })
})

describe('how hearings add up', () => {
  it('two places leave less doubt than one', () => {
    expect(noisyOr([heard('sarcasm', 0.5), heard('sarcasm', 0.5)])).toBeCloseTo(0.75)
  })
  it('the same words count once, at their strongest', () => {
    const evidence = [{ kind: 'span', start: 3, end: 9, text: 'abcdef' }] as const
    expect(noisyOr([heard('sarcasm', 0.5, { evidence }), heard('sarcasm', 0.4, { evidence })])).toBeCloseTo(
      0.5,
    )
  })
  it('experience supports a reason, and is hardly one by itself', () => {
    expect(score([heard('experience', 0.9)], 0).substance).toBeLessThan(0.15)
    const reason = heard('substance', 0.5)
    expect(score([reason, heard('experience', 0.9)], 0).substance).toBeGreaterThan(
      score([reason], 0).substance,
    )
  })
  it('nothing is certain', () => {
    expect(noisyOr([heard('disdain', 1)])).toBe(0.98)
  })
})
