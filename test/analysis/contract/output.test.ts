import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../../../src/analysis/answer/playbook.ts'
import { toContract } from '../../../src/analysis/contract/output.ts'
import type { Language } from '../../../src/core/index.ts'
import { comment, SMALL } from '../support/comments.ts'
import { plainWeights } from '../support/learned.ts'

const analyzer = createAnalyzer({ heuristics: SMALL, playbook: defaultPlaybook, learned: plainWeights })
const result = (text: string, language?: Language) => {
  const given = comment(text, { venue: { ownership: 'third-party', kind: 'forum' } })
  return toContract(given, analyzer.analyze(given), language)
}

describe('a result of the outside contract', () => {
  it('has the contract’s keys in its order', () => {
    const written = result('You clo\u200bwns, please add sync')
    expect(Object.keys(written)).toEqual([
      'id',
      'language',
      'verdict',
      'scores',
      'signals',
      'counterSignals',
      'strategy',
      'because',
      'notChosen',
      'drafts',
      'complete',
      'reading',
      'hold',
    ])
    expect(Object.keys(written.scores)).toEqual([
      'detractor',
      'tone',
      'substance',
      'sarcasm',
      'disdain',
      'deflection',
      'off-site',
      'anonymity',
    ])
    expect(written.signals[0]).toMatchObject({ name: 'off-site' })
    expect(Object.keys(written.signals[0] ?? {})).toEqual(['name', 'strength', 'reason', 'evidence'])
  })

  it('shows evidence as slices of the text as given', () => {
    const { signals, counterSignals } = result('\u200bYou clo\u200bwns, please add sync')
    expect(signals.find((signal) => signal.name === 'disdain')?.evidence).toEqual([
      { kind: 'span', start: 5, end: 12, text: 'clo\u200bwns' },
    ])
    expect(counterSignals[0]?.evidence).toEqual([{ kind: 'span', start: 14, end: 24, text: 'please add' }])
  })

  it('gives reasons in the language asked for, as strings', () => {
    expect(result('You clowns', 'fr').because[0]).toContain('méprisant')
    expect(result('You clowns').because[0]).toContain('disdainful')
  })

  it('is JSON and nothing else', () => {
    const written = result('You clowns')
    expect(JSON.parse(JSON.stringify(written))).toEqual(written)
  })
})
