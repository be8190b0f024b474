import { type Analyzer, type Heuristic, NO_TEAM_WORDS, type TeamWords } from '../core/index.ts'
import { lint } from './answer/lint.ts'
import type { Playbook } from './answer/playbook.ts'
import { propose } from './answer/propose.ts'
import { createAssess, teamEars } from './assess.ts'
import { createCarriers } from './carriers.ts'
import type { Deep } from './deep.ts'
import type { Learned } from './learned/model.ts'
import { shippedWeights } from './learned/shipped.ts'

export interface AnalyzerOptions {
  readonly heuristics: readonly Heuristic[]
  readonly playbook: Playbook
  /** The quick reading's weights; those that ship with the program when missing. */
  readonly learned?: Learned
  /** The team's own words; none when missing. */
  readonly words?: TeamWords | undefined
  /** The deep reading, where it is wanted and at hand. */
  readonly deep?: Deep | undefined
}

/** The whole way from a comment to a proposal; pure, offline, linear in the comment's length. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { heuristics, playbook, learned = shippedWeights(), deep } = options
  const assess = createAssess(heuristics, { learned, deep })
  const withWords = (words: TeamWords): Analyzer => {
    const team = teamEars(words)
    return {
      analyze(comment, { reading = 'deep' } = {}) {
        const assessment = assess(comment, reading, team)
        // Rule 10: what wasn't heard to the end is left to a human.
        const proposal = assessment.complete ? propose(comment, assessment, playbook) : null
        return { assessment, proposal }
      },
      propose: (comment, assessment, verdict) =>
        assessment.complete ? propose(comment, { ...assessment, verdict }, playbook) : null,
      withWords,
      meets(comment) {
        const reading = team.read(comment)
        return reading.hides || team.hear(reading).length > 0
      },
      carriers: createCarriers(learned, team.read),
      lint: (input) => lint(input, playbook),
    }
  }
  return withWords(options.words ?? NO_TEAM_WORDS)
}
