import {
  type Author,
  authorKey,
  type CaseChange,
  type CaseRecord,
  type ThreadMessage,
  WinnowError,
} from '../core/index.ts'
import { notFound } from './decide.ts'
import { homeOf } from './keys.ts'
import { type Settings, WINNOW } from './options.ts'
import { isPerson, personOfCase, personsNamed, siteOf } from './persons.ts'
import { queueIfAsked, toBeRead } from './reading.ts'
import { changed, entry } from './remember.ts'
import { parted, partGone } from './same-person.ts'
import { withoutWords } from './without-person.ts'

/**
 * Erases a person's comments, or one case, with everything derived from them: drafts, replies,
 * history, outbox, asks, what the key-value part holds, and their words in other cases' threads.
 * What stays is a mark that refuses the same comments' return.
 * @throws WinnowError `invalid_input` when nobody is named, or more than one person may be meant
 */
export async function forget(
  settings: Settings,
  tell: (change: CaseChange) => void,
  person: { author?: string; source?: string; caseId?: string; personOf?: string },
): Promise<{ cases: number; quoted: number }> {
  const { store, clock } = settings
  const { author, source, caseId, personOf } = person
  const asked = author === undefined || author.trim() === '' ? undefined : author
  if (asked === undefined && caseId === undefined && personOf === undefined)
    throw new WinnowError('invalid_input', 'Say whom to forget: an author or a case.', {
      problems: [{ path: 'author', expected: 'an author’s id, handle or name' }],
    })
  const theirCase = personOf === undefined ? undefined : await store.case(personOf)
  if (personOf !== undefined && theirCase === undefined) throw notFound()
  const people =
    theirCase !== undefined
      ? [await personOfCase(store, theirCase)]
      : asked === undefined
        ? []
        : await personsNamed(store, asked, source)
  if (people.length > 1)
    throw new WinnowError('invalid_input', 'More than one person may be meant: say which.', {
      problems: [{ path: 'author', expected: 'an id (id:…) or handle (handle:…), perhaps with its source' }],
    })
  const [known] = people
  // Who wrote no comment themselves may still be quoted, by an id or handle.
  const isMeant = known && isPerson(known)
  const wanted = new Set([...(known?.cases ?? []), ...(caseId === undefined ? [] : [caseId])])
  const erased = new Map<string, { version: number }>()
  // Their messages and our replies to them, as other cases of the same place may hold them.
  const theirs = new Set<string>()
  const ours = new Set<string>()
  const gone: CaseRecord[] = []
  for await (const record of store.each()) {
    if (!wanted.has(record.id)) continue
    erased.set(record.id, { version: record.version })
    gone.push(record)
    theirs.add(messageKey(record, record.comment.author, record.comment.text))
    if (record.approved !== null && record.approved.text !== '')
      ours.add(messageKey(record, {}, record.approved.text))
  }
  const cleanedOf = (record: CaseRecord) => {
    const isTheirs = ({ author, text, fromUs }: ThreadMessage) =>
      fromUs === true
        ? ours.has(messageKey(record, {}, text))
        : (isMeant?.(author, record) ?? false) || theirs.has(messageKey(record, author, text))
    return withoutWords(record, isTheirs, isMeant)
  }
  const mentioned: string[] = []
  for await (const record of store.each())
    if (!erased.has(record.id) && cleanedOf(record) !== record) mentioned.push(record.id)

  const cleaned = await store.transaction(async (tx) => {
    const done: CaseRecord[] = []
    await tx.eraseCases([...erased.keys()], true)
    // A whole person is with nobody any more; of single cases the others still tell who it is.
    if (known === undefined) await partGone(tx, gone)
    else for (const { personKey } of gone) if (personKey !== null) await parted(tx, personKey)
    for (const id of mentioned) {
      const record = await tx.case(id)
      if (record === undefined) continue
      const { comment, replies } = cleanedOf(record)
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
  // Cards are emptied whatever becomes of the files, which a backup or a full disk may hold up.
  for (const [id, { version }] of erased)
    tell({ caseId: id, version: version + 1, status: 'closed', by: WINNOW.id })
  for (const { id, version, status } of cleaned) tell({ caseId: id, version, status, by: WINNOW.id })
  if (erased.size > 0 || cleaned.length > 0) await store.scrub()
  return { cases: erased.size, quoted: cleaned.length }
}

/** The same words under the same name, at the same place. */
function messageKey(record: CaseRecord, author: Author, text: string): string {
  return JSON.stringify([homeOf(record), siteOf(record.comment), authorKey(author) ?? null, text])
}

/** A pending case is read again; of a decided one only what might repeat their words goes. */
function reread(record: CaseRecord): Partial<CaseRecord> {
  if (record.status === 'pending') return toBeRead()
  if (record.proposal === null) return {}
  return { proposal: { ...record.proposal, drafts: [], otherDrafts: {} } }
}
