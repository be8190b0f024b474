import type { Localized } from './vocabulary.ts'

/** What is wrong with a file that a team writes: where, and what should stand there. */
export interface FileProblem {
  /** From 1; undefined: the whole file. */
  readonly line: number | undefined
  readonly expected: Localized
}
