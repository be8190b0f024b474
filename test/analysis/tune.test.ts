import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LINES } from '../../src/analysis/lines.ts'
import { BOUNDS, corrected } from '../../src/analysis/tune/correction.ts'
import { type Fit, fitLines, type Lesson, lessonOf, verdictAt } from '../../src/analysis/tune/fit.ts'
import type { Assessment, Case, Verdict } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { comment } from '../support/desk.ts'

const lines = LINES.deep.en

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const marked = markedAnalyzer.analyze(comment('[detractor]')).assessment
const contempt = {
  signal: 'disdain',
  cue: 'disdain/insult',
  strength: 0.8,
  reason: { en: 'reads as an insult', fr: 'se lit comme une insulte' },
  evidence: [{ kind: 'span', start: 0, end: 5, text: 'Bravo' }],
} as const

function assessmentOf(verdict: Verdict, scores: Partial<Assessment['scores']>): Assessment {
  const quiet = { ...marked.scores, sarcasm: 0, disdain: 0 }
  return { ...marked, reading: 'deep', verdict, scores: { ...quiet, ...scores }, signals: [contempt] }
}

function read(share: number): Assessment {
  const verdict: Verdict =
    share >= lines.detractor ? 'detractor' : share >= lines.doubt ? 'unclear' : 'critic'
  return assessmentOf(verdict, { detractor: share, disdain: share >= 0.5 ? 0.8 : 0.1 })
}

/** A team's decisions on so many comments: what each of them was taken for, by its share and chance. */
function team(count: number, taste: (share: number, chance: number) => boolean, seed = 1): readonly Lesson[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, n) => {
    const share = roll()
    return {
      caseId: `case-${seed}-${n}`,
      language: 'en',
      assessment: read(share),
      isDetractor: taste(share, roll()),
    }
  })
}

function fitted(lessons: readonly Lesson[]): Fit {
  const found = fitLines('en', lessons)
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('a team with a taste of its own', () => {
  it('that takes more for criticism gets a higher line, where its own is, some decisions amiss', () => {
    const { moved, heldOut } = fitted(team(600, (share, chance) => share >= 0.82 === chance >= 0.04))
    expect(corrected(lines, moved).detractor).toBeGreaterThan(0.78)
    expect(corrected(lines, moved).detractor).toBeLessThan(0.86)
    expect(heldOut.after.calledDetractor).toBeLessThan(heldOut.before.calledDetractor / 2)
  })

  it('that is sooner sure gets a lower one, and no lower than the bound', () => {
    const { moved } = fitted(team(900, (share) => share >= 0.5))
    expect(moved.detractor).toBe(BOUNDS.detractor.least)
  })

  it('that took such lines on before is held against those, and gets nothing new', () => {
    const lessons = team(600, (share) => share >= 0.82)
    const { moved } = fitted(lessons)
    expect(fitLines('en', lessons, moved)).toBe('no-better')
  })

  it('that decides as it was read gets nothing', () => {
    expect(
      fitLines(
        'en',
        team(600, (share) => share >= lines.detractor),
      ),
    ).toBe('no-better')
  })

  it('is the same on every run', () => {
    const lessons = team(600, (share) => share >= 0.82)
    expect(fitLines('en', lessons)).toEqual(fitLines('en', lessons))
  })
})

describe('nothing is proposed', () => {
  it('on random decisions, whatever their share', () => {
    const found = [0.2, 0.5, 0.8].flatMap((share) =>
      Array.from({ length: 40 }, (_, seed) =>
        fitLines(
          'en',
          team(400, (_share, chance) => chance < share, seed + 100),
        ),
      ),
    )
    expect(found.filter((one) => typeof one !== 'string')).toEqual([])
  })

  it('on few decisions, or on decisions of one kind', () => {
    expect(
      fitLines(
        'en',
        team(59, (share) => share >= 0.82),
      ),
    ).toBe('too-few')
    expect(
      fitLines(
        'en',
        team(400, () => false),
      ),
    ).toBe('too-few')
    expect(
      fitLines(
        'fr',
        team(600, (share) => share >= 0.82),
      ),
    ).toBe('too-few')
  })
})

describe('the bounds and the guards', () => {
  it.each([
    [{ detractor: -1, doubt: -1 }, 0.604, 0.204],
    [{ detractor: 1, doubt: 1 }, 0.914, 0.354],
    [{ detractor: Number.NaN, doubt: Number.NaN }, 0.664, 0.354],
  ])('%j stays within', (moved, detractor, doubt) => {
    const after = corrected(lines, moved)
    expect(after.detractor).toBeCloseTo(detractor, 3)
    expect(after.doubt).toBeCloseTo(doubt, 3)
    expect(after).toMatchObject({ critic: lines.critic, aside: lines.aside })
  })

  const strict = { detractor: BOUNDS.detractor.least, doubt: BOUNDS.doubt.least }
  it.each<[string, Assessment, Verdict]>([
    [
      'a checkable problem stays a critic’s (rule 3)',
      { ...read(0.65), verdict: 'critic', checkableProblem: true },
      'critic',
    ],
    [
      'weak sarcasm alone stays unclear (rule 4)',
      assessmentOf('unclear', { detractor: 0.65, sarcasm: 0.5 }),
      'unclear',
    ],
    ['context alone convicts nobody (rule 2)', { ...read(0.65), signals: [] }, 'unclear'],
    ['contempt beyond the lower line is told', read(0.65), 'detractor'],
  ])('%s', (_, assessment, verdict) => expect(verdictAt(assessment, 'en', strict)).toBe(verdict))
})

describe('what a decision says of the verdict', () => {
  const kase = (more: object): Case =>
    ({
      id: 'c',
      status: 'closed',
      reclassified: null,
      approved: null,
      assessment: read(0.9),
      ...more,
    }) as Case
  it.each<[string, object, boolean | undefined]>([
    ['a correction says it', { reclassified: 'critic' }, false],
    ['silence means a detractor', { approved: { strategy: 'ignore' } }, true],
    ...(['ignore', 'light-touch', 'thank-host'] as const).map((strategy): [string, object, undefined] => [
      `praise or spam met with ${strategy} says nothing`,
      { assessment: { ...read(0.1), verdict: 'neither' }, approved: { strategy } },
      undefined,
    ]),
    ['an answer to the point means none', { approved: { strategy: null } }, false],
    [
      'an answer to the host where nothing was sure says nothing',
      { assessment: read(0.5), approved: { strategy: 'thank-host' } },
      undefined,
    ],
    ['a dismissal says nothing', { status: 'dismissed' }, undefined],
  ])('%s', (_, more, expected) => expect(lessonOf(kase(more), read(0.9))?.isDetractor).toBe(expected))
})

describe('what is foreseen of other lines', () => {
  const texts = ['detractors', 'mock-praise', 'weak-sarcasm', 'whataboutism', 'gatekeeping', 'calm-critics']
  it.each([
    [{ detractor: 0.25, doubt: 0 }],
    [{ detractor: -0.06, doubt: -0.15 }],
    [{ detractor: 0.1, doubt: -0.05 }],
  ])('%j is what the program then says', (moved) => {
    const shipped = createWinnow({ reading: 'quick' })
    const tuned = createWinnow({ reading: 'quick', lines: { en: moved, fr: moved } })
    const [wrong, changed]: [string[], string[]] = [[], []]
    for (const name of texts)
      for (const language of ['en', 'fr'] as const)
        for (const line of golden(`${name}.${language}`)) {
          const comment = shipped.readComment(line)
          const before = shipped.analyzer.analyze(comment).assessment
          if (before.language !== language) continue
          const after = tuned.analyzer.analyze(comment).assessment.verdict
          if (after !== before.verdict) changed.push(comment.id)
          if (verdictAt(before, language, moved) !== after) wrong.push(`${comment.id}: ${after}`)
        }
    expect(changed.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})

function golden(name: string): readonly object[] {
  const lines = readFileSync(`test/golden/${name}.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line).comment ?? JSON.parse(line))
}
