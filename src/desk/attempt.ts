import { type ApprovedReply, type Poster, type PostOutcome, type Timers, WinnowError } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'

/**
 * A try without any answer ends after this, in milliseconds. Every place has shorter limits of its own;
 * this one is for what they don't see.
 */
const LONGEST_TRY = 60_000

/**
 * One try. A poster that throws, or never answers, leaves it open whether the reply arrived.
 * @param late told how it ended after all, when that was not waited for
 */
export async function attempt(
  poster: Poster,
  reply: ApprovedReply,
  timers: Timers,
  late: (outcome: PostOutcome) => void,
): Promise<PostOutcome> {
  const posting = Promise.resolve()
    .then(() => poster.post(reply))
    .catch(
      (error: unknown): PostOutcome => ({
        state: 'unknown',
        why: error instanceof WinnowError ? error.code : reason('connectionFailed'),
      }),
    )
  const outcome = await within(timers, posting)
  if (outcome !== undefined) return outcome
  posting.then(late)
  return { state: 'unknown', why: reason('noAnswer') }
}

/** @returns undefined when it took too long */
export async function within<T>(timers: Timers, work: Promise<T>): Promise<T | undefined> {
  let stop = () => {}
  const over = new Promise<undefined>((resolve) => {
    stop = timers.after(LONGEST_TRY, () => resolve(undefined))
  })
  try {
    return await Promise.race([work, over])
  } finally {
    stop()
  }
}
