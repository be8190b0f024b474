import type { Analysis } from './analyzer.ts'
import type { Actor } from './case.ts'
import type { Comment } from './comment.ts'
import type { Helping } from './hold.ts'
import type { Internet } from './internet.ts'
import type { Clock, Desk, Poster, Timers } from './ports.ts'
import type { ReadOptions } from './reader.ts'
import type { Signing } from './signature.ts'
import type { Language } from './vocabulary.ts'

/**
 * An adapter's durable notes: where a card stands, which tags were ours, what was seen last. Values are
 * JSON. Kinds begin with the platform's name: `slack-card`.
 */
export interface Records {
  get<T>(kind: string, key: string): Promise<T | undefined>
  /** Inserts or replaces. @param options.caseId erased together with that case */
  put(kind: string, key: string, value: unknown, options?: { readonly caseId?: string }): Promise<void>
  /** @returns false when it was there already; atomic across processes */
  add(kind: string, key: string, value: unknown, options?: { readonly caseId?: string }): Promise<boolean>
  /** @returns false when there was none */
  remove(kind: string, key: string): Promise<boolean>
  /** In order of the key (by code point). `limit` 1–1,000, 100 by default. */
  list<T>(
    kind: string,
    options?: { readonly after?: string; readonly prefix?: string; readonly limit?: number },
  ): Promise<readonly { readonly key: string; readonly value: T }[]>
  /** Of the records whose key is a case's id: those of cases that were forgotten. */
  ofForgotten(kind: string): Promise<readonly string[]>
}

/** What may be forgotten: event ids seen, cooldowns, cached profiles. A Keyv is one. */
export interface Memory {
  get<T>(key: string): Promise<T | undefined>
  /** @param ttl milliseconds; missing: for good */
  set(key: string, value: unknown, ttl?: number): Promise<unknown>
  delete(key: string): Promise<boolean>
}

/** A platform as main sees it. */
export interface Platform {
  readonly name: string
  /** Handed to the desk before `start`. */
  readonly posters: readonly Poster[]
  /** Connects. A platform that is away is no error: it is tried again, and reported. */
  start(desk: Desk): Promise<void>
  stop(): Promise<void>
  /** It tells us by a webhook that something happened; what did is then asked for. */
  readonly hook?: {
    /** Key of the signature: `sha256=` and the HMAC-SHA256 of the body, in hex. */
    readonly secret: string
    /** The header that it stands in. */
    readonly signature: string
    readonly happened: () => void
  }
}

/** What every platform gets from main. */
export interface PlatformServices {
  /** Reads a comment without keeping it; what can't be read is answered as not read. Never throws. */
  readonly analyze: (comment: Comment, options?: ReadOptions) => Promise<Analysis>
  readonly internet: Internet
  readonly records: Records
  readonly memory: Memory
  readonly clock: Clock
  readonly timers: Timers
  /** Of what went wrong; never carries comment text (rule 9). */
  readonly report: (error: unknown, context?: { readonly caseId?: string }) => void
  /** A line for the log: what happened, and ids. */
  readonly inform: (what: string, ids?: Readonly<Record<string, string | number>>) => void
  /** A pasted comment with whose place it stands in, as far as its address and the own places tell. */
  readonly placed: (comment: Comment) => Comment
  /** For whom the drafts speak; may be empty. */
  readonly brand: string
  readonly defaultLanguage: Language
  /** Set: drafts are signed by whoever approves them. */
  readonly signing?: Signing | undefined
  /** Whom to tell of a held comment, and who listens to somebody in distress. */
  readonly helping?: Helping
  /**
   * A colleague under their own id and name, where somebody here is linked to one; by default everybody is
   * who they are.
   */
  readonly identify?: (actor: Actor) => Actor
  /** Nothing is posted by itself. */
  readonly dryRun?: boolean
  /** Where the web desk is, for a link. */
  readonly deskUrl?: string
}

/** What was found of one thing that can be configured. `off`: not configured, which is fine. */
export interface Checked {
  readonly name: string
  readonly state: 'works' | 'off' | 'broken'
  readonly says: string
  /** What to do about it. */
  readonly todo?: string
}
