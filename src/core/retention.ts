import { DAY } from './wall-clock.ts'

/** For how many days what is of a kind is kept after its last change; null: for ever. */
export interface Keep {
  readonly cases: number | null
  /** What was set aside because nobody had to answer it. */
  readonly smallTalk: number | null
}

/** Since when nothing may have changed on what is too old, ISO 8601. */
export interface Aged {
  readonly cases?: string
  readonly smallTalk?: string
}

export const KEEP_FOREVER: Keep = { cases: null, smallTalk: null }

export function agedAt(keep: Keep, now: Date): Aged {
  const before = (days: number) => new Date(now.getTime() - days * DAY).toISOString()
  return {
    ...(keep.cases === null ? {} : { cases: before(keep.cases) }),
    ...(keep.smallTalk === null ? {} : { smallTalk: before(keep.smallTalk) }),
  }
}
