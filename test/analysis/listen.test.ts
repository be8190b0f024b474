import { describe, expect, it } from 'vitest'
import { listen } from '../../src/analysis/listen.ts'
import type { Cue } from '../../src/core/index.ts'
import { REASON, reading } from './support/comments.ts'

const quiet: Cue = { id: 'sarcasm/quiet', signal: 'sarcasm', languages: ['en'], listen: () => [] }
const firing: Cue = {
  id: 'sarcasm/firing',
  signal: 'sarcasm',
  languages: ['en'],
  listen: (text) => [{ strength: 0.5, reason: REASON, evidence: [text.spanOfTokens(0, 1)] }],
}
const throwing: Cue = {
  id: 'sarcasm/throwing',
  signal: 'sarcasm',
  languages: ['en'],
  listen: ({ comment }) => {
    throw new TypeError(`cannot read ${comment.text}`)
  },
}
const states = (cues: readonly Cue[], text = 'my secret words', language: 'en' | 'fr' = 'en') =>
  listen(reading(text, language), [{ signal: 'sarcasm', cues }], new Map())

describe('how heuristics end', () => {
  it('quiet, when nothing was heard', () => {
    expect(states([quiet])).toEqual([{ state: 'quiet', signal: 'sarcasm' }])
  })
  it('found, with the cue’s name and evidence', () => {
    expect(states([quiet, firing])).toMatchObject([
      { state: 'found', findings: [{ cue: 'sarcasm/firing', evidence: [{ start: 0, end: 2, text: 'my' }] }] },
    ])
  })
  it('skipped, with why, in a language it doesn’t understand', () => {
    expect(states([firing], 'mes mots', 'fr')).toEqual([
      { state: 'skipped', signal: 'sarcasm', why: 'no cue for language "fr"' },
    ])
  })
  it('a throwing cue has failed, the others go on, and no comment text leaks', () => {
    const outcomes = states([throwing, firing])
    expect(outcomes.map((outcome) => outcome.state)).toEqual(['found', 'failed'])
    expect(outcomes[1]).toEqual({
      state: 'failed',
      signal: 'sarcasm',
      cue: 'sarcasm/throwing',
      error: 'TypeError',
    })
    expect(JSON.stringify(outcomes[1])).not.toContain('secret')
  })
  it('a strength that is no number is a failure, one out of range is bounded', () => {
    const saying = (strength: number): Cue => ({
      ...firing,
      listen: (text) => [{ strength, reason: REASON, evidence: [text.spanOfTokens(0, 1)] }],
    })
    expect(states([saying(Number.NaN)])).toMatchObject([{ state: 'failed' }])
    expect(states([saying(7)])).toMatchObject([{ findings: [{ strength: 1 }] }])
  })
  it('phrases of one cue lying over each other are told once, the strongest first', () => {
    const overlapping: Cue = {
      ...firing,
      listen: (text) => [
        { strength: 0.4, reason: REASON, evidence: [text.spanOfTokens(0, 1)] },
        { strength: 0.6, reason: REASON, evidence: [text.spanOfTokens(0, 2)] },
        { strength: 0.3, reason: REASON, evidence: [text.spanOfTokens(2, 3)] },
      ],
    }
    const [outcome] = states([overlapping])
    const told = outcome?.state === 'found' ? outcome.findings.map((finding) => finding.strength) : []
    expect(told).toEqual([0.6, 0.3])
  })
})
