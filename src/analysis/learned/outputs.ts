import { VERDICTS, type Verdict } from '../../core/index.ts'

/** What a careful reader notes of a comment beside the verdict, each for itself. */
export const MARKS = ['sarcasm', 'contempt', 'anger', 'reason', 'praise', 'question', 'teasing'] as const
export type Mark = (typeof MARKS)[number]

/** Everything that is learned of a comment, in the order of the weights' columns: verdicts, then marks. */
export const OUTPUTS = [...VERDICTS, ...MARKS] as const
export type Output = (typeof OUTPUTS)[number]

/** How a comment reads by learned weights: shares of the verdicts (they add up to 1), and marks, each 0–1. */
export interface Judgement {
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly marks: Readonly<Record<Mark, number>>
}

/** From log-odds in the order of `OUTPUTS`. */
export function judgementOf(z: ArrayLike<number>): Judgement {
  const most = Math.max(...VERDICTS.map((_, i) => z[i] ?? 0))
  const raised = VERDICTS.map((_, i) => Math.exp((z[i] ?? 0) - most))
  const sum = raised.reduce((total, each) => total + each, 0)
  return {
    verdicts: named(VERDICTS, (i) => (raised[i] ?? 0) / sum),
    marks: named(MARKS, (i) => 1 / (1 + Math.exp(-(z[VERDICTS.length + i] ?? 0)))),
  }
}

/** How much of `critic` and `neither` together is `critic`: 0–1. */
export function criticShare({ verdicts: { critic, neither } }: Judgement): number {
  return critic / (critic + neither)
}

/** How far `critic` or `neither` is ahead of `detractor`: −1 to 1. */
export function sureness({ verdicts: { critic, neither, detractor } }: Judgement): number {
  return Math.max(critic, neither) - detractor
}

function named<Name extends string>(
  names: readonly Name[],
  of: (index: number) => number,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, of(i)])) as Record<Name, number>
}
