import type { Comment } from '../comment.ts'
import type { ApprovedReply, PostOutcome } from '../ports.ts'
import type { Writing } from '../writing.ts'

/** How a comment stands: as it reads now, or not at all. */
export type Stands = { readonly text: string } | 'gone'

/** How these stand when a place tells of several together: what it doesn't tell of is gone. */
export function standingAmong(
  ids: readonly string[],
  told: readonly (readonly [id: string | undefined, text: string])[],
): ReadonlyMap<string, Stands> {
  const there = new Map(told)
  return new Map(
    ids.map((id) => {
      const text = there.get(id)
      return [id, text === undefined ? 'gone' : { text }]
    }),
  )
}

/** How these stand when each is asked for by itself. @param of undefined: it isn't known just now */
export async function standingOneByOne(
  ids: readonly string[],
  of: (id: string) => Promise<Stands | undefined>,
): Promise<ReadonlyMap<string, Stands>> {
  const found = new Map<string, Stands>()
  for (const id of ids) {
    const stands = await of(id)
    if (stands !== undefined) found.set(id, stands)
  }
  return found
}

/** Something said in a place, as its API tells it. */
export interface Said {
  readonly comment: Comment
  /** What it answers to, the nearest first. */
  readonly ancestors: readonly string[]
  /** By the account that we post with. */
  readonly fromUs: boolean
}

/** All that is needed of a reply beside its text, which comes in the place's writing. */
type Answering = Omit<ApprovedReply, 'text'>

/** What an API of a place can do. Everything but `post` throws SiteTrouble where it can't. */
export interface Place {
  /** `Case.source`. */
  readonly source: string
  readonly maxLength?: number
  readonly tryHours: number
  /** So that a text of ours calls nobody, and reads as it was approved. */
  readonly writing: Writing
  mayAnswer(comment: Comment): boolean
  /** Those that aren't named in the answer are as they were. @param ids at most `atOnce` */
  standing(ids: readonly string[]): Promise<ReadonlyMap<string, Stands>>
  readonly atOnce: number
  /**
   * Why something isn't shown to us that nobody deleted, where the place says it: who wrote it blocked us, or
   * is suspended. Asked of what counts as gone.
   */
  hides?(comment: Comment): Promise<string | undefined>
  /** What was said in answer to it, oldest first; of ours too. */
  below(comment: Comment): Promise<readonly Said[]>
  /** @param written the approved text in the place's own writing: nothing else of it is sent */
  post(reply: Answering, written: string): Promise<PostOutcome>
  /** Does this very reply stand there? Where the place can be asked for it by its name. */
  stands?(reply: ApprovedReply): Promise<boolean>
}
