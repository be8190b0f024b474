import {
  addCounts,
  type CaseChange,
  type CaseRecord,
  type Comment,
  type Import,
  type ImportCounts,
  type Imports,
  NO_COUNTS,
  WinnowError,
} from '../core/index.ts'
import { conversationOf, EARLIER } from './earlier.ts'
import { closeAnswered, edited, newCase, received, stopOnTheirWay } from './intake.ts'
import { personKey } from './keys.ts'
import { type Settings, WINNOW } from './options.ts'
import { partGone } from './same-person.ts'

/** So many imports are shown. */
const SHOWN = 50
/** Cases taken back in one transaction: others wait no longer than for that. */
const AT_ONCE = 200

/** Comments by the file: many in one transaction, together with how far the file has come. */
export function createImports(settings: Settings, tell: (change: CaseChange) => void): Imports {
  const { store, clock, owner, newId } = settings

  async function stored(id: string): Promise<Import> {
    const one = await store.import(id)
    if (one === undefined) throw new WinnowError('not_found', 'There is no such import.')
    return one
  }

  /** Alive as far as can be known; a process that is gone left its import where it was. */
  const inOtherHands = (one: Import) => one.owner !== owner && !settings.isGone(one.owner) && !store.shared

  return {
    known: (source, ids) => store.knownComments(source, ids),
    async begin(file) {
      const [unfinished] = await store.unfinishedImports(file.fingerprint)
      if (unfinished !== undefined && inOtherHands(unfinished))
        throw new WinnowError('not_possible', 'This very file is being brought in just now.')
      const one: Import =
        unfinished === undefined
          ? {
              ...file,
              id: newId(),
              at: clock.now().toISOString(),
              state: 'running',
              counts: NO_COUNTS,
              owner,
            }
          : { ...unfinished, owner, upload: file.upload ?? unfinished.upload }
      await store.transaction((tx) => tx.saveImport(one))
      return one
    },
    bringIn: (one, comments, counts) => bringIn(settings, tell, one, comments, counts),
    async end(one) {
      const { upload: _, ...rest } = one
      await store.transaction((tx) => tx.saveImport({ ...rest, state: 'done' }))
    },
    get: stored,
    list: () => store.imports(SHOWN),
    async abandoned() {
      const unfinished = await store.unfinishedImports(null)
      return unfinished.filter((one) => one.upload !== undefined && !inOtherHands(one))
    },
    standing: (id) => store.importStanding(id, clock.now().toISOString()),
    async undo(id) {
      const one = await stored(id)
      if (one.state === 'running' && inOtherHands(one))
        throw new WinnowError('not_possible', 'It is still being brought in: stop that first.')
      const now = clock.now().toISOString()
      const { touched } = await store.importStanding(id, now)
      if (touched > 0)
        throw new WinnowError(
          'not_possible',
          'Somebody has worked on ' +
            `${touched === 1 ? 'one of its comments' : `${touched} of its comments`}: it can’t be ` +
            'taken back as a whole any more.',
        )
      const { upload: _, ...rest } = one
      // First of all nothing more of it comes in.
      await store.transaction((tx) => tx.saveImport({ ...rest, state: 'undone' }))
      let gone = 0
      for (;;) {
        const cases = await store.transaction(async (tx) => {
          const some = await tx.untouchedOfImport(id, now, AT_ONCE)
          await tx.eraseCases(
            some.map((case_) => case_.id),
            false,
          )
          await partGone(tx, some)
          return some
        })
        gone += cases.length
        for (const { id: caseId, version } of cases)
          tell({ caseId, version: version + 1, status: 'closed', by: WINNOW.id })
        if (cases.length < AT_ONCE) break
      }
      return { gone, left: (await store.importStanding(id, now)).cases }
    },
  }
}

async function bringIn(
  settings: Settings,
  tell: (change: CaseChange) => void,
  one: Import,
  comments: readonly Comment[],
  others: ImportCounts,
): Promise<Import> {
  const { store } = settings
  const { source, choices } = one
  const known = await store.knownComments(
    source,
    comments.map(({ id }) => id),
  )
  const fresh = new Map<string, Comment>()
  const changed: Comment[] = []
  for (const comment of comments) {
    const before = known.get(comment.id) ?? fresh.get(comment.id)
    if (before === undefined) fresh.set(comment.id, comment)
    else if (before.text !== undefined && before.text !== comment.text) changed.push(comment)
  }
  // Before it is written down how far the file has come: seen twice, an edit is none the second time.
  if (choices.update === true)
    for (const comment of changed) if (known.has(comment.id)) await edited(settings, tell, source, comment)
  const arrivals = await arrivalsOf(settings, source, [...fresh.values()])
  const answered: CaseRecord[] = []
  const next = await store.transaction(async (tx) => {
    answered.length = 0
    const now = await tx.import(one.id)
    if (now?.state !== 'running' || now.owner !== one.owner)
      throw new WinnowError('not_possible', 'This import was taken back or taken over meanwhile.')
    const written = await tx.insertImported(
      one.id,
      arrivals.map(({ record }) => ({ record, entry: received(record) })),
    )
    for (const { record, earlier } of arrivals)
      if (written.has(record.id)) await closeAnswered(tx, record, earlier, answered)
    const here = {
      fresh: written.size,
      changed: changed.length,
      known: comments.length - written.size - changed.length,
    }
    const counts = addCounts(addCounts(now.counts, others), { ...NO_COUNTS, ...here })
    const after: Import = { ...now, counts }
    await tx.saveImport(after)
    return after
  })
  for (const { id, version, status } of answered) tell({ caseId: id, version, status, by: WINNOW.id })
  for (const { record, earlier } of arrivals) await stopOnTheirWay(settings, tell, earlier, record.comment)
  return next
}

/** The cases to be made; what one person wrote in one conversation before is looked up once. */
async function arrivalsOf(settings: Settings, source: string, comments: readonly Comment[]) {
  const before = new Map<string, Promise<readonly CaseRecord[]>>()
  const arrivals: { record: CaseRecord; earlier: readonly CaseRecord[] }[] = []
  for (const comment of comments) {
    const person = personKey(source, comment)
    const conversation = await conversationOf(settings, person, comment)
    let earlier: readonly CaseRecord[] = []
    if (person !== null && conversation !== null) {
      const key = JSON.stringify([person, conversation])
      const looked = before.get(key) ?? settings.store.casesOfPerson(person, conversation, EARLIER)
      before.set(key, looked)
      earlier = await looked
    }
    const record = newCase(settings, { source, comment, person, conversation, earlier, sample: false })
    arrivals.push({ record, earlier })
  }
  return arrivals
}
