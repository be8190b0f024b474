import type { CaseStatus, Verdict } from './vocabulary.ts'

/** What somebody wrote after they were told that their idea was adopted. */
export interface IdeaAnswer {
  readonly caseId: string
  readonly reads: 'kind' | 'criticism' | 'unclear'
}

/** Another case whose comment reads like one's. */
export interface AlikeCase {
  readonly id: string
  readonly personKey: string | null
  readonly verdict: Verdict
  readonly status: CaseStatus
  /** Nobody drafted anything, it needs no person at once, and it is neither adopted nor deleted. */
  readonly isFree: boolean
}

/** To whom else an adopted idea is told: one case of each person. */
export interface TellAlike {
  readonly cases: readonly string[]
  /** Others that read like it and are left as they are. */
  readonly left: number
}

/** Somebody who asked for it. */
export interface IdeaAsker {
  readonly caseId: string
  readonly name: string | null
  /** ISO 8601. */
  readonly saidAt: string
  /** When our reply that says so was posted; null: not yet. */
  readonly toldAt: string | null
  readonly answers: readonly IdeaAnswer[]
}

/** An idea of the community's that was adopted. */
export interface AdoptedIdea {
  readonly what: string
  /** When it was marked, and by whom. */
  readonly at: string
  readonly by: string
  /** Who asked first foremost. */
  readonly askers: readonly IdeaAsker[]
  readonly told: number
  /** When it is asked again whether it got better; null: nothing is kept in mind. */
  readonly askAgainAt: string | null
  readonly answers: readonly IdeaAnswer[]
}
