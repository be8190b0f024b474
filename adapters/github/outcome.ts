import type { Delivery, PostOutcome } from '../../src/core/index.ts'
import type { Thing } from '../../src/core/json.ts'
import { postOutcome } from '../../src/core/sites/posting.ts'
import { TITLE } from './graphql.ts'

/** What became of a reply, over either API. @param url where it stands, as the answer says it */
export function outcomeOf(
  delivery: Delivery,
  now: Date,
  url: (json: Thing) => string | undefined,
): PostOutcome {
  return postOutcome(delivery, {
    title: TITLE,
    now,
    url,
    special(status) {
      // It was there right before: whoever may not write is told that nothing is.
      if (status === 404)
        return { state: 'refused', why: 'the token may not write there (404)', mend: 'place', cause: '404' }
      return undefined
    },
  })
}
