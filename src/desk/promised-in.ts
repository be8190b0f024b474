import type { Case, CaseRecord, ThreadMessage } from '../core/index.ts'
import { EARLIER, ourReply } from './earlier.ts'
import { sameAuthor } from './keys.ts'
import type { Settings } from './options.ts'

/** What was promised in a case, and whether its author wants to hear of it: asked before a follow-up. */
export async function promisedIn(
  settings: Pick<Settings, 'store' | 'analyzer'>,
  record: CaseRecord,
): Promise<Pick<Case, 'promises' | 'mayWrite'>> {
  const { store, analyzer } = settings
  const promises = await store.promisesOf(record.id)
  if (!promises.some(({ state }) => state === 'open')) return { promises }
  const said = analyzer.mayWriteSaid?.(await conversationOf(settings, record))
  return { promises, ...(said === undefined ? {} : { mayWrite: said }) }
}

/** What its author and we said to each other there, in order. */
async function conversationOf(
  { store }: Pick<Settings, 'store'>,
  record: CaseRecord,
): Promise<readonly ThreadMessage[]> {
  const { personKey, conversationKey } = record
  const known =
    personKey === null || conversationKey === null
      ? []
      : await store.casesOfPerson(personKey, conversationKey, EARLIER)
  const cases = known.some(({ id }) => id === record.id) ? known : [record, ...known]
  const messages = cases.flatMap((one): ThreadMessage[] => {
    const { author, text, postedAt } = one.comment
    const own = { author, text, postedAt: postedAt ?? one.receivedAt }
    const theirs = one.replies.filter((reply) => reply.fromUs === true || sameAuthor(reply, one.comment))
    return [own, ...theirs, ...ourReply(one)]
  })
  const at = ({ postedAt = '' }: ThreadMessage) => Date.parse(postedAt)
  return messages.sort((a, b) => at(a) - at(b))
}
