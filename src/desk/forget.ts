import {
  type Author,
  authorKey,
  type CaseChange,
  type CaseRecord,
  type Comment,
  type ThreadMessage,
  WinnowError,
} from '../core/index.ts'
import { type Settings, WINNOW } from './options.ts'
import { isKeyed, isPerson, personsNamed } from './persons.ts'
import { queueIfAsked, toBeRead } from './reading.ts'
import { changed, entry } from './remember.ts'

/**
 * Erases a person's comments, or one case, with everything derived from them: drafts, replies,
 * history, outbox, asks, what the key-value part holds, and their words in other cases' threads.
 * What stays is a mark that refuses the same comments' return.
 * @throws WinnowError `invalid_input` when nobody is named, or more than one person may be meant
 */
export async function forget(
  settings: Settings,
  tell: (change: CaseChange) => void,
  person: { author?: string; source?: string; caseId?: string },
): Promise<{ cases: number }> {
  const { store, clock } = settings
  const { author, source, caseId } = person
  const asked = author === undefined || author.trim() === '' ? undefined : author
  if (asked === undefined && caseId === undefined)
    throw new WinnowError('invalid_input', 'Say whom to forget: an author or a case.', {
      problems: [{ path: 'author', expected: 'an author’s id, handle or name' }],
    })
  const people = asked === undefined ? [] : await personsNamed(store, asked, source)
  if (people.length > 1)
    throw new WinnowError('invalid_input', 'More than one person may be meant: say which.', {
      problems: [{ path: 'author', expected: 'an id (id:…) or handle (handle:…), perhaps with its source' }],
    })
  const [known] = people
  // Who wrote no comment themselves may still be quoted, by an id or handle.
  const named = known !== undefined ? isPerson(known) : asked === undefined ? undefined : isKeyed(asked)
  const wanted = new Set([...(known?.cases ?? []), ...(caseId === undefined ? [] : [caseId])])
  const erased = new Map<string, { version: number }>()
  // Their messages and our replies to them, as other cases' threads may hold them.
  const theirs = new Set<string>()
  const ours = new Set<string>()
  for await (const record of store.each()) {
    if (!wanted.has(record.id)) continue
    erased.set(record.id, { version: record.version })
    theirs.add(messageKey(record.comment.author, record.comment.text))
    if (record.approved !== null && record.approved.text !== '') ours.add(record.approved.text)
  }
  const isTheirs = (message: ThreadMessage) =>
    message.fromUs === true
      ? ours.has(message.text)
      : (named?.(message.author) ?? false) || theirs.has(messageKey(message.author, message.text))
  const mentioned: string[] = []
  for await (const record of store.each())
    if (!erased.has(record.id) && withoutWords(record, isTheirs, named) !== record) mentioned.push(record.id)

  const cleaned = await store.transaction(async (tx) => {
    const done: CaseRecord[] = []
    await tx.eraseCases([...erased.keys()], true)
    for (const id of mentioned) {
      const record = await tx.case(id)
      if (record === undefined) continue
      const { comment, replies } = withoutWords(record, isTheirs, named)
      const reading = comment === record.comment ? {} : reread(record)
      const next = changed(record, { comment, replies, ...reading }, clock.now())
      if (!(await tx.updateCase(next, record.version)))
        throw new WinnowError(
          'stale_version',
          'A case changed while somebody was being forgotten: try again.',
        )
      await tx.append(id, entry(WINNOW, 'reassessed', record, next))
      await queueIfAsked(tx, id, reading)
      done.push(next)
    }
    if (erased.size > 0 || done.length > 0) await tx.eraseKeyValues()
    return done
  })
  if (erased.size > 0 || cleaned.length > 0) await store.scrub()
  for (const [id, { version }] of erased)
    tell({ caseId: id, version: version + 1, status: 'closed', by: WINNOW.id })
  for (const { id, version, status } of cleaned) tell({ caseId: id, version, status, by: WINNOW.id })
  return { cases: erased.size }
}

function messageKey(author: Author, text: string): string {
  return JSON.stringify([authorKey(author) ?? null, text])
}

/** The same record when the person is nowhere in its conversation. */
function withoutWords(
  record: CaseRecord,
  isTheirs: (message: ThreadMessage) => boolean,
  named: ((author: Author) => boolean) | undefined,
): CaseRecord {
  const comment = withoutPerson(record.comment, isTheirs, named)
  const replies = record.replies.filter((message) => !isTheirs(message))
  return comment === record.comment && replies.length === record.replies.length
    ? record
    : { ...record, comment, replies }
}

/** The same comment when the person is nowhere in it. Emptied messages keep their place: indexes refer to it. */
function withoutPerson(
  comment: Comment,
  isTheirs: (message: ThreadMessage) => boolean,
  named: ((author: Author) => boolean) | undefined,
): Comment {
  let result = comment
  const { thread, article, venue } = comment
  if (thread?.some((message) => message.text !== '' && isTheirs(message)))
    result = {
      ...result,
      thread: thread.map((message) =>
        isTheirs(message)
          ? { author: {}, text: '', ...(message.fromUs === undefined ? {} : { fromUs: message.fromUs }) }
          : message,
      ),
    }
  if (named !== undefined && article?.author !== undefined && named(article.author)) {
    const { article: _, ...rest } = result
    result = rest
  }
  const host = {
    ...(venue.hostId === undefined ? {} : { id: venue.hostId }),
    ...(venue.hostName === undefined ? {} : { name: venue.hostName }),
  }
  if (named?.(host)) {
    const { hostId: _, hostName: __, ...place } = result.venue
    result = { ...result, venue: place }
  }
  return result
}

/** A pending case is read again; of a decided one only what might repeat their words goes. */
function reread(record: CaseRecord): Partial<CaseRecord> {
  if (record.status === 'pending') return toBeRead()
  if (record.proposal === null) return {}
  return { proposal: { ...record.proposal, drafts: [], otherDrafts: {} } }
}
