import type { Comment } from '../comment.ts'
import type { ApprovedReply, PostOutcome } from '../ports.ts'

/** How a comment stands: as it reads now, or not at all. */
export type Stands = { readonly text: string } | 'gone'

/** Something said in a place, as its API tells it. */
export interface Said {
  readonly comment: Comment
  /** What it answers to, the nearest first. */
  readonly ancestors: readonly string[]
  /** By the account that we post with. */
  readonly fromUs: boolean
}

/** What an API of a place can do. Everything but `post` throws SiteTrouble where it can't. */
export interface Place {
  /** `Case.source`. */
  readonly source: string
  readonly maxLength?: number
  readonly tryHours: number
  mayAnswer(comment: Comment): boolean
  /** Those that aren't named in the answer are as they were. @param ids at most `atOnce` */
  standing(ids: readonly string[]): Promise<ReadonlyMap<string, Stands>>
  readonly atOnce: number
  /** What was said in answer to it, oldest first; of ours too. */
  below(comment: Comment): Promise<readonly Said[]>
  post(reply: ApprovedReply): Promise<PostOutcome>
  /** Does this very reply stand there? Where the place can be asked for it by its name. */
  stands?(reply: ApprovedReply): Promise<boolean>
}
