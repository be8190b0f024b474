import {
  type AdoptedIdea,
  type CaseRecord,
  everyDecision,
  type IdeaAnswer,
  type IdeaAsker,
  type MadeDecision,
} from '../core/index.ts'
import { sameAuthor } from './keys.ts'
import { postedReplies } from './ledger.ts'
import type { Settings } from './options.ts'

/** So many marks are looked at, and of each so many later cases of the same person. */
const MARKS = 500
const LATER = 50

/** What was adopted, the latest first: who asked for it, who was told, and what they say of it since. */
export async function adoptedIdeas({ store }: Pick<Settings, 'store'>): Promise<readonly AdoptedIdea[]> {
  const ideas = new Map<string, MadeDecision[]>()
  for await (const one of everyDecision(store.decisions, { action: 'adopt' }, MARKS)) {
    const key = one.idea ?? one.caseId
    ideas.set(key, [...(ideas.get(key) ?? []), one])
  }
  const found: AdoptedIdea[] = []
  for (const marks of ideas.values()) {
    const first = marks.at(-1)
    if (first === undefined) continue
    const people = new Map<string, IdeaAsker>()
    for (const { caseId, at } of marks) {
      const record = await store.case(caseId)
      if (record === undefined) continue
      const key = record.personKey ?? caseId
      people.set(key, together(await asker(store, record, at), people.get(key)))
    }
    const askers = [...people.values()].sort((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
    const open = await store.openPromisesOf(marks.map(({ caseId }) => caseId))
    found.push({
      what: first.reason ?? '',
      at: first.at,
      by: first.actor.name,
      askers,
      told: askers.filter(({ toldAt }) => toldAt !== null).length,
      askAgainAt: open.find(({ asks }) => asks === 'better')?.dueAt ?? null,
      answers: askers.flatMap(({ answers }) => answers),
    })
  }
  return found
}

/** Somebody who asked more than once: their first words, the first time they were told, and all answers. */
function together(one: IdeaAsker, other: IdeaAsker | undefined): IdeaAsker {
  if (other === undefined) return one
  const first = one.saidAt < other.saidAt ? one : other
  const told = [one.toldAt, other.toldAt].filter((at) => at !== null).sort()
  const known = new Set(one.answers.map(({ caseId }) => caseId))
  const more = other.answers.filter(({ caseId }) => !known.has(caseId))
  return { ...first, toldAt: told[0] ?? null, answers: [...one.answers, ...more] }
}

async function asker(store: Settings['store'], record: CaseRecord, adoptedAt: string): Promise<IdeaAsker> {
  const { id: caseId, comment, receivedAt } = record
  const toldAt = postedReplies(await store.history(caseId)).find(
    ({ approvedAt }) => approvedAt > adoptedAt,
  )?.at
  return {
    caseId,
    name: comment.author.name ?? comment.author.handle ?? null,
    saidAt: comment.postedAt ?? receivedAt,
    toldAt: toldAt ?? null,
    answers: toldAt === undefined ? [] : await answersSince(store, record, toldAt),
  }
}

/** What the same person wrote in the same conversation since; each message once. */
async function answersSince(
  store: Settings['store'],
  record: CaseRecord,
  toldAt: string,
): Promise<readonly IdeaAnswer[]> {
  const { id, personKey, conversationKey, replies, comment } = record
  const cases =
    personKey === null || conversationKey === null
      ? []
      : await store.casesOfPerson(personKey, conversationKey, LATER)
  const later = cases.filter((one) => one.id !== id && one.receivedAt > toldAt)
  const own = new Set(later.map(({ sourceId }) => sourceId))
  const below = replies.filter(
    (one) =>
      one.fromUs !== true && sameAuthor(one, comment) && (one.postedAt ?? '') > toldAt && !own.has(one.id),
  )
  return [
    ...later.map((one) => ({ caseId: one.id, reads: readsAs(one) })),
    ...below.map(() => ({ caseId: id, reads: 'unclear' as const })),
  ]
}

function readsAs({ assessment, reclassified, unread }: CaseRecord): IdeaAnswer['reads'] {
  if (unread !== null) return 'unclear'
  const verdict = reclassified ?? assessment.verdict
  if (verdict === 'critic' || verdict === 'detractor') return 'criticism'
  return assessment.gist === 'praise' ? 'kind' : 'unclear'
}
