import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { createAnalyzer } from '../../src/analysis/analyzer.ts'
import { defaultPlaybook } from '../../src/analysis/answer/playbook.ts'
import type { Comment } from '../../src/core/index.ts'

const analyzer = createAnalyzer({ heuristics, playbook: defaultPlaybook })
const comment: Comment = {
  id: '1',
  text: 'Nul.',
  language: 'fr',
  author: { handle: 'zoe' },
  venue: { ownership: 'own', kind: 'forum' },
}

describe('a verdict that a human corrected', () => {
  it.each([
    ['detractor', 'ask-to-elaborate'],
    ['critic', null],
    ['neither', null],
  ] as const)('as %s is proposed anew', (verdict, strategy) => {
    const { assessment } = analyzer.analyze(comment)
    expect(assessment.verdict).toBe('unclear')
    expect(analyzer.propose?.(comment, assessment, verdict)?.strategy).toBe(strategy)
  })

  it('rule 10: proposes nothing while the assessment is incomplete', () => {
    const { assessment } = analyzer.analyze(comment)
    expect(analyzer.propose?.(comment, { ...assessment, complete: false }, 'detractor')).toBeNull()
  })
})
