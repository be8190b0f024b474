import {
  type CaseChange,
  type CaseRecord,
  type Comment,
  isDeleted,
  LIMITS,
  type Received,
  type ThreadMessage,
  WinnowError,
} from '../core/index.ts'
import { hashText } from './approval.ts'
import { EARLIER, ourReply } from './earlier.ts'
import { isAnswered } from './follow-up.ts'
import { takeIn } from './intake.ts'
import { noMessagesKey } from './keys.ts'
import type { Settings } from './options.ts'

/**
 * What a person brings here by hand. Nothing is posted to it by the program: the place is not known to it.
 */
const SOURCE = 'desk'

/**
 * What somebody wrote back to our reply where the program doesn't listen, pasted by a human: a comment of
 * the same person in the same conversation, read together with what was said before.
 * @throws WinnowError `not_possible`, `invalid_input`, `too_long`
 */
export async function writtenBack(
  settings: Settings,
  tell: (change: CaseChange) => void,
  record: CaseRecord,
  text: string,
): Promise<Received> {
  const { store, clock } = settings
  if (!isAnswered(record) || isDeleted({ history: await store.history(record.id) }))
    throw new WinnowError('not_possible', 'There is no reply of ours that could be answered.')
  if (text.trim() === '' || text.length > LIMITS.text)
    throw new WinnowError(text.trim() === '' ? 'invalid_input' : 'too_long', 'An answer has words.', {
      problems: [{ path: 'text', expected: `1 to ${LIMITS.text} characters` }],
    })
  const person = record.personKey ?? noMessagesKey(record)
  const conversation = record.conversationKey ?? noMessagesKey(record)
  const known = await store.casesOfPerson(person, conversation, EARLIER)
  // Pasted twice, or by two people.
  const same = known.find(({ id, comment }) => id !== record.id && comment.text === text)
  if (same !== undefined) return { caseId: same.id, created: false }
  const { postedAt: _, likes: __, attachments: ___, ...about } = record.comment
  const comment: Comment = {
    ...about,
    // By what was pasted where: two people who paste it at once bring one comment.
    id: hashText(`${record.id}\n${text}`).slice(0, 32),
    text,
    postedAt: clock.now().toISOString(),
    addressesUs: true,
    thread: threadOf(record),
  }
  const earlier = known.some(({ id }) => id === record.id) ? known : [record, ...known]
  return takeIn(settings, tell, { source: SOURCE, comment, person, conversation, earlier, sample: false })
}

/** What was said before, our reply the last of it. */
function threadOf(record: CaseRecord): readonly ThreadMessage[] {
  const { author, text, postedAt, thread = [] } = record.comment
  const theirs = { author, text: text.slice(0, LIMITS.threadText), postedAt: postedAt ?? record.receivedAt }
  const later = record.replies.map(({ id: _, ...message }): ThreadMessage => message)
  const ours = ourReply(record).filter(
    (one) => !later.some(({ fromUs, text: said }) => fromUs === true && said === one.text),
  )
  return [...thread, theirs, ...later, ...ours].slice(-LIMITS.threadMessages)
}
