import { doubled, type OutboxRow } from '../core/index.ts'

/** Waits between tries, in seconds: doubled each time, up to the longest. */
const FIRST_WAIT = 1
const LONGEST_WAIT = 300
/** So much longer a wait may become by chance, so that what failed together does not return together. */
const SPREAD = 0.25

export type NextTry =
  /** At `at`; `asked`: the place asked to wait until then. */
  | { readonly state: 'later'; readonly at: string; readonly asked: boolean }
  /** There is no time for another; `askedUntil`: because the place asked to wait longer than that. */
  | { readonly state: 'never'; readonly askedUntil: string | null }

/** For how many seconds it is left alone; `ours`: no place asked for that. */
export interface Wait {
  readonly after?: number | undefined
  readonly ours?: true
}

/**
 * When a reply that was certainly not posted is tried again.
 * @param chance 0–1
 */
export function nextTry(
  { attempts, giveUpAt }: Pick<OutboxRow, 'attempts' | 'giveUpAt'>,
  { after, ours }: Wait,
  now: Date,
  chance: number,
): NextTry {
  const end = Date.parse(giveUpAt)
  if (now.getTime() >= end) return { state: 'never', askedUntil: null }
  const own = doubled(FIRST_WAIT, attempts - 1, LONGEST_WAIT) * (1 + SPREAD * chance)
  const longer = after !== undefined && after >= own
  const asked = longer && ours !== true
  const at = new Date(now.getTime() + (longer ? after : own) * 1_000)
  if (!asked) return { state: 'later', at: new Date(Math.min(at.getTime(), end)).toISOString(), asked }
  // Known to be in vain, so somebody is told now and not at the end.
  if (at.getTime() >= end) return { state: 'never', askedUntil: at.toISOString() }
  return { state: 'later', at: at.toISOString(), asked }
}
