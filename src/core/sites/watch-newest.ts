import type { Watched } from '../polling/poller.ts'
import type { Clock, Desk } from '../ports.ts'
import { type KeptNewest, type Page, readNewest } from './newest.ts'
import type { Said } from './place.ts'
import { take } from './take.ts'
import { outcomeOfTrouble } from './trouble.ts'

interface NewestWatched<T extends Pick<Said, 'comment'>> extends Pick<Watched, 'key' | 'host' | 'every'> {
  readonly clock: Clock
  readonly desk: Desk
  /** `Case.source`. */
  readonly source: string
  /** @throws SiteTrouble */
  page(cursor: string | undefined): Promise<Page<T>>
  /** What is known of one that is new. @throws SiteTrouble */
  said(one: T): Said | Promise<Said>
}

/** A list that has the newest first, looked at from time to time; what is new is taken in. */
export function watchNewest<T extends Pick<Said, 'comment'>>(watched: NewestWatched<T>): Watched {
  const { key, host, every, clock, desk, source, page, said } = watched
  return {
    key,
    host,
    every,
    async look({ kept }) {
      try {
        const before = { kept: kept as KeptNewest | undefined, now: clock.now() }
        const newest = await readNewest(page, ({ comment }) => comment, before)
        for (const one of newest.fresh) await take(desk, source, await said(one))
        return { is: 'read', kept: newest.kept }
      } catch (error) {
        return outcomeOfTrouble(error)
      }
    },
  }
}
