import type { Analyzer, Assessment, Heuristic, HoldListener } from '../core/index.ts'
import { lint } from './answer/lint.ts'
import type { Playbook } from './answer/playbook.ts'
import { propose } from './answer/propose.ts'
import { createAssess } from './assess.ts'
import { createCarriers } from './carriers.ts'
import type { Learned } from './learned/model.ts'

export interface AnalyzerOptions {
  readonly heuristics: readonly Heuristic[]
  readonly playbook: Playbook
  /** What nobody answers from a template; without them nothing is held. */
  readonly holds?: readonly HoldListener[]
  /** Without it the scores are plain combinations of what was heard. */
  readonly learned?: Learned
}

/** The whole way from a comment to a proposal; pure, offline, linear in the comment's length. */
export function createAnalyzer({ heuristics, playbook, learned, holds }: AnalyzerOptions): Analyzer {
  const assess = createAssess(heuristics, learned, holds)
  return {
    analyze(comment) {
      const assessment = assess(comment)
      const proposal = isForAHuman(assessment) ? null : propose(comment, assessment, playbook)
      return { assessment, proposal }
    },
    propose: (comment, assessment, verdict) =>
      isForAHuman(assessment) ? null : propose(comment, { ...assessment, verdict }, playbook),
    carriers: createCarriers(learned),
    lint: (input) => lint(input, playbook),
  }
}

/** Rule 10: what wasn't heard to the end is left to a human; so is a hold, whatever its verdict. */
function isForAHuman({ complete, hold }: Assessment): boolean {
  return !complete || hold !== undefined
}
