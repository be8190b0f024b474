import type { Readiness } from './store.ts'

/** What was said in the log, as far as it may be shown: codes and ids, never a comment's words. */
export interface Logged {
  /** ISO 8601. */
  readonly at: string
  readonly kind: 'fault' | 'notice'
  readonly what: string
  readonly caseId?: string
  /** `slack`, `discord` …, where it is of one. */
  readonly platform?: string
}

/** How the program is: for whoever looks after it. */
export interface Status {
  readonly checks: readonly Readiness[]
  readonly toRead: number
  readonly toSend: number
  /** Replies that were tried in vain, at most a few. */
  readonly late: readonly {
    readonly caseId: string
    readonly attempts: number
    readonly why: string | null
    readonly sendAt: string
  }[]
  /** Places that rest, and until when. */
  readonly resting: readonly { readonly sources: readonly string[]; readonly restsUntil: string }[]
  /** Of each platform the last that was said of it in this process. */
  readonly platforms: readonly { readonly title: string; readonly last: Logged | undefined }[]
  /** The newest first. */
  readonly faults: readonly Logged[]
  readonly dryRun: boolean
}
