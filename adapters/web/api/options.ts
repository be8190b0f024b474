import type { Actor, Case, Comment, Desk, Language, Readiness } from '../../../src/core/index.ts'
import type { Access } from '../access/index.ts'
import type { Metrics } from '../metrics.ts'
import type { HookOptions } from './hook.ts'

/** What the API is given by the composition root. */
export interface ApiOptions {
  readonly desk: Desk
  /** Reads a comment of the contract. @throws WinnowError `invalid_input`, `too_long` */
  readonly readComment: (value: unknown) => Comment
  /** One result of the contract for a comment; makes no case. */
  readonly analyze: (comment: Comment, language: Language) => Promise<unknown>
  /** The same result for a stored case. */
  readonly assessmentOf: (stored: Case, language: Language) => unknown
  /** JSON Schema of the input. */
  readonly commentSchema: object
  /** The language of reasons when the caller asks for none. */
  readonly language: Language
  /** Who gets in. */
  readonly access: Access
  /** In whose name decisions over the API are made. */
  readonly actor: Actor
  readonly hook: HookOptions
  readonly metrics: Metrics
  /** What the program needs to work, each with how it is; for `GET /readyz`. */
  readonly ready: () => Promise<readonly Readiness[]>
  readonly version: string
  /** Told of faults that have no code of ours; never carries comment text. */
  readonly report: (error: unknown, context?: { readonly caseId?: string }) => void
}
