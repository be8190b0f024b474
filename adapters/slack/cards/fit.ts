import type { types } from '@slack/bolt'
import type { Budget } from './reading.ts'

/** Slack refused messages above some 13,200 characters (observed, not documented); this leaves room. */
const HEAVIEST = 12_000

/** From generous to bare: the first that is light enough is taken. */
const BUDGETS: readonly Budget[] = [
  { comment: 2_400, reasons: 3, reason: 220 },
  { comment: 1_000, reasons: 3, reason: 160 },
  { comment: 400, reasons: 2, reason: 120 },
  { comment: 120, reasons: 1, reason: 80 },
]

/** Draws with as much as fits into one message; undefined when even the least is too much. */
export function fitted(draw: (budget: Budget) => types.KnownBlock[]): types.KnownBlock[] | undefined {
  for (const budget of BUDGETS) {
    const blocks = draw(budget)
    // As it travels, so that marks and escapes count as well.
    if (JSON.stringify(blocks).length <= HEAVIEST) return blocks
  }
  return undefined
}
