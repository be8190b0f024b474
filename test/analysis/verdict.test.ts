import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Judgement, MARKS } from '../../src/analysis/learned/outputs.ts'
import type { Mood } from '../../src/analysis/mood.ts'
import { noisyOr, score } from '../../src/analysis/scores.ts'
import { decide, type Evidence, hasCheckableProblem, isAngry } from '../../src/analysis/verdict.ts'
import { type AnySignal, type Finding, VERDICTS, type Verdict } from '../../src/core/index.ts'
import { REASON } from './support/comments.ts'

const CALM: Mood = { anger: 0, displeasure: 0, warm: false, asks: false, onlyAsks: false }
const LINES = { detractor: 0.6, doubt: 0.4, critic: 0.55, aside: 0.8 }

type Shares = Partial<Judgement['verdicts']>
type Marks = Partial<Judgement['marks']>

function reads(verdicts: Shares, marks: Marks = {}): Judgement {
  return {
    verdicts: { detractor: 0, critic: 0, neither: 0, unclear: 0, ...verdicts },
    marks: { sarcasm: 0, contempt: 0, anger: 0, reason: 0, praise: 0, question: 0, teasing: 0, ...marks },
  }
}

const evidence = (judgement: Judgement | undefined, more: Partial<Evidence> = {}): Evidence => ({
  judgement,
  lines: LINES,
  checkableProblem: false,
  briefFault: false,
  wish: false,
  mood: CALM,
  thin: false,
  readable: true,
  ...more,
})
const verdictOf = (...given: Parameters<typeof evidence>) => decide(evidence(...given))

describe('the verdict from how a comment reads', () => {
  it.each<[string, Verdict, string, Shares, Marks]>([
    ['contempt beyond the line', 'detractor', 'disdain', { detractor: 0.7 }, { contempt: 0.8 }],
    ['mockery beyond the line', 'detractor', 'sarcasm', { detractor: 0.7 }, { contempt: 0.4, sarcasm: 0.8 }],
    ['nearly there', 'unclear', 'split', { detractor: 0.5, critic: 0.4 }, { contempt: 0.8 }],
    [
      'nearly there, beside a firm reason',
      'critic',
      'reason',
      { detractor: 0.5, critic: 0.4 },
      { reason: 0.8 },
    ],
    [
      'nearly there, beside half a reason',
      'unclear',
      'split',
      { detractor: 0.5, critic: 0.4 },
      { reason: 0.6 },
    ],
    ['dry mockery beyond any doubt', 'detractor', 'sarcasm', { detractor: 0.8 }, { sarcasm: 0.4 }],
    ['beyond any doubt, and hardly heard', 'unclear', 'weakSarcasm', { detractor: 0.8 }, { sarcasm: 0.2 }],
    ['a reason', 'critic', 'reason', { critic: 0.6, neither: 0.3 }, {}],
    ['hardly more reason than none', 'neither', 'chatter', { critic: 0.5, neither: 0.45 }, {}],
    ['praise', 'neither', 'praise', { neither: 0.9 }, { praise: 0.9 }],
    ['bare displeasure', 'unclear', 'bareDispleasure', { unclear: 0.5, critic: 0.3 }, { anger: 0.4 }],
    ['something in the tone', 'unclear', 'weakTone', { unclear: 0.5, detractor: 0.3 }, { sarcasm: 0.4 }],
  ])('%s → %s (%s)', (_, verdict, ground, shares, marks) => {
    expect(verdictOf(reads(shares, marks))).toEqual([verdict, ground])
  })

  it('calls a question what asks and reads as asking', () => {
    const asking = { mood: { ...CALM, asks: true } }
    expect(verdictOf(reads({ neither: 0.9 }, { question: 0.9 }), asking)).toEqual(['neither', 'question'])
    expect(verdictOf(reads({ neither: 0.9 }, { question: 0.9 }))).toEqual(['neither', 'chatter'])
  })

  it('says of few words that they are few', () => {
    expect(verdictOf(reads({ unclear: 0.9 }), { thin: true })).toEqual(['unclear', 'thin'])
  })

  it.each<[string, Verdict, Shares, Marks]>([
    ['hardly read as a reason', 'critic', { critic: 0.2, neither: 0.7 }, {}],
    ['read as no reason at all', 'neither', { critic: 0.05, neither: 0.9 }, {}],
    ['in what reads as praise', 'neither', { critic: 0.2, neither: 0.7 }, { praise: 0.8 }],
    ['in what may be contempt', 'unclear', { detractor: 0.5, critic: 0.2 }, { contempt: 0.6 }],
  ])('of a fault in few words, %s: %s', (_, verdict, shares, marks) => {
    expect(verdictOf(reads(shares, marks), { briefFault: true })[0]).toBe(verdict)
  })

  it.each<[string, Verdict, Shares, Marks]>([
    ['read as a question more than a reason', 'critic', { critic: 0.4, neither: 0.6 }, { praise: 0.7 }],
    ['of a table to be booked', 'neither', { critic: 0.2, neither: 0.8 }, {}],
    ['in what may be contempt', 'unclear', { detractor: 0.5, critic: 0.3 }, { contempt: 0.6 }],
  ])('of a plain wish, %s: %s', (_, verdict, shares, marks) => {
    expect(verdictOf(reads(shares, marks), { wish: true })[0]).toBe(verdict)
  })

  it('convicts nobody in a language that it can’t read, nor without words', () => {
    expect(verdictOf(undefined)).toEqual(['unclear', 'otherLanguage'])
    expect(verdictOf(undefined, { checkableProblem: true })).toEqual(['critic', 'problem'])
    expect(verdictOf(reads({ detractor: 1 }, { contempt: 1 }), { readable: false })).toEqual([
      'unclear',
      'nothingToRead',
    ])
  })

  it('hears anger only where contempt and mockery don’t drown it', () => {
    expect(isAngry(reads({}, { anger: 0.7 }), CALM)).toBe(true)
    expect(isAngry(reads({}, { anger: 0.7, contempt: 0.7 }), CALM)).toBe(false)
    expect(isAngry(reads({}, { anger: 0.2 }), CALM)).toBe(false)
    expect(isAngry(undefined, { ...CALM, anger: 0.8 })).toBe(true)
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const judgement = fc
  .record({
    verdicts: fc.tuple(share, share, share, share),
    marks: fc.array(share, { minLength: 7, maxLength: 7 }),
  })
  .map(({ verdicts, marks }): Judgement => {
    const sum = verdicts.reduce((total, each) => total + each, 0) || 1
    return {
      verdicts: Object.fromEntries(
        VERDICTS.map((name, i) => [name, (verdicts[i] ?? 0) / sum]),
      ) as Judgement['verdicts'],
      marks: Object.fromEntries(MARKS.map((name, i) => [name, marks[i] ?? 0])) as Judgement['marks'],
    }
  })

describe('what must always hold', () => {
  it('rule 3: a checkable problem is never a detractor’s, and a rude one is a critic’s', () => {
    fc.assert(
      fc.property(judgement, (read) => {
        const [verdict] = verdictOf(read, { checkableProblem: true })
        expect(verdict).not.toBe('detractor')
        if (read.verdicts.detractor >= LINES.doubt) expect(verdict).toBe('critic')
      }),
    )
  })

  it('rule 4: sarcasm alone, weakly heard, is at most unclear', () => {
    const below = (max: number) => fc.double({ min: 0, max, noNaN: true })
    fc.assert(
      fc.property(judgement, below(0.59), below(0.29), (read, alone, contempt) => {
        const sarcasm = read.verdicts.detractor < 0.75 ? alone : alone / 2
        const [verdict] = verdictOf({ ...read, marks: { ...read.marks, sarcasm, contempt } })
        expect(verdict).not.toBe('detractor')
      }),
    )
  })

  it('nobody is a detractor below the line', () => {
    fc.assert(
      fc.property(judgement, (read) => {
        const [verdict] = verdictOf(read)
        if (read.verdicts.detractor < LINES.detractor) expect(verdict).not.toBe('detractor')
      }),
    )
  })
})

let place = 0
function heard(signal: AnySignal, strength: number, more: Partial<Finding> = {}): Finding {
  place += 10
  const evidence = [{ kind: 'span', start: place, end: place + 5, text: 'words' }] as const
  return { signal, strength, cue: `${signal}/made-${place}`, reason: REASON, evidence, ...more }
}

describe('a problem that somebody could check', () => {
  const problem = heard('substance', 0.1, { checkable: true })
  it('is one where the text reads as giving a reason at all', () => {
    expect(hasCheckableProblem([problem], reads({}, { reason: 0.4 }))).toBe(true)
    expect(hasCheckableProblem([problem], reads({}, { reason: 0.1 }))).toBe(false)
    expect(hasCheckableProblem([problem], undefined)).toBe(true)
    expect(hasCheckableProblem([heard('substance', 0.9)], undefined)).toBe(false)
  })
})

describe('how hearings add up', () => {
  it('two places leave less doubt than one', () => {
    expect(noisyOr([heard('sarcasm', 0.5), heard('sarcasm', 0.5)])).toBeCloseTo(0.75)
  })
  it('the same words count once, at their strongest', () => {
    const evidence = [{ kind: 'span', start: 3, end: 9, text: 'abcdef' }] as const
    const twice = [heard('sarcasm', 0.5, { evidence }), heard('sarcasm', 0.4, { evidence })]
    expect(noisyOr(twice)).toBeCloseTo(0.5)
  })
  it('experience supports a reason, and is hardly one by itself', () => {
    expect(score([heard('experience', 0.9)], 0).substance).toBeLessThan(0.15)
    const reason = heard('substance', 0.5)
    const both = score([reason, heard('experience', 0.9)], 0).substance
    expect(both).toBeGreaterThan(score([reason], 0).substance)
  })
  it('nothing is certain', () => {
    expect(noisyOr([heard('disdain', 1)])).toBe(0.98)
  })
})
