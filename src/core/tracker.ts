import type { Actor } from './case.ts'
import { MARKDOWN } from './writing.ts'

/*
 * A critic's problem as an issue of the team's tracker: made by a named human's click, in words of their own.
 * When it is
 * closed, a reply is proposed that tells the person; nobody is written to by that.
 */

/** Where issues are made: a repository on GitHub, or a program between us and any other tracker. */
export type TrackerSettings =
  | {
      readonly kind: 'github'
      readonly repository: string
      readonly token: string
      readonly api: string
      readonly hookSecret: string | undefined
    }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string }

export interface NewIssue {
  readonly caseId: string
  readonly title: string
  /** Markdown. */
  readonly body: string
}

export const ISSUE_PROBLEMS = [
  'unauthorized',
  'forbidden',
  'rate',
  'not-found',
  'invalid',
  'switched-off',
  'away',
] as const
export type IssueProblem = (typeof ISSUE_PROBLEMS)[number]

/** How making one ended. `refused`: certain that none was made; `unknown`: it may have been. */
export type IssueMade =
  | { readonly state: 'made'; readonly ref: string; readonly url: string }
  | { readonly state: 'refused'; readonly why: IssueProblem }
  | { readonly state: 'unknown' }

/**
 * How an issue stands. `same`: as when it was last looked at; `missing`: not to be found for now, by this
 * token; `later`: ask again after so many seconds.
 */
export type IssueLook =
  | { readonly state: 'open' | 'closed'; readonly tag?: string }
  | { readonly state: 'same' }
  | { readonly state: 'gone' }
  | { readonly state: 'missing' }
  | { readonly state: 'later'; readonly after?: number }

export interface Tracker {
  make(issue: NewIssue): Promise<IssueMade>
  /** @param tag as an earlier look gave it: then nothing is sent that hasn't changed */
  look(ref: string, tag: string | undefined): Promise<IssueLook>
  /** The ref of an issue's address; undefined: it is none of this tracker's. */
  refOf(url: string): string | undefined
}

/** The issue of a case, as it is kept with it. `asking`: being made, or nobody knows whether it was. */
export interface KeptIssue {
  readonly state: 'asking' | 'open' | 'closed' | 'gone'
  readonly title: string
  readonly at: string
  readonly ref?: string
  readonly url?: string
  readonly tag?: string
}

/**
 * Records of issues that were made here, by `owner/name#12`, and of titles that are being asked for: a place
 * that listens to the same repository must not take them for somebody's.
 */
export const MADE_ISSUES = 'tracker-made'

/** What a made issue is recorded by. @returns undefined for what is none of GitHub's */
export function madeIssueKey(url: string): string | undefined {
  const [, repository, number] =
    /^\/([\w.-]+\/[\w.-]+)\/issues\/(\d{1,12})$/.exec(URL.parse(url)?.pathname ?? '') ?? []
  return repository === undefined ? undefined : `${repository}#${number}`.toLowerCase()
}

/** What an issue is recorded by while it is asked for. */
export function askedIssueKey(title: string): string {
  return `asked ${title}`
}

/** What somebody fills in. */
export interface IssueForm {
  readonly title: string
  readonly summary: string
  /** They agreed to be quoted. */
  readonly quote: boolean
}

/** Issues as the desk's pages use them. */
export interface Issues {
  of(caseId: string): Promise<KeptIssue | undefined>
  /** @throws WinnowError `not_allowed`, `not_possible`, `invalid_input`, `stale_version`; or says why not */
  make(caseId: string, version: number, form: IssueForm, actor: Actor): Promise<IssueMade>
  /**
   * Of one that nobody knew of: it is there, at this address. @throws WinnowError `invalid_input`,
   * `not_possible`
   */
  there(caseId: string, version: number, url: string, actor: Actor): Promise<void>
  /** It is not there: another one may be made. @throws WinnowError `not_allowed` */
  notThere(caseId: string, actor: Actor): Promise<void>
}

/** Longest title and summary, in UTF-16 code units. */
export const ISSUE_LIMITS = { title: 200, summary: 10_000 } as const

/** So many words in a row that stand in the comment too are its author's. */
const IN_A_ROW = 6

/** Words of the comment within our own: a quotation, for which its author must have agreed. Pure. */
export function borrows(own: string, theirs: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = (all: readonly string[]) =>
    all
      .slice(0, Math.max(0, all.length - IN_A_ROW + 1))
      .map((_, at) => all.slice(at, at + IN_A_ROW).join(' '))
  const known = new Set(runs(words(theirs)))
  return runs(words(own)).some((run) => known.has(run))
}

/** A quotation in an issue: letter for letter, and it ends where it ends. */
export function quoted(text: string): string {
  const lines = MARKDOWN.write(text).split(/\r\n|[\r\n]/)
  return lines.map((line) => `> ${line}`).join('\n')
}
