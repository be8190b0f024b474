import type { Analyzer, Heuristic } from '../core/index.ts'
import { lint } from './answer/lint.ts'
import type { Playbook } from './answer/playbook.ts'
import { propose } from './answer/propose.ts'
import { createAssess } from './assess.ts'
import { createCarriers } from './carriers.ts'
import type { Learned } from './learned/model.ts'

export interface AnalyzerOptions {
  readonly heuristics: readonly Heuristic[]
  readonly playbook: Playbook
  /** Without it the scores are plain combinations of what was heard. */
  readonly learned?: Learned
}

/** The whole way from a comment to a proposal; pure, offline, linear in the comment's length. */
export function createAnalyzer({ heuristics, playbook, learned }: AnalyzerOptions): Analyzer {
  const assess = createAssess(heuristics, learned)
  return {
    analyze(comment) {
      const assessment = assess(comment)
      // Rule 10: what wasn't heard to the end is left to a human.
      const proposal = assessment.complete ? propose(comment, assessment, playbook) : null
      return { assessment, proposal }
    },
    propose: (comment, assessment, verdict) =>
      assessment.complete ? propose(comment, { ...assessment, verdict }, playbook) : null,
    carriers: createCarriers(learned),
    lint: (input) => lint(input, playbook),
  }
}
