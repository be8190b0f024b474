import { STRATEGIES, type Strategy } from '../../src/core/index.ts'
import type { Choice } from '../../src/core/words/index.ts'

/** What a form or address names; an answer when it names nothing we know. */
export function choiceOf(given: string | undefined): Choice {
  return STRATEGIES.find((strategy) => strategy === given) ?? 'answer'
}

/** In decisions a critic's answer is no strategy. */
export function strategyOf(choice: Choice): Strategy | null {
  return choice === 'answer' ? null : choice
}
