import type { Comment } from '../comment.ts'
import type { Watched } from '../polling/poller.ts'
import type { Clock, Desk } from '../ports.ts'
import { type KeptNewest, type Page, readNewest } from './newest.ts'
import type { Said } from './place.ts'
import { take } from './take.ts'
import { outcomeOfTrouble } from './trouble.ts'

/** What is listed: something that was said, or something else that fills the list. */
interface Listed {
  readonly comment: Pick<Comment, 'id' | 'postedAt'>
}

interface NewestWatched<T extends Listed> extends Pick<Watched, 'key' | 'host' | 'every'> {
  readonly clock: Clock
  readonly desk: Desk
  /** `Case.source`. */
  readonly source: string
  /** @throws SiteTrouble */
  page(cursor: string | undefined): Promise<Page<T>>
  /** What is known of one that is new; undefined for what nobody said. @throws SiteTrouble */
  said(one: T): Said | undefined | Promise<Said>
}

/** A list that has the newest first, looked at from time to time; what is new is taken in. */
export function watchNewest<T extends Listed>(watched: NewestWatched<T>): Watched {
  const { key, host, every, clock, desk, source, page, said } = watched
  return {
    key,
    host,
    every,
    async look({ kept }) {
      try {
        const before = { kept: kept as KeptNewest | undefined, now: clock.now() }
        const newest = await readNewest(page, ({ comment }) => comment, before)
        for (const one of newest.fresh) {
          const found = await said(one)
          if (found !== undefined) await take(desk, source, found)
        }
        return { is: 'read', kept: newest.kept }
      } catch (error) {
        return outcomeOfTrouble(error)
      }
    },
  }
}
